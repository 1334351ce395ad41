using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>
/// Finds dictionary forms: by the word and its tag where the training text or the list of irregular forms has them, else by the
/// longest ending that is known with the tag.
/// </summary>
/// <param name="scripts">Ways from a form to its lemma: how many characters to take off, and what to put on.</param>
/// <param name="table">From the keys of words and endings to scripts.</param>
internal sealed class Lemmatiser(ImmutableArray<LemmaScript> scripts, KeyTable table)
{
    public const int LongestEnding = 5;

    /// <summary>Names of as many capitals and more are words, not acronyms: so 9 of 10 in the treebanks.</summary>
    public const int LongestAcronym = 5;

    /// <summary>The lemma of a word: in lower case, except that names keep their case. Numbers lose the commas of their thousands, and single letters that are
    /// nouns keep their case too.</summary>
    public string Lemma(string form, string lower, Tag tag)
    {
        if (tag.Upos == Upos.NUM && char.IsAsciiDigit(form[0]))
            return Number(form, lower);
        if (form.Length == 1 && tag.Upos == Upos.NOUN)
            return form;
        bool keepsCase = KeepsCase(tag);
        string own = keepsCase ? form : lower;
        LetterCase shape = keepsCase ? Shape(form) : LetterCase.Other;
        if (table.TryGet(WordKey(lower, tag, shape), out uint script))
            return scripts[(int)script].Apply(own, lower);
        if (shape == LetterCase.Upper && form.Length > LongestAcronym)
            own = LemmaScript.Title(lower);
        return Ending(lower, tag, out script) ? scripts[(int)script].Apply(own, lower) : own;
    }

    /// <summary>Proper names, and the adjectives and other words in them.</summary>
    public static bool KeepsCase(Tag tag) => tag.Upos == Upos.PROPN || tag.Xpos is "NNP" or "NNPS";

    /// <summary>Whether a name is in small letters alone, or in capitals alone.</summary>
    public static LetterCase Shape(ReadOnlySpan<char> form)
    {
        bool upper = form.Length > 1, lower = true;
        foreach (char c in form)
        {
            upper &= char.IsUpper(c);
            lower &= char.IsLower(c);
        }

        return upper ? LetterCase.Upper : lower ? LetterCase.Lower : LetterCase.Other;
    }

    public static uint WordKey(ReadOnlySpan<char> lower, Tag tag, LetterCase shape) =>
        FeatureHash.Key(1 + 2 * (uint)shape, FeatureHash.Of(lower), FeatureHash.Of(tag.Xpos), (uint)tag.Upos);

    public static uint EndingKey(ReadOnlySpan<char> ending, Tag tag) =>
        FeatureHash.Key(2, ending.IsEmpty ? 0 : FeatureHash.Of(ending), FeatureHash.Of(tag.Xpos), (uint)tag.Upos);

    /// <summary>A comma parts thousands where three digits follow it, else it stands for the point before a fraction.</summary>
    private static string Number(string form, string lower)
    {
        int comma = form.LastIndexOf(',');
        if (comma < 0)
            return lower;
        int digits = 0;
        while (comma + 1 + digits < form.Length && char.IsAsciiDigit(form[comma + 1 + digits]))
            digits++;
        return digits is 1 or 2 && form.IndexOf(',') == comma && !form.Contains('.', StringComparison.Ordinal)
            ? form.Replace(',', '.')
            : form.Replace(",", "", StringComparison.Ordinal);
    }

    private bool Ending(string lower, Tag tag, out uint script)
    {
        for (int length = Math.Min(LongestEnding, lower.Length - 1); length >= 0; length--)
        {
            if (table.TryGet(EndingKey(lower.AsSpan(lower.Length - length), tag), out script))
                return true;
        }

        script = 0;
        return false;
    }
}

/// <summary>How a name is written, as far as that tells what its lemma is.</summary>
internal enum LetterCase : byte
{
    /// <summary>With a capital, or mixed.</summary>
    Other,
    Lower,
    Upper,
}
