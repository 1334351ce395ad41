using System.Text;
using Parley.Articles;
using Parley.Articles.Pages;
using Parley.Record;

namespace Parley.Tests.Articles;

public sealed class ArticleSourceTests : IDisposable
{
    private const string Report = "Envoys of Varland and Ostria met on Friday. They parted without a date for another session.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-articles-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_plain_text_is_an_article_named_after_its_file()
    {
        string path = Write("talks.txt", "Varland opens talks\n\n" + Report);
        Article article = One(path);
        article.Id.ShouldBe("talks.txt");
        article.Origin.ShouldBe(path);
        article.Text.ShouldBe("Varland opens talks\n\n" + Report);
        article.Title.ShouldBe("Varland opens talks");
        article.Published.ShouldBe(Publication.Unknown);
    }

    [Fact]
    public void Inputs_are_counted_as_they_will_be_read()
    {
        Write("a.txt", Report);
        Write("b.md", "");
        Write("picture.png", "no article");
        string empty = Directory.CreateDirectory(Path.Combine(_folder.FullName, "empty")).FullName;
        string[] inputs = [_folder.FullName, empty, Path.Combine(_folder.FullName, "a.txt"), "missing.txt"];
        ArticleSource.Count(inputs).ShouldBe(ArticleSource.Read(inputs, Stream.Null).Count());
    }

    [Fact]
    public void How_many_articles_JSON_and_standard_input_hold_shows_on_reading()
    {
        ArticleSource.Count(["-"]).ShouldBeNull();
        ArticleSource.Count(["a.txt", "many.jsonl"]).ShouldBeNull();
    }

    [Fact]
    public void Front_matter_gives_the_metadata_and_stays_in_the_text()
    {
        string text = $"---\ntitle: \"Talks: day one\"\noutlet: Border Gazette\nauthor: [Ilse Brandt, Juan Ferro]\npublished: 16 May 2025\nurl: https://gazette.example/1\nextra: {{ a: [1, 2] }}\n---\n{Report}\n";
        Article article = One(Write("talks.md", text));
        article.Title.ShouldBe("Talks: day one");
        article.Outlet.ShouldBe("Border Gazette");
        article.Author.ShouldBe("Ilse Brandt, Juan Ferro");
        article.Url.ShouldBe("https://gazette.example/1");
        article.Published.ShouldBe(new Publication(EdtfDate.Parse("2025-05-16"), DateBasis.Given));
        article.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("2025-05-16", "2025-05-16")]
    [InlineData("2025-05", "2025-05")]
    [InlineData("2025-06-02T18:40:00+03:00", "2025-06-02")]
    [InlineData("2025-06-02 18:40", "2025-06-02")]
    [InlineData("Mon, 02 Jun 2025 18:40:00 GMT", "2025-06-02")]
    [InlineData("May 16th, 2025", "2025-05-16")]
    [InlineData("16.05.2025", "2025-05-16")]
    [InlineData("2025/05/16", "2025-05-16")]
    [InlineData("20250516", "2025-05-16")]
    [InlineData("May 2025", "2025-05")]
    public void Dates_of_publication_are_read_as_they_are_usually_written(string written, string date)
    {
        One(Write("a.txt", $"---\npublished: {written}\n---\n{Report}")).Published.Date.ShouldBe(EdtfDate.Parse(date));
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("31 April 2025")]
    [InlineData("yesterday")]
    [InlineData("05/06/2025")]
    [InlineData("2025-13-01T10:00:00Z")]
    public void A_date_that_does_not_exist_or_can_be_read_in_two_ways_is_an_error(string written)
    {
        ParleyException error = Fails(Write("a.txt", $"---\npublished: {written}\n---\n{Report}"), ErrorCode.InputImpossibleDate);
        error.Message.ShouldContain(written);
    }

    [Theory]
    [InlineData("---\ntitle: Talks\n\nNo end of it.")]
    [InlineData("---\ntitle: \"Talks\nx: [\n---\nText.")]
    [InlineData("---\n- a\n- b\n---\nText.")]
    [InlineData("---\ntitle: \"Talks\" are: over\n---\nText.")]
    [InlineData("---\nTalks: one: two\nno field\n---\nText.")]
    public void Broken_front_matter_is_an_error(string text) => Fails(Write("a.md", text), ErrorCode.InputBrokenFrontMatter);

    [Theory]
    [InlineData("Port Salen: envoys meet: what we know", "Port Salen: envoys meet: what we know")]
    [InlineData("“A fresh start”: envoys meet", "“A fresh start”: envoys meet")]
    [InlineData("\"Port Salen: envoys meet\"", "Port Salen: envoys meet")]
    public void A_headline_may_have_colons(string written, string title)
    {
        Article article = One(Write("a.md", $"---\ntitle: {written}\n# a note\npublished: 2031-05-16\noutlet: Harbour: News\n---\n{Report}"));
        article.Title.ShouldBe(title);
        article.Outlet.ShouldBe("Harbour: News");
        article.Published.Date.ShouldBe(EdtfDate.Parse("2031-05-16"));
    }

    [Fact]
    public void The_date_given_on_the_command_line_counts_where_an_article_has_none()
    {
        EdtfDate given = EdtfDate.Parse("2024-03-01");
        string[] paths = [Write("a.txt", Report), Write("b.txt", $"---\npublished: 2025-05-16\n---\n{Report}")];
        ArticleSource.Read(paths, Stream.Null, given).Select(result => result.Article!.Published.Date!.ToString())
            .ShouldBe(["2024-03-01", "2025-05-16"]);
    }

