using Parley.Reading;
using Parley.Record;

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
        free.Fixed.ShouldBe(["free"]);
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
    public void A_slot_of_no_known_kind_is_an_error() =>
        Should.Throw<FormatException>(() => Frame.Of("agree", "agree WITHWHOM", isNoun: false));
}
