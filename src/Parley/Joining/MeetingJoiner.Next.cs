using NodaTime;
using Parley.Record;

namespace Parley.Joining;

internal sealed partial class MeetingJoiner
{
    /// <summary>
    /// "The two teams are to meet again within weeks": what was announced as the next meeting, without its day, is the next one that the same
    /// parties held.
    /// </summary>
    private void JoinNext()
    {
        List<MeetingCluster> held = [.. _clusters.Where(c => c is { IsHeld: true, Date: not null }).OrderBy(c => c.Day).ThenBy(c => c.Group.First.Id, StringComparer.Ordinal)];
        List<LocalDate> days = [.. held.Select(c => c.Day!.Value)];
        foreach (MeetingCluster announced in _clusters.FindAll(c => !c.IsHeld && !c.IsCalledOff && c.Parties.Count > 1))
        {
            if (Announced(announced) is not ({ } day, { } word))
                continue;
            for (int at = After(days, day); at < held.Count && Period.DaysBetween(day, days[at]) <= ComingDays; at++)
            {
                MeetingCluster next = held[at];
                if (announced.Group.Items.Any(i => next.Has(i.Article)) || MeetingFit.Parties(announced, next) is not >= 0.6
                    || !(announced.Parties.IsSubsetOf(next.Parties) || next.Parties.IsSubsetOf(announced.Parties)))
                    continue;
                bool rounds = announced.Rounds.Count == 0 || next.Rounds.Count == 0 || announced.Rounds.Overlaps(next.Rounds);
                if (rounds && _fit.Place(announced, next) != PlaceFit.Other)
                    Merge(next, announced, 0.5, $"the next meeting of the same parties, on {next.Date}, after \"{word}\" of {day.ToString("uuuu-MM-dd", null)}");
                break;
            }
        }
    }

    /// <summary>Where the days after a day begin, of days in order.</summary>
    private static int After(List<LocalDate> days, LocalDate day)
    {
        int found = days.BinarySearch(day);
        if (found < 0)
            return ~found;
        while (found < days.Count && days[found] == day)
            found++;
        return found;
    }

    /// <summary>When the last of its reports appeared, and the words by which it is the next one; null where one says on which day it is to be, or none says that it is another one.</summary>
    private static (LocalDate Day, string Word)? Announced(MeetingCluster announced)
    {
        (LocalDate Day, string Word)? last = null;
        foreach (Item<Meeting> item in announced.Group.Items)
        {
            bool isOpen = item.Finding.Date is null || MeetingFit.IsWindow(item.Finding, item.Article.Date);
            if (!isOpen || item.Article.Day is not { } day || Wording.Find(item.Words, Wording.Shipped.MeetingAgain) is not { } word)
                return null;
            if (last is null || last.Value.Day < day)
                last = (day, word);
        }

        return last;
    }
}
