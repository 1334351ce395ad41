using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Puts together what one party holds on one issue in one set of talks, and tells how it changed.</summary>
internal static class PositionJoiner
{
    /// <summary>Two wordings that share so much are one report of a position on one day (Jaccard of content words).</summary>
    private const double SameWords = 0.5;

    /// <summary>Of one day's wordings the latest so many are compared.</summary>
    private const int Compared = 64;

    public static List<Group<Position>> Join(IReadOnlyList<Item<Position>> positions, Func<string, string?> negotiation)
    {
        var groups = new Dictionary<(string?, string, string), Group<Position>>();
        foreach (Item<Position> item in positions)
        {
            var key = (negotiation(item.Article.Id), MeetingFit.Key(item.Finding.Party), item.Finding.Issue);
            if (groups.TryGetValue(key, out Group<Position>? there))
                there.Add(item, 0.95, "the same party on the same issue");
            else
                groups[key] = new Group<Position>(item);
        }

        return [.. groups.Values];
    }

    public static PositionEntry Entry(Group<Position> group)
    {
        ImmutableArray<string> ids = group.Ids();
        return new PositionEntry
        {
            Id = EntryIds.Of("position", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Party = group.First.Finding.Party,
            Issue = group.First.Finding.Issue,
            History = PositionChanges.Of(Steps(group.Items)),
        };
    }

    /// <summary>Reports of one position on one day, in order of date; without a date last. A reprint adds to its original's step.</summary>
    private static List<List<Item<Position>>> Steps(IReadOnlyList<Item<Position>> items)
    {
        var steps = new List<(ContentWords Words, List<Item<Position>> Items)>();
        var open = new Dictionary<(string Date, Stance Stance), List<int>>();
        var ofOrigin = new Dictionary<(string Origin, Stance Stance), List<int>>();
        foreach (Item<Position> item in items
            .OrderBy(i => Date(i)?.First ?? LocalDate.MaxIsoValue).ThenBy(i => Date(i)).ThenBy(i => i.Finding.Stance)
            .ThenBy(i => i.Article.Id, StringComparer.Ordinal).ThenBy(i => i.Finding.Passages[0].Start).ThenBy(i => i.Id, StringComparer.Ordinal))
        {
            ContentWords words = ContentWords.Of(item.Finding.Text);
            (string, Stance) day = (Date(item)?.ToString() ?? "", item.Finding.Stance), origin = (item.Article.Origin, item.Finding.Stance);
            int step = open.GetValueOrDefault(day, []).TakeLast(Compared)
                .Concat(ofOrigin.GetValueOrDefault(origin, []).Where(s => steps[s].Items[0].Article != item.Article))
                .Where(s => steps[s].Words.Likeness(words) >= SameWords || steps[s].Items[0].Finding.Text == item.Finding.Text)
                .DefaultIfEmpty(-1).First();
            if (step < 0)
            {
                step = steps.Count;
                steps.Add((words, []));
                Add(open, day, step);
                Add(ofOrigin, origin, step);
            }

            steps[step].Items.Add(item);
        }

        return [.. steps.Select(s => s.Items)];
    }

    /// <summary>When a position was voiced: as the article says, else when the article appeared.</summary>
    internal static EdtfDate? Date(Item<Position> item) => item.Finding.Date ?? item.Article.Date;

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int step)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<int>? there))
            index[key] = there = [];
        there.Add(step);
    }
}
