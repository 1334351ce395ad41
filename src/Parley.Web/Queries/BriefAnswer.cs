using System.Text.Json;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Queries;

/// <summary>The state of the talks on one page, each line with passages.</summary>
internal static class BriefAnswer
{
    // More talks than this at once, and it is no brief.
    private const int Most = 3;

    public static void Write(QueryCall call, Utf8JsonWriter json)
    {
        RecordIndex index = call.Snapshot.Index;
        EdtfDate? since = call.Date("since");
        (EdtfDate, TalksRecord)? before = since is null ? null : (since, call.At(since).Record);
        List<Negotiation> talks = [.. BriefView.Talks(index.Record, call.Text("talks"))];
        json.WriteString("asOf", call.Snapshot.AsOf.ToString());
        json.WriteStartArray("briefs");
        foreach (Negotiation? negotiation in talks.Count == 0 && !index.Record.Articles.IsEmpty ? [null] : talks.Take(Most).Cast<Negotiation?>())
            Write(call, json, negotiation, BriefView.Of(index.Record, negotiation, call.Snapshot.AsOf, before));
        json.WriteEndArray();
        json.WriteStartArray("otherTalks");
        foreach (Negotiation other in talks.Skip(Most).Take(100))
        {
            json.WriteStartObject();
            json.WriteString("id", other.Id);
            json.WriteString("name", other.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(QueryCall call, Utf8JsonWriter json, Negotiation? negotiation, Brief brief)
    {
        json.WriteStartObject();
        json.WriteString("negotiation", negotiation?.Id);
        json.WriteString("title", brief.Title);
        json.WriteString("basis", brief.Basis);
        json.WriteStartArray("sections");
        foreach (BriefSection section in brief.Sections)
        {
            json.WriteStartObject();
            json.WriteString("heading", section.Heading);
            json.WriteStartArray("lines");
            foreach (BriefLine line in section.Lines)
            {
                json.WriteStartObject();
                json.WriteString("lead", line.Lead);
                json.WriteString("text", line.Text);
                json.WriteString("id", line.Id);
                if (line.Id is not null)
                    ItemAnswer.WritePassages(json, call.Snapshot.Index, call.Snapshot.Index.Find(line.Id), call.Number(RecordQueries.Passages));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
