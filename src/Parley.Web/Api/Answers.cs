using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Parley.Web.Api;

/// <summary>Answers of the API, each with the tag of its content (RFC 9110).</summary>
internal static class Answers
{
    public static LiveRecord Live(this HttpContext context) => context.RequestServices.GetRequiredService<LiveRecord>();

    /// <summary>The tag of a content: the same for the same bytes, whenever and by whomever they are given.</summary>
    public static string Tag(ReadOnlySpan<byte> content) => $"\"{Base64Url.EncodeToString(SHA256.HashData(content)[..18])}\"";

    /// <summary>Answers with a content, or says that the client has it already.</summary>
    public static async Task Answer(this HttpContext context, ReadOnlyMemory<byte> content, string type)
    {
        string tag = Tag(content.Span);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (Has(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Refuses what was meant for another content than the one there is.</summary>
    /// <exception cref="BadHttpRequestException">The client's tag is not that of the content (412).</exception>
    public static void MustMatch(this HttpContext context, Func<ReadOnlyMemory<byte>> content)
    {
        var asked = context.Request.Headers.IfMatch;
        if (asked.Count > 0 && !Has(asked, Tag(content().Span)))
            throw new BadHttpRequestException("The thing is another one than the one meant.", StatusCodes.Status412PreconditionFailed);
    }

    private static bool Has(Microsoft.Extensions.Primitives.StringValues header, string tag) =>
        EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out IList<EntityTagHeaderValue>? tags)
        && tags.Any(t => t.Tag == "*" || t.Tag.Equals(tag, StringComparison.Ordinal));
}
