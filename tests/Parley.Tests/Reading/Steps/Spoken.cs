using Parley.Articles;
using Parley.Reading;

namespace Parley.Tests.Reading.Steps;

/// <summary>Reads short texts as far as their statements.</summary>
internal static class Spoken
{
    private static readonly ArticleReader Reader = new();

    public static AnnotatedArticle Article(string text, string? outlet = null) =>
        Reader.Annotate(new Article { Id = "test", Text = text, Outlet = outlet }, Layers.Statements);

    /// <summary>Each statement as <c>speaker: content</c>; parts of the content are joined by an ellipsis.</summary>
    public static List<string> In(string text) =>
        [.. Article(text).Statements.Select(s => $"{s.Speaker.Name}: {string.Join(" … ", s.Content.Select(c => c.Of(text)))}")];

    public static StatementMention Only(string text) => Article(text).Statements.ShouldHaveSingleItem();
}
