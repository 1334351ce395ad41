using System.Text;

using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Keys under which the spellings that transliteration gives one name fall together: Zelensky, Zelenskyy and Zelenskiy; Sergei and
/// Sergey; Mohammed and Muhammad; Kiev and Kyiv. Built on consonants in the manner of Soundex and its successors, with
/// the letters that romanizations of Cyrillic, Arabic and Persian interchange put together (ISO 9, BGN/PCGN and the press's own).
/// </summary>
public static class NameKey
{
    // Longest first; what a group of letters is written as in the key.
    private static readonly (string From, string To)[] Groups =
    [
        ("shch", "s"), ("tsch", "c"), ("dzh", "j"), ("tch", "c"), ("sch", "s"), ("dsch", "j"), ("zh", "z"), ("kh", "h"), ("gh", "k"), ("ph", "f"),
        ("th", "t"), ("dh", "d"), ("sh", "s"), ("ch", "c"), ("dj", "j"), ("tz", "z"), ("ts", "z"), ("cz", "c"), ("ck", "k"), ("cq", "k"), ("x", "ks"), ("q", "k"), ("w", "v"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ];

    // The same, by the letter from 'a' to 'z' with which they begin.
    private static readonly (string From, string To)[][] GroupsOf = [.. Enumerable.Range('a', 26).Select(letter => Groups.Where(g => g.From[0] == letter).ToArray())];

    /// <summary>
    /// The key of a name of one or more words, whatever their order. Words of fewer than three consonants keep their vowels, so that
    /// short names stay apart. Empty for a text without letters.
    /// </summary>
    public static string Of(string name)
    {
        List<string> words = Words(name);
        words.Sort(StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>The keys of a name's words, in their order.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        string folded = Folding.Fold(name);
        int start = -1;
        for (int at = 0; at <= folded.Length; at++)
        {
            bool inside = at < folded.Length && (char.IsLetterOrDigit(folded[at]) || folded[at] is '\'' or '’' or 'ʼ' or '`');
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            string key = OfWord(folded.AsSpan(start, at - start));
            if (key.Length > 0)
                words.Add(key);
            start = -1;
        }

        return words;
    }

    /// <summary>The key of one folded word.</summary>
    private static string OfWord(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        for (int at = 0; at < word.Length;)
        {
            (string from, string to) = GroupAt(word[at..]);
            if (from.Length > 0)
            {
                letters.Append(to);
                at += from.Length;
                continue;
            }

            if (char.IsLetterOrDigit(word[at]))
                letters.Append(word[at]);
            at++;
        }

        string spelt = letters.ToString();
        int consonants = 0;
        for (int i = 0; i < spelt.Length; i++)
        {
            if (!IsVowel(spelt, i) && (i == 0 || spelt[i] != spelt[i - 1]))
                consonants++;
        }

        return consonants < 3 ? WithVowels(spelt) : Skeleton(spelt);
    }

    private static string Skeleton(string spelt)
    {
        var key = new StringBuilder(spelt.Length);
        for (int i = 0; i < spelt.Length; i++)
        {
            char c = IsVowel(spelt, i) ? i == 0 ? Class(spelt[i]) : '\0' : spelt[i];
            // A doubled consonant is one; an h behind a vowel is often not written ("Tehran", "Teheran"; "Mahdi", "Mehdi" keep theirs).
            if (c != '\0' && (i == 0 || spelt[i] != spelt[i - 1]))
                key.Append(c);
        }

        return key.ToString();
    }

    private static string WithVowels(string spelt)
    {
        var key = new StringBuilder(spelt.Length);
        for (int i = 0; i < spelt.Length; i++)
        {
            char c = IsVowel(spelt, i) ? Class(spelt[i]) : spelt[i];
            if (key.Length == 0 || key[^1] != c)
                key.Append(c);
        }

        return key.ToString();
    }

    // y, i, j and e interchange (Kyiv, Kiev; Sergei, Sergej), o and u interchange (Osama, Usama).
    private static char Class(char vowel) => vowel switch
    {
        'e' or 'i' or 'y' or 'j' => 'i',
        'o' or 'u' => 'u',
        _ => vowel,
    };

    private static bool IsVowel(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        // j is a vowel's glide where a consonant or the end follows ("Sergej", "Kyjiv"), a consonant before "a", "o", "u".
        'y' => at > 0,
        'j' => at > 0 && (at + 1 == word.Length || word[at + 1] is 'i' or 'e' or 'y'),
        _ => false,
    };

    private static (string From, string To) GroupAt(ReadOnlySpan<char> rest)
    {
        if (!char.IsAsciiLetterLower(rest[0]))
            return ("", "");
        foreach ((string from, string to) in GroupsOf[rest[0] - 'a'])
        {
            if (rest.StartsWith(from, StringComparison.Ordinal))
                return (from, to);
        }

        return ("", "");
    }
}
