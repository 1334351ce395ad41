using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Steps;
using Parley.Record;

namespace Parley.Tests.Reading.Steps;

public sealed class ForecastsStepTests
{
    [Theory]
    [InlineData("It is only a matter of time before the bridge opens.", Likelihood.Certain)]
    [InlineData("The bridge is bound to open.", Likelihood.Certain)]
    [InlineData("The bridge is expected to open next week.", Likelihood.Likely)]
    [InlineData("The bridge will probably open next week.", Likelihood.Likely)]
    [InlineData("The bridge is likely to open next week.", Likelihood.Likely)]
    [InlineData("The bridge could open next week.", Likelihood.Uncertain)]
    [InlineData("Whether the bridge will open remains to be seen.", Likelihood.Uncertain)]
    [InlineData("It is unclear whether the bridge will open.", Likelihood.Uncertain)]
    [InlineData("The bridge is unlikely to open next week.", Likelihood.Unlikely)]
    [InlineData("The bridge is not likely to open next week.", Likelihood.Unlikely)]
    [InlineData("There is little chance that the bridge will open.", Likelihood.Unlikely)]
    [InlineData("Hopes of an early truce have faded.", Likelihood.Unlikely)]
    [InlineData("There is no chance that the bridge will open.", Likelihood.Excluded)]
    [InlineData("A new bridge is out of the question.", Likelihood.Excluded)]
    [InlineData("There is a 70 percent chance that the bridge will open.", Likelihood.Likely)]
    [InlineData("There is a 20% chance that the bridge will open.", Likelihood.Unlikely)]
    [InlineData("The chances of a new bridge are close to zero.", Likelihood.Unlikely)]
    [InlineData("The odds on a new bridge have shortened.", Likelihood.Likely)]
    [InlineData("Whether the bridge will open is anyone's guess.", Likelihood.Uncertain)]
    public void Words_of_likelihood_make_a_forecast_of_the_articles_own(string text, Likelihood likelihood)
    {
        Forecast forecast = In(text).ShouldHaveSingleItem();
        forecast.Likelihood.ShouldBe(likelihood);
        forecast.Source.ShouldBeNull();
        forecast.Certainty.ShouldBe(Certainty.Possible);
    }

    [Theory]
    [InlineData("Ana Okoro doubts that the bridge will open.", Likelihood.Unlikely)]
    [InlineData("Ana Okoro expects the bridge to open next week.", Likelihood.Likely)]
    [InlineData("Ana Okoro does not expect the bridge to open.", Likelihood.Unlikely)]
    [InlineData("Ana Okoro played down hopes of a truce.", Likelihood.Unlikely)]
    [InlineData("Ana Okoro was optimistic that the bridge would open in May.", Likelihood.Likely)]
    [InlineData("\"I think they will open the bridge,\" Ana Okoro said.", Likelihood.Likely)]
    [InlineData("The bridge could open next week, Ana Okoro said.", Likelihood.Uncertain)]
    [InlineData("The bridge, said Ana Okoro, will most likely open next week.", Likelihood.Likely)]
    public void A_forecast_belongs_to_whoever_makes_it(string text, Likelihood likelihood)
    {
        Forecast forecast = In(text).ShouldHaveSingleItem();
        forecast.Likelihood.ShouldBe(likelihood);
        forecast.Source!.Name.ShouldBe("Ana Okoro");
        forecast.Certainty.ShouldBe(Certainty.Attributed);
    }

