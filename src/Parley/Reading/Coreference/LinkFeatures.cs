using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// What tells whether one phrase refers back to another, or to nothing before: words, distance, agreement and grammar, each with the
/// forms of both (after Durrett and Klein 2013, "Easy victories and uphill battles in coreference resolution"). Keys for a linear model.
/// </summary>
internal ref struct LinkFeatures(Document document, Span<uint> keys)
{
    /// <summary>The most features that a pair, or a phrase alone, has.</summary>
    public const int Count = 48;

    private const uint AloneTemplate = 64;

    private readonly Span<uint> _keys = keys;
    private int _count;
    private uint _template;

    /// <summary>Writes the features of a phrase as one that refers back to nothing; returns how many.</summary>
    /// <param name="markable">The phrase.</param>
    /// <param name="isRepeat">Whether a phrase with the same head stands before.</param>
    public int Alone(Markable markable, bool isRepeat)
    {
        (_count, _template) = (0, AloneTemplate);
        uint type = markable.Type, repeat = isRepeat ? 1u : 0;
        Token head = document[markable.Head];
        Sentence sentence = document.SentenceOf(markable.First);
        uint first = FeatureHash.Of(document[markable.First].Lower);
        Add(type, repeat);
        Add(markable.HeadKey, type, repeat);
        Add(first, type, repeat);
        Add(FeatureHash.Of(document[markable.Last].Lower), type);
        Add(markable.First == sentence.First ? 1 : FeatureHash.Of(document[markable.First - 1].Lower), type);
        Add(markable.Last + 1 >= sentence.End ? 1 : FeatureHash.Of(document[markable.Last + 1].Lower), type);
        Add(Bucket(markable.Last - markable.First), type, repeat);
        Add(FeatureHash.Of(head.Relation), type, repeat);
        Add(FeatureHash.Of(head.Xpos), type, markable.Kind);
        Add(Verb(markable), type, FeatureHash.Of(head.Relation));
        Add(markable.Kind, type, repeat);
        Add(markable.Actor == 0 ? 0u : 1, type, repeat);
        Add((uint)Math.Min(3, sentence.Index), type);
        Add(markable.IsQuoted ? 1u : 0, type);
        return _count;
    }

    /// <summary>Writes the features of a phrase as one that refers back to another; returns how many.</summary>
    /// <param name="before">The other phrase.</param>
    /// <param name="markable">The phrase.</param>
    /// <param name="between">How many phrases stand between them.</param>
    public int Pair(Markable before, Markable markable, int between)
    {
        (_count, _template) = (0, 0);
        uint types = FeatureHash.Key(1, before.Type, markable.Type);
        Token one = document[before.Head], two = document[markable.Head];
        uint relation = FeatureHash.Of(one.Relation), other = FeatureHash.Of(two.Relation);
        uint sentences = Bucket(two.Sentence - one.Sentence);
        uint sameHead = before.HeadKey == markable.HeadKey ? 1u : 0, sameWords = before.WordsKey == markable.WordsKey ? 1u : 0;
        uint actor = before.Actor == 0 || markable.Actor == 0 ? 0u : before.Actor == markable.Actor ? 1u : 2;
        uint nested = before.Last >= markable.Last ? 1u : before.Last >= markable.First ? 2u : 0;
        uint coarse = (uint)before.Form << 4 | (uint)markable.Form;
        uint extra = sameHead == 1 || actor == 1 ? Modifiers(before, markable) : 0;
        uint sameGovernor = one.Head >= 0 && one.Head == two.Head ? 1u : one.Head == markable.Head || two.Head == before.Head ? 2u : 0;
        Add(types);
        Add(sentences, types);
        Add(Bucket(between), types);
        Add(sentences, sameHead, coarse);
        Add(sameHead, types);
        Add(sameWords, types);
        Add(sameHead | sameWords << 1 | actor << 2, coarse, extra);
        Add(actor, types);
        Add(before.Kind, markable.Kind, types);
        Add(before.Kind, markable.Type, before.IsPlural ? 1u : 0);
        Add((uint)before.Gender << 4 | (uint)markable.Gender, types);
        Add((uint)before.Gender << 4 | (uint)markable.Gender, before.Kind << 8 | markable.Kind, coarse);
        Add((before.IsPlural ? 2u : 0) | (markable.IsPlural ? 1u : 0), types);
        Add((before.IsPlural ? 2u : 0) | (markable.IsPlural ? 1u : 0), coarse, sameHead);
        Add(nested, types);
        Add(sameGovernor, types, other);
        Add(relation, other, types);
        Add(relation, sentences, markable.Type);
        Add(before.HeadKey, markable.HeadKey);
        Add(before.HeadKey, markable.Type);
        Add(markable.HeadKey, sameHead, coarse);
        Add(Contained(before, markable), types);
        Add((before.IsQuoted ? 2u : 0) | (markable.IsQuoted ? 1u : 0), types);
        Referent? referent = before.Referent;
        uint count = (uint)Math.Min(5, referent?.Count ?? 0);
        Add(count, types);
        Add(referent is null ? 3 : (referent.HasHead(markable.HeadKey) ? 1u : 0) | (referent.IsNamed ? 4u : 0), coarse, sameHead);
        Add(referent is null || markable.Actor == 0 || !referent.IsActor ? 3 : referent.HasActor(markable.Actor) ? 1u : 0, coarse, sameHead);
        Add(referent is null ? 99 : (referent.IsPlural ? 1u : 0) | (referent.IsSingular ? 2u : 0), markable.Type, markable.IsPlural ? 1u : 0);
        Add(referent is null ? 99 : (uint)referent.Gender, markable.Type, (uint)markable.Gender);
        Add(referent is null ? 99 : referent.Kind, markable.Type, markable.Kind);
        Add(referent is null ? 2 : referent.Last == before ? 1u : 0, sentences, types);
        Add(Bucket(before.Last - before.First), coarse, sameHead);
        Add(extra, types);
        Add(Verb(before), Verb(markable), coarse);
        Add(Verb(markable), before.Kind, markable.Type);
        Add(FeatureHash.Of(document[before.First].Lower), FeatureHash.Of(document[markable.First].Lower), sameHead);
        Add(Bucket(document.SentenceOf(markable.First).Block - document.SentenceOf(before.First).Block), coarse, sameHead);
        return _count;
    }

    // The words in front of the second head: whether the first phrase has them all, lacks some, or there are none.
    private readonly uint Modifiers(Markable before, Markable markable)
    {
        uint seen = 0;
        for (int token = markable.First; token < markable.Head && token - markable.First < 12; token++)
        {
            if (document[token].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM))
                continue;
            seen |= Has(before, document[token].Lower) ? 1u : 2;
        }

        return seen;
    }

    private readonly bool Has(Markable markable, string lower)
    {
        for (int token = markable.First; token <= Math.Min(markable.Last, markable.First + 12); token++)
        {
            if (document[token].Lower == lower)
                return true;
        }

        return false;
    }

    // Whether the head of one is a word of the other.
    private readonly uint Contained(Markable before, Markable markable) =>
        markable.Form == MarkableForm.Pronoun || before.Form == MarkableForm.Pronoun ? 0
        : (Has(before, document[markable.Head].Lower) ? 1u : 0) | (Has(markable, document[before.Head].Lower) ? 2u : 0);

    private readonly uint Verb(Markable markable) =>
        document[markable.Head].Head is var governor and >= 0 ? FeatureHash.Of(document[governor].Lemma) : 1;

    private static uint Bucket(int number) => number switch
    {
        < 0 => 15,
        <= 4 => (uint)number,
        <= 7 => 5,
        <= 12 => 6,
        <= 20 => 7,
        <= 40 => 8,
        _ => 9,
    };

    private void Add(uint a, uint b = 0, uint c = 0) => _keys[_count++] = FeatureHash.Key(++_template, a, b, c);
}
