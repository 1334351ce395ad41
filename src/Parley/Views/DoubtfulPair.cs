using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;

namespace Parley.Views;

/// <summary>Two findings, or two spellings of an actor, of which a person should say whether they are one.</summary>
/// <param name="Left">Id of one.</param>
/// <param name="Right">Id of the other.</param>
/// <param name="Entries">What holds them: one entry or actor where the program joined them, else two.</param>
/// <param name="Score">The program's score where it joined them; null where it did not.</param>
/// <param name="Why">What speaks for it.</param>
public sealed record DoubtfulPair(string Left, string Right, ImmutableArray<RecordItem> Entries, double? Score, string Why)
{
    // Joins above this are as good as certain.
    private const double Doubt = 0.9;

    // Meetings further apart are no one's confusion.
    private const int Days = 3;

    public bool IsJoined => Entries.Length == 1;

    /// <summary>
    /// The pairs nobody has judged yet: the weakest joins first, then meetings of the same parties a few days apart that were not joined.
    /// </summary>
    /// <param name="index">The record.</param>
    /// <param name="decisions">The journal.</param>
    public static IEnumerable<DoubtfulPair> Of(RecordIndex index, IEnumerable<Decision> decisions)
    {
        List<HashSet<string>> judged =
            [.. decisions.Where(d => d.Stands && d.Action is DecisionAction.Join or DecisionAction.Split).Select(d => d.Targets.ToHashSet())];
        return Joined(index).OrderBy(p => p.Score).ThenBy(p => p.Left, StringComparer.Ordinal).Concat(Near(index.Record))
            .Where(p => !judged.Exists(j => j.Contains(p.Left) && j.Contains(p.Right)));
    }

    private static IEnumerable<DoubtfulPair> Joined(RecordIndex index)
    {
        foreach (Entry entry in index.Record.Entries)
        {
            foreach (JoinReason join in entry.Joins.Where(j => j.Score < Doubt))
                yield return new(join.Left, join.Right, [new RecordItem(Entry: entry)], join.Score, join.Why);
        }

        foreach (RecordActor actor in index.Record.Actors)
        {
            foreach (JoinReason join in actor.Joins.Where(j => j.Score < Doubt))
                yield return new(join.Left, join.Right, [new RecordItem(Actor: actor)], join.Score, join.Why);
        }
    }

    private static IEnumerable<DoubtfulPair> Near(TalksRecord record)
    {
        // Meetings are ordered by date: only neighbours can be near.
        foreach (IGrouping<string, MeetingEntry> parties in record.Meetings.Where(m => m.Facts is { Date.IsInterval: false, Parties.Length: > 1 })
            .GroupBy(m => string.Join(',', m.Facts.Parties.Select(p => p.Id ?? p.Name).Order(StringComparer.Ordinal))))
        {
            foreach ((MeetingEntry one, MeetingEntry other) in parties.Zip(parties.Skip(1)))
            {
                int apart = Period.DaysBetween(one.Facts.Date!.Last, other.Facts.Date!.First);
                if (apart is >= 0 and <= Days && one.Facts.Round == other.Facts.Round)
                    yield return new(one.Findings[0], other.Findings[0], [new RecordItem(Entry: one), new RecordItem(Entry: other)], null, $"the same parties, {Labels.Count(apart, "day")} apart");
            }
        }
    }
}
