using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>
/// The universal features of words: by the word, its tags, its relation and, for finite verbs, the subject with which they agree, as far
/// as the training text has them together; else by less of that.
/// </summary>
/// <param name="sets">Sets of features as CoNLL-U writes them.</param>
/// <param name="table">From keys of views to sets.</param>
internal sealed class Morphology(ImmutableArray<string> sets, KeyTable table)
{
    /// <summary>How many views there are of a word, from the one that sees most to the one that sees only its tags.</summary>
    public const int Views = 6;

    /// <summary>The features of a token, in alphabetical order; <c>_</c> if there are none.</summary>
    public string Features(Document document, int token)
    {
        Span<uint> keys = stackalloc uint[Views];
        Describe(document, token, keys);
        foreach (uint key in keys)
        {
            if (table.TryGet(key, out uint set))
                return sets[(int)set];
        }

        return "_";
    }

    /// <summary>The keys of a token's views.</summary>
    public static void Describe(Document document, int token, Span<uint> keys)
    {
        Token word = document[token];
        uint form = FeatureHash.Of(word.Lower), tag = FeatureHash.Of(word.Xpos) * 31 + (uint)word.Upos;
        uint relation = FeatureHash.Of(word.Relation), agreement = word.Xpos is "VBD" or "VBP" or "VBZ" or "MD" or "VB" ? 1 + Agreement(document, token) : 0;
        uint passive = word.Xpos is "VBN" or "VBD" && document.Child(token, "aux:pass") >= 0 ? 1u : 0;
        keys[0] = FeatureHash.Key(31, form, tag, relation ^ (agreement << 1 | passive) * 0x9E3779B9);
        keys[1] = FeatureHash.Key(32, tag, relation, agreement << 1 | passive);
        keys[2] = FeatureHash.Key(33, form, tag, passive);
        keys[3] = FeatureHash.Key(34, tag, FeatureHash.Of(word.Lower.AsSpan(Math.Max(0, word.Lower.Length - 3))), passive);
        keys[4] = FeatureHash.Key(35, tag, agreement, passive);
        keys[5] = FeatureHash.Key(36, tag);
    }

    /// <summary>Person and number of the subject of a verb, or of the verb that it is an auxiliary of; 0 if it has none.</summary>
    private static uint Agreement(Document document, int token)
    {
        int verb = token;
        int subject = document.Child(verb, "nsubj");
        if (subject < 0 && (document.Is(token, "aux") || document.Is(token, "cop")) && document[token].Head >= 0)
            subject = document.Child(verb = document[token].Head, "nsubj");
        if (subject < 0 && document.Is(verb, "conj") && document[verb].Head >= 0)
            subject = document.Child(document[verb].Head, "nsubj");
        if (subject < 0)
            return document.Is(verb, "acl:relcl") && document[verb].Head >= 0 ? 8 + Number(document, document[verb].Head) : 0;
        return document[subject].Lower switch
        {
            "i" => 1,
            "you" => 2,
            "we" => 3,
            "they" or "these" or "those" => 4,
            "he" or "she" or "it" or "this" => 5,
            "that" or "which" or "who" when document.Is(verb, "acl:relcl") && document[verb].Head >= 0 => 8 + Number(document, document[verb].Head),
            "there" => 7,
            _ => Number(document, subject),
        };
    }

    private static uint Number(Document document, int noun) =>
        document[noun].Xpos is "NNS" or "NNPS" || document.Child(noun, "conj") >= 0 ? 4u : document[noun].Xpos is "NN" or "NNP" ? 5u : 6u;
}
