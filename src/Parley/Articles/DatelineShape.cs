namespace Parley.Articles;

/// <summary>
/// Where and when a report was filed, as wires put it: <c>GENEVA, May 12 (Agency) —</c> in front of the lead, or
/// <c>Geneva, Saturday</c> on a line of its own.
/// </summary>
internal static class DatelineShape
{
    private const int Longest = 80, MostWords = 8;

    /// <summary>
    /// The length of the dateline in front of a paragraph, without the dash or colon that ends it, and where the paragraph goes on.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="isLead">Whether it is the article's first one: elsewhere only capitals make a dateline.</param>
    /// <param name="rest">Where the paragraph goes on.</param>
    /// <returns>0 where there is none.</returns>
    public static int Inline(ReadOnlySpan<char> text, bool isLead, out int rest)
    {
        rest = 0;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, Longest)];
        for (int at = head.IndexOfAny("—–―-:"); at > 0 && at < head.Length; at = NextSeparator(head, at))
        {
            if (!Separates(head, at, out int behind))
                continue;
            ReadOnlySpan<char> place = head[..at].TrimEnd();
            int next = behind;
            while (next < text.Length && TextLines.IsBlank(text[next]))
                next++;
            if (next >= text.Length || text.Length - next < 20 || !BeginsSentence(text[next..]))
                return 0;
            bool capitals = IsCapitals(BeforeBracket(place));
            if (!IsPlace(place) || (!capitals && (!isLead || (head[at] == ':' && place.Contains(' ')))) || (head[at] == ':' && !isLead))
                return 0;
            rest = next;
            return place.Length;
        }

        return 0;
    }

    /// <summary>Whether a line of its own is a dateline: a place and a day, or a place and an agency.</summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd(" .—–-:");
        int comma = bare.IndexOfAny(",(");
        return bare.Length is > 3 and < 60 && comma > 0 && IsPlace(bare)
            && (PageWords.Shipped.HasDate(bare[comma..]) && !HasLowerWord(bare[comma..]));
    }

    private static int NextSeparator(ReadOnlySpan<char> head, int at)
    {
        int next = head[(at + 1)..].IndexOfAny("—–―-:");
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>A dash with space around it, a long dash, two hyphens, or a colon.</summary>
    private static bool Separates(ReadOnlySpan<char> head, int at, out int behind)
    {
        behind = at + 1;
        while (behind < head.Length && head[behind] == head[at] && head[at] == '-')
            behind++;
        bool before = TextLines.IsBlank(head[at - 1]), after = behind < head.Length && TextLines.IsBlank(head[behind]);
        return head[at] switch
        {
            '-' => (before && after) || (behind - at >= 2 && (before || after)),
            ':' => !before && after,
            '–' => before || after,
            _ => true,
        };
    }

    /// <summary>Capitalised words, days, months and numbers, with an agency in brackets; nothing in lower case but "and", "of", "the".</summary>
    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words.Count(' ') >= MostWords || !(char.IsUpper(words[0]) || words[0] == '('))
            return false;
        ReadOnlySpan<char> bare = BeforeBracket(words);
        if (bare.Length < words.Length && words[^1] != ')')
            return false;
        return !HasLowerWord(bare) && bare.IndexOfAny("\"“”?!;") < 0;
    }

    private static bool HasLowerWord(ReadOnlySpan<char> words)
    {
        foreach (Range part in words.SplitAny(" ,/"))
        {
            ReadOnlySpan<char> word = words[part];
            if (!word.IsEmpty && char.IsLower(word[0])
                && word is not ("and" or "of" or "the" or "de" or "del" or "la" or "al" or "am" or "in" or "near" or "p.m." or "a.m."))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> BeforeBracket(ReadOnlySpan<char> words)
    {
        int bracket = words.IndexOf('(');
        return bracket < 0 ? words : words[..bracket].TrimEnd();
    }

    /// <summary>Whether the place, up to the first comma, is in capitals.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        int comma = words.IndexOf(',');
        int letters = 0;
        foreach (char sign in comma < 0 ? words : words[..comma])
        {
            if (char.IsLower(sign))
                return false;
            if (char.IsLetter(sign))
                letters++;
        }

        return letters >= 3;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text) =>
        char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '"' or '“' or '‘' or '\'' or '$' or '€' or '£' or '«';
}
