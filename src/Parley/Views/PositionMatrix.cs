using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Issues by parties: what each holds on each.</summary>
/// <param name="Parties">The columns: the negotiating parties first, then whoever has most positions.</param>
/// <param name="Issues">The rows: the code of each issue and a cell for each party, empty where nothing is reported.</param>
public sealed record PositionMatrix(ImmutableArray<ActorReference> Parties, ImmutableArray<(string Issue, ImmutableArray<PositionEntry?> Cells)> Issues)
{
    // More columns than this cannot be taken in at once, nor printed.
    private const int Widest = 8;

    public static PositionMatrix Of(TalksRecord record, Negotiation negotiation)
    {
        List<PositionEntry> all = [.. record.Positions.Where(p => p.Negotiation == negotiation.Id)];
        List<string> first = [.. negotiation.Parties.Select(Key)];
        ImmutableArray<ActorReference> parties =
        [
            .. all.GroupBy(p => Key(p.Party))
                .OrderBy(g => first.IndexOf(g.Key) is var at && at < 0 ? int.MaxValue : at).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(Widest).Select(g => g.First().Party),
        ];
        // Of several entries of a party on an issue, the one with most history stands in the cell.
        ILookup<(string, string), PositionEntry> cells = all.ToLookup(p => (p.Issue, Key(p.Party)));
        return new PositionMatrix(parties,
        [
            .. all.Where(p => parties.Any(party => Key(party) == Key(p.Party)))
                .GroupBy(p => p.Issue).OrderByDescending(g => g.Sum(p => p.Articles.Length)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, parties.Select(party => cells[(g.Key, Key(party))].MaxBy(p => p.History.Length)).ToImmutableArray())),
        ]);
    }

    private static string Key(ActorReference actor) => actor.Id ?? actor.Name;
}
