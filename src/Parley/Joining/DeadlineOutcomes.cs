using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Tells what came of deadlines, from what later findings plainly show: a report that says it was missed, met or extended; a later
/// deadline for the same thing; an agreement signed or a truce broken. Without any of these it is unknown.
/// </summary>
internal sealed class DeadlineOutcomes
{
    /// <summary>A later deadline that is set so many days before the earlier one runs out, or afterwards, replaces it.</summary>
    private const int Eve = 4;

    private readonly LocalDate _horizon;
    private readonly Func<string, string?> _negotiation;
    private readonly Dictionary<string, List<Item<Deadline>>> _deadlines;
    private readonly Dictionary<string, List<Item<Move>>> _moves;

    /// <param name="ledger">All findings.</param>
    /// <param name="negotiation">The talks that an article is about.</param>
    /// <param name="horizon">The day up to which the record knows what happened.</param>
    public DeadlineOutcomes(Ledger ledger, Func<string, string?> negotiation, LocalDate horizon)
    {
        _horizon = horizon;
        _negotiation = negotiation;
        _deadlines = ledger.Of<Deadline>().Where(d => d.Finding.Due is not null)
            .GroupBy(d => negotiation(d.Article.Id) ?? "").ToDictionary(g => g.Key, g => g.OrderBy(d => d.Finding.Due).ToList());
        _moves = ledger.Of<Move>()
            .Where(m => m.Finding.Certainty is Certainty.Stated or Certainty.Attributed && m.Finding.Type is "sign" or "agree" or "violate" or "attack" or "postpone")
            .GroupBy(m => negotiation(m.Article.Id) ?? "")
            .ToDictionary(g => g.Key, g => g.Where(m => Day(m) is not null).OrderBy(m => Day(m)).ThenBy(m => m.Id, StringComparer.Ordinal).ToList());
    }

    /// <summary>The outcome of one deadline and the id of the finding that shows it.</summary>
    public (DeadlineOutcome Outcome, string? ResolvedBy) Of(Group<Deadline> group)
    {
        EdtfDate? due = group.First.Finding.Due;
        if (due is null)
            return (DeadlineOutcome.Unknown, null);
        string talks = _negotiation(group.First.Article.Id) ?? "";
        return Reported(group, due) ?? Replaced(group, due, talks)
            ?? (due.Last > _horizon ? (DeadlineOutcome.Open, null) : Shown(group, due, talks) ?? (DeadlineOutcome.Unknown, null));
    }

    /// <summary>What a report of the deadline itself, of the day it fell due or later, says became of it.</summary>
    private static (DeadlineOutcome, string?)? Reported(Group<Deadline> group, EdtfDate due)
    {
        foreach (Item<Deadline> item in group.Items.Where(i => i.Article.Day is not { } day || day >= due.Last).OrderBy(i => i.Article.Day))
        {
            string words = item.Words;
            if (Wording.Find(words, Wording.Shipped.DeadlineMissed) is not null)
                return (DeadlineOutcome.Missed, item.Id);
            if (Wording.Find(words, Wording.Shipped.DeadlineMet) is not null)
                return (DeadlineOutcome.Met, item.Id);
            if (Wording.Find(words, Wording.Shipped.DeadlineExtended) is not null)
                return (DeadlineOutcome.Extended, item.Id);
        }

        return null;
    }

    /// <summary>
    /// A later deadline: told with this one in a sentence that speaks of putting off, or set for much the same thing when this one ran out.
    /// </summary>
    private (DeadlineOutcome, string?)? Replaced(Group<Deadline> group, EdtfDate due, string talks)
    {
        List<Item<Deadline>> all = _deadlines.GetValueOrDefault(talks, []);
        HashSet<ArticleNote> articles = [.. group.Items.Select(i => i.Article)];
        for (int i = all.Count - 1; i >= 0 && all[i].Finding.Due!.First > due.Last; i--)
        {
            Item<Deadline> later = all[i];
            bool together = articles.Contains(later.Article) && group.Items.Any(own => own.Article == later.Article && Overlap(own.Finding, later.Finding));
            if (together && Wording.Find(later.Words, Wording.Shipped.DeadlineExtended) is not null)
                return (DeadlineOutcome.Extended, later.Id);
            if (articles.Contains(later.Article) || later.Article.Day is not { } day || day < due.Last.PlusDays(-Eve))
                continue;
            if (group.Items.Any(own => SameThing(own.Finding, later.Finding)))
                return (DeadlineOutcome.Extended, later.Id);
        }

        return null;
    }

    /// <summary>An agreement was due and was signed in time or later; a truce was due and was broken.</summary>
    private (DeadlineOutcome, string?)? Shown(Group<Deadline> group, EdtfDate due, string talks)
    {
        List<Item<Move>> moves = _moves.GetValueOrDefault(talks, []);
        LocalDate? from = group.Items.Select(i => i.Article.Day).Min();
        string about = string.Join(' ', group.Items.Select(i => i.Finding.Condition ?? i.Words));
        HashSet<string> parties = [.. group.Items.SelectMany(i => new[] { i.Finding.On, i.Finding.Setter }).OfType<ActorReference>().Select(Nearness.Key)];
        if (Wording.Find(about, Wording.Shipped.AboutTruce) is not null)
        {
            Item<Move>? broken = moves.Find(m => m.Finding.Type is "violate" or "attack" && Day(m) > due.Last);
            return broken is null ? null : (DeadlineOutcome.Missed, broken.Id);
        }

        if (from is null || Wording.Find(about, Wording.Shipped.AboutAgreement) is null)
            return null;
        Item<Move>? made = moves.Find(m => m.Finding.Type is "sign" or "agree" && Day(m) >= from
            && (parties.Count == 0 || parties.Contains(Nearness.Key(m.Finding.Actor)) || (m.Finding.Target is { } t && parties.Contains(Nearness.Key(t)))));
        return made is null ? null : (Day(made) <= due.Last ? DeadlineOutcome.Met : DeadlineOutcome.Missed, made.Id);
    }

    private static LocalDate? Day(Item<Move> move) => move.Finding.Date is { IsDay: true } date ? date.First : move.Article.Day;

    private static bool Overlap(Finding one, Finding two) =>
        one.Passages.Any(p => two.Passages.Any(q => p.Start < q.End && q.Start < p.End));

    private static bool SameThing(Deadline one, Deadline two)
    {
        if (!Nearness.MayBe(one.Setter, two.Setter) || !Nearness.MayBe(one.On, two.On))
            return false;
        ContentWords words = ContentWords.Of(one.Condition), others = ContentWords.Of(two.Condition);
        return words.Shared(others) > 0 && words.Containment(others) >= 0.5;
    }
}
