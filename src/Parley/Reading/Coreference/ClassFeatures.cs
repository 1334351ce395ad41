using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>What tells which kind of thing a phrase refers to: its words, and the word that governs it, which tells it of a pronoun too.</summary>
internal ref struct ClassFeatures(Document document, Span<uint> keys)
{
    /// <summary>The most features that a phrase has.</summary>
    public const int Count = 32;

    private const uint First = 128;

    private readonly Span<uint> _keys = keys;
    private int _count;
    private uint _template;

    /// <summary>Writes the features of a phrase; returns how many.</summary>
    public int Of(Markable markable)
    {
        (_count, _template) = (0, First);
        Token head = document[markable.Head];
        uint pronoun = markable.Form == MarkableForm.Pronoun ? markable.Type : 1, plural = markable.IsPlural ? 1u : 0;
        uint relation = FeatureHash.Of(head.Relation), governor = head.Head >= 0 ? FeatureHash.Of(document[head.Head].Lemma) : 1;
        int preposition = document.Child(markable.Head, "case");
        uint case_ = preposition >= 0 ? FeatureHash.Of(document[preposition].Lower) : 0;
        Add(1);
        Add(markable.HeadKey);
        Add(FeatureHash.Of(head.Lower));
        Add(FeatureHash.Of(head.Lower.AsSpan(Math.Max(0, head.Lower.Length - 3))), pronoun);
        Add(markable.Kind, pronoun);
        Add(markable.Type, markable.IsJoint ? 1u : 0);
        Add(relation, governor, pronoun);
        Add(governor, pronoun);
        Add(relation, pronoun, plural);
        Add(case_, pronoun);
        Add(case_, governor);
        Add(FeatureHash.Of(document[markable.First].Lower), plural);
        Add(FeatureHash.Of(head.Xpos));
        Add(markable.Actor != 0 ? 1u : 0, markable.Kind);
        if (head.Head >= 0)
            Beside(head.Head, markable.Head, relation, pronoun);
        Own(markable.Head);
        return _count;
    }

    // What else hangs on the governor: "it holds talks", "they are to meet".
    private void Beside(int governor, int own, uint relation, uint pronoun)
    {
        int thing = document.Child(governor, "obj"), rest = document.Child(governor, "xcomp");
        Add(thing >= 0 && thing != own ? FeatureHash.Of(document[thing].Lemma) : 0, relation, pronoun);
        Add(rest >= 0 ? FeatureHash.Of(document[rest].Lemma) : 0, relation, pronoun);
        Add(document.Child(governor, "cop") >= 0 ? 1u : 0, relation, pronoun);
    }

    private void Own(int head)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (_count < _keys.Length && document[child].Relation is var relation and ("amod" or "compound" or "flat" or "nmod" or "nmod:poss" or "acl:relcl" or "appos"))
                _keys[_count++] = FeatureHash.Key(First, FeatureHash.Of(document[child].Lemma), FeatureHash.Of(relation));
        }
    }

    private void Add(uint a, uint b = 0, uint c = 0) => _keys[_count++] = FeatureHash.Key(++_template, a, b, c);
}
