using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class ReadCommandTests
{
    [Fact]
    public void Reading_prints_the_brief_and_says_what_was_new()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("read", desk.Put("a.md", Stories.Held), desk.Put("b.md", Stories.HeldElsewhere));
        answer.Code.ShouldBe(0, answer.Error);
        answer.Error.ShouldContain("2 articles (2 new)");
        answer.Out.ShouldContain("LAST MEETING");
        answer.Out.ShouldContain("Geneva");
    }

    [Fact]
    public void Reading_the_same_again_changes_nothing()
    {
        using var desk = new Desk();
        string article = desk.Put("a.md", Stories.Held);
        desk.Run("read", article);
        string before = desk.Run("export").Out;
        desk.Run("read", article).Error.ShouldContain("1 article (1 unchanged)");
        desk.Run("export").Out.ShouldBe(before);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_named_and_the_others_are_read()
    {
        using var desk = new Desk();
        string good = desk.Put("good.md", Stories.Held), empty = desk.Put("empty.txt", "  \n");
        Desk.Answer answer = desk.Run("read", good, empty, Path.Combine(desk.Folder, "missing.txt"));
        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain("PLY1003");
        answer.Error.ShouldContain("empty.txt");
        answer.Error.ShouldContain("PLY1001");
        answer.Error.ShouldContain("missing.txt");
        desk.Run("articles").Out.ShouldContain("good.md");
    }

    [Fact]
    public void Where_nothing_could_be_read_the_program_fails()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("read", desk.Put("empty.txt", ""));
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY1003");
    }

    [Fact]
    public void A_folder_without_articles_is_an_error()
    {
        using var desk = new Desk();
        string folder = Directory.CreateDirectory(Path.Combine(desk.Folder, "nothing")).FullName;
        Desk.Answer answer = desk.Run("read", folder);
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY1008");
    }

    [Fact]
    public void Findings_are_written_as_json_lines_whose_quotes_stand_in_the_text()
    {
        using var desk = new Desk();
        string article = desk.Put("a.md", Stories.Held), findings = Path.Combine(desk.Folder, "f.jsonl");
        desk.Run("read", article, "--findings", findings).Code.ShouldBe(0);
        string[] lines = File.ReadAllLines(findings);
        lines.ShouldNotBeEmpty();
        foreach (string line in lines)
        {
            using var finding = JsonDocument.Parse(line);
            finding.RootElement.GetProperty("article").GetString().ShouldBe("a.md");
            foreach (JsonElement passage in finding.RootElement.GetProperty("passages").EnumerateArray())
            {
                string quote = passage.GetProperty("quote").GetString()!;
                Stories.Held.Substring(passage.GetProperty("start").GetInt32(), quote.Length).ShouldBe(quote);
            }
        }
    }

    [Fact]
    public void Standard_input_may_hold_json_lines()
    {
        using var desk = new Desk();
        string line = JsonSerializer.Serialize(new { id = "one", text = Stories.HeldElsewhere, published = "2031-03-07" });
        Desk.Answer answer = desk.Type(line + "\n{ broken\n", "read", "-", "--record", desk.Record);
        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain("PLY1009");
        desk.Run("articles", "--json").Out.ShouldContain("\"one\"");
    }

    [Fact]
    public void A_record_that_is_no_database_is_refused_and_left_alone()
    {
        using var desk = new Desk();
        File.WriteAllText(desk.Record, "my shopping list, far too precious to lose");
        Desk.Answer answer = desk.Run("read", desk.Put("a.md", Stories.Held));
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY2001");
        File.ReadAllText(desk.Record).ShouldBe("my shopping list, far too precious to lose");
    }

    [Fact]
    public void A_date_that_does_not_exist_is_wrong_usage()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("read", desk.Put("a.md", Stories.Held), "--published", "2031-02-30");
        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("PLY3004");
    }

    [Fact]
    public void A_findings_file_that_cannot_be_written_is_an_error()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Run("read", desk.Put("a.md", Stories.Held), "--findings", Path.Combine(desk.Folder, "no", "such", "folder.jsonl"));
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("PLY1012");
    }
}
