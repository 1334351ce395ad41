using System.Text.RegularExpressions;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class ForecastOutcomes
{
    private readonly Places _places = new();

    /// <summary>What the talks that the article is about brought of the event, or that its day went by without it.</summary>
    private (ForecastOutcome, string?)? InTalks(Item<Forecast> item)
    {
        string talks = _history.Talks(item.Article), told = item.Finding.Event;
        if (talks.Length == 0 || TalksHistory.Written(item.Article) is not { } made)
            return null;
        if (Wording.Find(told, Wording.Shipped.AboutExtension) is not null)
            return Extended(talks, item);
        if (Wording.Find(told, Wording.Shipped.Unspecified) is not null)
            return null;
        ExpectedDay? day = item.Article.Date is { } written ? ExpectedDay.Of(told, written) : null;
        if (Wording.Find(told, Wording.Shipped.AboutExchange) is not null)
            return HandedOver(talks, made);
        (LocalDate Day, string Id)? came =
            Wording.Find(told, Wording.Shipped.AboutMeeting) is not null ? Held(talks, item, made, day)
            : Wording.Find(told, Wording.Shipped.AboutAgreement) is not null && Wording.Find(told, Wording.Shipped.Far) is null ? Agreed(talks, made)
            : null;
        if (came is { } found)
            return (day is null || found.Day <= day.Last ? ForecastOutcome.CameTrue : ForecastOutcome.DidNot, found.Id);
        return day is not null && day.Last < _horizon && day.Last < _history.Newest(talks) ? (ForecastOutcome.DidNot, null) : null;
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

    [GeneratedRegex(@"\b(in|at) (?<place>\p{Lu}[\w'-]+( \p{Lu}[\w'-]+){0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex InPlace();
}
