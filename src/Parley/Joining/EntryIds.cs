namespace Parley.Joining;

/// <summary>
/// Ids of entries: a letter for the kind and the digits of the smallest id among the findings, so that an id holds as long as that
/// finding is in the entry, and any finding's digits lead to the entry.
/// </summary>
public static class EntryIds
{
    private const string Letters = "mpdecqvsa";

    /// <summary>The letter with which ids of a kind begin; findings begin with <c>f</c>, negotiations with <c>n</c>.</summary>
    public static char Letter(string kind) => kind switch
    {
        "meeting" => 'm',
        "position" => 'p',
        "deadline" => 'd',
        "exchange" => 'e',
        "forecast" => 'c',
        "figure" => 'q',
        "move" => 'v',
        "statement" => 's',
        "attendance" => 'a',
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No entries are of this kind."),
    };

    /// <summary>Whether ids of entries begin with a letter.</summary>
    public static bool IsLetter(char letter) => Letters.Contains(letter, StringComparison.Ordinal);

    /// <summary>The id of an entry of these findings.</summary>
    public static string Of(string kind, IEnumerable<string> findings) => Letter(kind) + findings.Min(StringComparer.Ordinal)![1..];
}
