using System.Globalization;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading;

public class QuantityReaderTests
{
    private static readonly ArticleReader Reader = new();

    /// <summary>Value or range, unit and qualifier of each quantity, such as <c>about 113100 km2</c>.</summary>
    private static string Read(string text)
    {
        AnnotatedArticle article = Reader.Annotate(
            new Article { Id = "a", Text = text, Published = new Publication(EdtfDate.Parse("2025-07-14"), DateBasis.Given) }, Layers.Quantities);
        return string.Join("; ", article.Quantities.Select(q => $"{q.Qualifier} {Number(q)} {q.Unit}"));
    }

    private static string Number(Quantity quantity) =>
        quantity.Value?.ToString(CultureInfo.InvariantCulture)
        ?? $"{quantity.Low?.ToString(CultureInfo.InvariantCulture)}..{quantity.High?.ToString(CultureInfo.InvariantCulture)}";

    [Theory]
    [InlineData("It holds about 113,100 square km.", "About 113100 km2")]
    [InlineData("The strip is 50 to 70 kilometres wide.", "Exactly 50..70 km")]
    [InlineData("A zone of 50 km to 140 km was drawn.", "Exactly 50..140 km")]
    [InlineData("They sat for between 5 and 7 hours.", "Exactly 5..7 hour")]
    [InlineData("It lent $17.5 billion.", "Exactly 17500000000 dollar")]
    [InlineData("It lent over €11.4bn.", "MoreThan 11400000000 euro")]
    [InlineData("It lent hundreds of billions of dollars.", "AtLeast 200000000000.. dollar")]
    [InlineData("Levies fell from 145% to 30 per cent.", "Exactly 145 percent; Exactly 30 percent")]
    [InlineData("Some two-thirds of it burned.", "About 66.7 percent")]
    [InlineData("Under one-fifth of it burned.", "LessThan 20 percent")]
    [InlineData("As much as a quarter of it burned.", "AtMost 25 percent")]
    [InlineData("The nearly three-and-a-half-year war goes on.", "Nearly 3.5 year")]
    [InlineData("A 50-day ultimatum ran out.", "Exactly 50 day")]
    [InlineData("It lasted less than an hour.", "LessThan 1 hour")]
    [InlineData("It lasted ten days or more.", "AtLeast 10 day")]
    [InlineData("The guns moved at least 15 km.", "AtLeast 15 km")]
    public void Numbers_with_their_units_and_hedges(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("The port cut its lorries to 60 from about 200.", "Exactly 60 lorry; About 200 lorry")]
    [InlineData("Lorries. The south has 200 and runs roughly 120 of them.", "Exactly 200 lorry; About 120 lorry")]
    [InlineData("They will send monitors - 500 of them in the end.", "Exactly 500 person")]
    [InlineData("About 5.2 million of the region's roughly six million people starve.", "About 5200000 person; About 6000000 person")]
    [InlineData("The sailors, 18 in all, were freed.", "Exactly 18 person")]
    [InlineData("It cost 200m euros and hit 2m people.", "Exactly 200000000 euro; Exactly 2000000 person")]
    public void A_number_counts_what_a_verb_changes_or_a_heading_names(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("They met on 16 May 2025 at 10:30, and two weeks ago.")]
    [InlineData("Resolution 1701 and Article 5 hold; so does the P5+1.")]
    [InlineData("It ended 2-1, and the odds are 50-50.")]
    [InlineData("The 12th round followed the second.")]
    [InlineData("The 38-year-old minister spoke.")]
    public void Dates_names_scores_and_ages_are_no_quantities(string text) => Read(text).ShouldBeEmpty();
}
