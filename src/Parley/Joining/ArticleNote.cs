using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>An article whose story is being joined.</summary>
/// <param name="reading">What reading gave.</param>
/// <param name="place">Its place among the others.</param>
internal sealed class ArticleNote(ArticleReading reading, PlacedArticle place)
{
    private LocalDate? _notBefore;

    public ArticleReading Reading => reading;

    public string Id => place.Id;

    /// <summary>The article that it reprints; null for an original.</summary>
    public string? CopyOf => place.CopyOf;

    /// <summary>Articles with the same origin are copies of one another.</summary>
    public string Origin => place.Origin;

    /// <summary>Keys of the states, bodies and groups of which it speaks, as the record joined them.</summary>
    public IReadOnlySet<string> Actors { get; } = new HashSet<string>(place.Actors);

    /// <summary>When it appeared, as far as that is known at least to the year.</summary>
    public EdtfDate? Date => place.Date;

    public LocalDate? Day => place.Day;

    /// <summary>The latest day on which a meeting was held by its words: it appeared no earlier. Null where it tells of none.</summary>
    public LocalDate? NotBefore => _notBefore ??= reading.Findings.OfType<Meeting>().Where(m => m.Status == MeetingStatus.Held).Max(m => m.Date?.First);
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
