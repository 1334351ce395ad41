using System.Diagnostics.CodeAnalysis;

namespace Parley.Articles;

/// <summary>What one input, or one line of one, gave: an article, or the reason why there is none.</summary>
public sealed record SourceResult
{
    private SourceResult(string input, Article? article, ParleyException? error)
    {
        Input = input;
        Article = article;
        Error = error;
    }

    /// <summary>The file, with the line where it holds many articles.</summary>
    public string Input { get; }

    public Article? Article { get; }

    public ParleyException? Error { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsArticle => Article is not null;

    internal static SourceResult Of(string input, Article article) => new(input, article, null);

    internal static SourceResult Of(ParleyException error) => new(error.Input, null, error);
}
