using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What joining needs to know of an article.</summary>
/// <param name="reading">What reading gave.</param>
/// <param name="copyOf">The article that it reprints; null for an original.</param>
/// <param name="published">When it appeared; for an undated reprint about the day of its original.</param>
internal sealed class ArticleNote(ArticleReading reading, string? copyOf, Publication published)
{
    public ArticleReading Reading => reading;

    public string? CopyOf => copyOf;

    public Publication Published => published;

    public string Id => reading.Article.Id;

    /// <summary>Keys of the states, bodies and groups of which it speaks, as the record joined them.</summary>
    public HashSet<string> Actors { get; } = [];

    /// <summary>Articles with the same origin are copies of one another.</summary>
    public string Origin => copyOf ?? Id;

    /// <summary>When it appeared, as far as that is known at least to the year.</summary>
    public EdtfDate? Date { get; } = published.Date is { } date && MeetingFit.Days(date) <= 366 && date.Last.Year < 9999 ? date : null;

    public LocalDate? Day => Date?.First;
}

/// <summary>A finding on its way into an entry.</summary>
internal sealed class Item<T>(T finding, string id, ArticleNote article)
    where T : Finding
{
    public T Finding => finding;

    public string Id => id;

    public ArticleNote Article => article;

    /// <summary>The article's words for it.</summary>
    public string Words => string.Join(" … ", finding.Passages.Select(p => p.Quote));
}
