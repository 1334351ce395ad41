using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class InspectCommandTests
{
    private const string Lines = """
        {"id":"one","text":"Norway warned Chile on Tuesday.","published":"2031-03-05"}
        {"id":"two","text":"Ana Quiroga said that she would come.","published":null}

        """;

    [Theory]
    [InlineData("names")]
    [InlineData("dates")]
    [InlineData("statements")]
    [InlineData("acts")]
    [InlineData("article")]
    [InlineData("coreference")]
    public void Each_layer_answers_a_line_for_a_line_in_the_same_order(string layer)
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type(Lines, "inspect", layer, "--jsonl", "-");
        answer.Code.ShouldBe(0, answer.Error);
        string[] ids = [.. answer.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
        ids.ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Dates_are_resolved_against_the_date_of_the_line()
    {
        using var desk = new Desk();
        desk.Type(Lines, "inspect", "dates", "--jsonl", "-").Out.ShouldContain("\"value\":\"2031-03-04\"");
    }

    [Fact]
    public void Tokens_come_as_conllu_and_gold_tokens_are_kept()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type(Lines, "inspect", "tokens", "--jsonl", "-");
        answer.Out.ShouldContain("1\tNorway\tNorway\tPROPN");
        Desk.Answer again = desk.Type(answer.Out, "inspect", "tokens", "--conllu", "-");
        again.Code.ShouldBe(0, again.Error);
        again.Out.Split('\n').Count(l => l.Contains('\t', StringComparison.Ordinal))
            .ShouldBe(answer.Out.Split('\n').Count(l => l.Contains('\t', StringComparison.Ordinal)));
    }

    [Fact]
    public void Tokens_leave_out_nothing_of_the_text_whatever_an_article_s_own_words_are()
    {
        const string text = "# Talks in Orvia\n\n* Also read: Norway warns Chile\n* * *\nSign up for our newsletter\n1. The envoys met.";
        using var desk = new Desk();
        Desk.Answer answer = desk.Type(JsonSerializer.Serialize(new { id = "one", text }) + "\n", "inspect", "tokens", "--jsonl", "-");
        IEnumerable<string> forms = answer.Out.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')[1]);
        string.Concat(forms).ShouldBe(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void Names_stand_beside_their_tokens_also_where_tokens_are_given()
    {
        using var desk = new Desk();
        Desk.Answer answer = desk.Type(Lines, "inspect", "tokens", "--jsonl", "-");
        answer.Out.ShouldContain("\tEntity=B-LOC|Start=0|End=6\n");
        desk.Type(answer.Out, "inspect", "tokens", "--conllu", "-").Out.ShouldContain("\tEntity=B-LOC|Start=0|End=6\n");
    }
}
