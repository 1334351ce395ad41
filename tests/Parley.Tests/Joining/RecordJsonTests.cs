using System.Text.Json;
using Parley.Joining;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public class RecordJsonTests
{
    [Fact]
    public void The_record_is_one_object_with_the_lists_of_the_public_format()
    {
        using JsonDocument json = JsonDocument.Parse(RecordJson.Write(Told().Record("2031-06-01")));

        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(
        [
            "articles", "actors", "negotiations", "meetings", "positions", "deadlines", "exchanges", "forecasts", "figures", "moves", "statements", "attendances",
        ]);
    }

    [Theory]
    [InlineData("meetings", "parties date place venue host round heads minutes agenda outcome status")]
    [InlineData("positions", "party issue history")]
    [InlineData("deadlines", "due set setter on condition consequence outcome")]
    [InlineData("exchanges", "what parties date count status")]
    [InlineData("forecasts", "event likelihood source made outcome resolvedBy")]
    [InlineData("figures", "of unit values")]
    [InlineData("moves", "type actor target issue date")]
    [InlineData("statements", "speaker via direct text date place")]
    [InlineData("attendances", "person status date place")]
    public void An_entry_has_what_every_entry_has_and_the_fields_of_its_kind(string list, string fields)
    {
        using JsonDocument json = JsonDocument.Parse(RecordJson.Write(Told().Record("2031-06-01")));

        string[] written = [.. json.RootElement.GetProperty(list)[0].EnumerateObject().Select(p => p.Name)];

        written.ShouldBe([.. written.Distinct()]);
        foreach (string field in "id negotiation findings articles origins disagreements joins".Split(' ').Concat(fields.Split(' ')))
            written.ShouldContain(field);
    }

    [Fact]
    public void Values_are_written_as_the_public_format_writes_them()
    {
        using JsonDocument json = JsonDocument.Parse(RecordJson.Write(Told().Record("2031-06-01")));
        JsonElement meeting = json.RootElement.GetProperty("meetings")[0];

        meeting.GetProperty("date").GetString().ShouldBe("2031-05-16");
        meeting.GetProperty("status").GetString().ShouldBe("held");
        meeting.GetProperty("parties")[0].GetProperty("id").GetString().ShouldBe("KST");
        JsonElement minutes = meeting.GetProperty("disagreements")[0];
        minutes.GetProperty("kind").GetString().ShouldBe("conflict");
        minutes.GetProperty("values")[0].GetProperty("value").GetDouble().ShouldBe(40);
        JsonElement article = json.RootElement.GetProperty("articles")[0];
        article.GetProperty("published").GetProperty("basis").GetString().ShouldBe("given");
        json.RootElement.GetProperty("positions")[0].GetProperty("history")[0].GetProperty("change").GetString().ShouldBe("new");
    }

    [Fact]
    public void Written_twice_it_is_the_same_to_the_byte() =>
        RecordJson.Write(Told().Record("2031-06-01")).ShouldBe(RecordJson.Write(Told().Record("2031-06-01")));

    private static Story Told()
    {
        var story = new Story();
        ActorReference orsk = ArticleTeller.PersonCalled("Pavo Orsk");
        story.Article("a.txt", "2031-05-17", "Dornburg Mirror").Person("Pavo Orsk")
            .Met("They met for 40 minutes.", "2031-05-16", "Dornburg", minutes: 40, heads: [(Kestria, "Pavo Orsk")])
            .Holds("Kestria demands a truce.", Kestria, Stance.Demands, "ceasefire")
            .Due("By July 1 they want a treaty.", "2031-07-01", "a treaty")
            .HandsOver("They swapped 90 prisoners.", 90, ExchangeStatus.Held, "2031-05-17")
            .Expects("Orsk expects a treaty.", Likelihood.Likely, "a treaty", orsk)
            .Counts("90 prisoners came home.", 90, "person", "prisoners")
            .Acts("Kestria thanked Ostmark.", "praise", Kestria, Ostmark)
            .Says("\"It is late,\" Orsk said.", orsk, "2031-05-16", direct: true)
            .Attends("Orsk came.", "Pavo Orsk", AttendanceStatus.Attends, "2031-05-16", "Dornburg")
            .Serves("Foreign minister Pavo Orsk.", "Pavo Orsk", "foreign minister", Kestria);
        story.Article("b.txt", "2031-05-18").Met("After 45 minutes it was over.", "2031-05-16", "Dornburg", minutes: 45);
        return story;
    }
}
