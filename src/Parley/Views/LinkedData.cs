using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Joining;

namespace Parley.Views;

/// <summary>
/// Writes the record as JSON-LD 1.1 (w3.org/TR/json-ld11): the objects of the public format in one graph, each with its type and a name of its
/// own (<c>urn:parley:…</c>), in the words of schema.org where it has them. Each entry has its <c>evidence</c> beside it: the words in the
/// articles that it rests on, as selectors of the Web Annotation Data Model (w3.org/TR/annotation-model).
/// </summary>
public static class LinkedData
{
    private const string Name = "urn:parley:";

    // Fields that name other things by their ids, and may do so in a list.
    private static readonly string[] References = ["articles", "negotiation", "copyOf", "findings", "resolvedBy", "left", "right"];

    private static readonly JsonNode Context = JsonNode.Parse(
        """
        {
          "@version": 1.1,
          "@vocab": "urn:parley:terms:",
          "schema": "https://schema.org/",
          "oa": "http://www.w3.org/ns/oa#",
          "edtf": "http://id.loc.gov/datatypes/edtf/",
          "id": "@id",
          "Article": "schema:NewsArticle",
          "Person": "schema:Person",
          "State": "schema:Country",
          "Body": "schema:Organization",
          "Group": "schema:Organization",
          "Negotiation": "schema:EventSeries",
          "Meeting": "schema:Event",
          "name": "schema:name",
          "names": "schema:alternateName",
          "title": "schema:headline",
          "roles": { "@context": { "title": "schema:roleName" } },
          "outlet": "schema:publisher",
          "url": { "@id": "schema:url", "@type": "@id" },
          "words": "schema:wordCount",
          "copyOf": { "@id": "schema:isBasedOn", "@type": "@id" },
          "place": "schema:location",
          "host": "schema:organizer",
          "date": { "@type": "edtf:EDTF" },
          "due": { "@type": "edtf:EDTF" },
          "set": { "@type": "edtf:EDTF" },
          "made": { "@type": "edtf:EDTF" },
          "from": { "@type": "edtf:EDTF" },
          "to": { "@type": "edtf:EDTF" },
          "asOf": { "@type": "edtf:EDTF" },
          "history": { "@container": "@list" },
          "articles": { "@id": "schema:subjectOf", "@type": "@id" },
          "negotiation": { "@id": "schema:superEvent", "@type": "@id" },
          "findings": { "@type": "@id" },
          "resolvedBy": { "@type": "@id" },
          "left": { "@type": "@id" },
          "right": { "@type": "@id" },
          "SpecificResource": "oa:SpecificResource",
          "TextQuoteSelector": "oa:TextQuoteSelector",
          "TextPositionSelector": "oa:TextPositionSelector",
          "in": { "@id": "oa:hasSource", "@type": "@id" },
          "selector": "oa:hasSelector",
          "exact": "oa:exact",
          "start": "oa:start",
          "end": "oa:end",
          "finding": { "@type": "@id" }
        }
        """)!;

    public static void Write(Utf8JsonWriter json, RecordIndex index)
    {
        TalksRecord record = index.Record;
        json.WriteStartObject();
        json.WritePropertyName("@context");
        Context.WriteTo(json);
        json.WriteStartArray("@graph");
        foreach (RecordArticle article in record.Articles)
            Node("Article", w => RecordJson.Article(w, article)).WriteTo(json);
        foreach (RecordActor actor in record.Actors)
            Node(actor.Kind.ToString(), w => RecordJson.Actor(w, actor)).WriteTo(json);
        foreach (Negotiation negotiation in record.Negotiations)
            Node("Negotiation", w => RecordJson.Negotiation(w, negotiation)).WriteTo(json);
        foreach (Entry entry in record.Entries)
        {
            JsonObject node = Node(char.ToUpperInvariant(entry.Kind[0]) + entry.Kind[1..], w => RecordJson.Write(w, entry));
            node["evidence"] = new JsonArray([.. CitedPassage.Of(index, entry).Select(Evidence)]);
            node.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static JsonObject Node(string type, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        var node = (JsonObject)JsonNode.Parse(buffer.WrittenSpan)!;
        Rename(node);
        node.Insert(1, "@type", type);
        return node;
    }

    private static JsonNode Evidence(CitedPassage cited) => new JsonObject
    {
        ["@type"] = "SpecificResource",
        ["in"] = Iri(cited.Article.Id),
        ["finding"] = Iri(cited.Finding.Id),
        ["selector"] = new JsonArray(
            new JsonObject { ["@type"] = "TextQuoteSelector", ["exact"] = cited.Passage.Quote },
            new JsonObject { ["@type"] = "TextPositionSelector", ["start"] = cited.Passage.Start, ["end"] = cited.Passage.End }),
    };

    /// <summary>Ids become names; what is not known is left out, as linked data says nothing of it; a name without an id stays one.</summary>
    private static void Rename(JsonObject node)
    {
        foreach ((string field, JsonNode? value) in node.ToArray())
        {
            if (value is null)
                node.Remove(field);
            else if (field == "id" || References.Contains(field))
                node[field] = value is JsonArray ids ? new JsonArray([.. ids.Select(i => (JsonNode)Iri((string)i!))]) : Iri((string)value!);
            else
                Descend(value);
        }
    }

    private static void Descend(JsonNode value)
    {
        if (value is JsonObject part)
            Rename(part);
        foreach (JsonNode item in (value as JsonArray ?? []).OfType<JsonNode>())
            Descend(item);
    }

    private static string Iri(string id) => Name + Uri.EscapeDataString(id);
}
