using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// What tells whether one phrase refers back to another, or to nothing before: words, distance, agreement and grammar, each with the
/// forms of both (after Durrett and Klein 2013, "Easy victories and uphill battles in coreference resolution"). Keys for a linear model.
/// </summary>
internal ref partial struct LinkFeatures(Document document, Span<uint> keys)
{
    /// <summary>The most features that a pair, or a phrase alone, has.</summary>
    public const int Count = 70;

    private const uint AloneTemplate = 128;

    private readonly Span<uint> _keys = keys;
    private int _count;
    private uint _template;

    /// <summary>Writes the features of a phrase as one that refers back to nothing; returns how many.</summary>
    /// <param name="markable">The phrase.</param>
    /// <param name="isRepeat">Whether a phrase with the same head stands before.</param>
    /// <param name="fitting">How many candidates it would fit, as <see cref="Fits"/> tells.</param>
    public int Alone(Markable markable, bool isRepeat, int fitting)
    {
        (_count, _template) = (0, AloneTemplate);
        uint type = markable.Type, repeat = isRepeat ? 1u : 0;
        ref readonly Token head = ref document[markable.Head];
        Sentence sentence = document.SentenceOf(markable.First);
        uint first = markable.FirstWord;
        Add(type, repeat);
        Add(markable.HeadKey, type, repeat);
        Add(first, type, repeat);
        Add(FeatureHash.Of(document[markable.Last].Lower), type);
        uint left = markable.First == sentence.First ? 1 : FeatureHash.Of(document[markable.First - 1].Lower);
        uint right = markable.Last + 1 >= sentence.End ? 1 : FeatureHash.Of(document[markable.Last + 1].Lower);
        Add(left, type);
        Add(right, type);
        Add(Bucket(markable.Last - markable.First), type, repeat);
        Add(markable.Relation, type, repeat);
        Add(FeatureHash.Of(head.Xpos), type, markable.Kind);
        Add(markable.Governor, type, markable.Relation);
        Add(markable.Kind, type, repeat);
        Add(markable.Actor == 0 ? 0u : 1, type, repeat);
        Add((uint)Math.Min(3, sentence.Index), type);
        Add(markable.IsQuoted ? 1u : 0, type);
        uint clauses = Clauses(head.Head);
        Add(clauses, type, markable.Relation);
        Add(head.Head >= 0 ? FeatureHash.Of(document[head.Head].Xpos) : 1, type, markable.Relation);
        Add(clauses, type, markable.Governor);
        Add(markable.Kinds, markable.Speaker < 0 ? 0u : 1, markable.IsQuoted ? 1u : 0);
        Add(markable.Lower, markable.Relation);
        Add(Possessor(markable), type, repeat);
        Add(markable.Class, type, repeat);
        Add(markable.Style, type, repeat);
        Add((uint)Math.Min(4, fitting), type, repeat);
        Add(Bucket(markable.Frequency), type, repeat);
        Add(markable.Asks ? 1u : 0, type, repeat);
        Add(left, right, type);
        Add((uint)markable.Place, type, repeat);
        return _count;
    }

    /// <summary>Writes the features of a phrase as one that refers back to another; returns how many.</summary>
    /// <param name="before">The other phrase.</param>
    /// <param name="markable">The phrase.</param>
    /// <param name="between">How many phrases stand between them.</param>
    /// <param name="fitting">How many of these it would fit as well, as <see cref="Fits"/> tells.</param>
    public int Pair(Markable before, Markable markable, int between, int fitting)
    {
        (_count, _template) = (0, 0);
        uint fits = (uint)Math.Min(4, fitting);
        uint types = FeatureHash.Key(1, before.Type, markable.Type);
        ref readonly Token one = ref document[before.Head], two = ref document[markable.Head];
        uint relation = before.Relation, other = markable.Relation, lower = markable.Lower;
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
        Add(before.Governor, markable.Governor, coarse);
        Add(markable.Governor, before.Kind, markable.Type);
        Add(before.FirstWord, markable.FirstWord, sameHead);
        Add(Bucket(document.SentenceOf(markable.First).Block - document.SentenceOf(before.First).Block), coarse, sameHead);
        uint kinds = referent?.Kinds ?? (before.IsQuoted ? before.Kinds << 16 : before.Kinds);
        uint quotes = before.Quote == markable.Quote ? before.IsQuoted ? 1u : 0 : !before.IsQuoted ? 2u : !markable.IsQuoted ? 3u : 3 + Math.Min(4, (uint)(markable.Quote - before.Quote));
        uint speakers = Speakers(before, markable), path = Path(before, markable);
        Add(kinds, markable.Kinds, markable.IsQuoted ? 1u : 0);
        Add(kinds & (kinds >> 16), markable.Kinds, quotes);
        uint said = referent?.KindsIn(markable.Turn) ?? (before.Turn == markable.Turn ? before.Kinds : 0);
        Add(said, markable.Kinds);
        Add(Clash(said, markable.Kinds), markable.Type, before.Turn == markable.Turn ? 1u : 0);
        Add(Clash(kinds & 0xFFFF, markable.Kinds), markable.Type, markable.IsQuoted ? 1u : 0);
        Add(quotes, types);
        Add(quotes, sentences, types);
        Add(speakers, types, quotes);
        Add(Bucket(document.SentenceOf(markable.First).Block - document.SentenceOf(before.First).Block), types);
        Add(fits, types);
        Add(fits, sentences, markable.Type);
        Add(fits, relation, markable.Type);
        Add(path, lower, relation);
        Add(path, coarse, other);
        Add(sameGovernor, lower, relation);
        Add(NameParts(before, markable), coarse, actor);
        Add(lower, before.Lower);
        Add(Bucket(two.Sentence - document[(referent?.Last ?? before).Head].Sentence), markable.Type, count);
        Add(Likeness(before.Vector, markable.Vector), coarse, sameHead);
        Add(Likeness(before.Vector, markable.GovernorVector), coarse, markable.Type);
        Add(Likeness(before.GovernorVector, markable.GovernorVector), coarse, markable.Type);
        Add(before.Class, markable.Class, types);
        Add(before.Class, markable.Class, coarse | sameHead << 8);
        Add(referent?.Class ?? before.Class, markable.Class, markable.Type);
        Add(before.Class, markable.Type, fits);
        Add(fits, sentences, lower);
        uint blocks = (uint)Math.Clamp(markable.Block - before.Block, 0, 6), often = Bucket(before.Frequency);
        Add(blocks, types, markable.Style);
        Add((before.Asks ? 1u : 0) | (markable.Asks ? 2u : 0) | Math.Min(3, blocks) << 2, types);
        Add(markable.Governor, other, referent?.Class ?? before.Class);
        Add(often, markable.Type, sentences);
        Add((uint)Math.Min(4, before.Place), markable.Type, sentences);
        Add(often, coarse, sameHead);
        Add(before.Governor == markable.Governor ? 1u : 0, relation == other ? 1u : 0, types);
        Add(blocks, types, fits);
        return _count;
    }

    /// <summary>Whether nothing that is known speaks against it that a phrase refers to the same as another: number, gender and kind, or the head.</summary>
    public static bool Fits(Markable before, Markable markable)
    {
        if (before.Form == MarkableForm.Event)
            return false;
        if (markable.Form != MarkableForm.Pronoun)
            return before.HeadKey == markable.HeadKey || (before.Actor != 0 && before.Actor == markable.Actor);
        if (before.Form == MarkableForm.Pronoun)
            return before.Type == markable.Type;
        const uint Person = 1 + (uint)NameKind.Person;
        return markable.Kinds switch
        {
            Pronouns.He => !before.IsPlural && before.Kind is 0 or Person && before.Gender != Gender.Female,
            Pronouns.She => !before.IsPlural && before.Kind is 0 or Person && before.Gender != Gender.Male,
            Pronouns.It => !before.IsPlural && before.Kind != Person && before.Gender == Gender.Unknown,
            Pronouns.They => before.IsPlural || before.Kind > Person,
            _ => false,
        };
    }

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
