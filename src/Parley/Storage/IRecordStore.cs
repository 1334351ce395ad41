using Parley.Articles;
using Parley.Joining;
using Parley.Reading;

namespace Parley.Storage;

public enum KeepOutcome
{
    /// <summary>The article was not in the record.</summary>
    New,

    /// <summary>The same content by the same reader: nothing was changed.</summary>
    Unchanged,

    /// <summary>The same content, read by another version of the reader or with another date: its findings were replaced.</summary>
    Reread,

    /// <summary>The article's content changed: text and findings were replaced.</summary>
    Changed,
}

/// <summary>One hit of a search.</summary>
/// <param name="Kind"><c>article</c> or a kind of finding.</param>
/// <param name="Id">Id of the article or finding.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Excerpt">The words around the hit; each word found stands between <c>‹</c> and <c>›</c>.</param>
public sealed record SearchHit(string Kind, string Id, string Article, string Excerpt);

/// <summary>What a store says of itself.</summary>
public sealed record StoreDescription(
    string Location, string Engine, int Migration, long Articles, long Findings, long Decisions, long Bytes, string Integrity);

/// <summary>
/// Where the record is kept. What it promises is in the contract tests, which every store runs: an article is kept whole or not
/// at all; keeping the same again changes nothing; decisions outlive re-reading.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>Whether this content, with this metadata, is there already as this version of the reader reads it.</summary>
    bool Has(Article article, string readerVersion);

    /// <summary>Keeps an article with its findings and actors in one transaction.</summary>
    /// <param name="reading">What reading gave; its article's id may be changed where another origin holds it (see the result).</param>
    /// <param name="readerVersion">The version of the reader.</param>
    /// <returns>What was done, and the id under which the article is kept.</returns>
    (KeepOutcome Outcome, string Id) Keep(ArticleReading reading, string readerVersion);

    /// <summary>The article with its text; null if there is none.</summary>
    Article? Article(string id);

    /// <summary>All readings, ordered by article id, one after the other.</summary>
    IEnumerable<ArticleReading> Readings();

    /// <summary>Full-text search over articles and findings, best first. All words must occur; a word may end in <c>*</c>.</summary>
    IReadOnlyList<SearchHit> Search(string words, int limit);

    /// <summary>Adds a decision to the journal; its number is given by the store.</summary>
    Decision Decide(Decision decision);

    /// <summary>Marks a decision as undone.</summary>
    /// <exception cref="ParleyException">No such decision, or it is undone already.</exception>
    Decision Undo(long number, string who);

    /// <summary>The whole journal, in order, undone decisions included.</summary>
    IReadOnlyList<Decision> Decisions();

    StoreDescription Describe();
}
