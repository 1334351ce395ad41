using Parley.Articles;

namespace Parley.Reading.Steps;

/// <summary>Blocks of the article: headline, lead, furniture.</summary>
public sealed class LayoutStep : IReadingStep
{
    public string Name => "layout";

    public Layers Needs => Layers.None;

    public Layers Gives => Layers.Layout;

    public void Run(AnnotatedArticle article) => article.Layout = Layout.Of(article.Article);
}
