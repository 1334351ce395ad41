using Parley.Text;

namespace Parley.Reading;

/// <summary>A number as it stands in the text, before its unit is known.</summary>
/// <param name="First">First word part, a sign of money included.</param>
/// <param name="End">Word part after the last one.</param>
/// <param name="Value">Null where it is open.</param>
/// <param name="Low">The least of a range, or of an open number.</param>
/// <param name="High">The most of a range.</param>
/// <param name="Unit">The unit that the number brings with it: money by its sign, percent by a fraction.</param>
internal readonly record struct NumberExpression(int First, int End, double? Value, double? Low, double? High, string? Unit)
{
    private static NumberWords Numbers => NumberWords.Shipped;

    /// <summary>Reads the number that begins at a word part; null if none does.</summary>
    public static NumberExpression? At(ReadOnlySpan<WordPart> parts, int at) =>
        Money(parts, at) ?? Share(parts, at) ?? Open(parts, at) ?? Plain(parts, at);

    private static NumberExpression? Money(ReadOnlySpan<WordPart> parts, int at)
    {
        int sign = at;
        // "US$5", "A$5"
        if (parts[at].Kind == WordPartKind.Word && at + 1 < parts.Length && !parts[at + 1].Spaced && parts[at + 1].IsSign('$'))
            sign++;
        if (parts[sign].Kind != WordPartKind.Sign || !QuantityVocabulary.Shipped.CurrencySigns.TryGetValue(parts[sign].Lower, out string? unit))
            return null;
        if (sign + 1 >= parts.Length || parts[sign + 1].Kind != WordPartKind.Number)
            return null;
        double value = Numbers.Cardinal(parts, sign + 1, out int end);
        int next = end;
        if (next + 1 < parts.Length && parts[next].Lower is "-" or "to" or "and")
        {
            int second = next + 1;
            if (QuantityVocabulary.Shipped.CurrencySigns.ContainsKey(parts[second].Lower))
                second++;
            double high = Numbers.Cardinal(parts, second, out int after);
            if (parts[next].Lower != "and" && high > 0 && Scaled(parts, value, end, high, after) is var low && low < high)
                return new(at, after, null, low, high, unit);
        }

        return new(at, end, value, null, null, unit);
    }

    /// <summary>"one-fifth", "two-thirds of", "a quarter of", "half of", "half the".</summary>
    private static NumberExpression? Share(ReadOnlySpan<WordPart> parts, int at)
    {
        string word = parts[at].Lower;
        if (word == "half")
        {
            return at + 1 < parts.Length && parts[at + 1].Lower is "of" or "the" or "its" or "their" or "his" or "her" or "all"
                ? new(at, at + 1, 50, null, null, "percent")
                : null;
        }

        double numerator = word is "a" or "an" ? 1 : double.NaN;
        int end = at + 1;
        if (double.IsNaN(numerator) && parts[at].Kind == WordPartKind.Word)
            numerator = Numbers.Cardinal(parts, at, out end);
        if (double.IsNaN(numerator) || numerator is < 1 or > 99 || numerator != Math.Floor(numerator))
            return Slash(parts, at);
        bool hyphen = end + 1 < parts.Length && parts[end].IsSign('-');
        int below = hyphen ? end + 1 : end;
        if (below >= parts.Length)
            return null;
        int denominator = Numbers.Denominator(parts[below].Lower);
        bool plural = parts[below].Lower[^1] == 's';
        if (denominator == 0 || (numerator > 1) != plural || numerator >= denominator)
            return null;
        bool of = below + 1 < parts.Length && parts[below + 1].Lower == "of";
        return hyphen || of ? new(at, below + 1, Math.Round(100 * numerator / denominator, 1), null, null, "percent") : null;
    }

    private static NumberExpression? Slash(ReadOnlySpan<WordPart> parts, int at) =>
        parts[at].Whole > 0 && at + 3 < parts.Length && parts[at + 1].IsSign('/') && parts[at + 2].Whole > parts[at].Whole && parts[at + 3].Lower == "of"
            && parts[at + 2].Whole < 100
            ? new(at, at + 3, Math.Round(100 * parts[at].Value / parts[at + 2].Value, 1), null, null, "percent")
            : null;

    /// <summary>"thousands of", "tens of thousands", "several hundred", "hundreds of billions": a least value, none exactly.</summary>
    private static NumberExpression? Open(ReadOnlySpan<WordPart> parts, int at)
    {
        double low = 1;
        int next = at;
        double few = parts[at].Lower switch { "several" => 3, "few" when at > 0 && parts[at - 1].Lower == "a" => 3, "many" => 2, _ => 0 };
        if (few > 0)
        {
            low = few;
            next++;
            if (next >= parts.Length || Numbers.Scale(parts[next].Lower) is not (> 0 and var single))
                return null;
            low *= single;
            next++;
        }
        else if (Numbers.PluralScale(parts[at].Lower) is > 0 and var scale)
        {
            low = 2 * scale;
            next++;
        }
        else if (parts[at].Lower == "tens")
        {
            low = 20;
            next++;
            if (next + 1 >= parts.Length || parts[next].Lower != "of" || Numbers.PluralScale(parts[next + 1].Lower) == 0)
                return null;
        }
        else
        {
            return null;
        }

        while (next + 1 < parts.Length && parts[next].Lower == "of" && Numbers.PluralScale(parts[next + 1].Lower) is > 0 and var more)
        {
            low *= more;
            next += 2;
        }

        while (next < parts.Length && Numbers.Scale(parts[next].Lower) is > 0 and var factor)
        {
            low *= factor;
            next++;
        }

        return new(at, next, null, low, null, null);
    }

    private static NumberExpression? Plain(ReadOnlySpan<WordPart> parts, int at)
    {
        double value = Numbers.Cardinal(parts, at, out int end);
        if (double.IsNaN(value))
            return null;
        // "three-and-a-half-year", "two and a half years"
        int and = NumberWords.Hyphen(parts, end);
        if (and + 2 < parts.Length && parts[and].Lower == "and" && NumberWords.Hyphen(parts, and + 1) is var a && a + 1 < parts.Length && parts[a].Lower == "a"
            && NumberWords.Hyphen(parts, a + 1) is var half && half < parts.Length && parts[half].Lower == "half")
        {
            value += 0.5;
            end = half + 1;
        }

        bool between = at > 0 && parts[at - 1].Lower is "between" or "from";
        int joint = end;
        // "50 km to 140 km"
        string? unit = null;
        if (QuantityVocabulary.Shipped.Units.TryAt(parts, end, parts.Length, out int afterUnit, out string own) && afterUnit + 1 < parts.Length
            && parts[afterUnit].Lower is "-" or "to" or "and")
            (joint, unit) = (afterUnit, own);
        if (joint + 1 < parts.Length && (parts[joint].Lower is "-" or "to" || (between && parts[joint].Lower == "and")))
        {
            double high = Numbers.Cardinal(parts, joint + 1, out int after);
            double low = Scaled(parts, value, end, high, after);
            bool same = unit is null || (QuantityVocabulary.Shipped.Units.TryAt(parts, after, parts.Length, out _, out string other) && other == unit);
            // "from 10,000 kg to 300 kg" is a change, "cut from 6 to 19" too: a range rises, and no "from" opens it with a unit of its own.
            bool change = between && parts[at - 1].Lower == "from";
            if (high > low && same && !change)
                return new(at, after, null, low, high, null);
        }

        return new(at, end, value, null, null, null);
    }

    /// <summary>"5 to 7 million": the scale of the second number holds for the first.</summary>
    private static double Scaled(ReadOnlySpan<WordPart> parts, double low, int lowEnd, double high, int highEnd)
    {
        bool lowHas = Numbers.Scale(parts[lowEnd - 1].Lower) > 0;
        double scale = highEnd <= parts.Length ? Numbers.Scale(parts[highEnd - 1].Lower) : 0;
        return !lowHas && scale >= 100 && low < high / scale ? low * scale : low;
    }
}
