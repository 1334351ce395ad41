using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Reading.Consolidation;

/// <summary>Makes one finding of two that tell of one fact: the first one's fields, filled up from the other, and the passages of both.</summary>
internal static class Merging
{
    public static Finding Of(Finding one, Finding other)
    {
        Finding filled = (one, other) switch
        {
            (Meeting a, Meeting b) => a with
            {
                Parties = Union(a.Parties, b.Parties),
                Date = a.Date ?? b.Date,
                Place = a.Place ?? b.Place,
                Venue = a.Venue ?? b.Venue,
                Host = a.Host ?? b.Host,
                Round = a.Round ?? b.Round,
                Heads = [.. a.Heads.Concat(b.Heads.Where(h => !a.Heads.Any(g => g.Party.IsSame(h.Party))))],
                Minutes = a.Minutes ?? b.Minutes,
                Agenda = [.. a.Agenda.Union(b.Agenda)],
                Outcome = a.Outcome ?? b.Outcome,
            },
            (Attendance a, Attendance b) => a with { Date = Finer(a.Date, b.Date), Place = a.Place ?? b.Place },
            (Position a, Position b) => a with { Speaker = a.Speaker ?? b.Speaker, Condition = a.Condition ?? b.Condition, Date = a.Date ?? b.Date },
            (Move a, Move b) => a with { Target = a.Target ?? b.Target, Issue = a.Issue ?? b.Issue, Date = Finer(a.Date, b.Date) },
            (Deadline a, Deadline b) => a with
            {
                Setter = a.Setter ?? b.Setter,
                On = a.On ?? b.On,
                Condition = a.Condition ?? b.Condition,
                Consequence = a.Consequence ?? b.Consequence,
                Set = a.Set ?? b.Set,
                Span = a.Span ?? b.Span,
            },
            (Exchange a, Exchange b) => a with { Parties = Union(a.Parties, b.Parties), Date = Finer(a.Date, b.Date) },
            (Statement a, Statement b) => a with { Via = a.Via ?? b.Via, Direct = a.Direct || b.Direct, Date = a.Date ?? b.Date, Place = a.Place ?? b.Place },
            (Figure a, Figure b) => a with { Of = a.Of ?? b.Of, AsOf = Finer(a.AsOf, b.AsOf), Qualifier = a.Qualifier == Qualifier.Exactly ? b.Qualifier : a.Qualifier },
            (Role a, Role b) => a with { Body = a.Body ?? b.Body },
            _ => one,
        };
        return filled with { Passages = Union(one.Passages, other.Passages) };
    }

    private static EdtfDate? Finer(EdtfDate? one, EdtfDate? other) =>
        one is null || (other is not null && one.Contains(other)) ? other ?? one : one;

    private static ImmutableArray<ActorReference> Union(ImmutableArray<ActorReference> one, ImmutableArray<ActorReference> other) =>
        [.. one, .. other.Where(b => !one.Any(b.IsSame))];

    /// <summary>All passages in the order of the text; one that lies inside another adds nothing.</summary>
    private static ImmutableArray<Passage> Union(ImmutableArray<Passage> one, ImmutableArray<Passage> other)
    {
        var all = one.Concat(other).OrderBy(p => p.Start).ThenByDescending(p => p.End);
        var kept = ImmutableArray.CreateBuilder<Passage>();
        foreach (Passage passage in all)
        {
            if (kept.Count == 0 || passage.End > kept[^1].End)
                kept.Add(passage);
        }

        return kept.ToImmutable();
    }
}
