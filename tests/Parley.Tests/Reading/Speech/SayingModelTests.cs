using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Tests.Reading.Speech;

public sealed class SayingModelTests
{
    private static readonly SayingModel KeepsNothing = new(new LinearModel([-1, -1])), KeepsAll = new(new LinearModel([1, 1]));

    [Fact]
    public void A_plain_report_is_kept_and_a_cue_that_reports_nothing_is_dropped()
    {
        (SpeechScan scan, List<Saying> sayings) = Read("Ana Okoro said that the road would open. The plan shows promise.");
        sayings.Select(s => Cue(scan, s)).ShouldBe(["said", "shows"]);
        SayingModel.Shipped.Kept(scan, sayings).Select(s => Cue(scan, s)).ShouldBe(["said"]);
    }

    [Fact]
    public void The_weights_decide_on_what_is_not_sure()
    {
        (SpeechScan scan, List<Saying> sayings) = Read("Ana Okoro said that the road would open.");
        KeepsAll.Kept(scan, sayings).ShouldBe(sayings);
        KeepsNothing.Kept(scan, sayings).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Norway: no talks before spring\n\nThe government in Oslo has had enough of waiting for an answer.", ":")]
    [InlineData("Ana Okoro said that Ivo Lanz had promised that the road would open.", "promised")]
    public void What_the_construction_makes_sure_is_kept_whatever_the_weights(string text, string cue)
    {
        (SpeechScan scan, List<Saying> sayings) = Read(text);
        KeepsNothing.Kept(scan, sayings).Select(s => Cue(scan, s)).ShouldBe([cue]);
    }

    [Fact]
    public void Only_what_is_not_sure_has_features_to_learn_from()
    {
        (SpeechScan scan, List<Saying> sayings) = Read("Ana Okoro said that Ivo Lanz had promised that the road would open.");
        SayingModel.Rows(scan, sayings).Select(row => row is null).ShouldBe([false, true]);
    }

    private static (SpeechScan Scan, List<Saying> Sayings) Read(string text)
    {
        var scan = new SpeechScan(new ArticleReader().Annotate(new Article { Id = "test", Text = text }, Layers.Actors));
        return (scan, Sayings.Of(scan));
    }

    private static string Cue(SpeechScan scan, Saying saying) => scan.Document[saying.Cue].Form;
}
