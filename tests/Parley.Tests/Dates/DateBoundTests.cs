using Parley.Dates;
using Parley.Record;

namespace Parley.Tests.Dates;

/// <summary>The phrases of <c>Deadlines.txt</c>: operator, anchor, length and due date.</summary>
public class DateBoundTests
{
    private const string Nothing = "-";

    private sealed record Phrase(string? Written, string Text, string Words, string Operator, string Anchor, string Length, string Due)
    {
        public override string ToString() => $"{Operator} {Anchor} {Length} {Due}";
    }

    private static List<Phrase> Phrases()
    {
        var phrases = new List<Phrase>();
        string? written = null;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dates", "Deadlines.txt")))
        {
            if (line.StartsWith('@'))
                written = line[1..].Trim() is var day && day == Nothing ? null : day;
            else if (line.Length > 0 && line[0] != '#' && line.Split('|', StringSplitOptions.TrimEntries) is { Length: 6 } cells)
                phrases.Add(new Phrase(written, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        }

        return phrases;
    }

    private static string Read(Phrase phrase)
    {
        DateMention? mention = TimeExpressions.Read(phrase.Text, phrase.Written).FirstOrDefault(d => d.Span.Of(phrase.Text) == phrase.Words);
        if (mention is null)
            return "not found";
        DateBound? bound = mention.Bound;
        string name = bound is null ? Nothing : bound.Operator == DateOperator.FromTo ? "from-to" : bound.Operator.ToString().ToLowerInvariant();
        return $"{name} {bound?.Anchor?.ToString() ?? Nothing} {bound?.Length ?? Nothing} {bound?.Due?.ToString() ?? Nothing}";
    }

    [Fact]
    public void Of_a_hundred_deadlines_at_least_95_have_the_right_operator_and_due_date()
    {
        List<Phrase> phrases = Phrases();
        phrases.Count.ShouldBeGreaterThanOrEqualTo(120);
        List<string> wrong = [.. phrases.Where(p => Read(p) != p.ToString()).Select(p => $"{p.Text} [{p}] was [{Read(p)}]")];
        (wrong.Count * 100 <= phrases.Count * 5).ShouldBeTrue(string.Join('\n', wrong));
    }

    [Fact]
    public void A_length_can_be_counted_from_another_day()
    {
        DateBound bound = TimeExpressions.Read("Prisoners are to be freed within a week of the truce.", "2031-07-14").ShouldHaveSingleItem().Bound!;
        bound.Due.ShouldBeNull();
        bound.DueFrom(EdtfDate.Parse("2031-07-10"))!.ToString().ShouldBe("2031-07-17");
        bound.DueFrom(EdtfDate.Parse("2031-07")).ShouldBeNull();
    }
}
