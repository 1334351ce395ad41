using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public class FiguresStepTests
{
    [Theory]
    [InlineData("The shelling killed 40 people.", Qualifier.Exactly, 40, "person")]
    [InlineData("The shelling killed about 40 people.", Qualifier.About, 40, "person")]
    [InlineData("The shelling killed at least 40 people.", Qualifier.AtLeast, 40, "person")]
    [InlineData("The shelling killed more than 40 people.", Qualifier.MoreThan, 40, "person")]
    [InlineData("The shelling killed fewer than 40 people.", Qualifier.LessThan, 40, "person")]
    [InlineData("The shelling killed nearly 40 people.", Qualifier.Nearly, 40, "person")]
    [InlineData("The shelling killed up to 40 people.", Qualifier.AtMost, 40, "person")]
    [InlineData("The shelling killed three soldiers.", Qualifier.Exactly, 3, "person")]
    [InlineData("The rebels hold 60 percent of the province.", Qualifier.Exactly, 60, "percent")]
    [InlineData("The rebels hold one-fifth of the province.", Qualifier.Exactly, 20, "percent")]
    [InlineData("The rebels hold 450 square kilometres of the province.", Qualifier.Exactly, 450, "km2")]
    public void A_figure_has_its_value_its_unit_and_its_hedge(string text, Qualifier qualifier, double value, string unit)
    {
        Figure figure = One(text);
        (figure.Value, figure.Unit, figure.Qualifier).ShouldBe((value, unit, qualifier));
    }

    [Theory]
    [InlineData("The 13-point document was signed.")]
    [InlineData("It opened two weeks and a day after the truce.")]
    [InlineData("It ends at one minute past midnight.")]
    [InlineData("The Index 500 closed after eight hours.", 8)]
    public void What_a_text_is_made_of_and_what_places_in_time_is_no_figure(string text, double value = 0) =>
        MeetingsStepTests.Read(text).Findings.OfType<Figure>().Select(f => f.Value).ShouldBe(value == 0 ? [] : [value]);

    [Fact]
    public void A_range_has_two_ends_and_no_value()
    {
        Figure figure = One("The shelling killed between 30 and 40 people.");
        (figure.Value, figure.Low, figure.High).ShouldBe((null, 30, 40));
    }

    [Fact]
    public void Thousands_are_two_thousand_or_more()
    {
        Figure figure = One("The war has displaced thousands of people.");
        (figure.Value, figure.Low, figure.Unit).ShouldBe((null, 2000, "person"));
    }

    [Theory]
    [InlineData("Norway and Chad began the third round of talks.")]
    [InlineData("Two ministers presented a plan of 12 points.")]
    [InlineData("The rebels took the town two years ago.")]
    [InlineData("The talks in Muscat began at 9 a.m. on March 12.")]
    public void Order_counts_of_a_text_and_places_in_time_are_no_figures(string text) => Of(text).ShouldBeEmpty();

    private static Figure One(string text) => Of(text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("At least 550 people have been killed in Valdoria since April.", "killed")]
    [InlineData("The floods displaced 2,300 people.", "displaced")]
    [InlineData("More than 100,000 people have fled the city.", "fled")]
    [InlineData("They agreed on a seven-day ceasefire.", "ceasefire")]
    [InlineData("Some 300 people gathered in the square.", null)]
    public void What_is_counted_is_told_by_what_befell_it_too(string text, string? of) => Of(text).ShouldHaveSingleItem().Of.ShouldBe(of);

    private static Figure[] Of(string text) => [.. MeetingsStepTests.Read(text).Findings.OfType<Figure>()];
}
