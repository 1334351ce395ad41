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

    private static int[] Last(List<Markable> markables)
    {
        var candidates = new Candidates(markables);
        for (int place = 0; place < markables.Count - 1; place++)
            candidates.Enter(place);
        var found = new int[Candidates.Most];
        return found[..candidates.Of(markables.Count - 1, found)];
    }

    private static Markable At(int token, uint head, uint actor) => new()
    {
        First = token, Last = token, Head = token, Form = MarkableForm.Definite, Type = 2, HeadKey = head, WordsKey = head, Actor = actor, Kind = 0,
        Gender = Gender.Unknown, IsPlural = false, IsQuoted = false, IsJoint = false,
    };
}
