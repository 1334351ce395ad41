using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Web.Queries;

namespace Parley.Web.Api;

/// <summary>The API as a document of OpenAPI 3.1, written from the questions themselves.</summary>
internal static class OpenApiDocument
{
    private static readonly string[] Writing = ["401", "403", "412", "422", "429"];

    public static ReadOnlyMemory<byte> Bytes { get; } = Write();

    private static ReadOnlyMemory<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlainJson.Options with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Parley: the record of the talks");
            json.WriteString("version", "1");
            json.WriteString("description", "What articles report of negotiations, each answer with its passages. Objects are those of docs/reference/record.md and findings.md.");
            json.WriteEndObject();
            json.WriteStartObject("paths");
            foreach (RecordQuery query in ApiRoutes.Lists)
                Path(json, "/" + query.Name, [("get", query.Summary, query.Parameters.AsEnumerable(), "200", AnswerSchemas.OfList(query.Name))]);
            RecordQuery show = RecordQueries.Named("show"), text = RecordQueries.Named("text");
            foreach (string resource in ApiRoutes.Resources)
                Path(json, $"/{resource}/{{id}}", [("get", $"One of the {resource}, with every passage it rests on", show.Parameters, "200", AnswerSchemas.OfThing(resource))]);
            Path(json, "/articles/{id}/text", [("get", text.Summary, text.Parameters.Where(p => p.Name != "article"), "200", AnswerSchemas.OfList("text"))]);
            Path(json, "/negotiations/{id}/feed.atom", [("get", "What was reported last, as a feed (RFC 4287)", [], "200", null)]);
            Path(json, "/negotiations/{id}/calendar.ics", [("get", "Meetings and deadlines as a calendar (RFC 5545)", [], "200", null)]);
            Path(json, "/decisions", [("get", "The journal of people's decisions", [], "200", "Decisions"), ("post", "Decides: join, split, correct, reject or add", [], "201", "Decision")]);
            Path(json, "/decisions/{number}", [("get", "One decision", [], "200", "Decision"), ("delete", "Takes it back; it stays in the journal", [], "200", "Decision")]);
            Path(json, "/readings",
            [
                ("post", "Reads articles: JSON Lines or one article in the body, or the page at an address",
                    [QueryParameter.Words("address", "A page of the web", 2000), QueryParameter.Words("name", "The file's name, which tells what is in it")], "202", "Reading"),
            ]);
            Path(json, "/readings/{number}", [("get", "How far a reading is", [], "200", "Reading")]);
            Path(json, "/changes",
            [
                ("get", "What changes, as server-sent events; Last-Event-ID goes on where another connection ended",
                    [QueryParameter.Words("talks", "Only what touches the negotiation with this id"), QueryParameter.Words("after", "Begin after the change of this number; by default only what comes")],
                    "200", null),
            ]);
            Path(json, "/webhooks", [("get", "Programs that are told of changes", [], "200", "Webhooks"), ("post", "Tells a program of changes; the secret that signs them is given once", [], "201", "Webhook")]);
            Path(json, "/webhooks/{id}", [("delete", "Tells it no more", [], "200", "Webhook")]);
            json.WriteEndObject();
            json.WriteStartObject("components");
            json.WriteStartObject("schemas");
            foreach ((string name, JsonNode? schema) in JsonNode.Parse(Schemas)!.AsObject().AsEnumerable().Concat(RecordSchemas.All()).Concat(AnswerSchemas.All()))
            {
                json.WritePropertyName(name);
                schema!.WriteTo(json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("servers");
            json.WriteStartObject();
            json.WriteString("url", ApiRoutes.Root);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Path(
        Utf8JsonWriter json, string path, ReadOnlySpan<(string Method, string Summary, IEnumerable<QueryParameter> Parameters, string Status, string? Schema)> operations)
    {
        json.WriteStartObject(path);
        foreach ((string method, string summary, IEnumerable<QueryParameter> parameters, string status, string? schema) in operations)
        {
            json.WriteStartObject(method);
            json.WriteString("summary", summary);
            json.WriteStartArray("parameters");
            foreach (string name in new[] { "id", "number" }.Where(n => path.Contains("{" + n + "}", StringComparison.Ordinal)))
                Parameter(json, name, "path", isRequired: true, schemaType: name == "id" ? "string" : "integer");
            foreach (QueryParameter parameter in parameters.Where(p => p.Name != "id"))
            {
                json.WriteStartObject();
                json.WriteString("name", parameter.Name);
                json.WriteString("in", "query");
                json.WriteBoolean("required", parameter.IsRequired);
                json.WriteString("description", parameter.Summary);
                json.WriteStartObject("schema");
                parameter.WriteBounds(json);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            if (method == "get")
                Parameter(json, path == "/changes" ? "Last-Event-ID" : "If-None-Match", "header");
            else
                Parameter(json, "Idempotency-Key", "header");
            if (method != "get" && path.StartsWith("/decisions", StringComparison.Ordinal))
                Parameter(json, "If-Match", "header");
            json.WriteEndArray();
            if (method == "post")
                Body(json, path == "/decisions" ? [("application/json", "Wish")] : path == "/webhooks" ? [("application/json", "WebhookWish")] : [("application/x-ndjson", null), ("text/plain", null)]);
            json.WriteStartObject("responses");
            Response(json, status, Done(path), schema);
            foreach (string refused in method == "get" ? ["400", "404"] : new[] { "400", "404", "409" }.Concat(Writing))
                Response(json, refused, "application/problem+json", "Problem");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Done(string path) =>
        path.EndsWith(".atom", StringComparison.Ordinal) ? "application/atom+xml" : path.EndsWith(".ics", StringComparison.Ordinal) ? "text/calendar" : path == "/changes" ? "text/event-stream" : "application/json";

    private static void Parameter(Utf8JsonWriter json, string name, string place, bool isRequired = false, string schemaType = "string")
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", isRequired);
        json.WriteStartObject("schema");
        json.WriteString("type", schemaType);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, ReadOnlySpan<(string Type, string? Schema)> contents)
    {
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        foreach ((string type, string? schema) in contents)
            Content(json, type, schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Response(Utf8JsonWriter json, string status, string type, string? schema)
    {
        json.WriteStartObject(status);
        json.WriteString("description", status[0] == '2' ? "Done" : "Refused, with the reason");
        json.WriteStartObject("content");
        Content(json, type, schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Content(Utf8JsonWriter json, string type, string? schema)
    {
        json.WriteStartObject(type);
        json.WriteStartObject("schema");
        if (schema is null)
            json.WriteString("type", "string");
        else
            json.WriteString("$ref", "#/components/schemas/" + schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private const string Schemas = """
        {
          "Passage": {
            "type": "object",
            "description": "The article's own words; half-open UTF-16 offsets into its text",
            "required": ["quote", "article", "start", "end", "finding", "certainty"],
            "properties": {
              "quote": { "type": "string" }, "cut": { "type": "boolean" }, "article": { "type": "string" },
              "start": { "type": "integer" }, "end": { "type": "integer" }, "outlet": { "type": ["string", "null"] },
              "published": { "type": ["string", "null"], "description": "EDTF" }, "copyOf": { "type": ["string", "null"] },
              "finding": { "type": "string" }, "certainty": { "enum": ["stated", "attributed", "possible", "planned", "denied"] },
              "source": { "type": ["string", "null"] }
            }
          },
          "TooLarge": {
            "type": "object",
            "description": "Stands for a thing that is larger than an answer can be",
            "required": ["id", "tooLarge"],
            "properties": { "id": { "type": "string" }, "tooLarge": { "const": true } },
            "additionalProperties": false
          },
          "Wish": {
            "type": "object",
            "required": ["action", "ids"],
            "additionalProperties": false,
            "properties": {
              "action": { "enum": ["join", "split", "correct", "reject", "add"] }, "ids": { "type": "array", "minItems": 1, "maxItems": 100, "items": { "type": "string" } },
              "from": { "type": "string" }, "field": { "type": "string" }, "value": { "type": ["string", "null"] }, "why": { "type": "string" },
              "kind": { "type": "string", "description": "To add a finding: its kind; ids names the article" },
              "start": { "type": "integer", "description": "Where its words begin in the article's text" }, "end": { "type": "integer" },
              "fields": { "type": "object", "additionalProperties": { "type": "string" }, "description": "Its fields; actors by id or name, several with commas between" }
            }
          },
          "Decision": {
            "type": "object",
            "required": ["number", "action", "targets", "who", "when"],
            "properties": {
              "number": { "type": "integer" }, "action": { "enum": ["join", "split", "correct", "reject", "add"] },
              "targets": { "type": "array", "items": { "type": "string" } }, "field": { "type": ["string", "null"] }, "value": { "type": ["string", "null"] },
              "who": { "type": "string" }, "when": { "type": "string", "format": "date-time" }, "why": { "type": ["string", "null"] },
              "undoneBy": { "type": ["string", "null"] }, "undoneAt": { "type": ["string", "null"] }
            }
          },
          "Decisions": { "type": "array", "items": { "$ref": "#/components/schemas/Decision" } },
          "Reading": {
            "type": "object",
            "required": ["number", "state", "inputs", "done", "summary", "error"],
            "properties": {
              "number": { "type": "integer" }, "state": { "enum": ["waiting", "running", "done", "failed"] },
              "inputs": { "type": "array", "items": { "type": "string" } }, "done": { "type": "integer" },
              "summary": { "type": ["object", "null"], "description": "What parley read --json gives: new, changed, reread, unchanged, articles, findings, errors" },
              "error": { "type": ["string", "null"] }
            }
          },
          "WebhookWish": {
            "type": "object",
            "required": ["address"],
            "additionalProperties": false,
            "properties": {
              "address": { "type": "string", "format": "uri" }, "talks": { "type": ["string", "null"] },
              "kinds": { "type": "array", "items": { "enum": ["new", "changed", "reread", "decided", "undone"] }, "description": "None for all" }
            }
          },
          "Webhook": {
            "type": "object",
            "required": ["id", "address", "kinds", "who", "madeAt", "told", "failures", "givenUp"],
            "properties": {
              "id": { "type": "string" }, "address": { "type": "string" }, "secret": { "type": "string", "description": "Only in the answer that makes it" },
              "kinds": { "type": "array", "items": { "enum": ["new", "changed", "reread", "decided", "undone"] } }, "talks": { "type": ["string", "null"] },
              "who": { "type": "string" }, "madeAt": { "type": "string", "format": "date-time" }, "told": { "type": "integer", "description": "Number of the last change sent" },
              "failures": { "type": "integer" }, "givenUp": { "type": "boolean" }, "nextAt": { "type": ["string", "null"] }, "error": { "type": ["string", "null"] }
            }
          },
          "Webhooks": { "type": "array", "items": { "$ref": "#/components/schemas/Webhook" } },
          "Problem": {
            "type": "object",
            "required": ["status", "title", "detail"],
            "properties": { "status": { "type": "integer" }, "title": { "type": "string" }, "detail": { "type": "string" }, "code": { "type": "string" } }
          }
        }
        """;
}
