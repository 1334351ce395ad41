using NodaTime;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class ForecastOutcomes
{
    /// <summary>That the talks succeed or fail: seen from an agreement that followed soon.</summary>
    private (ForecastOutcome, string?)? Success(Item<Forecast> item)
    {
        string told = item.Finding.Event;
        string? fails = Wording.Find(told, Wording.Shipped.Failing), succeeds = Wording.Find(told, Wording.Shipped.Succeeding);
        if ((fails ?? succeeds) is not { } result || (fails is not null && succeeds is not null))
            return null;
        string rest = told.Replace(result, " ", StringComparison.OrdinalIgnoreCase);
        if (Wording.Find(rest, Wording.Shipped.AboutGathering) is { } named)
            rest = rest.Replace(named, " ", StringComparison.OrdinalIgnoreCase);
        string talks = _history.Talks(item.Article);
        if (talks.Length == 0 || TalksHistory.Written(item.Article) is not { } made || (rest.Any(char.IsLetter) && !Antecedent.IsVague(rest)))
            return null;
        return Soon(talks, made) is { } agreed ? (fails is null ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, agreed) : null;
    }

    /// <summary>
    /// What a forecast means that says only "it": that a meeting still to come is held, or that the talks under way bring an agreement, by
    /// the day that it names.
    /// </summary>
    private (ForecastOutcome, string?)? Meant(string talks, Item<Forecast> item, LocalDate made, ExpectedDay? day)
    {
        if (Antecedent.Of(item) is not { } meant)
            return null;
        bool toCome = Wording.Find(meant, Wording.Shipped.AboutGathering) is not null
            && _meetings.GetValueOrDefault(item.Article.Id, []).Exists(m => m.Told.Status != MeetingStatus.Held && m.Told.Date?.Last < made != true);
        if (!toCome && Wording.Find(meant, Wording.Shipped.AboutAgreement) is null && Wording.Find(meant, Wording.Shipped.AboutGathering) is null)
            return null;
        if (day is null)
            return toCome ? (Held(talks, item, made, null) is { } soon && Period.DaysBetween(made, soon.Day) <= AtHand ? (ForecastOutcome.CameTrue, soon.Id) : null)
                : Soon(talks, made) is { } brought ? (ForecastOutcome.CameTrue, brought) : null;
        if ((toCome ? Held(talks, item, made, day) : Agreed(talks, made)) is { } came)
            return (came.Day <= day.Last ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, came.Id);
        return day.Last < _horizon && day.Last < _history.Newest(talks) ? (ForecastOutcome.DidNot, null) : null;
    }

    /// <summary>An agreement that the talks brought within days; null where they did not.</summary>
    private string? Soon(string talks, LocalDate made) =>
        Agreed(talks, made) is { } agreed && Period.DaysBetween(made, agreed.Day) <= AtHand ? agreed.Id : null;
}
