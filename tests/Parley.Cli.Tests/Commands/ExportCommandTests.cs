using System.Text.Json;

namespace Parley.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public ExportCommandTests()
    {
        _desk.Run("read", _desk.Put("a.md", Stories.Held), _desk.Put("b.md", Stories.HeldElsewhere)).Code.ShouldBe(0);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Linked_data_names_everything_it_refers_to_and_quotes_the_words_that_each_entry_rests_on()
    {
        using JsonDocument document = JsonDocument.Parse(Export("jsonld"));
        using JsonDocument record = JsonDocument.Parse(Export("json"));
        JsonElement[] graph = [.. document.RootElement.GetProperty("@graph").EnumerateArray()];
        graph.Length.ShouldBe(record.RootElement.EnumerateObject().Sum(list => list.Value.GetArrayLength()));
        HashSet<string> names = [.. graph.Select(n => n.GetProperty("id").GetString()!)];
        names.Count.ShouldBe(graph.Length);
        names.ShouldAllBe(n => Uri.IsWellFormedUriString(n, UriKind.Absolute));
        foreach (JsonElement node in graph)
        {
            foreach (JsonElement article in Members(node, "articles"))
                names.ShouldContain(article.GetString()!);
            if (node.TryGetProperty("negotiation", out JsonElement talks))
                names.ShouldContain(talks.GetString()!);
        }

        foreach (JsonElement meeting in graph.Where(n => n.GetProperty("@type").GetString() == "Meeting"))
        {
            JsonElement[] evidence = [.. Members(meeting, "evidence")];
            evidence.ShouldNotBeEmpty();
            foreach (JsonElement each in evidence)
            {
                string text = File.ReadAllText(Path.Combine(_desk.Folder, each.GetProperty("in").GetString()!["urn:parley:".Length..]));
                JsonElement[] selectors = [.. each.GetProperty("selector").EnumerateArray()];
                text[selectors[1].GetProperty("start").GetInt32()..selectors[1].GetProperty("end").GetInt32()].ShouldBe(selectors[0].GetProperty("exact").GetString());
            }
        }
    }

    [Fact]
    public void Every_word_of_linked_data_is_in_its_context_or_its_own_vocabulary()
    {
        using JsonDocument document = JsonDocument.Parse(Export("jsonld"));
        JsonElement context = document.RootElement.GetProperty("@context");
        context.GetProperty("@vocab").GetString().ShouldBe("urn:parley:terms:");
        string[] prefixes = [.. context.EnumerateObject().Where(t => t.Value.ValueKind == JsonValueKind.String && t.Value.GetString()!.Contains("://", StringComparison.Ordinal)).Select(t => t.Name)];
        foreach (JsonProperty term in context.EnumerateObject().Where(t => t.Name[0] != '@' && !prefixes.Contains(t.Name)))
        {
            string? iri = term.Value.ValueKind == JsonValueKind.String ? term.Value.GetString() : term.Value.TryGetProperty("@id", out JsonElement id) ? id.GetString() : null;
            if (iri is not null && iri[0] != '@')
                prefixes.ShouldContain(iri.Split(':')[0], term.Name);
        }
    }

    [Fact]
    public void Acts_and_meetings_that_were_held_are_events_of_plover_in_the_columns_of_polecat()
    {
        _desk.Run("read", _desk.Put("c.md", """
            ---
            title: Norway accuses Chile
            outlet: Fjord Daily
            published: 2031-03-08
            ---
            Norway accused Chile on Friday of breaking off the fishing talks. Chile plans to visit Norway on Monday.
            """)).Code.ShouldBe(0);
        string[][] lines = [.. Export("plover").TrimEnd('\n').Split('\n').Select(l => l.Split('\t'))];
        lines.ShouldAllBe(l => l.Length == 40);
        string[] head = lines[0];
        Dictionary<string, string>[] events = [.. lines.Skip(1).Select(l => head.Zip(l).ToDictionary(c => c.First, c => c.Second))];
        events.Select(e => e["Event ID"]).ShouldBeUnique();

        Dictionary<string, string> accused = events.Single(e => e["Event Type"] == "ACCUSE");
        Values(accused, "Event Date", "Event Mode", "Intensity", "Quad Code", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Source", "Publication Date")
            .ShouldBe(["2031-03-07", "allege", "-3.5", "VERBAL CONFLICT", "Norway", "NOR", "Chile", "CHL", "Fjord Daily", "2031-03-08"]);
        Dictionary<string, string> met = events.Single(e => e["Event Type"] == "CONSULT");
        Values(met, "Event Date", "Event Mode", "Intensity", "Quad Code", "Placename", "Latitude", "Publication Date").ShouldBe(["2031-03-06", "None", "2.5", "VERBAL COOPERATION", "Geneva", "None", "2031-03-06"]);
        met["Actor Country"].Split("; ").Order().ShouldBe(["CHL", "NOR"]);
        met["Recipient Name"].ShouldBe("None");
    }

    private static IEnumerable<string> Values(Dictionary<string, string> line, params string[] columns) => columns.Select(c => line[c]);

    private static IEnumerable<JsonElement> Members(JsonElement node, string field) => node.TryGetProperty(field, out JsonElement list) ? list.EnumerateArray() : [];

    private string Export(string format)
    {
        Desk.Answer answer = _desk.Run("export", "--format", format);
        answer.Code.ShouldBe(0, answer.Error);
        return answer.Out;
    }
}
