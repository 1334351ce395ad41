using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Text;

/// <summary>Reads numbers in figures and in words: "113,100", "5.2 million", "twenty-two", "half a million", "two dozen", "9 1/2".</summary>
public sealed class NumberWords
{
    private readonly FrozenDictionary<string, int> _cardinals;
    private readonly FrozenDictionary<string, int> _tens;
    private readonly FrozenDictionary<string, double> _scales;
    private readonly FrozenDictionary<string, double> _plurals;
    private readonly FrozenDictionary<string, double> _short;
    private readonly FrozenDictionary<string, int> _ordinals;
    private readonly FrozenDictionary<string, double> _signs;
    private readonly FrozenDictionary<string, int> _denominators;

    private NumberWords(Vocabulary words)
    {
        _cardinals = words.Cardinals.ToFrozenDictionary();
        _tens = words.Tens.ToFrozenDictionary();
        _scales = words.Scales.ToFrozenDictionary();
        _plurals = words.PluralScales.ToFrozenDictionary();
        _short = words.ShortScales.ToFrozenDictionary();
        _ordinals = words.Ordinals.ToFrozenDictionary();
        _signs = words.FractionSigns.ToFrozenDictionary();
        _denominators = words.Denominators
            .Concat(words.Ordinals.Where(o => o.Value > 2).SelectMany(o => new[] { o, new(o.Key + "s", o.Value) }))
            .ToFrozenDictionary();
    }

    /// <summary>The words of <c>Data/numbers.yaml</c>.</summary>
    public static NumberWords Shipped { get; } = new(DataFile.Read<Vocabulary>("numbers.yaml"));

    /// <summary>The words with which a cardinal or ordinal number can begin, in lower case; "a" and "half" are left out.</summary>
    public IEnumerable<string> Openers => _cardinals.Keys.Concat(_tens.Keys).Concat(_scales.Keys).Concat(_signs.Keys).Concat(_ordinals.Keys);

    /// <summary>The value of "first", "22nd" (two parts, then <paramref name="end"/> is two further), "twenty-first"; -1 if it is none.</summary>
    public int Ordinal(ReadOnlySpan<WordPart> parts, int at, out int end)
    {
        end = at + 1;
        if (at >= parts.Length)
            return -1;
        if (parts[at].Kind == WordPartKind.Number)
        {
            if (parts[at].Whole < 0 || end >= parts.Length || parts[end].Spaced || parts[end].Lower is not ("st" or "nd" or "rd" or "th"))
                return -1;
            end++;
            return parts[at].Whole;
        }

        if (_ordinals.TryGetValue(parts[at].Lower, out int value))
            return value;
        if (!_tens.TryGetValue(parts[at].Lower, out int ten))
            return -1;
        int next = Hyphen(parts, end);
        if (next >= parts.Length || !_ordinals.TryGetValue(parts[next].Lower, out value) || value > 9)
            return -1;
        end = next + 1;
        return ten + value;
    }

    /// <summary>Whether a number can begin with this part.</summary>
    public bool Begins(in WordPart part) =>
        part.Kind == WordPartKind.Number || _cardinals.ContainsKey(part.Lower) || _tens.ContainsKey(part.Lower)
        || _scales.ContainsKey(part.Lower) || _signs.ContainsKey(part.Lower);

    /// <summary>The scale that a plural such as "thousands" names; 0 if it is none.</summary>
    public double PluralScale(string lower) => _plurals.GetValueOrDefault(lower);

    public double Scale(string lower) => _scales.GetValueOrDefault(lower);

    /// <summary>The denominator that a word such as "third", "fifths" or "half" names; 0 if it is none.</summary>
    public int Denominator(string lower) => _denominators.GetValueOrDefault(lower);

    /// <summary>Reads a cardinal number; a leading "a" counts only before a scale ("a dozen", "a million").</summary>
    /// <returns>The value; NaN if no number begins here.</returns>
    public double Cardinal(ReadOnlySpan<WordPart> parts, int at, out int end)
    {
        end = at;
        if (at >= parts.Length)
            return double.NaN;
        if (parts[at].Kind == WordPartKind.Number)
            return Figures(parts, at, out end);
        if (parts[at].Lower is "a" or "an")
        {
            if (at + 1 < parts.Length && _scales.TryGetValue(parts[at + 1].Lower, out double one))
            {
                end = at + 2;
                return Further(parts, one, ref end);
            }

            return double.NaN;
        }

        if (_signs.TryGetValue(parts[at].Lower, out double sign))
        {
            end = at + 1;
            return sign;
        }

        if (parts[at].Lower == "half")
        {
            // "half a million", "half a dozen"
            if (at + 2 < parts.Length && parts[at + 1].Lower == "a" && _scales.TryGetValue(parts[at + 2].Lower, out double whole))
            {
                end = at + 3;
                return whole / 2;
            }

            return double.NaN;
        }

        return Words(parts, at, out end);
    }

