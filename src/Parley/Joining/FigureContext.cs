using System.Globalization;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The words of a sentence around a figure: they tell what is counted where the finding itself says little of it.</summary>
internal static class FigureContext
{
    /// <summary>So many words on each side of the number.</summary>
    private const int Near = 7;

    /// <summary>A sentence of no more words is near as a whole, where the number is not found in it.</summary>
    private const int Short = 20;

    /// <summary>The words, without the number and the unit; empty where the number is not found in a long sentence.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="near">So many words on each side.</param>
    public static string Of(Figure figure, int near = Near)
    {
        string sentence = figure.Passages[0].Quote;
        if (At(sentence, figure) is not var (start, end))
            return sentence.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) is { Length: <= Short } words ? string.Join(' ', words) : "";
        string[] before = sentence[..start].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        string[] after = sentence[end..].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', before.TakeLast(near).Concat(after.Take(near)).Where(w => !w.StartsWith(figure.Unit, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// Where in a sentence the number of a figure stands; null where it is not found. The rule by which a figure was read ends with the words
    /// that were read, "figure.people: tens of thousands".
    /// </summary>
    public static (int Start, int End)? At(string sentence, Figure figure)
    {
        int colon = figure.Rule.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && figure.Rule[(colon + 2)..] is var read && sentence.IndexOf(read, StringComparison.Ordinal) is >= 0 and var found)
            return (found, found + read.Length);
        double number = figure.Value ?? figure.Low ?? figure.High ?? double.NaN;
        for (int at = 0; at < sentence.Length;)
        {
            int end = at;
            while (end < sentence.Length && !char.IsWhiteSpace(sentence[end]))
                end++;
            if (end > at && Writes(sentence[at..end], number))
                return (at, end);
            at = end + 1;
        }

        return null;
    }

    /// <summary>Whether a word writes the number, or its leading part before "million": "2,600", "$17.5", "30-day", "nine".</summary>
    private static bool Writes(string word, double number)
    {
        string plain = word.ToLowerInvariant().Trim('(', ')', '"', '\u201c', '\u201d', '$', '€', '£', ',', '.', ';', ':');
        int digits = 0;
        while (digits < plain.Length && (char.IsAsciiDigit(plain[digits]) || plain[digits] is ',' or '.'))
            digits++;
        if (digits == 0)
            return Wording.Shipped.Numbers.TryGetValue(plain.Split('-')[0], out int spelt) && spelt == number;
        return double.TryParse(plain[..digits].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out double value)
            && (value == number || value * 1e3 == number || value * 1e6 == number || value * 1e9 == number || value * 1e12 == number);
    }
}
