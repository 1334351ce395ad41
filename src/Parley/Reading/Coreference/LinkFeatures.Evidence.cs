using Parley.Text;

namespace Parley.Reading.Coreference;

internal ref partial struct LinkFeatures
{
    // What clauses hang on the governor: "it is likely that", "it remains to".
    private readonly uint Clauses(int governor)
    {
        uint found = 0;
        if (governor < 0)
            return 0;
        foreach (int child in document.ChildrenOf(governor))
        {
            found |= document[child].Relation switch
            {
                "ccomp" => 1u,
                "csubj" or "csubj:pass" => 2,
                "xcomp" => 4,
                "advcl" => 8,
                "cop" => 16,
                "expl" => 32,
                _ => 0,
            };
        }

        return found;
    }

    private readonly uint Possessor(Markable markable)
    {
        int possessor = document.Child(markable.Head, "nmod:poss");
        return possessor < 0 ? 0 : FeatureHash.Of(document[possessor].Upos == Upos.PRON ? document[possessor].Lower : document[possessor].Xpos);
    }

    // Whether the phrases of one turn hold other pronouns than the phrase: of the first and second person, of the third.
    private static uint Clash(uint said, uint own)
    {
        uint others = said & ~own;
        return ((others & Pronouns.Speech) != 0 ? 1u : 0) | ((others & Pronouns.Third) != 0 ? 2u : 0) | ((said & own) != 0 ? 4u : 0) | (said != 0 ? 8u : 0);
    }

    // Whether one of them is who speaks the quotation in which the other stands.
    private static uint Speakers(Markable before, Markable markable)
    {
        uint found = markable.Speaker < 0 ? 0 : markable.Speaker == before.Head ? 1u : before.IsQuoted ? 0u : 2;
        found |= before.Speaker < 0 ? 0 : before.Speaker == markable.Head ? 4u : markable.IsQuoted ? 0u : 8;
        if (before.Speaker >= 0 && markable.Speaker >= 0)
            found |= before.Speaker == markable.Speaker ? 16u : 32;
        return found;
    }

    // How far above the second head the first one's governor stands, or the first head itself.
    private readonly uint Path(Markable before, Markable markable)
    {
        if (document[before.Head].Sentence != document[markable.Head].Sentence)
            return 0;
        int governor = document[before.Head].Head;
        uint steps = 1;
        for (int at = document[markable.Head].Head; at >= 0 && steps < 6; at = document[at].Head, steps++)
        {
            if (at == governor)
                return steps;
            if (at == before.Head)
                return 8 + steps;
        }

        return 7;
    }

    // How alike two words are by their vectors, in steps.
    private static uint Likeness(int one, int other) =>
        one < 0 || other < 0 ? 99 : (uint)(8 + (int)MathF.Round(8 * LanguageModel.Shipped.Likeness(one, other)));

    // Of two names: whether the first or the last words are the same, and whether one is made of the other's first letters.
    private readonly uint NameParts(Markable before, Markable markable)
    {
        if (before.Form != MarkableForm.Name || markable.Form != MarkableForm.Name)
            return 0;
        uint found = 1;
        found |= document[before.First].Lower == document[markable.First].Lower ? 2u : 0;
        found |= document[before.Head].Lower == document[markable.Head].Lower ? 4u : 0;
        found |= IsShort(before, markable) || IsShort(markable, before) ? 8u : 0;
        return found;
    }

    private readonly bool IsShort(Markable name, Markable other)
    {
        string letters = document[name.Head].Form;
        if (letters.Length < 2 || other.Last == other.First)
            return false;
        int at = 0;
        for (int token = other.First; token <= other.Last && at < letters.Length; token++)
        {
            if (document[token].Form[0] == letters[at])
                at++;
        }

        return at == letters.Length;
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
}
