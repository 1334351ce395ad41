using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Parley.Text;

namespace Parley.Storage;

/// <summary>Words that must stand one after the other; a single word is a phrase of one.</summary>
/// <param name="Words">Folded.</param>
/// <param name="IsPrefix">Whether the last word is the beginning of one.</param>
internal sealed record AskedPhrase(ImmutableArray<string> Words, bool IsPrefix)
{
    /// <summary>Whether the phrase's word of this number is that of a text.</summary>
    public bool Is(int number, ReadOnlySpan<char> word)
    {
        bool isPrefix = IsPrefix && number == Words.Length - 1;
        if (Ascii.IsValid(word))
            return isPrefix ? word.StartsWith(Words[number], StringComparison.OrdinalIgnoreCase) : word.Equals(Words[number], StringComparison.OrdinalIgnoreCase);
        string folded = Folding.Fold(word);
        return isPrefix ? folded.StartsWith(Words[number], StringComparison.Ordinal) : folded == Words[number];
    }
}

/// <summary>What a person asks for: phrases that must all occur.</summary>
/// <param name="Phrases">At least one.</param>
/// <param name="Expression">The same as an expression of FTS5 (sqlite.org/fts5.html) that cannot be ill-formed.</param>
internal sealed record SearchWords(ImmutableArray<AskedPhrase> Phrases, string Expression)
{
    // Of all signs, those that folding leaves as they are: ASCII and the punctuation of typesetters.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Concat(Enumerable.Range(0x2000, 0x70)).Select(c => (char)c)]);

    /// <summary>
    /// Words in quotation marks become one phrase; an asterisk at the end of a word makes it the beginning of one. In the expression
    /// every word is quoted, so that none is taken for an operator. Null where no word was asked for.
    /// </summary>
    public static SearchWords? Parse(string words)
    {
        var phrases = ImmutableArray.CreateBuilder<AskedPhrase>();
        var expression = new StringBuilder();
        int at = 0;
        while (at < words.Length)
        {
            if (char.IsWhiteSpace(words[at]))
            {
                at++;
                continue;
            }

            bool isQuoted = words[at] == '"';
            int start = isQuoted ? at + 1 : at;
            int end = start;
            while (end < words.Length && (isQuoted ? words[end] != '"' : !char.IsWhiteSpace(words[end]) && words[end] != '"'))
                end++;
            at = isQuoted ? end + 1 : end;
            string asked = words[start..end];
            List<(int Start, int End)> parts = SearchedText.Words(asked);
            // FTS5's words are letters and digits; without one there is nothing to look for.
            if (parts.Count == 0)
                continue;
            bool isPrefix = !isQuoted && asked[^1] == '*';
            phrases.Add(new([.. parts.Select(p => Folding.Fold(asked.AsSpan(p.Start, p.End - p.Start)))], isPrefix));
            expression.Append(expression.Length == 0 ? "\"" : " \"").AppendJoin(' ', parts.Select(p => asked[p.Start..p.End])).Append(isPrefix ? "\" *" : "\"");
        }

        return phrases.Count == 0 ? null : new SearchWords(phrases.ToImmutable(), expression.ToString());
    }

    /// <summary>Whether a finding's line may hold all words: a quick look that lets some pass which do not, and all which do.</summary>
    public bool MayBeIn(string line)
    {
        if (line.Contains(@"\u", StringComparison.Ordinal))
            return true;
        string folded = line.AsSpan().ContainsAnyExcept(Plain) ? Folding.Fold(line) : line;
        foreach (AskedPhrase phrase in Phrases)
        {
            foreach (string word in phrase.Words)
            {
                if (!folded.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return false;
            }
        }

        return true;
    }
}
