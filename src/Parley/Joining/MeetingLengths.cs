using Parley.Record;

namespace Parley.Joining;

/// <summary>Which figures tell how long a meeting lasted.</summary>
internal sealed class MeetingLengths
{
    private readonly Dictionary<string, List<(Meeting Told, string Entry)>> _byArticle = [];

    /// <param name="ledger">All findings.</param>
    /// <param name="meetings">The meetings as joined.</param>
    public MeetingLengths(Ledger ledger, IEnumerable<MeetingEntry> meetings)
    {
        foreach (MeetingEntry entry in meetings)
        {
            foreach (Meeting told in entry.Findings.Select(id => (Meeting)ledger.Findings[id]))
            {
                if (!_byArticle.TryGetValue(told.Article, out List<(Meeting, string)>? there))
                    _byArticle[told.Article] = there = [];
                there.Add((told, entry.Facts.Id));
            }
        }
    }

    /// <summary>Id of the meeting of whose length a figure's sentence tells; null where it tells of none.</summary>
    public string? Of(Item<Figure> figure)
    {
        if (Minutes(figure.Finding) is not { } minutes)
            return null;
        foreach ((Meeting told, string entry) in _byArticle.GetValueOrDefault(figure.Article.Id, []))
        {
            if (!Passages.Overlap(figure.Finding, told))
                continue;
            double? length = told.Minutes ?? (told.Status == MeetingStatus.Held && DayCount.In(figure.Words) is > 1 and var days ? days * 1440 : null);
            if (length == minutes)
                return entry;
        }

        return null;
    }

    private static double? Minutes(Figure figure) => figure.Unit switch
    {
        "minute" => figure.Value,
        "hour" => figure.Value * 60,
        "day" => figure.Value * 1440,
        "week" => figure.Value * 7 * 1440,
        _ => null,
    };
}
