using System.Globalization;
using System.Numerics;
using System.Text;

namespace Parley.Storage;

/// <summary>A text, and where in it words that were asked for stand. Words are runs of letters and digits, as FTS5's <c>unicode61</c> has them.</summary>
internal sealed class SearchedText
{
    // Words of an excerpt, and how many of them may stand before the first that was found.
    private const int Longest = 16, Before = 5;

    private readonly string _text;
    private readonly List<(int Start, int End)> _words;
    private readonly List<(int First, int Count, int Phrase)> _found = [];

    public SearchedText(string text, SearchWords asked)
    {
        _text = text;
        _words = Words(text);
        for (int at = 0; at < _words.Count; at++)
        {
            for (int phrase = 0; phrase < asked.Phrases.Length; phrase++)
            {
                if (Stands(asked.Phrases[phrase], at))
                    _found.Add((at, asked.Phrases[phrase].Words.Length, phrase));
            }
        }

        HasAll = _found.Select(f => f.Phrase).Distinct().Count() == asked.Phrases.Length;
    }

    public bool HasAll { get; }

    /// <summary>The share of the text's words that were asked for.</summary>
    public double Share => (double)_found.Sum(f => f.Count) / _words.Count;

    /// <summary>The places of a text's words.</summary>
    public static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int Start, int End)>();
        int start = -1;
        for (int at = 0; at < text.Length;)
        {
            int length = char.IsSurrogatePair(text, at) ? 2 : 1;
            bool isInside = IsOfWord(text, at, start >= 0);
            if (isInside && start < 0)
                start = at;
            if (!isInside && start >= 0)
            {
                words.Add((start, at));
                start = -1;
            }

            at += length;
        }

        if (start >= 0)
            words.Add((start, text.Length));
        return words;
    }

    /// <summary>
    /// The words around those found, on one line, where most of them stand together; each one found between <c>‹</c> and <c>›</c>.
    /// </summary>
    public string Excerpt()
    {
        (int first, int end) = Window();
        var excerpt = new StringBuilder(first > 0 ? "…" : "");
        int at = first > 0 ? _words[first].Start : 0;
        foreach ((int word, int count, _) in _found.Where(f => f.First >= first && f.First + f.Count <= end))
        {
            // A word of two phrases is marked once.
            if (_words[word].Start < at)
                continue;
            int last = _words[word + count - 1].End;
            excerpt.Append(_text, at, _words[word].Start - at).Append('‹').Append(_text, _words[word].Start, last - _words[word].Start).Append('›');
            at = last;
        }

        int stop = end < _words.Count ? _words[end - 1].End : _text.Length;
        excerpt.Append(_text, at, stop - at).Append(end < _words.Count ? "…" : "");
        return string.Join(' ', excerpt.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private (int First, int End) Window()
    {
        (int best, int begin, int last) = (0, 0, 0);
        for (int i = 0; i < _found.Count; i++)
        {
            int first = _found[i].First, until = first;
            ulong phrases = 0;
            foreach ((int at, int count, int phrase) in _found.Skip(i).TakeWhile(f => f.First + f.Count <= first + Longest))
            {
                // Of more phrases than there are bits the first 64 count.
                if (phrase < 64 && (phrases & (1UL << phrase)) == 0)
                    (phrases, until) = (phrases | (1UL << phrase), Math.Max(until, at + count));
            }

            if (BitOperations.PopCount(phrases) > best)
                (best, begin, last) = (BitOperations.PopCount(phrases), first, until);
        }

        begin = Math.Max(0, Math.Max(begin - Before, last - Longest));
        return (begin, Math.Min(_words.Count, begin + Longest));
    }

    private bool Stands(AskedPhrase phrase, int at)
    {
        if (at + phrase.Words.Length > _words.Count)
            return false;
        for (int i = 0; i < phrase.Words.Length; i++)
        {
            (int start, int end) = _words[at + i];
            if (!phrase.Is(i, _text.AsSpan(start, end - start)))
                return false;
        }

        return true;
    }

    private static bool IsOfWord(string text, int at, bool isInside)
    {
        char sign = text[at];
        if (sign < 128)
            return char.IsAsciiLetterOrDigit(sign);
        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                or UnicodeCategory.PrivateUse => true,
            // An accent of its own belongs to the letter before it.
            UnicodeCategory.NonSpacingMark => isInside,
            _ => false,
        };
    }
}
