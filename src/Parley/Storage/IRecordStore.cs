using Parley.Articles;
using Parley.Joining;
using Parley.Reading;

namespace Parley.Storage;

/// <summary>
/// Where the record is kept. What it promises is in the contract tests, which every store runs: an article is kept whole or not
/// at all; keeping the same again changes nothing; decisions outlive re-reading. Thread-safe. Every member throws a
/// <see cref="ParleyException"/> of the numbers 2xxx where the place of the record fails.
/// </summary>
public interface IRecordStore : IDisposable
{
    /// <summary>What keeping this article, as it came in, would do. Ask before reading: what is unchanged need not be read.</summary>
    Kept Expect(Article article, string readerVersion);

    /// <summary>Keeps an article with its findings and actors in one transaction, which is on the disk when this returns.</summary>
    /// <param name="reading">
    /// What reading gave. Where an article of another origin and with another content has the id already, the article and its
    /// findings are kept under an id with a suffix (see the result).
    /// </param>
    /// <param name="readerVersion">The version of the reader.</param>
    Kept Keep(ArticleReading reading, string readerVersion);

    /// <summary>
    /// Whether the dates of articles without one have been inferred since an article was kept last. Whoever has done so sets it; it
    /// outlives a crash, so that a later run does what an earlier one could not.
    /// </summary>
    bool AreDatesInferred { get; set; }

    /// <summary>
    /// Gives articles other clues to the dates that they have, all in one transaction; what was read in them stays as it is. An
    /// article that is not there is passed over.
    /// </summary>
    /// <param name="published">By the articles' ids, each with the date and basis that the article is kept with.</param>
    void Explain(IEnumerable<KeyValuePair<string, Publication>> published);

    /// <summary>The article with its text; null if there is none.</summary>
    Article? Article(string id);

    /// <summary>The earlier editions of an article, the oldest first: what it was whenever it was kept with another content.</summary>
    IReadOnlyList<Revision> Revisions(string article);

    /// <summary>How far a source has been followed; null where it never was.</summary>
    SourceState? Source(string address);

    /// <summary>Keeps how far a source has been followed.</summary>
    void Keep(SourceState source);

    /// <summary>What became of an item; null for one that is new. An item whose article is in the record is read.</summary>
    ItemState? Item(string address);

    /// <summary>Keeps what became of an item.</summary>
    void Keep(ItemState item);

    /// <summary>
    /// All readings, ordered by article id, one after the other, as they were when the first was asked for: what is kept meanwhile
    /// does not show.
    /// </summary>
    /// <param name="wanted">Of which articles, by id; of all where it is left out.</param>
    IEnumerable<ArticleReading> Readings(Predicate<string>? wanted = null);

    /// <summary>The readings of some articles, in the order of their ids as given; one that is not there is passed over.</summary>
    IEnumerable<ArticleReading> Readings(IReadOnlyList<string> articles);

    /// <summary>
    /// Full-text search over articles and findings, best first. All words must occur, in any order, whatever their case and
    /// accents; words in quotation marks must stand together; a word may end in <c>*</c>. Anything may be asked: what holds no word
    /// finds nothing.
    /// </summary>
    IReadOnlyList<SearchHit> Search(string words, int limit);

    /// <summary>Adds a decision to the journal; its number is given by the store.</summary>
    Decision Decide(Decision decision);

    /// <summary>Marks a decision as undone.</summary>
    /// <exception cref="ParleyException">No such decision (3001); or it is undone already, or a later one rests on it, which is named (3003).</exception>
    Decision Undo(long number, string who);

    /// <summary>
    /// The whole journal, in order, undone decisions included. Where reading an article again gave a finding or an actor another id,
    /// the decision's target is the new one (<see cref="Current"/>).
    /// </summary>
    IReadOnlyList<Decision> Decisions();

    /// <summary>
    /// The id that a finding or an actor has now, given one that it had when its article was read before; the id itself where it is
    /// in the record, or where nothing took its place.
    /// </summary>
    string Current(string id);

    /// <summary>What was kept, decided and undone after a change, the oldest first. A change is there as soon as what it tells of is.</summary>
    /// <param name="after">The number of a change; 0 for all.</param>
    /// <param name="limit">How many at most.</param>
    IReadOnlyList<RecordChange> Changes(long after, int limit);

    /// <summary>The number of the last change; 0 where there was none. It is another one after anything was kept, decided or undone, whoever did it.</summary>
    long LastChange();

    /// <summary>Programs that are told of changes, the oldest first.</summary>
    IReadOnlyList<Webhook> Webhooks();

    /// <summary>Keeps a new webhook.</summary>
    void Keep(Webhook webhook);

    /// <summary>Keeps how far a webhook has been told; false where it is gone.</summary>
    bool Update(Webhook webhook);

    /// <summary>Takes a webhook away; false where there is none.</summary>
    bool RemoveWebhook(string id);

    StoreDescription Describe();
}
