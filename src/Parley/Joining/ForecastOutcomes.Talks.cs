using System.Text.RegularExpressions;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class ForecastOutcomes
{
    /// <summary>What is expected without a day is expected of a meeting within so many days.</summary>
    private const int AtHand = 14;

    private readonly Places _places = new();

    /// <summary>What the talks that the article is about brought of the event, or that its day went by without it.</summary>
    private (ForecastOutcome, string?)? InTalks(Item<Forecast> item)
    {
        string talks = _history.Talks(item.Article), told = item.Finding.Event;
        if (talks.Length == 0 || TalksHistory.Written(item.Article) is not { } made)
            return null;
        if (Wording.Find(told, Wording.Shipped.AboutExtension) is not null)
            return Extended(talks, item);
        ExpectedDay? day = item.Article.Date is { } written ? ExpectedDay.Of(told, written) : null;
        if (OfTruce(talks, item, made, day) is { } lasting)
            return lasting;
        if (Antecedent.IsVague(told))
            return Meant(talks, item, made, day);
        if (Wording.Find(told, Wording.Shipped.Unspecified) is not null)
            return null;
        if (day is not null && Scheduled(item, day) is { } scheduled)
            return scheduled;
        if (Wording.Find(told, Wording.Shipped.AboutExchange) is not null)
            return HandedOver(talks, made);
        (LocalDate Day, string Id)? came =
            Wording.Find(told, Wording.Shipped.AboutMeeting) is not null ? Held(talks, item, made, day)
            : Wording.Find(told, Wording.Shipped.AboutAgreement) is not null && Wording.Find(told, Wording.Shipped.Far) is null ? Agreed(talks, made)
            : null;
        if (came is { } found)
            return (day is null || found.Day <= day.Last ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, found.Id);
        if (day is null && Wording.Find(told, Wording.Shipped.Far) is not null)
            return Wording.Find(told, Wording.Shipped.AboutAgreement) is null ? null : Missed(talks, item.Article, made);
        // Later articles need not tell of everybody who came back or left.
        if (Wording.Find(told, Wording.Shipped.Coming) is not null)
            return null;
        return day is not null && day.Last < _horizon && day.Last < _history.Newest(talks) ? (ForecastOutcome.DidNot, null) : null;
    }

    /// <summary>
    /// That a truce or deal holds or ends, that fighting goes on: seen from what was broken or attacked afterwards, and from a day that passed
    /// without it.
    /// </summary>
    private (ForecastOutcome, string?)? OfTruce(string talks, Item<Forecast> item, LocalDate made, ExpectedDay? day)
    {
        string told = item.Finding.Event;
        bool goesOn = Wording.Find(told, Wording.Shipped.Fighting) is not null && Wording.Find(told, Wording.Shipped.GoingOn) is not null;
        bool ofTruce = Wording.Find(told, Wording.Shipped.Truces) is not null || (Wording.Find(told, Wording.Shipped.Unspecified) is not null && Wording.Find(item.Words, Wording.Shipped.Truces) is not null);
        if (!goesOn && !ofTruce)
            return null;
        (LocalDate Day, string? Id) broken = _history.Broken(talks).FirstOrDefault(b => b.Day > made && b.Day <= _horizon && (!goesOn || day?.First is not { } first || b.Day >= first));
        if (goesOn)
            return broken.Id is null ? null : (ForecastOutcome.CameTrue, broken.Id);
        // "will hold until it expires" is of its holding.
        if (Wording.Find(told, Wording.Shipped.Holding) is null)
            return Wording.Find(told, Wording.Shipped.Ending) is not null && Extended(talks, item) is (_, { } later) ? (ForecastOutcome.DidNot, later) : null;
        if (broken.Id is not null && (day is null || broken.Day <= day.Last))
            return (ForecastOutcome.DidNot, broken.Id);
        // What was extended in time had held.
        if (day is not null && Extended(talks, item) is (_, { } extended) && _days[_findings[extended].Article] <= day.Last)
            return (ForecastOutcome.CameTrue, extended);
        return day is not null && day.Last < _horizon && day.Last < _history.Newest(talks) ? (ForecastOutcome.CameTrue, null) : null;
    }

    /// <summary>That a meeting announced for a day is held on it.</summary>
    private (ForecastOutcome, string?)? Scheduled(Item<Forecast> item, ExpectedDay day)
    {
        if (Wording.Find(item.Finding.Event, Wording.Shipped.AboutSchedule) is null)
            return null;
        foreach ((Meeting told, MeetingEntry entry) in _meetings.GetValueOrDefault(item.Article.Id, []))
        {
            if (told is not { Status: MeetingStatus.Planned, Date: { } planned } || planned.Last != day.Last || entry.Facts is not { Status: MeetingStatus.Held or MeetingStatus.Cancelled, Date: { } held }
                || held.First > _horizon)
                continue;
            return (entry.Facts.Status == MeetingStatus.Held && held.First <= day.Last ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, entry.Facts.Id);
        }

        return null;
    }

    /// <summary>More than some agreement was expected of the next meeting, and later articles tell of that meeting and of no agreement at all.</summary>
    private (ForecastOutcome, string?)? Missed(string talks, ArticleNote article, LocalDate made)
    {
        MeetingEntry? met = _history.Held(talks).FirstOrDefault(m => m.Facts.Date!.Last >= made && m.Facts.Date.Last <= _horizon);
        if (met is null || !(_history.Newest(talks) > met.Facts.Date!.Last) || Period.DaysBetween(made, met.Facts.Date.First) > AtHand)
            return null;
        bool agreed = _history.Moves(talks).Any(m => TalksHistory.IsAgreement(m) && m.Article.Origin != article.Origin && TalksHistory.Day(m) >= made && TalksHistory.Day(m) <= met.Facts.Date.Last.PlusDays(1));
        return agreed ? null : (ForecastOutcome.DidNot, met.Facts.Id);
    }

    private (ForecastOutcome, string?)? Extended(string talks, Item<Forecast> item)
    {
        DeadlineEntry? entry = _extended.GetValueOrDefault(talks, [])
            .Where(d => Later(_findings[d.ResolvedBy!].Article, item))
            .MinBy(d => _days[_findings[d.ResolvedBy!].Article]);
        return entry is null ? null : (ForecastOutcome.CameTrue, entry.ResolvedBy);
    }

    private (ForecastOutcome, string?)? HandedOver(string talks, LocalDate made)
    {
        Item<Exchange>? held = _handedOver.GetValueOrDefault(talks, [])
            .Find(e => e.Article.Day > made && e.Finding.Date is { } date && date.First >= made && date.Last <= _horizon);
        return held is null ? null : (ForecastOutcome.CameTrue, held.Id);
    }

    /// <summary>
    /// The next meeting after the forecast, at the place and led by the persons that it names, if any, and not before the day that it
    /// names.
    /// </summary>
    private (LocalDate Day, string Id)? Held(string talks, Item<Forecast> item, LocalDate made, ExpectedDay? day)
    {
        string told = item.Finding.Event;
        string[] persons =
        [
            .. item.Article.Reading.Actors.Where(a => a.Kind == ActorKind.Person).Select(a => FamilyName(a.Actor))
                .Where(name => told.Contains(name, StringComparison.Ordinal)).Distinct(),
        ];
        string? place = InPlace().Matches(told).Select(m => m.Groups["place"].Value).FirstOrDefault(p => ExpectedDay.Of(p, EdtfDate.Day(made)) is null);
        MeetingEntry? met = _history.Held(talks).FirstOrDefault(m => m.Facts.Date!.First > made && m.Facts.Date.First <= _horizon
            && (day?.First is not { } first || m.Facts.Date.Last >= first)
            && Array.TrueForAll(persons, p => m.Facts.Heads.Any(h => h.Person.Name.EndsWith(p, StringComparison.OrdinalIgnoreCase)))
            && (place is null || _places.Fit(place, m.Facts.Place) >= PlaceFit.Inside));
        return met is null ? null : (met.Facts.Date!.First, met.Facts.Id);
    }

    private (LocalDate Day, string Id)? Agreed(string talks, LocalDate made)
    {
        Item<Move>? agreed = _history.Moves(talks).FirstOrDefault(m => TalksHistory.IsAgreement(m) && TalksHistory.Day(m) > made && TalksHistory.Day(m) <= _horizon);
        return agreed is null ? null : (TalksHistory.Day(agreed)!.Value, agreed.Id);
    }

    [GeneratedRegex(@"\b(in|at) (?<place>\p{Lu}[\w'-]+( \p{Lu}[\w'-]+){0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex InPlace();
}
