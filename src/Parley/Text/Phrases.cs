using System.Collections.Frozen;

namespace Parley.Text;

/// <summary>Phrases of one or more words with what they mean; the longest that stands at a place is found.</summary>
public sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byFirst;

    /// <param name="entries">Phrases in lower case, words separated by a blank; an apostrophe or hyphen is a word of its own.</param>
    public Phrases(IEnumerable<KeyValuePair<string, T>> entries) =>
        _byFirst = entries
            .Select(e => (Words: Split(e.Key), e.Value))
            .GroupBy(e => e.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray());

    /// <summary>The longest phrase that begins at a word part and ends before <paramref name="limit"/>.</summary>
    public bool TryAt(ReadOnlySpan<WordPart> parts, int at, int limit, out int end, out T meaning)
    {
        end = at;
        meaning = default!;
        if (at < 0 || at >= limit || !_byFirst.TryGetValue(parts[at].Lower, out (string[] Words, T Meaning)[]? phrases))
            return false;
        foreach ((string[] words, T sense) in phrases)
        {
            if (at + words.Length > limit)
                continue;
            int same = 1;
            while (same < words.Length && parts[at + same].Lower == words[same])
                same++;
            if (same < words.Length)
                continue;
            end = at + words.Length;
            meaning = sense;
            return true;
        }

        return false;
    }

    /// <summary>The longest phrase that ends right before a word part and begins at <paramref name="floor"/> or later.</summary>
    public bool TryBefore(ReadOnlySpan<WordPart> parts, int before, int floor, out int start, out T meaning)
    {
        start = before;
        meaning = default!;
        for (int at = Math.Max(floor, before - 5); at < before; at++)
        {
            if (TryAt(parts, at, before, out int end, out T sense) && end == before)
            {
                start = at;
                meaning = sense;
                return true;
            }
        }

        return false;
    }

    private static string[] Split(string phrase) =>
        phrase.Replace("'", " ' ", StringComparison.Ordinal).Replace("-", " - ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
