using System.IO.Compression;
using System.Text.Json;
using Parley.Articles;
using Parley.Record;

namespace Parley.Tests.Articles;

public class CopiesTests
{
    private const string Wire =
        "The delegations of Valdoria and Kestria broke off their talks in Dornburg on Friday without a word on the garrison in the northern valley, "
        + "two officials said. The mediators had hoped for a joint statement. \"We are where we were in spring,\" said one of them, who asked not to be "
        + "named. A first exchange of prisoners, agreed last month, is to go on. Both armies reported shelling along the river during the night. "
        + "The next round has no date. Kestria's envoy flew home in the evening; Valdoria's stayed for a dinner with the hosts.";

    private const string Other =
        "Fishermen of the northern valley have asked the government for help after the third poor season in a row. The catch fell by a fifth, the "
        + "harbour office said, and two of the five boats of the largest company lie idle. The minister promised to visit before the summer. "
        + "Their union wants the fleet's debts put off and a new pier built, and says that nobody has answered its letters since last autumn.";

    [Fact]
    public void A_shortened_and_lightly_edited_reprint_is_a_copy_of_the_earlier_article()
    {
        string edited = "Talks end\n\n" + Wire.Replace("broke off", "have broken off", StringComparison.Ordinal)[..430];

        Copies.Find([Make("b", edited, "2031-05-03"), Make("a", Wire, "2031-05-02"), Make("c", Other, "2031-05-02")])
            .ShouldBe(new Dictionary<string, string> { ["b"] = "a" });
    }

    [Fact]
    public void A_background_paragraph_used_again_makes_no_copy()
    {
        string background = Wire[..150];

        Copies.Find([Make("a", Wire, "2031-05-02"), Make("b", Other + " " + background, "2031-05-03")]).ShouldBeEmpty();
    }

    [Fact]
    public void Of_one_day_the_agencys_article_is_the_original()
    {
        Copies.Find([Make("a", Wire, "2031-05-02", "Dornburg Mirror"), Make("b", "DORNBURG, May 2 (Valdoria Wire) - " + Wire, "2031-05-02")])
            .ShouldBe(new Dictionary<string, string> { ["a"] = "b" });
    }

    [Fact]
    public void A_copy_of_a_copy_points_to_the_original()
    {
        Copies.Find([Make("a", Wire, "2031-05-02"), Make("b", Wire + " Ends.", "2031-05-03"), Make("c", Wire + " Ends. Read on.", "2031-05-04")])
            .Values.ShouldBe(["a", "a"]);
    }

    [Fact]
    public void An_undated_article_is_the_copy_of_a_dated_one()
    {
        Copies.Find([Make("a", Wire, null), Make("b", Wire, "2031-05-03")]).ShouldBe(new Dictionary<string, string> { ["a"] = "b" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("Talks end.")]
    [InlineData("!!! ---")]
    public void Texts_too_short_to_tell_are_no_copies(string text) => Copies.Find([Make("a", text, null), Make("b", text, null)]).ShouldBeEmpty();

    [Fact]
    public void Thousands_of_copies_of_one_text_are_found_in_little_time()
    {
        Article[] articles = [.. Enumerable.Range(0, 3000).Select(i => Make($"{i:0000}", $"{Wire} Edition {i}.", "2031-05-02"))];

        Copies.Find(articles).Values.Distinct().ShouldHaveSingleItem();
    }

    [SharedFact]
    public void Copies_made_from_free_texts_are_found_with_few_errors()
    {
        var articles = new List<Article>();
        var clusters = new Dictionary<string, string>();
        using var reader = new StreamReader(new GZipStream(
            File.OpenRead(SharedData.Path("data", "copies", "wire_synth.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!;
            articles.Add(Make(id, json.RootElement.GetProperty("text").GetString()!, null));
            clusters[id] = json.RootElement.GetProperty("cluster").ToString();
        }

        IReadOnlyDictionary<string, string> copies = Copies.Find(articles);

        int Pairs(IEnumerable<IGrouping<string, string>> groups) => groups.Sum(g => g.Count() * (g.Count() - 1) / 2);
        string Root(string id) => copies.GetValueOrDefault(id, id);
        int right = Pairs(clusters.Keys.GroupBy(id => clusters[id] + " " + Root(id)));
        double precision = right / (double)Pairs(clusters.Keys.GroupBy(Root)), recall = right / (double)Pairs(clusters.Keys.GroupBy(id => clusters[id]));
        (2 * precision * recall / (precision + recall)).ShouldBeGreaterThan(0.99);
    }

    private static Article Make(string id, string text, string? published, string? outlet = null) => new()
    {
        Id = id,
        Text = text,
        Outlet = outlet,
        Published = published is null ? Publication.Unknown : new Publication(EdtfDate.Parse(published), DateBasis.Given),
    };
}
