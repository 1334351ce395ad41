using System.Text.Json;
using Parley.Views;

namespace Parley.Cli.Tests.Commands;

public sealed class ViewCommandsTests
{
    public static TheoryData<string> Views => [.. RecordView.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Views))]
    public void Each_view_answers_as_a_table_that_fits_and_as_json(string view)
    {
        using Desk desk = Filled();
        Desk.Answer table = desk.Run(view);
        table.Code.ShouldBe(0, table.Error);
        foreach (string line in table.Out.Split('\n'))
            line.TrimEnd().Length.ShouldBeLessThanOrEqualTo(100);
        Desk.Answer json = desk.Run(view, "--json");
        using var rows = JsonDocument.Parse(json.Out);
        rows.RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public void Meetings_show_the_round_with_its_place_and_both_durations()
    {
        using Desk desk = Filled();
        string meetings = desk.Run("meetings").Out;
        meetings.ShouldContain("second round");
        string differing = desk.Run("disagreements").Out;
        differing.ShouldContain("50 minutes (a.md)");
        differing.ShouldContain("60");
        desk.Run("meetings", "--party", "Norway").Out.ShouldContain("second round");
        desk.Run("meetings", "--from", "2031-04").Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_view_as_of_a_day_knows_nothing_of_later_articles()
    {
        using Desk desk = Filled();
        desk.Run("articles", "--as-of", "2031-03-06").Out.ShouldNotContain("b.md");
        desk.Run("articles").Out.ShouldContain("b.md");
        desk.Run("brief", "--since", "2031-03-06").Out.ShouldContain("NEW SINCE 6 MARCH 2031");
    }

    [Fact]
    public void Search_marks_the_words_it_found()
    {
        using Desk desk = Filled();
        desk.Run("search", "disputed", "waters").Out.ShouldContain("‹disputed›");
        desk.Run("search", "\"unbalanced AND (").Code.ShouldBe(0);
        desk.Run("search", "submarine").Out.ShouldBeEmpty();
    }

    [Fact]
    public void Show_prints_every_passage_in_the_articles_own_words()
    {
        using Desk desk = Filled();
        using var rows = JsonDocument.Parse(desk.Run("meetings", "--json").Out);
        string page = desk.Run("show", rows.RootElement[0].GetProperty("id").GetString()!).Out;
        page.ShouldContain("PASSAGES");
        page.ShouldContain("rule: ");
    }

    [Fact]
    public void Exports_are_what_their_names_say()
    {
        using Desk desk = Filled();
        using (var record = JsonDocument.Parse(desk.Run("export", "--format", "json").Out))
            record.RootElement.GetProperty("articles").GetArrayLength().ShouldBe(2);
        desk.Run("export", "--format", "csv", "--view", "meetings").Out.ShouldStartWith("id,date,meeting");
        desk.Run("export", "--format", "md", "--view", "brief").Out.ShouldStartWith("# ");
        desk.Run("export", "--format", "html").Out.ShouldContain("disputed waters within 30 days.</blockquote>");
        desk.Run("export", "--format", "html", "--view", "meetings", "--party", "Norway").Out.ShouldContain("<blockquote");
        string calendar = desk.Run("export", "--format", "ics").Out;
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20310306");
    }

    private static Desk Filled()
    {
        var desk = new Desk();
        desk.Run("read", desk.Put("a.md", Stories.Held), desk.Put("b.md", Stories.HeldElsewhere)).Code.ShouldBe(0);
        return desk;
    }
}
