using Parley.Joining;
using Parley.Views;

namespace Parley.Tests.Views;

public sealed class LabelsTests
{
    [Theory]
    [InlineData("PT24H", "within 24 hours")]
    [InlineData("P50D", "within 50 days")]
    [InlineData("P1Y6M", "within 1 year 6 months")]
    [InlineData("P0D", "P0D")]
    [InlineData("soon", "soon")]
    public void A_span_is_worded_and_what_is_none_stays_as_it_is(string span, string words) => Labels.Within(span).ShouldBe(words);

    [Theory]
    [InlineData("minutes", "1440", "24 hours")]
    [InlineData("date", "1440", "1440")]
    [InlineData("date", "2031-03-06", "6 March 2031")]
    [InlineData("place", "Geneva", "Geneva")]
    public void A_value_on_which_articles_differ_is_worded_by_its_field(string field, string value, string words) =>
        DisagreementsView.Value(new Disagreement(field, DisagreementKind.Conflict, []), new DisagreementValue(value, [])).ShouldBe(words);
}
