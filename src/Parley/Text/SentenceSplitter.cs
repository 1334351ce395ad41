namespace Parley.Text;

/// <summary>
/// Finds where the sentences of a block end. A closing quotation mark or bracket after the full stop stays with its sentence; a
/// reported clause after a quotation that ends in "?" or "!" does too. A block without a full stop is a sentence.
/// </summary>
internal static class SentenceSplitter
{
    private static TokenizerRules Rules => TokenizerRules.Shipped;

    /// <summary>Adds the index after the last token of each sentence in <c>tokens[first..]</c>, which are the tokens of one block.</summary>
    public static void Split(string text, List<Span> tokens, int first, List<int> ends)
    {
        bool quoted = false;
        int begin = first;
        for (int i = first; i < tokens.Count; i++)
        {
            char c = text[tokens[i].Start];
            if (i > begin && Characters.IsBullet(c) && tokens[i].Length == 1)
                ends.Add(begin = i);
            if (c == '"')
                quoted = !quoted;
            if (!IsTerminator(text, tokens[i]))
                continue;
            int next = i + 1;
            bool closed = false;
            while (next < tokens.Count && IsCloser(text, tokens, next, quoted))
            {
                char closer = text[tokens[next].Start];
                closed |= closer is not (')' or ']');
                if (closer == '"')
                    quoted = !quoted;
                next++;
            }

            if (next < tokens.Count && Ends(text, tokens, i, next, closed))
                ends.Add(begin = next);
            i = next - 1;
        }

        if (begin < tokens.Count)
            ends.Add(tokens.Count);
    }

    private static bool IsTerminator(string text, Span token)
    {
        char last = text[token.End - 1];
        return last is '.' or '?' or '!' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F';
    }

    /// <summary>A mark that closes what stands before it, with no space between them; or one more full stop.</summary>
    private static bool IsCloser(string text, List<Span> tokens, int index, bool quoted)
    {
        Span token = tokens[index];
        if (token.Start != tokens[index - 1].End)
            return false;
        char c = text[token.Start];
        if (c == '"')
            return quoted || token.End >= text.Length || Characters.IsSpace(text[token.End]);
        if (Characters.IsApostrophe(c) && token.Length <= 2)
            return token.End >= text.Length || !char.IsLetterOrDigit(text[token.End]);
        return c is '\u201D' or '\u00BB' or ')' or ']' or '}' || token.Length == 1 && c is '.' or '?' or '!';
    }

    /// <summary>Whether a sentence ends before the token <paramref name="next"/>.</summary>
    private static bool Ends(string text, List<Span> tokens, int stop, int next, bool closed)
    {
        int word = next;
        while (word < tokens.Count && word < next + 3 && IsOpener(text[tokens[word].Start]))
            word++;
        if (word == tokens.Count)
            return false;
        ReadOnlySpan<char> form = tokens[word].In(text), before = tokens[stop].In(text);
        bool opened = word > next && text[tokens[next].Start] is not ('(' or '[');
        if (before.Length > 1 && before[^1] == '.' && before[^2] != '.')
            return !closed && EndsAfterAbbreviation(before[..^1], form, opened);
        char c = form[0];
        if (char.IsLower(c))
            return before[^1] == '.' && before.Length == 1 && opened;
        bool begins = char.IsLetterOrDigit(c) || opened || c is '#' or '@' or '$' or '\u00A3' or '\u20AC' || char.IsSurrogate(c);
        if (!begins)
            return false;
        return before[^1] is '.' or '\u3002' || !closed || !IsReported(text, tokens, word);
    }

    private static bool IsOpener(char c) =>
        c is '"' or '\u201C' or '\u201E' or '\u00AB' or '(' or '[' || Characters.IsApostrophe(c);

    private static bool EndsAfterAbbreviation(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> next, bool opened)
    {
        bool isInitial = abbreviation.Length == 1 || char.IsAsciiDigit(abbreviation[^1]);
        if (isInitial || Rules.NeverFinal.Has(abbreviation) || Rules.BeforeNumber.Has(abbreviation) && !Rules.MayEnd.Has(abbreviation))
            return false;
        return Rules.Starters.Has(next) || opened && char.IsUpper(next[0]);
    }

    /// <summary>Whether up to four words of a name and a verb of speech go on with the sentence: <c>"Why?" Anna Berg asked.</c></summary>
    private static bool IsReported(string text, List<Span> tokens, int word)
    {
        for (int i = word; i < tokens.Count && i < word + 5; i++)
        {
            ReadOnlySpan<char> form = tokens[i].In(text);
            if (i > word && Rules.ReportingVerbs.Has(form))
                return true;
            if (!char.IsUpper(form[0]) || Rules.Starters.Has(form))
                return false;
        }

        return false;
    }
}
