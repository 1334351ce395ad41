using System.Text;
using Parley.Articles;
using Parley.Record;

namespace Parley.Tests.Articles;

public sealed class JsonLinesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-jsonl-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_line_is_an_article_with_its_metadata()
    {
        string path = Write("a.jsonl", """{"id":"x1","title":"Talks","outlet":"Border Gazette","author":"I. Brandt","published":"2025-05-16","url":"https://gazette.example","text":"They met.\nThey left."}""");
        Article article = Read(path).ShouldHaveSingleItem().Article!;
        article.ShouldBe(new Article
        {
            Id = "x1", Origin = path + "#x1", Title = "Talks", Outlet = "Border Gazette", Author = "I. Brandt", Url = "https://gazette.example",
            Published = new Publication(EdtfDate.Parse("2025-05-16"), DateBasis.Given), Text = "They met.\nThey left.",
        });
    }

    [Theory]
    [InlineData("{\"id\":\"x\"", ErrorCode.InputBrokenJson)]
    [InlineData("[1]", ErrorCode.InputBrokenJson)]
    [InlineData("{\"id\":\"x\"}", ErrorCode.InputBrokenJson)]
    [InlineData("{\"text\":[\"a\"]}", ErrorCode.InputBrokenJson)]
    [InlineData("{\"text\":\"\\ud800\"}", ErrorCode.InputBrokenJson)]
    [InlineData("{\"text\":\"  \"}", ErrorCode.InputEmpty)]
    [InlineData("{\"text\":\"a\",\"published\":\"2025-02-30\"}", ErrorCode.InputImpossibleDate)]
    [InlineData("{\"text\":\"a\0b\"}", ErrorCode.InputBinary)]
    public void A_bad_line_is_an_error_that_names_it_and_the_others_are_read(string line, ErrorCode code)
    {
        SourceResult[] results = Read(Write("a.jsonl", $"{{\"id\":\"one\",\"text\":\"They met.\"}}\n\n{line}\r\n{{\"id\":\"two\",\"text\":\"They left.\"}}"));
        results.Select(result => result.Article?.Id).ShouldBe(["one", null, "two"]);
        results[1].Error!.Code.ShouldBe(code);
        results[1].Input.ShouldEndWith("a.jsonl: line 3");
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_without_holding_it_and_the_others_are_read()
    {
        using var stream = new LongLine(50_000_000, "\n{\"id\":\"two\",\"text\":\"They left.\"}");
        SourceResult[] results = [.. ArticleSource.Read(["-"], stream)];
        results.Length.ShouldBe(2);
        results[0].Error!.Code.ShouldBe(ErrorCode.InputTooLarge);
        results[0].Error!.Input.ShouldBe("-: line 1");
        results[1].Article!.Id.ShouldBe("two");
        stream.LargestRead.ShouldBeLessThanOrEqualTo(2 * ArticleSource.LargestInput);
    }

    [Fact]
    public void A_line_without_an_id_is_named_after_the_file_and_its_number()
    {
        Read(Write("a.ndjson", "{\"text\":\"They met.\"}\n{\"id\":7,\"text\":\"They left.\"}")).Select(result => result.Article!.Id).ShouldBe(["a.ndjson#1", "7"]);
    }

    [Fact]
    public void The_source_of_a_page_can_stand_in_place_of_the_text()
    {
        Article article = Read(Write("a.jsonl", "{\"id\":\"x\",\"html\":\"<h1>Talks</h1><p>They met in the morning.</p>\"}")).ShouldHaveSingleItem().Article!;
        article.Text.ShouldBe("Talks\n\nThey met in the morning.");
        article.Title.ShouldBe("Talks");
    }

    [Theory]
    [InlineData("{\n \"id\": \"one\",\n \"text\": \"They met.\"\n}", new[] { "one" })]
    [InlineData("[{\"id\":\"one\",\"text\":\"a\"},\n{\"id\":\"two\",\"text\":\"b\"}]", new[] { "one", "two" })]
    [InlineData("{\"id\":\"one\",\"text\":\"a\"}\n{\"id\":\"two\",\"text\":\"b\"}", new[] { "one", "two" })]
    public void A_file_of_JSON_holds_an_object_a_list_or_one_object_after_the_other(string text, string[] ids)
    {
        Read(Write("a.json", text)).Select(result => result.Article!.Id).ShouldBe(ids);
    }

    [Fact]
    public void A_file_of_JSON_without_articles_is_an_error()
    {
        Read(Write("a.json", "[]")).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.InputEmpty);
        Read(Write("b.json", "{\"id\":")).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.InputBrokenJson);
        Read(Write("c.jsonl", "\n\n")).ShouldHaveSingleItem().Error!.Code.ShouldBe(ErrorCode.InputEmpty);
    }

    private static SourceResult[] Read(string path) => [.. ArticleSource.Read([path], Stream.Null)];

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A stream that begins with a line of JSON of a given length and is nowhere held in memory.</summary>
    private sealed class LongLine(int length, string end) : Stream
    {
        private readonly byte[] _end = Encoding.UTF8.GetBytes(end);
        private int _at;

        public int LargestRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            LargestRead = Math.Max(LargestRead, count);
            int read = 0;
            while (read < count && _at < length + _end.Length)
            {
                buffer[offset + read++] = _at == 0 ? (byte)'{' : _at < length ? (byte)'a' : _end[_at - length];
                _at++;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
