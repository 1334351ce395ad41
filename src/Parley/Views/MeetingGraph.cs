using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>How often two parties met.</summary>
/// <param name="A">One, before the other in the order of the graph.</param>
/// <param name="B">The other.</param>
/// <param name="Meetings">The meetings that both took part in, in order of time.</param>
public sealed record MeetingTie(ActorReference A, ActorReference B, ImmutableArray<MeetingEntry> Meetings);

/// <summary>Who met whom: parties of meetings that were held.</summary>
/// <param name="Parties">Those who met most often first.</param>
public sealed record MeetingGraph(ImmutableArray<ActorReference> Parties, ImmutableArray<MeetingTie> Ties)
{
    // More around one circle cannot be told apart.
    private const int Most = 16;

    public static MeetingGraph Of(TalksRecord record, RecordFilter filter)
    {
        List<MeetingEntry> held = [.. filter.Of(record, record.Meetings).Where(m => m.Facts.Status == MeetingStatus.Held && m.Facts.Parties.Length > 1)];
        ImmutableArray<ActorReference> parties =
        [
            .. held.SelectMany(m => m.Facts.Parties).GroupBy(Key).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(Most).Select(g => g.First()),
        ];
        List<HashSet<string>> present = [.. held.Select(m => m.Facts.Parties.Select(Key).ToHashSet())];
        var ties =
            from a in Enumerable.Range(0, parties.Length)
            from b in Enumerable.Range(a + 1, parties.Length - a - 1)
            let both = held.Where((_, i) => present[i].Contains(Key(parties[a])) && present[i].Contains(Key(parties[b]))).ToImmutableArray()
            where !both.IsEmpty
            select new MeetingTie(parties[a], parties[b], both);
        return new MeetingGraph(parties, [.. ties]);
    }

    private static string Key(ActorReference actor) => actor.Id ?? actor.Name;
}
