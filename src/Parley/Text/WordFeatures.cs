namespace Parley.Text;

/// <summary>What the models see of one word: hashes of its normal form and its ends, and how it is written.</summary>
internal readonly struct WordFeatures
{
    private const int Longest = 48;

    /// <param name="form">The word as written.</param>
    /// <param name="joinedLeft">Whether it follows the word before without a space.</param>
    /// <param name="joinedRight">Whether the next word follows it without a space.</param>
    public WordFeatures(ReadOnlySpan<char> form, bool joinedLeft, bool joinedRight)
    {
        JoinedLeft = joinedLeft;
        Span<char> buffer = stackalloc char[Longest + 8];
        ReadOnlySpan<char> lower = Normal(form, joinedLeft && joinedRight, buffer, out uint shape);
        int length = lower.Length;
        Norm = FeatureHash.Of(lower);
        Suffix2 = FeatureHash.Of(lower[Math.Max(0, length - 2)..]);
        Suffix3 = FeatureHash.Of(lower[Math.Max(0, length - 3)..]);
        Suffix4 = FeatureHash.Of(lower[Math.Max(0, length - 4)..]);
        Prefix3 = FeatureHash.Of(lower[..Math.Min(3, length)]);
        Shape = shape | (joinedLeft ? 64u : 0) | (joinedRight ? 128u : 0);
    }

    /// <summary>The word in lower case, every digit as 0, quotation marks and dashes in one style.</summary>
    public uint Norm { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public uint Prefix3 { get; }

    /// <summary>Bits: 1 begins with a capital, 2 other capitals, 4 small letters, 8 digits, 16 hyphen, 32 full stop, 64 and 128 no space around.</summary>
    public uint Shape { get; }

    public bool JoinedLeft { get; }

    public bool IsCapital => (Shape & 1) != 0;

    public bool IsWord => (Shape & 7) != 0;

    /// <summary>How a sentence is written: 0 as usual, 1 with capitals on most words as a headline, 2 all in capitals.</summary>
    public static uint Style(ReadOnlySpan<WordFeatures> words)
    {
        int all = 0, capital = 0, upper = 0;
        foreach (WordFeatures word in words)
        {
            if (!word.IsWord)
                continue;
            all++;
            if (word.IsCapital)
                capital++;
            if ((word.Shape & 6) == 2)
                upper++;
        }

        return upper * 10 > all * 7 && all > 1 ? 2u : capital * 10 > all * 6 && all > 2 ? 1u : 0;
    }

    private static ReadOnlySpan<char> Normal(ReadOnlySpan<char> form, bool inside, Span<char> buffer, out uint shape)
    {
        shape = 0;
        if (Sign(form, inside) is { } sign)
            return sign;
        // Of a very long "word" only the beginning and the end can matter.
        int length = 0;
        for (int i = 0; i < form.Length; i++)
        {
            if (i == Longest / 2 && form.Length > Longest)
                i = form.Length - Longest / 2;
            char c = form[i];
            if (c == Characters.SoftHyphen)
                continue;
            if (char.IsUpper(c))
                shape |= i == 0 ? 1u : 2u;
            else if (char.IsLetter(c))
                shape |= 4;
            else if (char.IsDigit(c))
                shape |= 8;
            else if (c == '-')
                shape |= 16;
            else if (c == '.')
                shape |= 32;
            buffer[length++] = c is '\u2019' or '\u02BC' or '\u2018' ? '\'' : char.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
        }

        return buffer[..length];
    }

    private static string? Sign(ReadOnlySpan<char> form, bool inside) => form switch
    {
        "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "''" or "``" => "\"",
        "\u2018" or "\u2019" or "`" => "'",
        "\u2013" or "\u2014" or "--" or "---" or "\u2015" => inside ? "-" : "--",
        "-" => inside ? "-" : "--",
        "\u2026" or ".." or "...." => "...",
        _ => null,
    };
}
