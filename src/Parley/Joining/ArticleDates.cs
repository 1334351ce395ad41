using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Text;

namespace Parley.Joining;

/// <summary>
/// Dates the articles that carry no date, each by its own words and by the other articles of its story. A pure function of the
/// readings: their order makes no difference, and an article whose date cannot be worked out is left out. What it gives can date
/// further articles in a next round.
/// </summary>
public static class ArticleDates
{
    /// <summary>Articles of one story share at least so many persons, bodies and groups; a state counts half.</summary>
    private const double Shared = 3;

    private const int Neighbours = 12;

    /// <summary>The inferred date of each article that has none of its own, by the article's id.</summary>
    /// <param name="readings">
    /// All readings of a record. They are taken one after the other, once: there may be more than memory holds, so what is kept of
    /// each must be small.
    /// </param>
    public static IReadOnlyDictionary<string, Publication> Infer(IEnumerable<ArticleReading> readings)
    {
        var inferred = new SortedDictionary<string, Publication>(StringComparer.Ordinal);
        var notes = new List<StoryNote>();
        var undated = new List<(StoryNote Note, DatingClues Clues)>();
        foreach (ArticleReading reading in readings)
        {
            Article article = reading.Article;
            var note = StoryNote.Of(reading);
            notes.Add(note);
            if (article.Published is { Basis: DateBasis.Inferred, Date: not null })
                inferred[article.Id] = article.Published;
            // A day or a few that were worked out before are left as they are.
            if (article.Published.Basis != DateBasis.Given && !StoryDating.IsSettled(article.Published.Date))
                undated.Add((note, Clues(article)));
        }

        ILookup<string, StoryNote> byActor = notes.SelectMany(n => n.Actors, (n, actor) => (actor.Key, n)).ToLookup(p => p.Key, p => p.n, StringComparer.Ordinal);
        var unsure = new SortedDictionary<string, Publication>(StringComparer.Ordinal);
        bool news = false;
        foreach ((StoryNote note, DatingClues clues) in undated)
        {
            if (StoryDating.Date(clues, note, Story(note, byActor), out bool isSure) is not { } dating)
                continue;
            var published = new Publication(dating.Date, DateBasis.Inferred);
            news |= isSure && inferred.GetValueOrDefault(note.Id) != published;
            (isSure ? inferred : unsure)[note.Id] = published;
        }

        // What rests on loosely dated articles waits until the sure ones have dated all they can.
        if (!news)
        {
            foreach ((string id, Publication published) in unsure)
                inferred[id] = published;
        }

        return inferred;
    }

    private static DatingClues Clues(Article article)
    {
        Layout layout = Layout.Of(article);
        Span[] blocks = [.. layout.Blocks.Where(b => b.IsRead).Select(b => b.Span)];
        return DatingClues.Of(LanguageModel.Shipped.Analyse(article.Text, blocks));
    }

    /// <summary>The articles that share most with one, the most alike first; whom few articles speak of says more.</summary>
    private static List<StoryNote> Story(StoryNote note, ILookup<string, StoryNote> byActor)
    {
        var shared = new Dictionary<string, (StoryNote Note, double Count, double Alike)>(StringComparer.Ordinal);
        foreach ((string key, bool isState) in note.Actors)
        {
            double count = isState ? 0.5 : 1, rarity = 1 / Math.Log(Math.E + byActor[key].Count());
            foreach (StoryNote other in byActor[key])
            {
                (_, double sum, double alike) = shared.GetValueOrDefault(other.Id);
                shared[other.Id] = (other, sum + count, alike + (count * rarity));
            }
        }

        return
        [
            .. shared.Values
                .Where(s => s.Note.Id != note.Id && s.Count >= Shared)
                .OrderByDescending(s => s.Alike)
                .ThenBy(s => s.Note.Id, StringComparer.Ordinal)
                .Take(Neighbours)
                .Select(s => s.Note),
        ];
    }
}
