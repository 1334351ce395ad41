using Parley.Dates;

namespace Parley.Reading.Steps;

/// <summary>Dates, times and durations, resolved.</summary>
public sealed class DatesStep : IReadingStep
{
    public string Name => "dates";

    public Layers Needs => Layers.Language;

    public Layers Gives => Layers.Dates;

    public void Run(AnnotatedArticle article) =>
        article.Dates = DateReader.Read(article.Document, article.WordParts, article.Article.Published.Date);
}