    [Theory]
    [InlineData("The delegation will travel to Oslo on Monday.")]
    [InlineData("If the truce fails, the bridge could be closed.")]
    [InlineData("The bridge could have opened in May.")]
    [InlineData("The bridge was expected to open in May.")]
    [InlineData("Shelling could be heard near the bridge on Saturday.")]
    [InlineData("The rebels are ready to leave the bridge if their safety is guaranteed.")]
    [InlineData("They met in a hall that may hold a thousand people.")]
    [InlineData("Ana Okoro thinks the bridge is beautiful.")]
    public void Plans_conditions_the_past_and_opinions_are_no_forecasts(string text) => In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Asked whether a deal was possible, Ana Okoro shrugged.")]
    [InlineData("Ana Okoro asked how likely a breakthrough was.")]
    public void A_question_forecasts_nothing(string text) => In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("It is far from certain that the bridge will open.", Likelihood.Uncertain)]
    [InlineData("A strike in May was not ruled out, Ana Okoro said.", Likelihood.Uncertain)]
    public void What_is_far_from_certain_or_not_ruled_out_is_uncertain(string text, Likelihood likelihood) => In(text).ShouldHaveSingleItem().Likelihood.ShouldBe(likelihood);

    [Theory]
    [InlineData("Failure, one diplomat said, is still \"quite likely\".", "Failure")]
    [InlineData("\"Another strike in May is more likely than a deal,\" predicted Ana Okoro, a former official.", "Another strike in May is more likely than a deal")]
    [InlineData("A strike, which her firm called more likely than not a month ago, is now improbable, Ana Okoro says.", "A strike")]
    public void The_event_is_what_is_spoken_of_not_who_speaks_or_how(string text, string happening) => In(text)[0].Event.ShouldContain(happening);

    [Theory]
    [InlineData("Will the envoys sign by Friday? \"Possible, not probable,\" sighed one diplomat.", "the envoys sign by Friday")]
    [InlineData("Can they mend the bridge in a month? Impossible.", "they mend the bridge in a month")]
    [InlineData("\"Not in a hundred years,\" an envoy said when asked whether the north would pay.", "the north would pay")]
    [InlineData("\"My bet? They sign on the last day,\" said Ana Okoro.", "They sign on the last day")]
    public void An_answer_is_of_what_was_asked(string text, string happening)
    {
        Forecast forecast = In(text).ShouldHaveSingleItem();
        forecast.Event.ShouldContain(happening);
        forecast.Passages.ShouldContain(p => p.Quote.Contains(forecast.Event, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The bridge will probably hold till May; what follows is another matter.", "The bridge will probably hold till May")]
    [InlineData("Ana Okoro expects the toll to be down to ten crowns \"by the summer\".", "the toll to be down to ten crowns \"by the summer")]
    [InlineData("He put the odds of anybody crossing the bridge on Sunday at \"slim, very slim\".", "anybody crossing the bridge on Sunday")]
    [InlineData("There is little chance of more than a handshake.", "more than a handshake")]
    [InlineData("His opposite number, a deputy minister, doubted that anything would be signed before May.", "anything would be signed before May")]
    [InlineData("The fall of the bridge is only a matter of days, boasted Ana Okoro.", "The fall of the bridge is only a matter of days")]
    public void The_event_ends_where_it_ends(string text, string happening) => In(text).ShouldHaveSingleItem().Event.ShouldBe(happening);

    [Theory]
    [InlineData("A cheerful delegate, by contrast, was sure that all of it would be over by Friday.", "all of it would be over by Friday")]
    [InlineData("The ministers spoke by phone on Saturday; a summit of the four, planned for 15 January in Muscat and dropped for want of results, might yet be held, a spokesman said.", "a summit of the four")]
    public void The_event_is_what_is_foreseen_and_not_who_stands_in_front(string text, string happening) => In(text).ShouldHaveSingleItem().Event.ShouldStartWith(happening);

    [Fact]
    public void The_strongest_words_of_a_clause_speak() =>
        In("Ana Okoro doubts that the bridge could open next week.").ShouldHaveSingleItem().Likelihood.ShouldBe(Likelihood.Unlikely);

    [Fact]
    public void No_text_makes_the_step_throw()
    {
        Gen<string> words = Gen.Elements(
            "chance", "no", "little", "may", "could", "expected", "is", "to", "doubt", "that", "not", "think", "will", "odds", "of", "a", "the bridge", ",", ".", "\"",
            "unlikely", "whether", "remains", "seen", "?", "asked", "possible", "be", "Few", "expects", "played", "down", "hopes", "surprised", "if", "would", "it", "probably", "\n\n", "in the cards");
        Prop.ForAll(words.ListOf().Select(w => string.Join(' ', w)).ToArbitrary(), text =>
        {
            foreach (Forecast forecast in In(text))
            {
                forecast.Event.ShouldNotBeEmpty();
                forecast.Passages.ShouldContain(p => p.Quote.Contains(forecast.Event, StringComparison.Ordinal));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(100));
    }

    [Theory]
    [InlineData("The minister was pessimistic about a new bridge.", Likelihood.Unlikely)]
    [InlineData("\"I don't see them opening the bridge this year,\" the minister said.", Likelihood.Unlikely)]
    [InlineData("\"In my view they will open the bridge,\" the minister said.", Likelihood.Certain)]
    [InlineData("The minister could not say whether the bridge would open.", Likelihood.Uncertain)]
    public void A_speakers_feeling_about_what_is_to_come_is_a_forecast(string text, Likelihood likelihood) => In(text).ShouldHaveSingleItem().Likelihood.ShouldBe(likelihood);

    private static List<Forecast> In(string text)
    {
        AnnotatedArticle article = new ArticleReader().Annotate(new Article { Id = "test", Text = text }, Layers.Statements);
        new ForecastsStep().Run(article);
        return [.. article.Findings.OfType<Forecast>()];
    }
}
