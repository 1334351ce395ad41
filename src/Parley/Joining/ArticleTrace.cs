using System.Collections.Immutable;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// What of an article tells its place among all others: its copies, its story, its actors, its talks. It is kept of every article,
/// its findings only while its story is joined; so it is kept small.
/// </summary>
internal sealed class ArticleTrace
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public required Publication Published { get; init; }

    /// <summary>How many words it has, furniture left out.</summary>
    public int Words { get; init; }

    public required TextPrint Print { get; init; }

    public required TextVector Vocabulary { get; init; }

    /// <summary>Whom it gives under an id, by that id.</summary>
    public required ImmutableArray<TracedActor> Actors { get; init; }

    /// <summary>The states, bodies and groups of which it speaks, with an id or without, those that it shows meeting included.</summary>
    public required ImmutableArray<ActorReference> Speaks { get; init; }

    /// <summary>Those who meet or exchange people, together.</summary>
    public required ImmutableArray<ImmutableArray<ActorReference>> Meet { get; init; }

    /// <summary>Who takes a position, and on what.</summary>
    public required ImmutableArray<(ActorReference Party, string Issue)> Hold { get; init; }

    /// <summary>Who does to whom what sides of a dispute do to each other.</summary>
    public required ImmutableArray<(ActorReference Actor, ActorReference Target)> Turn { get; init; }

    /// <summary>The days of the meetings that it says were held; none where it has a date.</summary>
    public ImmutableArray<EdtfDate> Held { get; init; } = [];

    /// <summary>Hash codes of the ids of its findings: whether a decision is about one of them can be asked of them.</summary>
    public required ImmutableArray<int> Findings { get; init; }

    /// <summary>The standing decisions about its findings, in the order of the journal.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <param name="reading">The article as read.</param>
    /// <param name="decisions">The standing decisions that may be about it, in the order of the journal.</param>
    /// <param name="pool">Gives the one copy of what many articles name.</param>
    public static ArticleTrace Of(ArticleReading reading, IReadOnlyCollection<Decision> decisions, SharedTraces pool)
    {
        var decided = new DecidedFindings(reading, decisions);
        List<Finding> held = [.. decided.Standing.OrderBy(f => f.Passages[0].Start).ThenBy(f => f.Id, StringComparer.Ordinal)];
        Article article = reading.Article;
        return new ArticleTrace
        {
            Id = article.Id,
            Title = article.Title,
            Outlet = article.Outlet is null ? null : pool.Of(article.Outlet),
            Url = article.Url,
            Published = article.Published,
            Words = reading.Words,
            Print = TextPrint.Of(article),
            Vocabulary = TextVector.Of(article.Text),
            Actors = TracedActor.In(decided, pool),
            Speaks =
            [
                .. reading.Actors.Where(a => a.Kind != ActorKind.Person).Select(a => a.Actor)
                    .Concat(decided.All.OfType<Meeting>().SelectMany(m => m.Parties)).Select(pool.Of).Distinct(),
            ],
            Meet = [.. held.OfType<Meeting>().Select(m => pool.Of(m.Parties)), .. held.OfType<Exchange>().Select(e => pool.Of(e.Parties))],
            Hold = [.. held.OfType<Position>().Select(p => (pool.Of(p.Party), pool.Of(p.Issue)))],
            Turn = [.. held.OfType<Move>().Where(m => m.Target is not null && NegotiationJoiner.IsHostile(m)).Select(m => (pool.Of(m.Actor), pool.Of(m.Target!)))],
            Held = article.Published.Date is not null
                ? [] : [.. decided.All.OfType<Meeting>().Where(m => m is { Status: MeetingStatus.Held, Date.IsDay: true }).Select(m => m.Date!)],
            Findings = [.. decided.All.Select(f => f.Id.GetHashCode(StringComparison.Ordinal))],
            Decisions = decided.Decisions,
        };
    }

    /// <summary>Whether it may have a finding of this id; of a hundred million others one is taken for it.</summary>
    public bool MayHave(string finding) => Findings.Contains(finding.GetHashCode(StringComparison.Ordinal));
}
