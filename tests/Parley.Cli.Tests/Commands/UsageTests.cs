namespace Parley.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("raed", "x.txt")]
    [InlineData("brief", "--no-such-option")]
    [InlineData("read")]
    [InlineData("export", "--format", "papyrus")]
    [InlineData("show")]
    public void Wrong_usage_exits_with_2_and_says_so_on_standard_error(params string[] args)
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type("", args);
        answer.Code.ShouldBe(2);
        answer.Out.ShouldBeEmpty();
        answer.Error.ShouldContain("--help");
    }

    [Fact]
    public void Help_goes_to_standard_output_and_is_no_error()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type("", "--help");
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("brief");
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("meetings")]
    [InlineData("search", "word")]
    [InlineData("log")]
    [InlineData("serve")]
    public void A_view_of_a_record_that_does_not_exist_says_how_to_make_one(params string[] args)
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run(args);
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY2006");
        File.Exists(desk.Record).ShouldBeFalse();
    }

    [Fact]
    public void The_doctor_says_what_is_there()
    {
        using var desk = new Desk();
        desk.Run("doctor").Code.ShouldBe(0);
        desk.Run("read", desk.Put("a.md", Stories.Held));
        Desk.Answer answer = desk.Run("doctor");
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("1 articles");
        File.WriteAllText(desk.Record, "not a database at all, only words");
        desk.Run("doctor").Code.ShouldBe(1);
    }
}
