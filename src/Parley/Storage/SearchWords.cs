using System.Text;

namespace Parley.Storage;

/// <summary>What a person asks for, as an expression of FTS5 (sqlite.org/fts5.html) that cannot be ill-formed.</summary>
internal static class SearchWords
{
    /// <summary>
    /// The expression; null where no word was asked for. Every word is quoted, so that none is taken for an operator; words in
    /// quotation marks become one phrase; an asterisk at the end of a word makes it the beginning of one.
    /// </summary>
    public static string? Expression(string words)
    {
        var expression = new StringBuilder();
        int at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }

            bool phrase = words[at] == '"';
            int start = phrase ? at + 1 : at;
            int end = start;
            while (end < words.Length && (phrase ? words[end] != '"' : !char.IsWhiteSpace(words[end]) && words[end] != '"'))
                end++;
            at = phrase ? end + 1 : end;
            ReadOnlySpan<char> asked = words.AsSpan(start, end - start);
            bool prefix = !phrase && asked.EndsWith("*");
            Append(expression, asked, prefix);
        }

        return expression.Length == 0 ? null : expression.ToString();
    }

    private static void Append(StringBuilder expression, ReadOnlySpan<char> asked, bool prefix)
    {
        // FTS5's words are letters and digits; without one there is nothing to look for.
        bool any = false;
        int from = expression.Length;
        expression.Append(from == 0 ? "\"" : " \"");
        foreach (Rune rune in asked.EnumerateRunes())
        {
            any |= Rune.IsLetterOrDigit(rune);
            expression.Append(rune.Value is '"' or 0 ? " " : rune.ToString());
        }

        expression.Append(prefix ? "\" *" : "\"");
        if (!any)
            expression.Length = from;
    }
}
