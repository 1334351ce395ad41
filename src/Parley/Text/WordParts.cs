using System.Globalization;

namespace Parley.Text;

/// <summary>Cuts the tokens of a document into word parts, in one pass.</summary>
public static class WordParts
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static WordPart[] Of(Document document)
    {
        var parts = new List<WordPart>(document.Tokens.Length + 16);
        int end = 0;
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            Span span = document[token].Span;
            int at = Math.Max(span.Start, end);
            bool spaced = at > end;
            while (at < span.End)
            {
                WordPart part = Read(document, token, at, span.End, spaced);
                if (part.Kind != WordPartKind.Sign || !string.IsNullOrWhiteSpace(part.Lower))
                    parts.Add(part);
                at = part.Span.End;
                spaced = false;
            }

            end = Math.Max(end, span.End);
        }

        return [.. parts];
    }

    private static WordPart Read(Document document, int token, int start, int end, bool spaced)
    {
        string text = document.Text;
        char first = text[start];
        if (char.IsAsciiDigit(first))
            return Number(text, token, start, end, spaced);
        if (!char.IsLetter(first))
        {
            string sign = first < 128 ? Signs[first] : first is '–' or '—' or '‐' or '‑' ? "-" : first is '’' or '‘' ? "'" : first.ToString();
            return new WordPart(new Span(start, start + 1), token, WordPartKind.Sign, sign, 0, 0, spaced);
        }

        int at = start + 1;
        while (at < end && char.IsLetter(text[at]))
            at++;
        if (at == start + 1)
        {
            // "a.m.", "U.N.": single letters, each with its dot.
            int dotted = start;
            while (dotted + 1 < end && char.IsLetter(text[dotted]) && text[dotted + 1] == '.')
                dotted += 2;
            if (dotted > start + 2 || (dotted == start + 2 && dotted < end && char.IsLetter(text[dotted]) && dotted + 1 == end))
            {
                int last = dotted < end && char.IsLetter(text[dotted]) ? dotted + 1 : dotted;
                string letters = text[start..last].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
                return new WordPart(new Span(start, last), token, WordPartKind.Word, letters, 0, 0, spaced);
            }
        }

        string lower = at - start == document[token].Form.Length
            ? document[token].Lower
            : text[start..at].ToLowerInvariant();
        return new WordPart(new Span(start, at), token, WordPartKind.Word, lower, 0, 0, spaced);
    }

    private static WordPart Number(string text, int token, int start, int end, bool spaced)
    {
        int at = start;
        while (at < end && char.IsAsciiDigit(text[at]))
            at++;
        int digits = at - start;
        bool whole = true;
        while (digits <= 3 && at + 3 < end && text[at] == ',' && AreDigits(text, at + 1, at + 4)
            && (at + 4 >= end || !char.IsAsciiDigit(text[at + 4])))
        {
            at += 4;
            whole = false;
        }

        // The second number of 16.05.2025 has no decimals.
        bool dotted = start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
        if (!dotted && at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            int decimals = at + 1;
            while (decimals < end && char.IsAsciiDigit(text[decimals]))
                decimals++;
            // A second dot makes it a date such as 16.05.2025, which is read number by number.
            if (decimals >= end || text[decimals] != '.' || decimals + 1 >= end || !char.IsAsciiDigit(text[decimals + 1]))
            {
                at = decimals;
                whole = false;
            }
        }

        string lower = text[start..at];
        string plain = lower.Replace(",", "", StringComparison.Ordinal);
        double value = double.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new WordPart(new Span(start, at), token, WordPartKind.Number, lower, value, whole ? digits : 0, spaced);
    }

    private static bool AreDigits(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                return false;
        }

        return true;
    }
}
