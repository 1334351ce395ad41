using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>What a record says now that it did not say on an earlier day.</summary>
public static class Changes
{
    private const int Most = 20;

    internal static BriefSection Section(TalksRecord now, TalksRecord then, EdtfDate since, Func<Entry, bool> mine)
    {
        List<BriefLine> all = [.. Between(now, then, mine).Take(Most)];
        return new BriefSection("New since " + Labels.Date(since), all.Count > 0 ? [.. all] : [new BriefLine("", "nothing that was not known then")]);
    }

    /// <summary>A line for each entry that is new or says something else, statements, attendances and figures left out.</summary>
    /// <param name="now">The later record.</param>
    /// <param name="then">The earlier one.</param>
    /// <param name="mine">Which entries are looked at.</param>
    public static IEnumerable<BriefLine> Between(TalksRecord now, TalksRecord then, Func<Entry, bool> mine)
    {
        // An entry is the same one when they share a finding.
        var before = new Dictionary<string, Entry>();
        foreach (Entry entry in then.Entries)
        {
            foreach (string finding in entry.Findings)
                before[finding] = entry;
        }

        return now.Entries
            .Where(mine)
            .Where(e => e is not (StatementEntry or AttendanceEntry or FigureEntry))
            .Select(entry => Line(entry, entry.Findings.Select(before.GetValueOrDefault).FirstOrDefault(e => e is not null)))
            .OfType<BriefLine>();
    }

    private static BriefLine? Line(Entry entry, Entry? old)
    {
        if (old is null)
            return new("new " + entry.Kind, entry.Line(), entry.Id);
        if (entry is PositionEntry position && old is PositionEntry oldPosition)
        {
            PositionStep last = position.History[^1];
            return position.History.Length > oldPosition.History.Length && last.Change is not (PositionChange.Repeated or PositionChange.New)
                ? new(Labels.Code(last.Change), $"{entry.Line()} ({last.Why})", entry.Id)
                : null;
        }

        string was = Facts(old), isNow = Facts(entry);
        return was == isNow ? null : new("changed " + entry.Kind, $"{entry.Line()}: {isNow} (was {was})", entry.Id);
    }

    /// <summary>The part of an entry whose change is news.</summary>
    private static string Facts(Entry entry) => entry switch
    {
        MeetingEntry e => $"{Labels.Code(e.Facts.Status)}{(e.Facts.Date is null ? "" : " " + Labels.Date(e.Facts.Date))}",
        DeadlineEntry e => $"{Labels.Code(e.Outcome)}{(e.Facts.Due is null ? "" : " " + Labels.Date(e.Facts.Due))}",
        ExchangeEntry e => Labels.Code(e.Facts.Status),
        ForecastEntry e => Labels.Code(e.Outcome),
        _ => "",
    };
}
