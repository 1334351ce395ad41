using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Which entries a view shows. A part that is null leaves all in.</summary>
/// <param name="Party">Id or any spelling of an actor.</param>
/// <param name="Issue">An issue code, or the part before its dot.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Article">Id of an article.</param>
/// <param name="Talks">Id of a negotiation.</param>
public sealed record RecordFilter(
    string? Party = null, string? Issue = null, EdtfDate? From = null, EdtfDate? To = null, string? Article = null, string? Talks = null)
{
    public static RecordFilter None { get; } = new();

    /// <summary>Whether an entry of this record is shown.</summary>
    /// <exception cref="ParleyException">The party or the issue is not known (3004).</exception>
    public Func<Entry, bool> On(TalksRecord record)
    {
        HashSet<string>? parties = Party is null ? null : Resolve(record, Party);
        if (Issue is not null && !IssueCodes.All.Any(code => HasIssue(code)))
        {
            throw new ParleyException(
                ErrorCode.WrongValue, Issue, "No issue has this code.", "See docs/reference/findings.md for the codes.");
        }

        return entry => (parties is null || entry.ActorsOf(record).Any(a => parties.Contains(a.Id ?? a.Name)))
            && (Issue is null || entry.IssuesOf().Any(HasIssue))
            && IsInTime(entry.SortDate)
            && (Article is null || entry.Articles.Contains(Article))
            && (Talks is null || entry.Negotiation == Talks);
    }

    /// <summary>Those of some entries of this record that are shown.</summary>
    /// <exception cref="ParleyException">As for <see cref="On"/>.</exception>
    public IEnumerable<T> Of<T>(TalksRecord record, IEnumerable<T> entries)
        where T : Entry
    {
        Func<Entry, bool> shown = On(record);
        return entries.Where(e => shown(e));
    }

    public bool IsInTime(EdtfDate? date) =>
        (From is null && To is null)
        || (date is not null && (From is null || date.Last >= From.First) && (To is null || date.First <= To.Last));

    /// <summary>Ids of the actors with this id or spelling, and of the persons who hold an office there.</summary>
    private static HashSet<string> Resolve(TalksRecord record, string party)
    {
        HashSet<string> ids =
        [
            .. record.Actors
                .Where(a => a.Id.Equals(party, StringComparison.OrdinalIgnoreCase)
                    || a.Name.Equals(party, StringComparison.OrdinalIgnoreCase)
                    || a.Names.Any(n => n.Equals(party, StringComparison.OrdinalIgnoreCase)))
                .Select(a => a.Id),
        ];
        if (ids.Count == 0)
        {
            throw new ParleyException(
                ErrorCode.WrongValue, party, "The record knows no actor of this name.", "See `parley actors` for those it knows.");
        }

        ids.UnionWith(record.Actors
            .Where(a => a.Roles.Any(r => !r.Former && r.Body?.Id is { } body && ids.Contains(body)))
            .Select(a => a.Id)
            .ToList());
        return ids;
    }

    private bool HasIssue(string code) =>
        code.Equals(Issue, StringComparison.OrdinalIgnoreCase)
        || code.StartsWith(Issue + ".", StringComparison.OrdinalIgnoreCase);
}
