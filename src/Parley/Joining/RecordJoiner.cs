using System.Collections.Immutable;
using NodaTime;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Joins a record that grows. Of each article it keeps what tells its place among the others; what the articles of one part of the record
/// say is joined from that part's readings alone, and again only once something in the part is another. The record hangs on
/// the articles and the decisions alone, not on the order in which they came. Not thread-safe.
/// </summary>
/// <param name="readings">Gives the readings of articles by id, in the order of the ids.</param>
public sealed class RecordJoiner(Func<IReadOnlyList<string>, IEnumerable<ArticleReading>> readings)
{
    /// <summary>A part that none of so many joins needed is let go: views of a few days go to and fro.</summary>
    private const int Kept = 8;

    private readonly SortedDictionary<string, ArticleTrace> _traces = new(StringComparer.Ordinal);
    private readonly SharedTraces _names = new();
    private ImmutableArray<Decision> _decisions = [];
    private readonly Dictionary<string, List<(JoinedPart Part, int Used)>> _parts = [];
    private int _joins;

    /// <summary>Adds an article, or takes it anew.</summary>
    public void Take(ArticleReading reading) => _traces[reading.Article.Id] = ArticleTrace.Of(reading, _decisions, _names);

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
        string[] touched = targets.Count == 0 ? [] : [.. _traces.Values.Where(t => added.Contains(t.Id) || targets.Any(t.MayHave)).Select(t => t.Id)];
        foreach (ArticleReading reading in readings(touched))
            Take(reading);
    }

    /// <summary>The record as of a day.</summary>
    /// <param name="asOf">The day of the view; what falls due after it is open.</param>
    public TalksRecord Join(EdtfDate asOf)
    {
        ArticleTrace[] known = [.. _traces.Values.Where(t => AsOf.IsKnown(t.Published, asOf))];
        var survey = new Survey(known, _decisions);
        LocalDate horizon = AsOf.Horizon(known.Select(t => t.Published), asOf).Last;
        _joins++;
        ImmutableArray<JoinedPart> parts = [.. survey.Parts.Select(p => Part(p, horizon))];
        foreach ((string first, List<(JoinedPart Part, int Used)> old) in _parts)
        {
            if (old.RemoveAll(p => p.Used <= _joins - Kept) > 0 && old.Count == 0)
                _parts.Remove(first);
        }

        return Together(survey, parts, asOf);
    }

    /// <summary>
    /// The day of the newest article; of one without a date, that of the newest meeting that it says was held. Null where there is none.
    /// </summary>
    /// <param name="today">A meeting after this day was not held.</param>
    public EdtfDate? Newest(LocalDate today) => _traces.Values
        .SelectMany(t => t.Published.Date is { } published ? [published] : t.Held.Where(d => d.First <= today).AsEnumerable()).MaxBy(d => d.Last);

    private JoinedPart Part(ImmutableArray<PlacedArticle> articles, LocalDate horizon)
    {
        string first = articles[0].Id;
        if (!_parts.TryGetValue(first, out List<(JoinedPart Part, int Used)>? there))
            _parts[first] = there = [];
        int at = there.FindIndex(p => p.Part.IsOf(articles, horizon));
        JoinedPart part = at < 0 ? new JoinedPart(articles, readings([.. articles.Select(a => a.Id)]), horizon) : there[at].Part;
        if (at < 0)
            there.Add((part, _joins));
        else
            there[at] = (part, _joins);
        return part;
    }

    private static TalksRecord Together(Survey survey, ImmutableArray<JoinedPart> parts, EdtfDate asOf)
    {
        var findings = new Dictionary<string, Finding>(parts.Sum(p => p.Record.Findings.Count));
        foreach ((string id, Finding finding) in parts.SelectMany(p => p.Record.Findings))
            findings.Add(id, finding);
        return new TalksRecord
        {
            AsOf = asOf,
            Articles =
            [
                .. survey.Articles.Select(a => new RecordArticle(a.Id, a.Trace.Title, a.Trace.Outlet, a.Trace.Url, a.Published, a.CopyOf, a.Trace.Words))
                    .OrderBy(a => a.Published.Date?.First ?? LocalDate.MaxIsoValue).ThenBy(a => a.Published.Date).ThenBy(a => a.Id, StringComparer.Ordinal),
            ],
            Actors = survey.Actors.Actors(parts.SelectMany(p => p.Roles)),
            Negotiations = [.. parts.SelectMany(p => p.Record.Negotiations).OrderBy(n => n.From).ThenBy(n => n.Id, StringComparer.Ordinal)],
            Meetings = Merged(r => r.Meetings),
            Positions = Merged(r => r.Positions),
            Deadlines = Merged(r => r.Deadlines),
            Exchanges = Merged(r => r.Exchanges),
            Forecasts = Merged(r => r.Forecasts),
            Figures = Merged(r => r.Figures),
            Moves = Merged(r => r.Moves),
            Statements = Merged(r => r.Statements),
            Attendances = Merged(r => r.Attendances),
            Findings = findings,
            Rejected = [.. parts.SelectMany(p => p.Record.Rejected).Order(StringComparer.Ordinal)],
        };

        ImmutableArray<T> Merged<T>(Func<TalksRecord, ImmutableArray<T>> list)
            where T : Entry
        {
            T[] all = [.. parts.SelectMany(p => list(p.Record).AsEnumerable())];
            Array.Sort(all, ListOrder.Comparer);
            return [.. all];
        }
    }
}
