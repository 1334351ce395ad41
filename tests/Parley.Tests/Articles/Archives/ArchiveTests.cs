using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parley.Articles;

namespace Parley.Tests.Articles.Archives;

public sealed class ArchiveTests : IDisposable
{
    private const string Page = "<html lang=\"en\"><h1>Envoys meet</h1><p>The envoys of Ruvania and Tessaly met in Port Orlen on Monday and spoke about the border for an hour.</p></html>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_of_a_WARC_file_are_read_plain_or_with_a_gzip_member_each(bool isZipped)
    {
        byte[][] records = [Record("https://gazette.example/envoys-meet-again", Answer(Page)), Record("https://gazette.example/picture", Answer("x", "image/png")), Record("https://gazette.example/second-envoys", Answer(Page))];
        byte[] bytes = isZipped ? [.. records.SelectMany(Zipped)] : [.. records.SelectMany(r => r)];
        Article[] articles = Articles(isZipped ? "crawl.warc.gz" : "crawl.warc", bytes);
        articles.Select(a => a.Origin).ShouldBe(["https://gazette.example/envoys-meet-again", "https://gazette.example/second-envoys"]);
        articles[0].Text.ShouldContain("about the border");
        articles[0].Id.ShouldBe("envoys-meet-again");
    }

    [Fact]
    public void A_body_in_chunks_is_put_together()
    {
        string chunked = string.Concat(Page.Chunk(40).Select(c => $"{c.Length:x}\r\n{new string(c)}\r\n")) + "0\r\n\r\n";
        Articles("crawl.warc", Record("https://gazette.example/envoys", Answer(chunked, headers: "Transfer-Encoding: chunked\r\n")))
            .ShouldHaveSingleItem().Text.ShouldContain("Envoys meet");
    }

    [Fact]
    public void A_record_with_broken_framing_costs_itself_alone()
    {
        byte[] broken = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/lost\r\n\r\nno length\r\n\r\n");
        SourceResult[] results = Results("crawl.warc", [.. broken, .. Record("https://gazette.example/envoys", Answer(Page))]);
        results.Where(r => r.IsArticle).ShouldHaveSingleItem();
        results.Where(r => !r.IsArticle).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.ArchiveBroken);
    }

    [Fact]
    public void An_archive_that_ends_in_the_middle_says_so()
    {
        byte[] whole = Record("https://gazette.example/envoys", Answer(Page));
        Results("crawl.warc", whole[..^60]).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.ArchiveBroken);
    }

    [Fact]
    public void Pages_of_an_ARC_file_are_read()
    {
        byte[] answer = Encoding.UTF8.GetBytes(Answer(Page));
        string head = $"filedesc://crawl.arc 0.0.0.0 20310516000000 text/plain 20\n1 1 InternetArchive\n\n\nhttps://gazette.example/envoys 192.0.2.1 20310516000000 text/html {answer.Length}\n";
        Articles("crawl.arc", [.. Encoding.ASCII.GetBytes(head), .. answer]).ShouldHaveSingleItem().Text.ShouldContain("Envoys meet");
    }

    [Fact]
    public void Pages_and_texts_of_a_ZIP_file_are_read_and_all_else_is_left()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in new[] { ("pages/a.html", Page), ("b.txt", "Envoys meet\n\nThey met on Friday."), ("c.png", "no article") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        Articles("saved.zip", bytes.ToArray()).Select(a => a.Id).ShouldBe(["b.txt", "a.html"]);
    }

    [Fact]
    public void A_page_in_a_ZIP_file_that_grows_without_measure_is_an_error()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream bomb = zip.CreateEntry("bomb.html").Open();
            bomb.Write(new byte[ArticleSource.LargestInput + 1]);
        }

        Results("saved.zip", bytes.ToArray()).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.ArchiveBroken);
    }

    [Fact]
    public void A_newsletter_gives_its_text_subject_sender_and_date()
    {
        string mail =
            "From: =?utf-8?Q?Border_Gazette?= <news@gazette.example>\r\nSubject: =?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Gespräche – day one")) + "?=\r\n"
            + "Date: Fri, 16 May 2031 08:00:00 +0200\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n"
            + "--b1\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + Page.Replace("=", "=3D", StringComparison.Ordinal).Replace("about the border", "about=\r\n the border", StringComparison.Ordinal) + "\r\n--b1--\r\n";
        Article article = Articles("letter.eml", Encoding.UTF8.GetBytes(mail)).ShouldHaveSingleItem();
        article.Title.ShouldBe("Gespräche – day one");
        article.Outlet.ShouldBe("Border Gazette");
        article.Published.Date!.ToString().ShouldBe("2031-05-16");
        article.Text.ShouldContain("spoke about the border");
    }

    [Fact]
    public void A_page_saved_as_MHTML_knows_its_address()
    {
        string saved =
            "Snapshot-Content-Location: https://gazette.example/envoys\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n"
            + "Content-Transfer-Encoding: base64\r\nContent-Location: https://gazette.example/envoys\r\n\r\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Page)) + "\r\n--x--\r\n";
        Article article = Articles("page.mhtml", Encoding.UTF8.GetBytes(saved)).ShouldHaveSingleItem();
        article.Url.ShouldBe("https://gazette.example/envoys");
        article.Text.ShouldContain("Envoys meet");
    }

    [SharedFact]
    public void The_edge_cases_of_web_archives_give_pages_or_errors_of_their_own()
    {
        using var xz = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("tar", ["-xJf", SharedData.Path("data", "archives", "warc-edge-cases.tar.xz"), "-C", _folder.Path]))!;
        xz.WaitForExit();
        foreach (string file in Directory.EnumerateFiles(_folder.Path, "*.*arc*", SearchOption.AllDirectories))
        {
            string name = file.EndsWith(".bad", StringComparison.Ordinal) ? file[..^4] : file;
            if (name != file)
                File.Move(file, name);
            ArticleSource.Read([name], Stream.Null).ShouldAllBe(r => r.IsArticle || r.Error!.Code == ErrorCode.ArchiveBroken || r.Error.Code == ErrorCode.InputEmpty, file);
        }
    }

    private static string Answer(string body, string type = "text/html; charset=utf-8", string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{headers}\r\n{body}";

    private static byte[] Record(string address, string answer)
    {
        byte[] block = Encoding.UTF8.GetBytes(answer);
        string head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Zipped(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(record);
        return packed.ToArray();
    }

    private Article[] Articles(string name, byte[] bytes) => [.. Results(name, bytes).Select(r => r.Article.ShouldNotBeNull(r.Error?.Message))];

    private SourceResult[] Results(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return [.. ArticleSource.Read([path], Stream.Null)];
    }
}
