using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Parley.Web.Tests.Api;

/// <summary>A program that asks the API of a site.</summary>
internal static class ApiVisitor
{
    public const string Root = "/api/v1";

    public static async Task<JsonElement> Ask(this Visitor visitor, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await visitor.Client.GetAsync(Root + path);
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonElement.Parse(text);
    }

    public static async Task<HttpResponseMessage> Send(
        this Visitor visitor, HttpMethod method, string path, string? body = null, string? key = null, string? match = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (match is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(match));
        return await visitor.Client.SendAsync(request);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync());
}
