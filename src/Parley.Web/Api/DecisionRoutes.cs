using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Parley.Joining;
using Parley.Views;
using Parley.Web.Accounts;
using Parley.Web.Queries;

namespace Parley.Web.Api;

/// <summary>People's decisions: the journal, a new one, and taking one back.</summary>
internal static class DecisionRoutes
{
    private const int LargestBody = 64 * 1024;

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/decisions", context => context.Answer(Json(json => ViewJson.Write(json, context.Live().Store.Decisions())), "application/json"));
        routes.MapGet("/decisions/{number:long}", context => context.Answer(One(context, Number(context)), "application/json"));
        routes.MapPost("/decisions", Decide);
        routes.MapDelete("/decisions/{number:long}", Undo);
    }

    private static async Task Decide(HttpContext context)
    {
        byte[] body = await context.Request.BodyOf(LargestBody);
        SiteOptions options = context.RequestServices.GetRequiredService<SiteOptions>();
        await context.RequestServices.GetRequiredService<IdempotentWrites>().Answer(context, context.Caller().Name, body, () =>
        {
            Wish wish = Wish.Read(body);
            LiveRecord live = context.Live();
            RecordIndex index = live.At(null).Index;
            // The tag is that of the first thing the decision is about, as its own address gives it.
            context.MustMatch(() => RecordQueries.Named("show").Answer([new("id", JsonSerializer.SerializeToElement(wish.Ids[0]))], live));
            Decision kept = live.Store.Decide(wish.Draft(index, id => live.Store.Article(id)!.Text)
                .Sign(context.Caller().Name, Instant.FromDateTimeOffset(options.Time.GetUtcNow()), wish.Why));
            return Task.FromResult(new WriteAnswer(
                StatusCodes.Status201Created, One(context, kept.Number),
                string.Create(CultureInfo.InvariantCulture, $"{ApiRoutes.Root}/decisions/{kept.Number}")));
        });
    }

    private static Task Undo(HttpContext context)
    {
        long number = Number(context);
        return context.RequestServices.GetRequiredService<IdempotentWrites>().Answer(context, context.Caller().Name, default, () =>
        {
            context.MustMatch(() => One(context, number));
            context.Live().Store.Undo(number, context.Caller().Name);
            return Task.FromResult(new WriteAnswer(StatusCodes.Status200OK, One(context, number)));
        });
    }

    private static long Number(HttpContext context) => long.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> One(HttpContext context, long number)
    {
        Decision decision = context.Live().Store.Decisions().FirstOrDefault(d => d.Number == number)
            ?? throw new ParleyException(
                ErrorCode.UnknownId, number.ToString(CultureInfo.InvariantCulture), "The journal has no decision of this number.", $"See {ApiRoutes.Root}/decisions.");
        return Json(json => ViewJson.Write(json, decision));
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options))
            write(json);
        return buffer.WrittenMemory;
    }

    /// <summary>What a program wants decided.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Wish(string Action, string[] Ids, string? From = null, string? Field = null, string? Value = null, string? Why = null,
        string? Kind = null, int Start = 0, int End = 0, Dictionary<string, string>? Fields = null)
    {
        private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 4, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

        public static Wish Read(byte[] body)
        {
            try
            {
                Wish? wish = JsonSerializer.Deserialize<Wish>(body, Options);
                return wish is { Ids.Length: > 0 and <= 100 } && !wish.Ids.Contains(null) ? wish : throw Wrong("ids", "There are none, or more than 100.");
            }
            catch (JsonException e)
            {
                throw Wrong("body", "This is no decision as JSON.", e);
            }
        }

        public DecisionDraft Draft(RecordIndex index, Func<string, string> text) => Action switch
        {
            "join" => DecisionDraft.Join(index, Ids),
            "split" when From is not null => DecisionDraft.Split(index, Ids[0], From),
            "correct" when Field is not null => DecisionDraft.Correct(index, Ids[0], Field, Value, text),
            "reject" => DecisionDraft.Reject(index, Ids),
            "add" when Kind is not null && index.Article(Ids[0]) is { } article =>
                DecisionDraft.Add(index, article.Id, text(article.Id), Kind, Start, End, Fields ?? []),
            _ => throw Wrong("action", "This is no decision, or a part of it is missing."),
        };

        private static ParleyException Wrong(string input, string what, Exception? inner = null) => new(
            ErrorCode.WrongValue, input, what,
            "Send { action, ids, why } with action join or reject, split with from too, correct with field and value too, add with an article, kind, start, end and fields.", inner);
    }
}
