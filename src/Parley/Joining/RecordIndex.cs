using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What an id leads to: one of the five, and for a finding also the entry that holds it (none for a role).</summary>
public sealed record RecordItem(
    Entry? Entry = null,
    Finding? Finding = null,
    RecordArticle? Article = null,
    RecordActor? Actor = null,
    Negotiation? Negotiation = null);

/// <summary>Finds things of a record by id.</summary>
public static class RecordIndex
{
    /// <summary>
    /// The thing with this id, or the only one whose id begins so. An entry is also found by its letter and the digits of any of its
    /// findings; an actor by any id that an article gives.
    /// </summary>
    /// <exception cref="ParleyException">Nothing has such an id (3001), or several things have (3002).</exception>
    public static RecordItem Find(TalksRecord record, string idOrPrefix)
    {
        string id = idOrPrefix.Trim();
        List<(string Id, RecordItem Item)> exact = [.. Matches(record, id, (own, asked) => own == asked)];
        if (exact.Count > 0)
            return exact[0].Item;
        // An entry is met once for each finding whose digits begin so.
        List<(string Id, RecordItem Item)> found = id.Length == 0
            ? []
            : [.. Matches(record, id, (own, asked) => own.StartsWith(asked, StringComparison.OrdinalIgnoreCase)).DistinctBy(m => m.Item)];
        return found.Count switch
        {
            1 => found[0].Item,
            0 => throw new ParleyException(
                ErrorCode.UnknownId, idOrPrefix, "Nothing in the record has this id.",
                "List ids with a view such as `parley meetings`, or find them with `parley search`."),
            _ => throw new ParleyException(
                ErrorCode.AmbiguousId, idOrPrefix,
                $"{found.Count} things have an id that begins so: {string.Join(", ", found.Select(m => m.Id).Order(StringComparer.Ordinal).Take(5))}.",
                "Give more of the id."),
        };
    }

    /// <summary>
    /// What a decision about this id is about: a finding itself, an entry's findings, an actor under the id given, as far as an
    /// article gives it.
    /// </summary>
    /// <exception cref="ParleyException">As for <see cref="Find"/>, or the id leads to an article or a negotiation (3003).</exception>
    public static ImmutableArray<string> Targets(TalksRecord record, string idOrPrefix)
    {
        RecordItem item = Find(record, idOrPrefix);
        if (item.Finding is not null)
            return [item.Finding.Id];
        if (item.Entry is not null)
            return item.Entry.Findings;
        if (item.Actor is not null)
            return [item.Actor.Ids.Contains(idOrPrefix.Trim()) ? idOrPrefix.Trim() : item.Actor.Id];
        throw new ParleyException(
            ErrorCode.ImpossibleDecision, idOrPrefix, "Decisions are about findings, entries and actors.", "Give the id of one of these.");
    }

    private static IEnumerable<(string Id, RecordItem Item)> Matches(TalksRecord record, string asked, Func<string, string, bool> match)
    {
        bool finding = asked.StartsWith('f');
        var holders = new Dictionary<string, Entry>();
        foreach (Entry entry in record.Entries)
        {
            char letter = EntryIds.Letter(entry.Kind);
            var item = new RecordItem(Entry: entry);
            foreach (string id in entry.Findings)
            {
                if (finding)
                    holders[id] = entry;
                if (match(letter + id[1..], asked))
                    yield return (entry.Id, item);
            }
        }

        if (finding)
        {
            foreach (Finding each in record.Findings.Values)
            {
                if (match(each.Id, asked))
                    yield return (each.Id, new RecordItem(Finding: each, Entry: holders.GetValueOrDefault(each.Id)));
            }
        }

        foreach (RecordArticle article in record.Articles)
        {
            if (match(article.Id, asked))
                yield return (article.Id, new RecordItem(Article: article));
        }

        foreach (RecordActor actor in record.Actors)
        {
            if (actor.Ids.Any(id => match(id, asked)))
                yield return (actor.Id, new RecordItem(Actor: actor));
        }

        foreach (Negotiation negotiation in record.Negotiations)
        {
            if (match(negotiation.Id, asked))
                yield return (negotiation.Id, new RecordItem(Negotiation: negotiation));
        }
    }
}
