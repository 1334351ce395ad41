using Parley.Text;

namespace Parley.Articles;

/// <summary>The lines of a text, and which of them belong together because the text was wrapped to a width.</summary>
internal static class TextLines
{
    /// <summary>Text that is wrapped is hardly ever wrapped wider.</summary>
    private const int WidestWrap = 100;

    private const int NarrowestWrap = 40;

    /// <summary>The line that begins at the offset, without the white space around it and without its end.</summary>
    public static Span At(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return Trim(text, new Span(start, end < 0 ? text.Length : start + end));
    }

    /// <summary>Where the next line begins; the text's length after the last one.</summary>
    public static int Next(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (end < 0)
            return text.Length;
        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>
    /// The pieces of a text from an offset on, in order: a paragraph, heading or list item each. A line is a piece of its own
    /// unless the text is wrapped; then a line that had no room for the next line's first word goes on in it.
    /// </summary>
    public static List<Span> Pieces(string text, int from)
    {
        List<Span> lines = [];
        for (int at = from; at < text.Length; at = Next(text, at))
            lines.Add(At(text, at));
        int width = WrapWidth(text, lines);

        List<Span> pieces = [];
        bool open = false;
        Span before = default;
        foreach (Span line in lines)
        {
            if (line.IsEmpty)
            {
                open = false;
                continue;
            }

            if (open && GoesOn(text, before, line, width))
                pieces[^1] = pieces[^1].Cover(line);
            else
                pieces.Add(line);
            before = line;
            open = true;
        }

        return pieces;
    }

    /// <summary>White space and the invisible marks of byte order and width that <see cref="char.IsWhiteSpace(char)"/> leaves out.</summary>
    public static bool IsBlank(char sign) => char.IsWhiteSpace(sign) || sign is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';

    public static Span Trim(string text, Span span)
    {
        int start = span.Start, end = span.End;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        while (start < end && IsBlank(text[start]))
            start++;
        return new Span(start, end);
    }

    /// <summary>The width to which the text is wrapped; 0 where it is not.</summary>
    private static int WrapWidth(string text, List<Span> lines)
    {
        int width = 0, filled = 0, joints = 0, full = 0, broken = 0;
        foreach (Span line in lines)
        {
            width = Math.Max(width, line.Length);
            filled += line.IsEmpty ? 0 : 1;
        }

        if (width is < NarrowestWrap or > WidestWrap)
            return 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsEmpty || lines[i + 1].IsEmpty)
                continue;
            joints++;
            if (!IsFull(text, lines[i], lines[i + 1], width))
                continue;
            full++;
            if (text[lines[i].End - 1] is not ('.' or '?' or '!' or '"' or '”'))
                broken++;
        }

        // Most lines of a wrapped text have a neighbour below; most of those are full, and few of them end with a sentence.
        return joints * 3 >= filled && full * 5 >= joints * 3 && full >= 2 && broken * 2 > full ? width : 0;
    }

    private static bool GoesOn(string text, Span line, Span next, int width)
    {
        if (ListMarker.Length(next.In(text)) > 0 || text[next.Start] is '#' or '>' or '|')
            return false;
        if (width > 0)
            return IsFull(text, line, next, width);
        // A single wrapped line in a text that is not wrapped: it breaks off, and the next one goes on in lower case.
        return line.Length is >= NarrowestWrap and <= WidestWrap && char.IsLower(text[next.Start])
            && (char.IsLetterOrDigit(text[line.End - 1]) || text[line.End - 1] is ',' or '-');
    }

    private static bool IsFull(string text, Span line, Span next, int width)
    {
        int word = next.In(text).IndexOfAny(' ', '\t');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width - 2;
    }
}
