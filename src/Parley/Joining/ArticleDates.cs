using Parley.Articles;
using Parley.Reading;

namespace Parley.Joining;

/// <summary>
/// Dates the articles that carry no date. A pure function of the readings: their order makes no difference, and an article whose
/// date cannot be worked out is left out.
/// </summary>
public static class ArticleDates
{
    /// <summary>The inferred date of each article that has none of its own, by the article's id.</summary>
    /// <param name="readings">
    /// All readings of a record. They are taken one after the other, once: there may be more than memory holds, so what is kept of
    /// each must be small.
    /// </param>
    public static IReadOnlyDictionary<string, Publication> Infer(IEnumerable<ArticleReading> readings)
    {
        var inferred = new SortedDictionary<string, Publication>(StringComparer.Ordinal);
        foreach (ArticleReading reading in readings)
        {
            if (reading.Article.Published is { Basis: DateBasis.Inferred, Date: not null } own)
                inferred[reading.Article.Id] = own;
        }

        return inferred;
    }
}
