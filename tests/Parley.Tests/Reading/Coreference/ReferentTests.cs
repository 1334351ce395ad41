using Parley.Names;
using Parley.Reading.Coreference;

namespace Parley.Tests.Reading.Coreference;

public sealed class ReferentTests
{
    [Fact]
    public void A_chain_knows_which_pronouns_it_has_in_each_turn_of_speech()
    {
        var referent = new Referent();
        referent.Add(At(Pronouns.Bit("i"), turn: 1));
        referent.Add(At(Pronouns.Bit("you"), turn: 2));
        referent.KindsIn(1).ShouldBe(Pronouns.Bit("i"));
        referent.KindsIn(2).ShouldBe(Pronouns.Bit("you"));
        referent.KindsIn(3).ShouldBe(0u);
    }

    [Fact]
    public void The_class_of_a_noun_counts_for_more_than_that_of_pronouns()
    {
        var referent = new Referent();
        referent.Add(At(Pronouns.It, classed: 4));
        referent.Class.ShouldBe(4u);
        referent.Add(At(Pronouns.Noun, classed: 2));
        referent.Add(At(Pronouns.Noun, classed: 3));
        referent.Class.ShouldBe(2u);
    }

    private static Markable At(uint kinds, int turn = -1, uint classed = 1) => new()
    {
        First = 0, Last = 0, Head = 0, Form = kinds == Pronouns.Noun ? MarkableForm.Definite : MarkableForm.Pronoun, Type = kinds, HeadKey = kinds,
        WordsKey = kinds, Actor = 0, Kind = 0, Gender = Gender.Unknown, IsPlural = false, Quote = 0, Turn = turn, Speaker = -1, Kinds = kinds,
        IsJoint = false, Vector = 0, GovernorVector = -1, Class = classed,
    };
}
