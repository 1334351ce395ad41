using System.Collections.Immutable;
using NodaTime;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Joining;

public sealed class AddedFindingsTests
{
    private const string Words = "Kestria wants the bridge to be reopened.";

    private readonly Story _story = new();

    public AddedFindingsTests()
    {
        _story.Article("a.txt", "2031-05-17").Actor(Story.Kestria, ActorKind.State, "Kestria").Met("They met on 16 May.", "2031-05-16", "Dornburg").Words(Words);
    }

    [Fact]
    public void What_a_person_adds_is_in_the_record_with_its_words_until_it_is_undone()
    {
        Decision decision = Add(("party", "Kestria"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge to be reopened"), ("date", "2031-05-16"));
        TalksRecord record = Joiner.Join(_story.Readings, [decision], EdtfDate.Parse("2035"));
        PositionEntry position = record.Positions.ShouldHaveSingleItem();
        Finding finding = record.Findings[position.Findings.ShouldHaveSingleItem()];
        finding.Passages.ShouldHaveSingleItem().Quote.ShouldBe(Words);
        finding.Rule.ShouldBe(AddedFindings.Rule);
        finding.Id.ShouldBe(decision.Targets[0]);
        Joiner.Join(_story.Readings, [decision with { UndoneAt = Instant.MinValue }], EdtfDate.Parse("2035")).Positions.ShouldBeEmpty();
    }

    [Fact]
    public void It_is_corrected_and_rejected_as_any_other_and_cannot_be_undone_before_that_is()
    {
        Decision added = Add(("party", "KST"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge"));
        var correction = new Decision(2, DecisionAction.Correct, added.Targets, "stance", "offers", "Ilse Brandt", Instant.FromUtc(2031, 2, 3, 10, 0), null);
        correction.RestsOn(added).ShouldBeTrue();
        Joiner.Join(_story.Readings, [added, correction], EdtfDate.Parse("2035")).Positions.ShouldHaveSingleItem().History[0].Stance.ShouldBe(Stance.Offers);
        var rejection = correction with { Action = DecisionAction.Reject };
        rejection.RestsOn(added).ShouldBeTrue();
        Joiner.Join(_story.Readings, [added, rejection], EdtfDate.Parse("2035")).Positions.ShouldBeEmpty();
    }

    [Fact]
    public void In_a_text_that_has_changed_it_counts_no_more()
    {
        Decision added = Add(("party", "KST"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge"));
        ImmutableArray<ArticleReading> changed = [.. _story.Readings.Select(r => r with { Article = r.Article with { Text = r.Article.Text.Replace("bridge", "road", StringComparison.Ordinal) }, Findings = [] })];
        Joiner.Join(changed, [added], EdtfDate.Parse("2035")).Positions.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_record_has_already_is_not_added_again()
    {
        Decision added = Add(("party", "KST"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge"));
        Should.Throw<ParleyException>(() => Draft(Joiner.Join(_story.Readings, [added], EdtfDate.Parse("2035")), ("party", "KST"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge")))
            .Code.ShouldBe(ErrorCode.ImpossibleDecision);
    }

    [Theory]
    [InlineData("party", "Ostmark", ErrorCode.UnknownId)]
    [InlineData("party", "", ErrorCode.WrongValue)]
    [InlineData("stance", "shrugs", ErrorCode.WrongValue)]
    [InlineData("issue", "weather", ErrorCode.WrongValue)]
    [InlineData("date", "soon", ErrorCode.WrongValue)]
    [InlineData("colour", "red", ErrorCode.WrongValue)]
    public void A_field_that_cannot_be_is_refused(string field, string value, ErrorCode code)
    {
        (string Name, string Value)[] fields = [("party", "KST"), ("stance", "demands"), ("issue", "money.trade"), ("text", "the bridge")];
        Should.Throw<ParleyException>(() => Draft(_story.Record(), [.. fields.Where(f => f.Name != field), (field, value)])).Code.ShouldBe(code);
    }

    [Fact]
    public void Each_kind_has_the_fields_that_its_findings_are_written_with()
    {
        foreach (Finding finding in _story.Record().Findings.Values)
        {
            Corrections.Fields(finding).Select(f => f.Field).Order(StringComparer.Ordinal)
                .ShouldBe(FindingFields.Of[finding.Kind].Select(f => f.Name).Order(StringComparer.Ordinal));
        }

        FindingFields.Of.Count.ShouldBe(10);
        FindingFields.Of["move"].Single(f => f.Name == "type").Choices.ShouldContain("walk-out");
        FindingFields.Of["figure"].Single(f => f.Name == "qualifier").Choices.ShouldContain("at-least");
    }

    private Decision Add(params (string Name, string Value)[] fields) =>
        Draft(_story.Record(), fields).Sign("Ilse Brandt", Instant.FromUtc(2031, 2, 3, 10, 0), null) with { Number = 1 };

    private DecisionDraft Draft(TalksRecord record, params (string Name, string Value)[] fields)
    {
        string text = _story.Readings[0].Article.Text;
        int start = text.IndexOf(Words, StringComparison.Ordinal);
        return DecisionDraft.Add(new RecordIndex(record), "a.txt", text, "position", start, start + Words.Length, fields.ToDictionary(f => f.Name, f => f.Value));
    }
}
