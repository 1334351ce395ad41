using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parley.Articles;
using Parley.Web.Accounts;
using Parley.Web.Queries;
using Parley.Web.Reading;

namespace Parley.Web.Api;

/// <summary>Takes in articles: a file that is sent, or the page at an address, is read by a job of its own.</summary>
internal static class ReadingRoutes
{
    public static void MapReadings(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/readings", Begin);
        routes.MapGet("/readings/{number:int}", context =>
        {
            int number = int.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
            ReadingJob job = context.RequestServices.GetRequiredService<ReadingJobs>().Find(number)
                ?? throw new ParleyException(ErrorCode.UnknownId, number.ToString(CultureInfo.InvariantCulture), "No reading has this number.", "The site forgets readings when it ends.");
            return context.Answer(Json(job), "application/json");
        });
    }

    private static async Task Begin(HttpContext context)
    {
        byte[] body = await context.Request.BodyOf(ArticleSource.LargestInput);
        await context.RequestServices.GetRequiredService<IdempotentWrites>().Answer(context, context.Caller().Name, body, async () =>
        {
            ReadingJob job = context.RequestServices.GetRequiredService<ReadingJobs>().Add(await Order(context, body));
            return new WriteAnswer(StatusCodes.Status202Accepted, Json(job), string.Create(CultureInfo.InvariantCulture, $"{ApiRoutes.Root}/readings/{job.Number}"));
        });
    }

    private static async Task<ReadingOrder> Order(HttpContext context, byte[] body)
    {
        var order = new ReadingOrder();
        try
        {
            string address = context.Request.Query["address"].ToString();
            if (address.Length > 0)
                order.AddAddress(address);
            else if (body.Length > 0)
                await order.AddFileAsync(Name(context.Request, body), new MemoryStream(body), context.RequestAborted);
            else
                throw new ParleyException(ErrorCode.WrongValue, "body", "There is nothing to read.", "Send JSON Lines or one article, or the address of a page.");
            return order;
        }
        catch
        {
            order.Dispose();
            throw;
        }
    }

    /// <summary>A file's name tells what is in it.</summary>
    private static string Name(HttpRequest request, byte[] body)
    {
        if (request.Query["name"].ToString() is { Length: > 0 } named)
            return named;
        if (body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
            return "articles.jsonl";
        return request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => "page.html",
            "text/markdown" => "article.md",
            _ => "article.txt",
        };
    }

    private static ReadOnlyMemory<byte> Json(ReadingJob job)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options))
            JobJson.Write(json, job);
        return buffer.WrittenMemory;
    }
}
