using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Parley.Articles;
using Parley.Record;
using Parley.Storage;
using Parley.Web.Accounts;
using Parley.Web.Queries;
using Role = Parley.Web.Accounts.Role;

namespace Parley.Web.Api;

/// <summary>Programs that are told of changes: which there are, one more, one fewer. For administrators.</summary>
internal static class WebhookRoutes
{
    private const int LargestBody = 16 * 1024, Most = 20, LongestAddress = 2000;

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/webhooks", context =>
        {
            Admit(context);
            return context.Answer(Json(json =>
            {
                json.WriteStartArray();
                foreach (Webhook webhook in context.Live().Store.Webhooks())
                    Write(json, webhook, secret: null);
                json.WriteEndArray();
            }), "application/json");
        });
        routes.MapPost("/webhooks", Add);
        routes.MapDelete("/webhooks/{id}", Remove);
    }

    private static Task Remove(HttpContext context)
    {
        Admit(context);
        string id = (string)context.Request.RouteValues["id"]!;
        return context.RequestServices.GetRequiredService<IdempotentWrites>().Answer(context, context.Caller().Name, default, () =>
        {
            Webhook gone = context.Live().Store.Webhooks().FirstOrDefault(w => w.Id == id)
                ?? throw new ParleyException(ErrorCode.UnknownId, id, "There is no such webhook.", $"See {ApiRoutes.Root}/webhooks.");
            context.Live().Store.RemoveWebhook(id);
            return Task.FromResult(new WriteAnswer(StatusCodes.Status200OK, Json(json => Write(json, gone, secret: null))));
        });
    }

    private static async Task Add(HttpContext context)
    {
        Admit(context);
        byte[] body = await context.Request.BodyOf(LargestBody);
        SiteOptions options = context.RequestServices.GetRequiredService<SiteOptions>();
        await context.RequestServices.GetRequiredService<IdempotentWrites>().Answer(context, context.Caller().Name, body, () =>
        {
            (string address, ImmutableArray<ChangeKind> kinds, string? talks) = Read(body);
            IRecordStore store = context.Live().Store;
            if (store.Webhooks().Count >= Most)
                throw new ParleyException(ErrorCode.ImpossibleDecision, "webhooks", $"There are {Most} already.", "Take one away first.");
            var now = Instant.FromDateTimeOffset(options.Time.GetUtcNow());
            string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), who = context.Caller().Name;
            var webhook = new Webhook(ContentId.Of('w', 12, $"{address}\n{who}\n{now}\n{secret}"), address, secret, kinds, talks, who, now, store.LastChange());
            store.Keep(webhook);
            return Task.FromResult(new WriteAnswer(StatusCodes.Status201Created, Json(json => Write(json, webhook, secret)), $"{ApiRoutes.Root}/webhooks/{webhook.Id}"));
        });
    }

    private static (string Address, ImmutableArray<ChangeKind> Kinds, string? Talks) Read(byte[] body)
    {
        try
        {
            Wish? wish = JsonSerializer.Deserialize<Wish>(body, Options);
            if (wish is null || wish.Address.Length > LongestAddress || !PageAddress.Is(wish.Address))
                throw Wrong("address", "It is no address of the web.");
            return (wish.Address, [.. (wish.Kinds ?? []).Select(k => PublicName.TryParse(k, out ChangeKind kind) ? kind : throw Wrong(k, "This is no kind of change."))], wish.Talks);
        }
        catch (JsonException e)
        {
            throw Wrong("body", "This is no webhook as JSON.", e);
        }
    }

    /// <exception cref="BadHttpRequestException">Whoever asks is no administrator (403).</exception>
    private static void Admit(HttpContext context)
    {
        if (context.Caller() is not { Role: Role.Admin, Writes: true })
            throw new BadHttpRequestException("It takes an administrator.", StatusCodes.Status403Forbidden);
    }

    private static void Write(Utf8JsonWriter json, Webhook webhook, string? secret)
    {
        json.WriteStartObject();
        json.WriteString("id", webhook.Id);
        json.WriteString("address", webhook.Address);
        if (secret is not null)
            json.WriteString("secret", secret);
        json.WriteStartArray("kinds");
        foreach (ChangeKind kind in webhook.Kinds)
            json.WriteStringValue(PublicName.Of(kind));
        json.WriteEndArray();
        json.WriteString("talks", webhook.Talks);
        json.WriteString("who", webhook.Who);
        json.WriteString("madeAt", webhook.MadeAt.ToString());
        json.WriteNumber("told", webhook.Told);
        json.WriteNumber("failures", webhook.Failures);
        json.WriteBoolean("givenUp", webhook.IsGivenUp);
        json.WriteString("nextAt", webhook.NextAt?.ToString());
        json.WriteString("error", webhook.Error);
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options))
            write(json);
        return buffer.WrittenMemory;
    }

    private static ParleyException Wrong(string input, string what, Exception? inner = null) => new(
        ErrorCode.WrongValue, input, what, "Send { address, kinds, talks }, kinds being of new, changed, reread, decided, undone.", inner);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 4, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Wish(string Address, string[]? Kinds = null, string? Talks = null);
}
