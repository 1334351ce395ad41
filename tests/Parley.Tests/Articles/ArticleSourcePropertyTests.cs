using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;

namespace Parley.Tests.Articles;

public class ArticleSourcePropertyTests
{
    private static readonly byte[][] Scraps =
    [
        .. new[]
        {
            "---\n", "title: ", "published: ", "2025-02-30", ": ", "\n", "\r\n", "{\"id\":", "\"text\":", "\"a\"", "}", "{", "[", "]", ",",
            "\"\\ud800\"", "<html>", "<p>", "</p>", "<!--", "<script>", "&amp;", "&#xD800;", "text", "é", "€", "😀", "<meta charset=", "utf-16", "koi8-r", ">", "&a", "*a", "!!x",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3], [0x80], [0xE2, 0x80], [0x9D], [0x01],
    ];

    [Theory]
    [InlineData("-")]
    [InlineData(".txt")]
    [InlineData(".html")]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    public void Any_bytes_give_articles_or_numbered_errors(string kind)
    {
        Gen<byte[]> inputs = Gen.Elements(Scraps).ArrayOf().Select(parts => parts.SelectMany(part => part).ToArray());
        Prop.ForAll(inputs.ToArbitrary(), bytes => Holds(kind, bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));
        Prop.ForAll<byte[]>(bytes => Holds(kind, bytes ?? [])).QuickCheckThrowOnFailure();
    }

    private static bool Holds(string kind, byte[] bytes)
    {
        if (kind == "-")
            return ArticleSource.Read(["-"], new MemoryStream(bytes)).ToList() is { Count: > 0 } results && results.TrueForAll(IsWhole);
        string path = Path.Combine(Path.GetTempPath(), $"parley-any-{Environment.ProcessId}{kind}");
        File.WriteAllBytes(path, bytes);
        try
        {
            return ArticleSource.Read([path], Stream.Null).ToList() is { Count: > 0 } results && results.TrueForAll(IsWhole);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool IsWhole(SourceResult result) => result.IsArticle
        ? result.Article.Text.Length > 0 && result.Article.Id.Length > 0
        : (int)result.Error.Code is > 1000 and < 2000 && result.Error.What.Length > 0 && result.Error.Remedy.Length > 0;
}