    private double Figures(ReadOnlySpan<WordPart> parts, int at, out int end)
    {
        double value = parts[at].Value;
        end = at + 1;
        if (end < parts.Length && !parts[end].Spaced && _signs.TryGetValue(parts[end].Lower, out double fraction))
        {
            end++;
            return value + fraction;
        }

        // "9 1/2" and "1/2"
        if (end + 2 < parts.Length && parts[end].Spaced && parts[end].Whole > 0 && parts[end + 1].IsSign('/') && parts[end + 2].Whole > 1
            && parts[end].Value < parts[end + 2].Value)
        {
            value += parts[end].Value / parts[end + 2].Value;
            end += 3;
            return value;
        }

        if (end < parts.Length && !parts[end].Spaced && _short.TryGetValue(parts[end].Lower, out double scale))
        {
            // "50m" may be metres: a sign of money in front or things that are counted behind make it millions.
            bool money = at > 0 && !parts[at].Spaced && parts[at - 1].Kind == WordPartKind.Sign;
            if (parts[end].Lower is not ("m" or "b") || money || (end + 1 < parts.Length && parts[end + 1] is { Kind: WordPartKind.Word, Spaced: true } && IsCounted(parts[end + 1].Lower)))
            {
                end++;
                return value * scale;
            }
        }

        return Further(parts, value, ref end);
    }

    private static bool IsCounted(string word) => word is "people" or "children" or "men" or "women" || (word.Length > 4 && word[^1] == 's' && word[^2] != 's');

    private double Words(ReadOnlySpan<WordPart> parts, int at, out int end)
    {
        end = at;
        double total = 0, group = 0;
        bool any = false;
        int next = at;
        while (next < parts.Length && parts[next].Kind == WordPartKind.Word)
        {
            string word = parts[next].Lower;
            if (_tens.TryGetValue(word, out int ten))
            {
                if (group % 100 != 0)
                    break;
                group += ten;
            }
            else if (_cardinals.TryGetValue(word, out int unit))
            {
                bool fits = unit < 10 ? group % 10 == 0 && group % 100 is 0 or >= 20 : group % 100 == 0;
                if (!fits || (any && group == 0 && total == 0))
                    break;
                group += unit;
            }
            else if (any && _scales.TryGetValue(word, out double scale))
            {
                if (scale == 100)
                {
                    group = Math.Max(group, 1) * 100;
                }
                else
                {
                    total += Math.Max(group, 1) * scale;
                    group = 0;
                }
            }
            else
            {
                break;
            }

            any = true;
            end = next + 1;
            next = end;
            if (next + 1 < parts.Length && parts[next].Lower == "and" && (group % 1000 >= 100 || total > 0)
                && (_tens.ContainsKey(parts[next + 1].Lower) || _cardinals.ContainsKey(parts[next + 1].Lower))
                && parts[next - 1].Lower is "hundred" or "thousand")
                next++;
            else
                next = Hyphen(parts, next);
        }

        return any ? total + group : double.NaN;
    }

    private double Further(ReadOnlySpan<WordPart> parts, double value, ref int end)
    {
        while (true)
        {
            int next = Hyphen(parts, end);
            if (next >= parts.Length || !_scales.TryGetValue(parts[next].Lower, out double scale))
                return value;
            value *= scale;
            end = next + 1;
        }
    }

    /// <summary>Steps over a hyphen between two parts that are written together.</summary>
    internal static int Hyphen(ReadOnlySpan<WordPart> parts, int at) =>
        at + 1 < parts.Length && parts[at].IsSign('-') && !parts[at].Spaced && !parts[at + 1].Spaced ? at + 1 : at;

    private sealed record Vocabulary
    {
        public Dictionary<string, int> Cardinals { get; init; } = [];

        public Dictionary<string, int> Tens { get; init; } = [];

        public Dictionary<string, double> Scales { get; init; } = [];

        public Dictionary<string, double> PluralScales { get; init; } = [];

        public Dictionary<string, double> ShortScales { get; init; } = [];

        public Dictionary<string, int> Ordinals { get; init; } = [];

        public Dictionary<string, int> Denominators { get; init; } = [];

        public Dictionary<string, double> FractionSigns { get; init; } = [];
    }
}
