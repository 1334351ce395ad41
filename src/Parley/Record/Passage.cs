namespace Parley.Record;

/// <summary>
/// The words of an article on which a finding rests: half-open UTF-16 offsets into the article's text and exactly the text they
/// cover. It can only be cut from the text itself.
/// </summary>
public sealed class Passage : IEquatable<Passage>
{
    private readonly string _text;

    private Passage(int start, int end, string text)
    {
        Start = start;
        End = end;
        _text = text;
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>Cut from the text whenever it is asked for: a record of many articles keeps each text once.</summary>
    public string Quote => _text[Start..End];

    /// <summary>Cuts a passage from an article's text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are not inside the text, or the passage would be empty.</exception>
    public static Passage Cut(string text, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        return new Passage(start, end, text);
    }

    public bool Equals(Passage? other) =>
        other is not null && Start == other.Start && End == other.End && _text.AsSpan(Start, End - Start).SequenceEqual(other._text.AsSpan(Start, End - Start));

    public override bool Equals(object? obj) => Equals(obj as Passage);

    public override int GetHashCode() => HashCode.Combine(Start, End);

    public override string ToString() => $"{Start}-{End}: {Quote}";
}
