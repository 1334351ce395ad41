using System.Text.Json;
using Parley.Joining;
using Parley.Storage;

namespace Parley.Views;

/// <summary>Views as JSON: the same objects as in the record's public format.</summary>
public static class ViewJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ViewRow> rows)
    {
        json.WriteStartArray();
        foreach (ViewRow row in rows)
            Write(json, row.Item);
        json.WriteEndArray();
    }

    /// <summary>What <c>show</c> found, with its findings in full.</summary>
    public static void Write(Utf8JsonWriter json, TalksRecord record, RecordItem item)
    {
        json.WriteStartObject();
        json.WritePropertyName("item");
        Write(json, item.Entry ?? item.Thing);
        json.WriteStartArray("findings");
        IEnumerable<string> ids = item.Finding is { } finding ? [finding.Id] : item.Entry?.Findings ?? [];
        foreach (string id in ids)
            Record.FindingJson.Write(json, record.Findings[id]);
        json.WriteEndArray();
        json.WriteStartArray("joins");
        foreach (JoinReason join in item.Entry?.Joins ?? item.Actor?.Joins ?? [])
        {
            json.WriteStartObject();
            json.WriteString("left", join.Left);
            json.WriteString("right", join.Right);
            json.WriteNumber("score", join.Score);
            json.WriteString("why", join.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An article with its text and its findings.</summary>
    public static void Write(Utf8JsonWriter json, RecordArticle article, string text, IEnumerable<Record.Finding> findings)
    {
        json.WriteStartObject();
        json.WritePropertyName("article");
        RecordJson.Article(json, article);
        json.WriteString("text", text);
        json.WriteStartArray("findings");
        foreach (Record.Finding finding in findings)
            Record.FindingJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <param name="json">Where to.</param>
    /// <param name="briefs">One after the other.</param>
    /// <param name="more">Writes further fields of a line into its object, such as the passages it rests on.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<Brief> briefs, Action<BriefLine>? more = null)
    {
        json.WriteStartArray();
        foreach (Brief brief in briefs)
        {
            json.WriteStartObject();
            json.WriteString("negotiation", brief.Negotiation);
            json.WriteString("title", brief.Title);
            json.WriteString("asOf", brief.AsOf.ToString());
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
                    more?.Invoke(line);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<Decision> decisions)
    {
        json.WriteStartArray();
        foreach (Decision decision in decisions)
            Write(json, decision);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("number", decision.Number);
        json.WriteString("action", Labels.Code(decision.Action));
        json.WriteStartArray("targets");
        foreach (string target in decision.Targets)
            json.WriteStringValue(target);
        json.WriteEndArray();
        json.WriteString("field", decision.Field);
        json.WriteString("value", decision.Value);
        json.WriteString("who", decision.Who);
        json.WriteString("when", decision.When.ToString());
        json.WriteString("why", decision.Why);
        json.WriteString("undoneBy", decision.UndoneBy);
        json.WriteString("undoneAt", decision.UndoneAt?.ToString());
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<SearchHit> hits)
    {
        json.WriteStartArray();
        foreach (SearchHit hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("kind", hit.Kind);
            json.WriteString("id", hit.Id);
            json.WriteString("article", hit.Article);
            json.WriteString("excerpt", hit.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// A passage with its article. Of a quote that is longer than <paramref name="longest"/> characters the beginning is given, marked by
    /// <c>cut</c>; its offsets are those of the whole.
    /// </summary>
    public static void Write(Utf8JsonWriter json, CitedPassage cited, int longest)
    {
        json.WriteStartObject();
        json.WriteString("quote", TextSlice.Of(cited.Passage.Quote, 0, longest));
        if (cited.Passage.Quote.Length > longest)
            json.WriteBoolean("cut", true);
        json.WriteString("article", cited.Article.Id);
        json.WriteNumber("start", cited.Passage.Start);
        json.WriteNumber("end", cited.Passage.End);
        json.WriteString("outlet", cited.Article.Outlet);
        json.WriteString("published", cited.Article.Published.Date?.ToString());
        json.WriteString("copyOf", cited.Article.CopyOf);
        json.WriteString("finding", cited.Finding.Id);
        json.WriteString("certainty", Record.PublicName.Of(cited.Finding.Certainty));
        json.WriteString("source", cited.Finding.Source?.Name);
        json.WriteEndObject();
    }

    /// <summary>Writes what a row of a view is about, or a thing of the record, as an object of the public format.</summary>
    public static void Write(Utf8JsonWriter json, object item)
    {
        switch (item)
        {
            case Entry entry:
                RecordJson.Write(json, entry);
                return;
            case RecordActor actor:
                RecordJson.Actor(json, actor);
                return;
            case RecordArticle article:
                RecordJson.Article(json, article);
                return;
            case Negotiation negotiation:
                RecordJson.Negotiation(json, negotiation);
                return;
            case TalksSummary summary:
                json.WriteStartObject();
                json.WritePropertyName("negotiation");
                RecordJson.Negotiation(json, summary.Negotiation);
                json.WriteString("lastMeeting", summary.Last?.Id);
                json.WriteString("nextMeeting", summary.Next?.Id);
                json.WriteEndObject();
                return;
            case Record.Finding finding:
                Record.FindingJson.Write(json, finding);
                return;
            case TimelineEvent e:
                json.WriteStartObject();
                json.WriteString("id", e.Id);
                json.WriteString("date", e.Date.ToString());
                json.WriteString("kind", e.Kind);
                json.WriteString("what", e.What);
                json.WriteNumber("articles", e.Articles);
                json.WriteEndObject();
                return;
            case EntryDisagreement d:
                json.WriteStartObject();
                json.WriteString("id", d.Entry.Id);
                json.WriteString("about", d.About);
                json.WritePropertyName("disagreement");
                RecordJson.Disagreement(json, d.Disagreement);
                json.WriteEndObject();
                return;
            default:
                throw new InvalidOperationException($"A view has no JSON for {item.GetType().Name}.");
        }
    }
}
