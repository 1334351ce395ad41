using Parley.Record;

namespace Parley.Tests.Record;

public class MoveTypesTests
{
    // PLOVER's codebook (draft 0.7b1): the quad category that the section on each event category names.
    [Theory]
    [InlineData(QuadClass.VerbalCooperation, "AGREE CONSULT SUPPORT CONCEDE")]
    [InlineData(QuadClass.MaterialCooperation, "COOPERATE AID RETREAT")]
    [InlineData(QuadClass.VerbalConflict, "REQUEST ACCUSE REJECT THREATEN")]
    [InlineData(QuadClass.MaterialConflict, "PROTEST SANCTION MOBILIZE COERCE ASSAULT")]
    public void Each_root_category_has_the_class_that_the_codebook_gives_it(QuadClass quad, string roots) =>
        MoveTypes.Plover.Where(t => MoveTypes.Quad(t.Key) == quad).Select(t => t.Value).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(roots.Split(' ').Order(StringComparer.Ordinal));
}
