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

    /// <summary>The lemma of a word: in lower case, except that names keep their case.</summary>
    public string Lemma(string form, string lower, Tag tag)
    {
        string own = KeepsCase(tag) ? form : lower;
        if (!table.TryGet(WordKey(lower, tag.Xpos, tag.Upos), out uint script) && !Ending(lower, tag, out script))
            return own;
        return scripts[(int)script].Apply(own);
    }

    /// <summary>Proper names, and the adjectives and other words in them.</summary>
    public static bool KeepsCase(Tag tag) => tag.Upos == Upos.PROPN || tag.Xpos is "NNP" or "NNPS";

    public static uint WordKey(ReadOnlySpan<char> lower, string xpos, Upos upos) =>
        FeatureHash.Key(1, FeatureHash.Of(lower), FeatureHash.Of(xpos), (uint)upos);

    public static uint EndingKey(ReadOnlySpan<char> ending, string xpos, Upos upos) =>
        FeatureHash.Key(2, ending.IsEmpty ? 0 : FeatureHash.Of(ending), FeatureHash.Of(xpos), (uint)upos);

    private bool Ending(string lower, Tag tag, out uint script)
    {
        for (int length = Math.Min(LongestEnding, lower.Length - 1); length >= 0; length--)
        {
            if (table.TryGet(EndingKey(lower.AsSpan(lower.Length - length), tag.Xpos, tag.Upos), out script))
                return true;
        }

        script = 0;
        return false;
    }
}

/// <summary>A way from a form to its lemma.</summary>
/// <param name="Strip">How many characters are taken off the end.</param>
/// <param name="Add">What is put on instead.</param>
internal readonly record struct LemmaScript(int Strip, string Add)
{
    public string Apply(string form)
    {
        if (Strip == 0 && Add.Length == 0)
            return form;
        return Strip <= form.Length ? string.Concat(form.AsSpan(0, form.Length - Strip), Add) : form;
    }

    /// <summary>The script that turns one into the other.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        int same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same])
            same++;
        return new LemmaScript(form.Length - same, lemma[same..]);
    }
}
