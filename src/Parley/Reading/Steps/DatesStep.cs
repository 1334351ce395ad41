using Parley.Articles;
using Parley.Dates;
using Parley.Record;

namespace Parley.Reading.Steps;

/// <summary>Dates, times and durations, resolved; and the date of an article that carries none, where its text gives it.</summary>
public sealed class DatesStep : IReadingStep
{
    public string Name => "dates";

    public Layers Needs => Layers.Language;

    public Layers Gives => Layers.Dates;

    public void Run(AnnotatedArticle article)
    {
        article.Dating = article.Article.Published.Basis == DateBasis.Unknown ? ArticleDating.Infer(article.Document, article.WordParts) : null;
        if (article.Dating is { } dating)
        {
            var published = new Publication(dating.Date, DateBasis.Inferred) { Clues = dating.Reasons };
            article.Article = article.Article with { Published = published, DatedByText = published };
        }

        EdtfDate? written = article.Article.Published.Date;
        article.Dates = written is { IsInterval: true }
            ? DateReader.Between(article.Document, article.WordParts, written)
            : DateReader.Read(article.Document, article.WordParts, written, article.Article.Published.Time);
    }
}
