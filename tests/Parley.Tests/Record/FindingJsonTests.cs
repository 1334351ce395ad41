using FsCheck;
using FsCheck.Fluent;
using Parley.Record;

namespace Parley.Tests.Record;

public class FindingJsonTests
{
    private const string Text = "Ruvenia offers a truce. Envoys met in Port Salen.";

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20251120, 1);

    [Fact]
    public void A_finding_of_any_kind_comes_back_as_it_was() =>
        Prop.ForAll(
            (from article in Generators.Articles from finding in Generators.Findings(article) select (article, finding)).ToArbitrary(),
            pair =>
            {
                string line = FindingJson.Line(pair.finding);
                Finding back = FindingJson.Read(line, pair.article.Text);
                back.GetType().ShouldBe(pair.finding.GetType());
                back.Id.ShouldBe(pair.finding.Id);
                back.Passages.AsEnumerable().ShouldBe(pair.finding.Passages);
                back.Source.ShouldBe(pair.finding.Source);
                back.Actors.ShouldBe(pair.finding.Actors);
                FindingJson.Line(back).ShouldBe(line);
                line.ShouldNotContain("\n");
            }).Check(Many);

    [Fact]
    public void The_fields_are_those_of_the_public_format_in_its_order()
    {
        var finding = new Meeting
        {
            Article = "a.txt", Passages = [Passage.Cut(Text, 24, 49)], Rule = "meeting.held: met", Status = MeetingStatus.Held,
            Parties = [new("RUV", "Ruvenia")], Date = EdtfDate.Parse("2031-05-16"), Place = "Port Salen", Minutes = 40,
        };
        FindingJson.Line(finding).ShouldBe(
            $$"""
            {"id":"{{finding.Id}}","kind":"meeting","article":"a.txt","passages":[{"start":24,"end":49,"quote":"Envoys met in Port Salen."}],
            "certainty":"stated","source":null,"parties":[{"id":"RUV","name":"Ruvenia"}],"date":"2031-05-16","place":"Port Salen","venue":null,
            "host":null,"round":null,"heads":[],"minutes":40,"agenda":[],"outcome":null,"status":"held","rule":"meeting.held: met"}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData("at-least", Qualifier.AtLeast)]
    [InlineData("exactly", Qualifier.Exactly)]
    public void Codes_of_two_words_are_joined_by_a_hyphen(string name, Qualifier value)
    {
        PublicName.Of(value).ShouldBe(name);
        PublicName.TryParse(name, out Qualifier read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("AtLeast")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_codes_of_the_public_format_are_read(string? text) => PublicName.TryParse(text, out Qualifier _).ShouldBeFalse();

    [Theory]
    [InlineData("\"offers a truce\"", "\"offers a war\"")]
    [InlineData("\"start\":8", "\"start\":9")]
    [InlineData("\"end\":22", "\"end\":2200")]
    [InlineData("\"start\":8", "\"start\":-1")]
    [InlineData("\"start\":8", "\"start\":\"8\"")]
    [InlineData("\"kind\":\"position\"", "\"kind\":\"opinion\"")]
    [InlineData("\"stance\":\"offers\"", "\"stance\":\"wants\"")]
    [InlineData("\"issue\":\"ceasefire\"", "\"issue\":null")]
    [InlineData("\"party\":{", "\"party\":[{")]
    [InlineData("\"date\":\"2031-05\"", "\"date\":\"2031-13\"")]
    [InlineData("\"passages\":[", "\"passagen\":[")]
    [InlineData("\"rule\"", "\"ruler\"")]
    public void What_is_no_finding_of_this_text_is_refused(string part, string broken)
    {
        string line = FindingJson.Line(new Position
        {
            Article = "a.txt", Passages = [Passage.Cut(Text, 8, 22)], Rule = "position.offer: offers", Party = new("RUV", "Ruvenia"),
            Stance = Stance.Offers, Issue = "ceasefire", Text = "a truce", Date = EdtfDate.Parse("2031-05"),
        });
        FindingJson.Read(line, Text).Kind.ShouldBe("position");
        line.ShouldContain(part);
        Should.Throw<FormatException>(() => FindingJson.Read(line.Replace(part, broken, StringComparison.Ordinal), Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"kind\":7}")]
    public void What_is_no_object_is_refused(string json) => Should.Throw<FormatException>(() => FindingJson.Read(json, Text));
}
