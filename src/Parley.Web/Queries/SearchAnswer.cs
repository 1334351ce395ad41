using System.Text.Json;
using Parley.Joining;
using Parley.Storage;

namespace Parley.Web.Queries;

/// <summary>What a search found, each hit with the passages it rests on.</summary>
internal static class SearchAnswer
{
    // Of so many hits the best are asked for; who wants more asks with more words.
    private const int Most = 1000;

    public static void Write(QueryCall call, Utf8JsonWriter json)
    {
        RecordIndex index = call.Snapshot.Index;
        int passages = call.Number(RecordQueries.Passages);
        // What was not known on the day of the view is no hit.
        List<SearchHit> hits = [.. call.Store.Search(call.Text("words")!, Most).Where(hit => index.Article(hit.Article) is not null)];
        call.Listing.Write(
            json, "hits", hits, hit => hit.Id,
            (item, hit) =>
            {
                item.WriteStartObject();
                item.WriteString("kind", hit.Kind);
                item.WriteString("id", hit.Id);
                item.WriteString("article", hit.Article);
                item.WriteString("entry", index.Holder(hit.Id)?.Id);
                item.WriteString("excerpt", hit.Excerpt);
                if (index.Record.Findings.TryGetValue(hit.Id, out Record.Finding? finding))
                    ItemAnswer.WritePassages(item, index, finding, passages);
                item.WriteEndObject();
            },
            (item, hit) => ItemAnswer.WriteShort(item, hit.Id));
    }
}
