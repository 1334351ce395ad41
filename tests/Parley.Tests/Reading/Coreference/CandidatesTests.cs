using Parley.Names;
using Parley.Reading.Coreference;

namespace Parley.Tests.Reading.Coreference;

public sealed class CandidatesTests
{
    [Fact]
    public void However_long_the_text_a_phrase_has_a_bounded_number_of_candidates_each_once()
    {
        List<Markable> markables = [.. Enumerable.Range(0, 2_000).Select(i => At(i, head: 7, actor: 9))];
        int[] found = Last(markables);
        found.Length.ShouldBeLessThanOrEqualTo(Candidates.Most);
        found.Distinct().Count().ShouldBe(found.Length);
    }

    [Fact]
    public void The_same_head_and_the_same_actor_are_candidates_from_far_away()
    {
        List<Markable> markables = [.. Enumerable.Range(0, 200).Select(i => At(i, head: (uint)i + 100, actor: 0))];
        markables[3] = At(3, head: 7, actor: 0);
        markables[5] = At(5, head: 8, actor: 9);
        markables[199] = At(199, head: 7, actor: 9);
        int[] found = Last(markables);
        found.ShouldContain(3);
        found.ShouldContain(5);
        found.ShouldContain(198);
        found.ShouldNotContain(4);
    }

    [Fact]
    public void Only_what_can_refer_to_an_event_has_the_last_few_verbs_for_candidates()
    {
        List<Markable> markables = [.. Enumerable.Range(0, 20).Select(i => At(i, head: (uint)i + 100, actor: 0, MarkableForm.Event))];
        Last([.. markables, At(20, head: 7, actor: 0)]).ShouldBeEmpty();
        Last([.. markables, At(20, head: 7, actor: 0, canBeEvent: true)]).ShouldBe([19, 18, 17, 16]);
    }

    private static int[] Last(List<Markable> markables)
    {
        var candidates = new Candidates(markables);
        for (int place = 0; place < markables.Count - 1; place++)
            candidates.Enter(place);
        var found = new int[Candidates.Most];
        return found[..candidates.Of(markables.Count - 1, found)];
    }

    private static Markable At(int token, uint head, uint actor, MarkableForm form = MarkableForm.Definite, bool canBeEvent = false) => new()
    {
        First = token, Last = token, Head = token, Form = form, Type = 2, HeadKey = head, WordsKey = head, Actor = actor, Kind = 0,
        Gender = Gender.Unknown, IsPlural = false, Quote = 0, Turn = -1, Speaker = -1, Kinds = Pronouns.Noun,
        IsJoint = false, CanBeEvent = canBeEvent, Vector = 0, GovernorVector = -1,
    };
}
