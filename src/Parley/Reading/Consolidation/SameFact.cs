using Parley.Reading.Meetings;
using Parley.Record;

namespace Parley.Reading.Consolidation;

/// <summary>Whether two findings of one article, which agree in kind and identity, tell of one fact.</summary>
internal static class SameFact
{
    /// <summary>The share of its longer words that the shorter of two texts must have in common with the other.</summary>
    private const double EnoughWords = 0.5;

    /// <summary>
    /// Findings with different keys are never one. The key holds the identifying fields; a statement's holds its words, too, because
    /// a speaker makes many.
    /// </summary>
    public static string Key(Finding finding) => finding switch
    {
        Statement statement => $"statement|{statement.Identity}|{Fold(statement.Text)}",
        Meeting meeting => $"meeting|{meeting.Status}|{meeting.Date}|{meeting.Round}",
        _ => $"{finding.Kind}|{finding.Identity}",
    };

    /// <summary>Whether the fields that do not identify a fact allow that two findings are one: equal, alike or unknown in one of them.</summary>
    public static bool Allows(Finding one, Finding other) => (one, other) switch
    {
        (Meeting a, Meeting b) => Share(a.Parties, b.Parties) && Agree(a.Place, b.Place) && !MeetingCoreference.AreApart(a, b) && (a.Date is not null || Share(a.Parties, b.Parties, strictly: true)),
        (Attendance a, Attendance b) => Agree(a.Date, b.Date) && Agree(a.Place, b.Place),
        // Two items of one list stand in one sentence; the same want in another sentence is told again.
        (Position a, Position b) => !Overlap(a, b) || Alike(a.Text, b.Text),
        (Move a, Move b) => Agree(a.Target, b.Target) && Agree(a.Issue, b.Issue) && Agree(a.Date, b.Date),
        (Deadline a, Deadline b) => Agree(a.On, b.On) && (a.Due is not null || a.Span is not null || Alike(a.Condition, b.Condition)),
        (Exchange a, Exchange b) => Agree(a.Date, b.Date),
        (Forecast a, Forecast b) => Alike(a.Event, b.Event),
        (Figure a, Figure b) => (a.Of is null || b.Of is null || Alike(a.Of, b.Of)) && Agree(a.AsOf, b.AsOf),
        (Role a, Role b) => a.Former == b.Former && Agree(a.Body, b.Body),
        _ => true,
    };

    private static bool Agree(string? one, string? other) =>
        one is null || other is null || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Agree(ActorReference? one, ActorReference? other) => one is null || other is null || one.IsSame(other);

    private static bool Agree(EdtfDate? one, EdtfDate? other) => one is null || other is null || one.Contains(other) || other.Contains(one);

    private static bool Share(IReadOnlyList<ActorReference> one, IReadOnlyList<ActorReference> other, bool strictly = false) =>
        one.Count == 0 || other.Count == 0 ? !strictly : one.Any(a => other.Any(a.IsSame));

    private static bool Overlap(Finding one, Finding other) =>
        one.Passages.Any(a => other.Passages.Any(b => a.Start < b.End && b.Start < a.End));

    private static bool Alike(string? one, string? other)
    {
        HashSet<string> left = Words(one), right = Words(other);
        if (left.Count == 0 || right.Count == 0)
            return left.Count == right.Count;
        int shared = left.Count(right.Contains);
        return shared >= EnoughWords * Math.Min(left.Count, right.Count);
    }

    /// <summary>Words of more than three letters, cut after the fifth so that endings make no difference.</summary>
    private static HashSet<string> Words(string? text)
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (Range part in (text ?? "").AsSpan().SplitAny(" ,.;:!?\"'“”‘’()-–—\n\r\t"))
        {
            ReadOnlySpan<char> word = text.AsSpan(part);
            if (word.Length > 3)
                words.Add(word[..Math.Min(5, word.Length)].ToString());
        }

        return words;
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
