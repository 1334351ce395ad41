using Parley.Reading;
using Parley.Record;
using Parley.Text;

namespace Parley.Tests.Reading;

public class FrameVocabularyTests
{
    private static IEnumerable<Frame> All =>
        FrameVocabulary.Acts.Verbs.Values.Concat(FrameVocabulary.Acts.Nouns.Values).Concat(FrameVocabulary.Acts.Adjectives.Values).SelectMany(f => f);

    [Fact]
    public void Every_frame_has_a_type_of_move_and_every_type_but_none_lacks_frames()
    {
        All.Select(f => f.Type).Distinct().Order().ShouldBe(MoveTypes.Plover.Keys.Order());
        All.Select(f => f.Negated).OfType<string>().ShouldAllBe(t => MoveTypes.Plover.ContainsKey(t));
    }

    [Fact]
    public void A_pattern_reads_as_its_verb_particle_object_and_slots()
    {
        Frame frame = Frame.Of("walk-out", "walk_out of SOMETHING", isNoun: false);
        (frame.Lemma, frame.Particle[0]).ShouldBe(("walk", "out"));
        frame.Slots.ShouldBe([new FrameSlot(SlotKind.Something, "of", false)]);
        Frame deal = Frame.Of("agree", "strike a deal with SOMEONE", isNoun: false);
        deal.Object.ShouldHaveSingleItem().ShouldBe(["deal"]);
        deal.Slots.ShouldBe([new FrameSlot(SlotKind.Someone, "with", false)]);
        Frame free = Frame.Of("release", "set SOMEONE! free", isNoun: false);
        free.Fixed.ShouldHaveSingleItem().ShouldBe(["free"]);
        free.Slots.ShouldBe([new FrameSlot(SlotKind.Someone, null, true)]);
        Frame right = Frame.Of("threaten", "reserve the right DO", isNoun: false);
        right.Object.ShouldHaveSingleItem().ShouldBe(["right"]);
        right.Slots.ShouldBe([new FrameSlot(SlotKind.Do, null, false)]);
    }

    [Fact]
    public void A_noun_pattern_reads_as_its_compound_and_slots()
    {
        Frame frame = Frame.Of("attack", "air strike on SOMEONE", isNoun: true);
        (frame.Before[0], frame.Lemma).ShouldBe(("air", "strike"));
        frame.Slots.ShouldBe([new FrameSlot(SlotKind.Someone, "on", false)]);
    }

    [Fact]
    public void A_class_of_words_stands_for_any_of_them_at_the_object_and_spells_out_the_verb()
    {
        Frame frame = FrameVocabulary.Acts.Verbs["suspend"].First(f => f.Pattern == "suspend a <exchange> to SOMETHING");
        frame.Object.ShouldHaveSingleItem().ShouldContain("loan");
        FrameVocabulary.Acts.Verbs["cancel"].ShouldContain(f => f.Pattern == "cancel a <exchange> to SOMETHING");
    }

    [Fact]
    public void A_class_that_is_not_known_is_an_error() =>
        Should.Throw<FormatException>(() => Frame.Of("agree", "strike a <bargain> with SOMEONE", isNoun: false));

    [Theory]
    [InlineData("freed", "fre", true)]
    [InlineData("halted", "halted", true)]
    [InlineData("vetoing", "vetoe", true)]
    [InlineData("wandered", "wander", false)]
    public void A_verb_whose_dictionary_form_is_wrong_is_known_by_its_regular_forms(string form, string lemma, bool isKnown) =>
        FrameVocabulary.Acts.TryVerb(new Token(new Span(0, form.Length), form, form, lemma, Upos.VERB, "VBD", -1, "root", 0), out _).ShouldBe(isKnown);

    [Fact]
    public void A_slot_of_no_known_kind_is_an_error() =>
        Should.Throw<FormatException>(() => Frame.Of("agree", "agree WITHWHOM", isNoun: false));
}
