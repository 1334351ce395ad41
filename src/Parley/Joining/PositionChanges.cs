using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Compares each report of a position with those of the date before. Refusing is harder than demanding, demanding harder than
/// offering or accepting; of one stance, a condition makes an offer harder and a refusal softer.
/// </summary>
internal static class PositionChanges
{
    /// <summary>Wordings that share less do not tell with which of several earlier positions to compare.</summary>
    private const double Related = 0.2;

    public static ImmutableArray<PositionStep> Of(IReadOnlyList<List<Item<Position>>> steps)
    {
        var history = ImmutableArray.CreateBuilder<PositionStep>(steps.Count);
        var before = new List<Position>();
        var now = new List<Position>();
        EdtfDate? date = null;
        for (int i = 0; i < steps.Count; i++)
        {
            Item<Position> first = steps[i][0];
            EdtfDate? own = PositionJoiner.Date(first);
            if (i > 0 && !Equals(own, date))
            {
                before = now;
                now = [];
            }

            date = own;
            (PositionChange change, string why) = Compare(first.Finding, before);
            now.Add(first.Finding);
            history.Add(new PositionStep(
                own,
                first.Finding.Stance,
                first.Finding.Text,
                first.Finding.Speaker ?? Reports.Most(Reports.Of(steps[i], p => p.Speaker), Nearness.Key),
                first.Finding.Condition ?? Reports.Most(Reports.Of(steps[i], p => p.Condition)),
                change,
                why,
                [.. steps[i].Select(s => s.Id).Order(StringComparer.Ordinal)],
                Group<Position>.ArticlesOf(steps[i])));
        }

        return history.MoveToImmutable();
    }

    private static (PositionChange Change, string Why) Compare(Position position, List<Position> before)
    {
        if (before.Count == 0)
            return (PositionChange.New, "the first report of it");
        Position? same = before.Find(p => Hardness(p.Stance) == Hardness(position.Stance));
        if (position.Certainty == Certainty.Denied && same is not null)
            return (PositionChange.Dropped, "said no longer to hold");
        if (same is not null)
            return Conditions(position, same);
        ContentWords words = ContentWords.Of(position.Text);
        (Position Position, double Likeness) related = before
            .Select(p => (Position: p, Likeness: words.Likeness(ContentWords.Of(p.Text))))
            .MaxBy(p => p.Likeness);
        // Where no wording is related, the hardest stance before counts.
        Position other = related.Likeness >= Related ? related.Position : before.MaxBy(p => Hardness(p.Stance))!;
        return (Hardness(position.Stance) > Hardness(other.Stance) ? PositionChange.Harder : PositionChange.Softer,
            $"{PublicName.Of(position.Stance)} where before it {PublicName.Of(other.Stance)}");
    }

    private static (PositionChange Change, string Why) Conditions(Position position, Position same)
    {
        bool conditional = position.Condition is not null, was = same.Condition is not null;
        if (conditional == was || ContentWords.Of(position.Text).Likeness(ContentWords.Of(same.Text)) < Related)
            return (PositionChange.Repeated, $"{PublicName.Of(position.Stance)} as before");
        bool softerWith = position.Stance is Stance.Refuses or Stance.Demands;
        return (conditional == softerWith ? PositionChange.Softer : PositionChange.Harder,
            conditional ? "now on a condition" : "now without the condition");
    }

    private static int Hardness(Stance stance) => stance switch
    {
        Stance.Refuses => 2,
        Stance.Demands => 1,
        _ => 0,
    };
}
