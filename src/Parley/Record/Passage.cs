namespace Parley.Record;

/// <summary>
/// The words of an article on which a finding rests: half-open UTF-16 offsets into the article's text and exactly the text they
/// cover. It can only be cut from the text itself.
/// </summary>
public sealed record Passage
{
    private Passage(int start, int end, string quote)
    {
        Start = start;
        End = end;
        Quote = quote;
    }

    public int Start { get; }

    public int End { get; }

    public string Quote { get; }

    /// <summary>Cuts a passage from an article's text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not inside the text, or the passage would be empty.</exception>
    public static Passage Cut(string text, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        return new Passage(start, end, text[start..end]);
    }
}