    [Fact]
    public void A_folder_is_read_with_all_below_it_in_order_without_hidden_files_and_other_kinds()
    {
        Write("b.txt", Report);
        Write("a/z.md", Report);
        Write("a/B.markdown", Report);
        Write(".hidden.txt", Report);
        Write(".git/c.txt", Report);
        Write("picture.png", "x");
        Write("c.jsonl", "{\"id\":\"one\",\"text\":\"Some text.\"}\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), _folder.FullName);
        Read(_folder.FullName).Select(result => result.Article!.Id).ShouldBe(["B.markdown", "z.md", "b.txt", "one"]);
    }

    [Fact]
    public void A_folder_without_articles_is_an_error()
    {
        Write("picture.png", "x");
        Fails(_folder.FullName, ErrorCode.FolderWithoutArticles);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_an_error_and_the_others_are_read()
    {
        string good = Write("a.txt", Report);
        SourceResult[] results = [.. ArticleSource.Read(["/no/such/file.txt", good, "", "a\0b"], Stream.Null)];
        results.Select(result => result.Error?.Code).ShouldBe(
            [ErrorCode.InputNotFound, null, ErrorCode.InputNotFound, ErrorCode.InputNotFound]);
        results[0].Input.ShouldBe("/no/such/file.txt");
    }

    [Fact]
    public void A_file_that_another_program_holds_is_an_error()
    {
        string path = Write("a.txt", Report);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Fails(path, ErrorCode.InputUnreadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\n")]
    [InlineData("---\ntitle: Talks\n---\n\n")]
    public void A_file_without_text_is_an_error(string text) => Fails(Write("a.txt", text), ErrorCode.InputEmpty);

    [Fact]
    public void An_article_that_is_too_large_is_an_error()
    {
        Fails(Write("a.txt", new string('a', ArticleSource.LargestInput + 1)), ErrorCode.InputTooLarge);
        Fails(Write("b.txt", new string('a', ArticleSource.LargestText + 1)), ErrorCode.InputTooLarge);
    }

    [Fact]
    public void A_page_of_HTML_gives_its_main_text_and_metadata()
    {
        string page =
            $"""
            <!doctype html><html><head><meta charset="utf-8"><title>Talks begin | Border Gazette</title>
            <meta property="og:site_name" content="Border Gazette"><meta property="article:published_time" content="2025-05-16T09:00:00+02:00">
            <meta name="author" content="Ilse Brandt"><link rel="canonical" href="https://gazette.example/1"></head>
            <body class="has-sidebar"><nav><a href="/">Home</a></nav><h1>Talks begin</h1>
            <div class="story"><p>{Report}</p><p>Varland&rsquo;s envoy said   the mood was <b>good</b>,&nbsp;and the coffee better than last time.</p><p>{Report} Again.</p></div>
            <script>var x = "<p>no text</p>";</script><aside><p>Most read: a long line of links to other stories of the week, and one more.</p></aside>
            <footer>© Border Gazette</footer></body></html>
            """;
        Article article = One(Write("page.html", page));
        article.Title.ShouldBe("Talks begin");
        article.Outlet.ShouldBe("Border Gazette");
        article.Author.ShouldBe("Ilse Brandt");
        article.Url.ShouldBe("https://gazette.example/1");
        article.Published.Date.ShouldBe(EdtfDate.Parse("2025-05-16"));
        article.Text.ShouldBe($"Talks begin\n\n{Report}\n\nVarland’s envoy said the mood was good, and the coffee better than last time.\n\n{Report} Again.");
    }

    [Fact]
    public void A_page_s_linked_data_give_what_its_head_does_not()
    {
        const string data = """{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Talks begin","datePublished":"2025-05-16","author":[{"name":"Ilse Brandt"}],"publisher":{"name":"Border Gazette"}}]}""";
        Article article = One(Write("page.htm", $"<script type=\"application/ld+json\">{data}</script><p>{Report}</p>"));
        article.Title.ShouldBe("Talks begin");
        article.Author.ShouldBe("Ilse Brandt");
        article.Outlet.ShouldBe("Border Gazette");
        article.Published.Date.ShouldBe(EdtfDate.Parse("2025-05-16"));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>x")]
    [InlineData("<table><tr><td>")]
    [InlineData("</div>")]
    [InlineData("<!--")]
    public void A_page_nested_half_a_million_times_is_read_in_linear_time(string tag)
    {
        HtmlPage.Read(string.Concat(Enumerable.Repeat(tag, 500_000)) + $"<p>{Report}</p>").Text.ShouldNotBeNull();
    }

    [Fact]
    public void Standard_input_is_JSON_Lines_where_it_begins_with_a_brace_and_else_one_article()
    {
        Article[] lines = [.. Standard("\n {\"id\":\"one\",\"text\":\"Some text.\"}\n{\"id\":\"two\",\"text\":\"Other text.\"}").Select(result => result.Article!)];
        lines.Select(article => (article.Id, article.Origin)).ShouldBe([("one", "-#one"), ("two", "-#two")]);
        Article article = Standard(Report).ShouldHaveSingleItem().Article!;
        (article.Id, article.Origin, article.Text).ShouldBe(("-", "-", Report));
        Standard("").ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.InputEmpty);
    }

    private SourceResult[] Standard(string text) =>
        [.. ArticleSource.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(text)))];

    private static SourceResult[] Read(string path) => [.. ArticleSource.Read([path], Stream.Null)];

    private static Article One(string path)
    {
        SourceResult result = Read(path).ShouldHaveSingleItem();
        result.Error.ShouldBeNull();
        return result.Article!;
    }

    private static ParleyException Fails(string path, ErrorCode code)
    {
        ParleyException error = Read(path).ShouldHaveSingleItem().Error.ShouldNotBeNull();
        error.Code.ShouldBe(code);
        error.Input.ShouldBe(path);
        error.What.ShouldNotBeEmpty();
        error.Remedy.ShouldNotBeEmpty();
        return error;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
