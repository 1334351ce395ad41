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
        List<Negotiation> talks = [.. BriefView.Talks(index.Record.Negotiations, call.Text("talks"))];
        json.WriteString("asOf", call.Snapshot.AsOf.ToString());
        json.WritePropertyName("briefs");
        IEnumerable<Negotiation?> told = talks.Count == 0 && !index.Record.Articles.IsEmpty ? [null] : [.. talks.Take(Most)];
        ViewJson.Write(json, told.Select(n => BriefView.Of(index.Record, n, call.Snapshot.AsOf, before)), line =>
        {
            if (line.Id is not null)
                ItemAnswer.WritePassages(json, index, index.Find(line.Id), call.Number(RecordQueries.Passages));
        });
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
}
