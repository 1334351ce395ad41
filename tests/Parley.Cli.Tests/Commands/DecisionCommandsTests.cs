using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class DecisionCommandsTests
{
    [Fact]
    public void A_rejected_finding_counts_no_more_until_the_decision_is_undone()
    {
        using Desk desk = Filled();
        string id = First(desk, "positions");
        string before = desk.Run("positions").Out;
        desk.Run("reject", id, "--why", "misread").Code.ShouldBe(0);
        desk.Run("positions").Out.ShouldNotBe(before);
        desk.Run("log").Out.ShouldContain("tester: reject");
        desk.Run("log").Out.ShouldContain("misread");
        desk.Run("undo", "1").Code.ShouldBe(0);
        desk.Run("positions").Out.ShouldBe(before);
        desk.Run("log").Out.ShouldContain("undone by tester");
    }

    [Fact]
    public void A_decision_outlives_reading_again()
    {
        using Desk desk = Filled();
        desk.Run("reject", First(desk, "positions"));
        string after = desk.Run("positions").Out;
        desk.Run("read", Path.Combine(desk.Folder, "a.md"));
        desk.Run("positions").Out.ShouldBe(after);
    }

    [Fact]
    public void Undoing_what_was_never_decided_is_an_error()
    {
        using Desk desk = Filled();
        Desk.Answer answer = desk.Run("undo", "7");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY3001");
    }

    [Fact]
    public void An_unknown_id_is_an_error_with_a_remedy()
    {
        using Desk desk = Filled();
        Desk.Answer answer = desk.Run("show", "zzzzzz");
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY3001");
        answer.Error.ShouldContain("parley search");
    }

    [Fact]
    public void A_correction_of_a_field_that_a_finding_does_not_have_is_refused()
    {
        using Desk desk = Filled();
        using var shown = JsonDocument.Parse(desk.Run("show", First(desk, "meetings"), "--json").Out);
        string finding = shown.RootElement.GetProperty("findings")[0].GetProperty("id").GetString()!;
        Desk.Answer answer = desk.Run("correct", finding, "colour", "blue");
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("PLY3004");
        desk.Run("correct", finding, "minutes", "45").Code.ShouldBe(0);
        desk.Run("show", finding, "--json").Out.ShouldContain("45");
    }

    private static Desk Filled()
    {
        var desk = new Desk();
        desk.Run("read", desk.Put("a.md", Stories.Held), desk.Put("b.md", Stories.HeldElsewhere)).Code.ShouldBe(0);
        return desk;
    }

    private static string First(Desk desk, string view)
    {
        using var rows = JsonDocument.Parse(desk.Run(view, "--json").Out);
        return rows.RootElement[0].GetProperty("id").GetString()!;
    }
}
