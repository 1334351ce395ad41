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

    /// <summary>… but not a deadline of which nobody spoke until so many days had gone by.</summary>
    private const int Aftermath = 30;

    private readonly Horizon _horizon;
    private readonly TalksHistory _history;
    private readonly Dictionary<string, List<Item<Deadline>>> _deadlines;
    private readonly Dictionary<string, List<Move>> _postponed;
    private readonly Dictionary<string, HashSet<EdtfDate>> _dues;

    /// <param name="ledger">All findings.</param>
    /// <param name="history">What happened in the talks.</param>
    /// <param name="horizon">The day up to which the record knows what happened.</param>
    public DeadlineOutcomes(Ledger ledger, TalksHistory history, Horizon horizon)
    {
        _horizon = horizon;
        _history = history;
        _postponed = ledger.Of<Move>().Where(m => m.Finding.Type == "postpone")
            .GroupBy(m => m.Article.Id).ToDictionary(g => g.Key, g => g.Select(m => m.Finding).ToList());
        _deadlines = ledger.Of<Deadline>().Where(d => d.Finding.Due is not null)
            .GroupBy(d => history.Talks(d.Article)).ToDictionary(g => g.Key, g => g.OrderBy(d => d.Finding.Due).ToList());
        _dues = ledger.Of<Deadline>().Where(d => d.Finding.Due is not null)
            .GroupBy(d => d.Article.Id).ToDictionary(g => g.Key, g => g.Select(d => d.Finding.Due!).ToHashSet());
    }

    /// <summary>The outcome of one deadline and the id of the finding that shows it.</summary>
    public (DeadlineOutcome Outcome, string? ResolvedBy) Of(Group<Deadline> group)
    {
        EdtfDate? due = group.First.Finding.Due;
        if (due is null)
            return (DeadlineOutcome.Unknown, null);
        string talks = _history.Talks(group.First.Article);
        return Reported(group, due) ?? Replaced(group, due, talks)
            ?? (due.Last > _horizon ? (DeadlineOutcome.Open, null) : Shown(group, due, talks) ?? (DeadlineOutcome.Unknown, null));
    }

    /// <summary>What a report of the deadline itself, of the day it fell due or later, says became of it, or the sentence that goes on about it.</summary>
    private static (DeadlineOutcome, string?)? Reported(Group<Deadline> group, EdtfDate due)
    {
        foreach (Item<Deadline> item in group.Items.Where(i => i.Article.Day is not { } day || day >= due.Last).OrderBy(i => i.Article.Day))
        {
            if ((Told(item.Words) ?? Told(Sequel.Of(item))) is { } outcome)
                return (outcome, item.Id);
        }

        return null;
    }

    private static DeadlineOutcome? Told(string words) =>
        Wording.Find(words, Wording.Shipped.DeadlineMissed) is not null ? DeadlineOutcome.Missed
        : Wording.Find(words, Wording.Shipped.DeadlineExtended) is not null ? DeadlineOutcome.Extended
        : Wording.Find(words, Wording.Shipped.DeadlineMet) is not null ? DeadlineOutcome.Met
        : null;

    /// <summary>
    /// A later deadline: set for much the same thing when this one ran out, or told in words of putting off by an article that can know.
    /// </summary>
    private (DeadlineOutcome, string?)? Replaced(Group<Deadline> group, EdtfDate due, string talks)
    {
        List<Item<Deadline>> all = _deadlines.GetValueOrDefault(talks, []);
        for (int i = all.Count - 1; i >= 0 && all[i].Finding.Due!.First > due.Last; i--)
        {
            Item<Deadline> later = all[i];
            if (later.Article.Day is not { } day || day < due.Last.PlusDays(-Eve) || Period.DaysBetween(due.Last, day) > Aftermath || Parallel(group, due, later.Finding.Due!))
                continue;
            foreach (Item<Deadline> own in group.Items.Where(own => Nearness.MayBe(own.Finding.Setter, later.Finding.Setter) && Nearness.MayBe(own.Finding.On, later.Finding.On)))
            {
                bool same = own.Article != later.Article && SameThing(own.Finding, later.Finding);
                bool putOff = IsPutOff(later) && IsOfTalks(later.Finding.Setter, talks) && (own.Finding.Condition is null || later.Finding.Condition is null || Related(own.Finding, later.Finding));
                if (same || putOff)
                    return (DeadlineOutcome.Extended, later.Id);
            }
        }

        return null;
    }

    /// <summary>Whether both dates were set side by side, as steps of one plan, while the earlier one was still to come.</summary>
    private bool Parallel(Group<Deadline> group, EdtfDate due, EdtfDate later) => group.Items.Any(own =>
        own.Article.Day is { } day && day < due.Last.PlusDays(-1)
        && _dues[own.Article.Id].Any(d => d.First > due.Last && Math.Abs(Period.DaysBetween(d.First, later.First)) < Eve));

    /// <summary>
    /// Whether somebody may sit at the table: a day that another state or body sets for a thing of its own is none of the talks. A person, whose
    /// id is in lower case, may speak for any of them.
    /// </summary>
    private bool IsOfTalks(ActorReference? actor, string talks) =>
        actor?.Id is null || char.IsLower(actor.Id[0]) || _history.Held(talks) is not { Count: > 0 } held
        || held.Any(m => m.Facts.Parties.Any(p => p.IsSame(actor)) || m.Facts.Heads.Any(h => h.Person.IsSame(actor)));

    private bool IsPutOff(Item<Deadline> deadline) =>
        deadline.Finding.Rule.StartsWith("deadline.extension", StringComparison.Ordinal)
        || Wording.Find(deadline.Words, Wording.Shipped.DeadlineExtended) is not null
        || (_postponed.TryGetValue(deadline.Article.Id, out List<Move>? moves) && moves.Exists(m => Passages.Overlap(m, deadline.Finding)));

    /// <summary>An agreement or a meeting was due and came in time or later; a truce was due and was broken.</summary>
    private (DeadlineOutcome, string?)? Shown(Group<Deadline> group, EdtfDate due, string talks)
    {
        IReadOnlyList<Item<Move>> moves = _history.Moves(talks);
        LocalDate? from = group.Items.Select(i => i.Article.Day).Min();
        string about = string.Join(' ', group.Items.Select(i => i.Finding.Condition));
        HashSet<string> parties = [.. group.Items.SelectMany(i => new[] { i.Finding.On, i.Finding.Setter }).OfType<ActorReference>().Where(a => a.Id is not null).Select(Nearness.Key)];
        string words = string.IsNullOrWhiteSpace(about) ? string.Join(' ', group.Items.Select(i => i.Words)) : about;
        if (Wording.Find(words, Wording.Shipped.AboutTruce) is not null)
        {
            string? broken = _history.Broken(talks).Where(b => b.Day > due.Last && b.Day <= _horizon).Select(b => b.Id).FirstOrDefault();
            return broken is null ? null : (DeadlineOutcome.Missed, broken);
        }

        if (from is null)
            return null;
        // "gave themselves until Friday": without another word, what those who talk set themselves a day for is an agreement.
        bool ofTalks = string.IsNullOrWhiteSpace(about) && Wording.Find(words, Wording.Shipped.Bargaining) is not null
            && group.Items.All(i => IsOfTalks(i.Finding.Setter, talks) && IsOfTalks(i.Finding.On, talks));
        if (ofTalks || Wording.Find(about, Wording.Shipped.AboutAgreement) is not null)
        {
            Item<Move>? made = moves.FirstOrDefault(m => TalksHistory.IsAgreement(m) && TalksHistory.Day(m) > from && !group.Items.Any(own => own.Article == m.Article && Passages.Overlap(own.Finding, m.Finding))
                && (parties.Count == 0 || parties.Contains(Nearness.Key(m.Finding.Actor)) || (m.Finding.Target is { } t && parties.Contains(Nearness.Key(t)))));
            if (made is not null)
                return (TalksHistory.Day(made) <= due.Last ? DeadlineOutcome.Met : DeadlineOutcome.Missed, made.Id);
            // Articles that appeared since would tell of an agreement.
            return _history.Newest(talks) is { } newest && newest > due.Last && Period.DaysBetween(due.Last, newest) > 1 ? (DeadlineOutcome.Missed, null) : null;
        }

        if (Wording.Find(about, Wording.Shipped.AboutMeeting) is null)
            return null;
        MeetingEntry? met = _history.Held(talks).FirstOrDefault(m => m.Facts.Date!.First > from
            && (parties.Count == 0 || m.Facts.Parties.Any(p => parties.Contains(Nearness.Key(p)))));
        return met is null ? null : (met.Facts.Date!.First <= due.Last ? DeadlineOutcome.Met : DeadlineOutcome.Missed, met.Facts.Id);
    }

    private static bool SameThing(Deadline one, Deadline two)
    {
        ContentWords words = ContentWords.Of(one.Condition), others = ContentWords.Of(two.Condition);
        return words.Shared(others) > 0 && words.Containment(others) > 0.5;
    }

    private static bool Related(Deadline one, Deadline two) => ContentWords.Of(one.Condition).Shared(ContentWords.Of(two.Condition)) > 0;
}
