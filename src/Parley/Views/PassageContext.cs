using Parley.Record;

namespace Parley.Views;

/// <summary>A passage with the words around it, in its paragraph.</summary>
public readonly record struct PassageContext(string Before, string Quote, string After)
{
    // Characters on either side: two or three lines.
    private const int Most = 240;

    /// <param name="text">The article's text, from which the passage was cut.</param>
    public static PassageContext Of(string text, Passage passage)
    {
        int start = passage.Start, end = passage.End;
        while (start > 0 && text[start - 1] != '\n' && passage.Start - start < Most)
            start--;
        while (end < text.Length && text[end] != '\n' && end - passage.End < Most)
            end++;
        string before = text[start..passage.Start], after = text[passage.End..end];
        // A word is not cut.
        if (start > 0 && text[start - 1] != '\n' && before.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 0)
            before = "… " + before[(blank + 1)..];
        if (end < text.Length && text[end] != '\n' && after.LastIndexOf(' ') is var last and >= 0)
            after = after[..last] + " …";
        // Marks of Markdown in front of a headline or an item are no words.
        if (before.AsSpan().IndexOfAnyExcept("#*-> ") < 0)
            before = "";
        return new PassageContext(before, passage.Quote, after);
    }
}
