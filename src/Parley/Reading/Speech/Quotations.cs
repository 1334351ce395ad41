using System.Collections.Immutable;
using Parley.Articles;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>
/// Pairs quotation marks, paragraph by paragraph. Double marks of every style are one family, because texts mix them; single marks
/// count only where they cannot be apostrophes. A mark without a partner never reaches beyond its paragraph. One pass, linear.
/// </summary>
internal static class Quotations
{
    private enum Side
    {
        Open,
        Close,
        Either,
    }

    /// <summary>The outermost quotations, in the order of the text.</summary>
    public static ImmutableArray<Quotation> Of(Document document, Layout layout)
    {
        ImmutableArray<Quotation>.Builder found = ImmutableArray.CreateBuilder<Quotation>();
        var marks = new List<(Span Span, bool Closed)>();
        for (int block = 0; block < layout.Blocks.Length; block++)
        {
            if (!layout.Blocks[block].IsRead)
                continue;
            marks.Clear();
            bool goesOn = block + 1 < layout.Blocks.Length && StartsWithMark(document.Text, layout.Blocks[block + 1].Span);
            Pair(document, layout.Blocks[block].Span, goesOn, marks);
            foreach ((Span span, bool closed) in marks)
            {
                int first = document.TokenAt(span.Start), last = document.TokenAt(span.End - 1);
                if (first < document.Tokens.Length && document[first].Start < span.End)
                    found.Add(new Quotation(span, first, Math.Min(last, document.Tokens.Length - 1), block, closed));
            }
        }

        return found.DrainToImmutable();
    }

    private static void Pair(Document document, Span block, bool goesOn, List<(Span Span, bool Closed)> marks)
    {
        string text = document.Text;
        int open = -1;
        for (int i = block.Start; i < block.End; i++)
        {
            int length = DoubleMark(text, i, block);
            if (length > 0)
            {
                Side side = SideOf(text, i, length, block);
                if (open < 0)
                {
                    if (side != Side.Close)
                        open = i;
                }
                else if (side == Side.Open && !Closes(text, i, length, block))
                {
                    marks.Add((new Span(open, Math.Min(i, SentenceEnd(document, open))), Closed: false));
                    open = i;
                }
                else
                {
                    marks.Add((new Span(open, i + length), Closed: true));
                    open = -1;
                }

                i += length - 1;
            }
            else if (open < 0 && IsSingle(text[i]) && SingleEnd(text, i, block) is > 0 and int end)
            {
                marks.Add((new Span(i, end + 1), Closed: true));
                i = end;
            }
        }

        if (open >= 0)
            marks.Add((new Span(open, goesOn ? block.End : Math.Min(block.End, SentenceEnd(document, open))), Closed: false));
    }

    private static int DoubleMark(string text, int i, Span block) => text[i] switch
    {
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' => 1,
        '\'' or '`' when i + 1 < block.End && text[i + 1] == text[i] => 2,
        _ => 0,
    };

    private static Side SideOf(string text, int i, int length, Span block)
    {
        bool space = i == block.Start || char.IsWhiteSpace(text[i - 1]) || IsOpening(text[i - 1]);
        bool word = i + length < block.End && !char.IsWhiteSpace(text[i + length]);
        switch (text[i])
        {
            case '“' or '„' or '«' or '`':
                return space || word ? Side.Open : Side.Close;
            case '”' or '»':
                return space && word ? Side.Open : Side.Close;
            default:
                if (space && word)
                    return Side.Open;
                // A mark behind a figure stands for inches or minutes where nothing is open.
                return word && !space && (IsClosing(text[i + length]) || char.IsDigit(text[i - 1])) ? Side.Close
                    : word ? Side.Either : Side.Close;
        }
    }

    /// <summary>Whether an opening mark that comes while another is open can only be meant as the closing one.</summary>
    private static bool Closes(string text, int i, int length, Span block) =>
        text[i] != '„'
        && i > block.Start
        && !char.IsWhiteSpace(text[i - 1])
        && !IsOpening(text[i - 1])
        && (i + length >= block.End || char.IsWhiteSpace(text[i + length]) || IsClosing(text[i + length]));

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‹' or '›';

    /// <summary>The offset of the mark that closes a single one; -1 where this one is an apostrophe or nothing closes it.</summary>
    private static int SingleEnd(string text, int i, Span block)
    {
        bool opens = (i == block.Start || char.IsWhiteSpace(text[i - 1]) || IsOpening(text[i - 1]))
            && i + 1 < block.End && (char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '[' or '…' or '.' or '$' or '£' or '€');
        if (!opens || (text[i] != '‘' && IsElision(text, i + 1, block.End)))
            return -1;
        int candidate = -1;
        for (int at = i + 1; at < block.End; at++)
        {
            if (DoubleMark(text, at, block) > 0)
                return candidate;
            if (!IsSingle(text[at]))
                continue;
            bool before = !char.IsWhiteSpace(text[at - 1]) && !IsOpening(text[at - 1]);
            bool after = at + 1 >= block.End || !char.IsLetterOrDigit(text[at + 1]);
            if (!before && after)
                return candidate;
            if (!before)
                return candidate;   // The next one opens.
            if (!after)
                continue;           // An apostrophe inside a word.
            // "the rebels' camp": a genitive, unless nothing better follows.
            if (text[at - 1] == 's' && at + 2 < block.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]))
            {
                candidate = candidate < 0 ? at : candidate;
                continue;
            }

            return at;
        }

        return candidate;
    }

    private static bool IsElision(string text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop - start < 6 && char.IsLetterOrDigit(text[stop]))
            stop++;
        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        return word is "em" or "til" or "tis" or "twas" or "twere" or "cause" or "n" or "s" or "bout" or "round" or "neath"
            || (word.Length >= 2 && char.IsDigit(word[0]) && char.IsDigit(word[1]) && (word.Length == 2 || word[2] == 's'));
    }

    private static bool StartsWithMark(string text, Span block) => !block.IsEmpty && DoubleMark(text, block.Start, block) > 0;

    private static int SentenceEnd(Document document, int offset)
    {
        int token = document.TokenAt(offset);
        return token < document.Tokens.Length ? Math.Max(offset + 1, document.SentenceOf(token).Span.End) : document.Text.Length;
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '"' or '“' or '‘' or '\'';

    private static bool IsClosing(char c) => c is ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '—' or '–' or '"' or '”' or '\'' or '’';
}
