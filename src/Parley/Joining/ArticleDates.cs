using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Text;

namespace Parley.Joining;

/// <summary>
/// Dates the articles that carry no date, each by its own words and by the other articles of its story. The order in which they are
/// added makes no difference, and an article whose date cannot be worked out is left out. What it gives can date further articles
/// in a next round. Each article is analysed once, and little is kept of it; the work grows with the number of articles, not faster.
/// Not thread-safe.
/// </summary>
public sealed class ArticleDates
{
    /// <summary>Articles of one story share at least so many persons, bodies and groups; a state counts half.</summary>
    private const double Shared = 3;

    private const int Neighbours = 12;

    /// <summary>
    /// The story of an article is looked for among so many mentions in others of whom it speaks of, the rarest first; who is in more
    /// articles than that tells stories apart no longer.
    /// </summary>
    private const int Mentions = 2000;

    private readonly SortedDictionary<string, Entry> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds an article with the date that it has so far, or takes it anew.</summary>
    public void Add(ArticleReading reading)
    {
        Article article = reading.Article;
        var note = StoryNote.Of(reading, Number, Pooled);
        if (!_articles.TryGetValue(article.Id, out Entry? entry))
            _articles[article.Id] = entry = new Entry { Clues = IsOpen(article.Published) ? reading.Clues ?? Clues(article) : null };
        entry.Note = note;
        Redate(article.Id, article.Published);
    }

    /// <summary>Takes an article out again.</summary>
    public void Remove(string id) => _articles.Remove(id);

    /// <summary>Gives an article that was added another date.</summary>
    public void Redate(string id, Publication published)
    {
        Entry entry = _articles[id];
        entry.Published = published;
        entry.Note = entry.Note.On(published);
        // A day or a few that were worked out before are left as they are.
        if (!IsOpen(published))
            entry.Clues = null;
    }

    /// <summary>The inferred date of each article that has none of its own, by the article's id.</summary>
    public IReadOnlyDictionary<string, Publication> Infer()
    {
        var inferred = new SortedDictionary<string, Publication>(StringComparer.Ordinal);
        foreach ((string id, Entry entry) in _articles)
        {
            if (entry.Published is { Basis: DateBasis.Inferred, Date: not null })
                inferred[id] = entry.Published;
        }

        StoryNote[] notes = [.. _articles.Values.Select(a => a.Note)];
        int[][] byActor = ByActor(notes);
        var likeness = new Likeness(notes.Length);
        var unsure = new SortedDictionary<string, Publication>(StringComparer.Ordinal);
        bool news = false;
        foreach ((string id, Entry entry) in _articles)
        {
            if (entry.Clues is null || entry.Dated(Story(entry.Note, notes, byActor, likeness)) is not ({ } dating, var isSure))
                continue;
            var published = new Publication(dating.Date, DateBasis.Inferred) { Clues = dating.Reasons };
            news |= isSure && inferred.GetValueOrDefault(id) != published;
            (isSure ? inferred : unsure)[id] = published;
        }

        // What rests on loosely dated articles waits until the sure ones have dated all they can.
        if (!news)
        {
            foreach ((string id, Publication published) in unsure)
                inferred[id] = published;
        }

        return inferred;
    }

    private static bool IsOpen(Publication published) => published.Basis != DateBasis.Given && !StoryDating.IsSettled(published.Date);

    private static DatingClues Clues(Article article)
    {
        Layout layout = Layout.Of(article);
        Span[] blocks = [.. layout.Blocks.Where(b => b.IsRead).Select(b => b.Span)];
        return DatingClues.Of(LanguageModel.Shipped.Analyse(article.Text, blocks));
    }

    private int Number(string key)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out bool isKnown);
        if (!isKnown)
        {
            number = _keys.Count;
            _keys.Add(key);
        }

        return number;
    }

    private string Pooled(string word)
    {
        if (_words.TryGetValue(word, out string? same))
            return same;
        _words.Add(word);
        return word;
    }

    /// <summary>The numbers of the articles that speak of somebody, by whose number.</summary>
    private int[][] ByActor(StoryNote[] notes)
    {
        var byActor = new List<int>[_keys.Count];
        for (int i = 0; i < notes.Length; i++)
        {
            foreach (int key in notes[i].Actors)
                (byActor[key] ??= []).Add(i);
        }

        return [.. byActor.Select(numbers => numbers?.ToArray() ?? [])];
    }

    /// <summary>The articles that share most with one, the most alike first; whom few articles speak of says more.</summary>
    private ImmutableArray<StoryNote> Story(StoryNote note, StoryNote[] notes, int[][] byActor, Likeness likeness)
    {
        int mentions = 0;
        foreach ((int key, bool isState) in note.Actors.Zip(note.AreStates).OrderBy(a => byActor[a.First].Length).ThenBy(a => _keys[a.First], StringComparer.Ordinal))
        {
            double count = isState ? 0.5 : 1, alike = count / Math.Log(Math.E + byActor[key].Length);
            mentions += byActor[key].Length;
            if (mentions <= Mentions)
            {
                foreach (int other in byActor[key])
                    likeness.Add(other, count, alike);
            }
            else
            {
                foreach (int other in likeness.Found)
                {
                    if (notes[other].Actors.BinarySearch(key) >= 0)
                        likeness.Add(other, count, alike);
                }
            }
        }

        return
        [
            .. likeness.Take()
                .Where(l => l.Count >= Shared && !ReferenceEquals(notes[l.Article], note))
                .OrderByDescending(l => l.Alike)
                .ThenBy(l => notes[l.Article].Id, StringComparer.Ordinal)
                .Take(Neighbours)
                .Select(l => notes[l.Article]),
        ];
    }

    private sealed class Entry
    {
        private ImmutableArray<StoryNote> _story;
        private (Dating? Dating, bool IsSure) _dated;

        public Publication Published { get; set; } = Publication.Unknown;

        public StoryNote Note { get; set; } = null!;

        /// <summary>Null where it is dated.</summary>
        public DatingClues? Clues { get; set; }

        /// <summary>The date by a story; worked out anew only where an article of the story is not as it was.</summary>
        public (Dating? Dating, bool IsSure) Dated(ImmutableArray<StoryNote> story)
        {
            if (_story.IsDefault || !_story.AsSpan().SequenceEqual(story.AsSpan(), ReferenceEqualityComparer.Instance))
            {
                _dated = (StoryDating.Date(Clues!, Note, story, out bool isSure), isSure);
                _story = story;
            }

            return _dated;
        }
    }

    /// <summary>What an article shares with each of so many others.</summary>
    private sealed class Likeness(int articles)
    {
        private readonly (double Count, double Alike)[] _sums = new (double, double)[articles];
        private readonly List<int> _found = [];

        /// <summary>Those with which it shares somebody.</summary>
        public ReadOnlySpan<int> Found => CollectionsMarshal.AsSpan(_found);

        public void Add(int article, double count, double alike)
        {
            ref (double Count, double Alike) sum = ref _sums[article];
            if (sum.Count == 0)
                _found.Add(article);
            sum = (sum.Count + count, sum.Alike + alike);
        }

        /// <summary>All that was added, and begins anew.</summary>
        public IReadOnlyList<(int Article, double Count, double Alike)> Take()
        {
            var taken = new (int Article, double Count, double Alike)[_found.Count];
            for (int i = 0; i < taken.Length; i++)
            {
                ref (double Count, double Alike) sum = ref _sums[_found[i]];
                taken[i] = (_found[i], sum.Count, sum.Alike);
                sum = default;
            }

            _found.Clear();
            return taken;
        }
    }
}
