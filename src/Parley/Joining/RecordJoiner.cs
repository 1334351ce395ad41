using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Joins a record that grows. Of each article it keeps what tells its place among the others; what the articles of one part of the record
/// say is joined from that part's readings alone, and again only once something in the part is another. The record hangs on
/// the articles and the decisions alone, not on the order in which they came. Not thread-safe.
/// </summary>
/// <param name="readings">Gives the readings of articles by id, in the order of the ids; it may be asked several times at once.</param>
public sealed class RecordJoiner(Func<IReadOnlyList<string>, IEnumerable<ArticleReading>> readings)
{
    /// <summary>A part that none of so many joins needed is let go: views of a few days go to and fro.</summary>
    private const int Kept = 8;

    /// <summary>So many parts are joined at the same time.</summary>
    private const int AtATime = 4;

    private readonly KnownArticles _articles = new();
    private readonly SharedTraces _names = new();
    private readonly Survey _survey = new();
    private readonly JoinedRecord _record = new();
    private ImmutableArray<Decision> _decisions = [];
    private readonly Dictionary<string, List<JoinedPart>> _parts = [];
    private int _joins;

    /// <summary>Adds an article, or takes it anew.</summary>
    public void Take(ArticleReading reading) => _articles.Take(ArticleTrace.Of(reading, _decisions, _names));

    /// <summary>Takes the journal as it is now.</summary>
    /// <param name="decisions">People's decisions; those undone are passed over.</param>
    public void Take(IEnumerable<Decision> decisions)
    {
        ImmutableArray<Decision> known = _decisions;
        Dictionary<long, Decision> before = known.ToDictionary(d => d.Number);
        _decisions = [.. decisions.Where(d => d.Stands).OrderBy(d => d.Number).Select(d => before.Remove(d.Number, out Decision? old) && old.Targets.SequenceEqual(d.Targets) ? old : d)];
        List<Decision> news = [.. _decisions.Except(known), .. known.Except(_decisions)];
        HashSet<string> targets = [.. news.SelectMany(d => d.Targets).Select(Constraints.FindingId)];
        HashSet<string> added = [.. news.Select(AddedFindings.ArticleOf).OfType<string>()];
        string[] touched = targets.Count == 0 ? [] : [.. _articles.All.Where(t => added.Contains(t.Id) || targets.Any(t.MayHave)).Select(t => t.Id).Order(StringComparer.Ordinal)];
        foreach (ArticleReading reading in readings(touched))
            Take(reading);
    }

    /// <summary>The record as of a day.</summary>
    /// <param name="asOf">The day of the view; what falls due after it is open.</param>
    public TalksRecord Join(EdtfDate asOf)
    {
        LocalDate horizon = Known(asOf);
        _joins++;
        JoinedPart?[] known = [.. _survey.Parts.Select(p => Known(p, horizon))];
        ImmutableArray<JoinedPart> parts = Each(known.Length, i => known[i] ?? Joined(_survey.Parts[i], horizon));
        foreach (JoinedPart part in parts)
        {
            part.Used = _joins;
            if (!_parts.TryGetValue(part.First, out List<JoinedPart>? there))
                _parts[part.First] = there = [];
            if (!there.Contains(part))
                there.Add(part);
        }

        foreach ((string first, List<JoinedPart> old) in _parts)
        {
            if (old.RemoveAll(p => p.Used <= _joins - Kept) > 0 && old.Count == 0)
                _parts.Remove(first);
        }

        return _record.Of(parts, _survey.Actors, asOf);
    }

    /// <summary>
    /// What is wanted of the record as of a day, part by part; each part is let go once it was looked at, so that what is in memory grows
    /// with the largest part. A part has its articles, talks, entries and findings, and no actors; nothing of it is in another part.
    /// </summary>
    /// <param name="asOf">The day of the view.</param>
    /// <param name="wanted">What is kept of a part; it may be asked of several at a time.</param>
    public ImmutableArray<T> OfParts<T>(EdtfDate asOf, Func<TalksRecord, T> wanted)
    {
        LocalDate horizon = Known(asOf);
        return Each(_survey.Parts.Length, i =>
        {
            ImmutableArray<PlacedArticle> articles = _survey.Parts[i];
            return wanted((Known(articles, horizon) ?? Joined(articles, horizon)).Record with { AsOf = asOf, Articles = JoinedRecord.InOrder(articles) });
        });
    }

    /// <summary>
    /// The day of the newest article; of one without a date, that of the newest meeting that it says was held. Null where there is none.
    /// </summary>
    /// <param name="today">A meeting after this day was not held.</param>
    public EdtfDate? Newest(LocalDate today) => _articles.Newest(today);

    /// <summary>Has the survey hold the articles that are known at a day, and gives the day up to which they tell what happened.</summary>
    private LocalDate Known(EdtfDate asOf)
    {
        foreach ((string id, ArticleTrace? trace) in _articles.Changed(asOf))
        {
            _survey.Leave(id);
            if (trace is not null)
                _survey.Take(trace);
        }

        _survey.Place(_decisions);
        return _articles.Horizon(asOf);
    }

    private JoinedPart? Known(ImmutableArray<PlacedArticle> articles, LocalDate horizon) =>
        _parts.GetValueOrDefault(articles[0].Id)?.Find(p => p.IsOf(articles, horizon));

    private JoinedPart Joined(ImmutableArray<PlacedArticle> articles, LocalDate horizon) => new(articles, readings([.. articles.Select(a => a.Id)]), horizon);

    private static ImmutableArray<T> Each<T>(int count, Func<int, T> work)
    {
        var results = new T[count];
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, AtATime) }, i => results[i] = work(i));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
