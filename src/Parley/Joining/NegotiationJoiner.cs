using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Tells which articles are about which talks: by the stories that their words show, the two parties that a story shows negotiating, and
/// the field of their dispute. Articles of stories in which no two parties plainly do belong to no talks.
/// </summary>
internal sealed class NegotiationJoiner
{
    /// <summary>How like the parties of two sets of articles must be (cosine) to be about the same talks.</summary>
    private const double Alike = 0.65;

    /// <summary>What the sides of a dispute do to each other (PLOVER's categories).</summary>
    private static readonly HashSet<string> Hostile =
        ["REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"];

    private readonly Ledger _ledger;
    private readonly Dictionary<string, ArticleParties> _articles = [];
    private readonly List<Dispute> _disputes = [];
    private readonly Dictionary<string, Dispute> _ofArticle = [];

    public NegotiationJoiner(Ledger ledger)
    {
        _ledger = ledger;
        foreach (ArticleNote article in ledger.Articles)
            _articles[article.Id] = new ArticleParties();
        foreach (Item<Meeting> item in ledger.Of<Meeting>())
            _articles[item.Article.Id].Meet(item.Finding.Parties);
        foreach (Item<Exchange> item in ledger.Of<Exchange>())
            _articles[item.Article.Id].Meet(item.Finding.Parties);
        foreach (Item<Position> item in ledger.Of<Position>())
            _articles[item.Article.Id].Hold(item.Finding.Party, item.Finding.Issue);
        foreach (Item<Move> item in ledger.Of<Move>())
        {
            if (item.Finding.Target is { } target && Hostile.Contains(MoveTypes.Plover.GetValueOrDefault(item.Finding.Type, "")))
                _articles[item.Article.Id].Turn(item.Finding.Actor, target);
        }

        Gather();
        Assign();
        foreach (ArticleNote reprint in ledger.Articles.Where(a => a.CopyOf is not null))
        {
            if (_ofArticle.TryGetValue(reprint.Origin, out Dispute? same))
                _ofArticle[reprint.Id] = same;
        }
    }

    /// <summary>Id of the talks that an article is about; null where that is not plain.</summary>
    public string? Of(string article) => _ofArticle.GetValueOrDefault(article)?.Id;

    /// <summary>Id of the talks to which a meeting belongs: those of most of its articles, if their parties met.</summary>
    public string? Of(MeetingEntry meeting)
    {
        Dispute? most = meeting.Articles.Select(a => _ofArticle.GetValueOrDefault(a)).OfType<Dispute>()
            .GroupBy(d => d.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.First();
        if (most is null)
            return null;
        int shared = meeting.Facts.Parties.Count(p => most.IsParty(MeetingFit.Key(p)));
        return shared >= 2 || (shared > 0 && shared == meeting.Facts.Parties.Length) ? most.Id : null;
    }

    public ImmutableArray<Negotiation> All(IReadOnlyList<MeetingEntry> meetings)
    {
        ILookup<string, MeetingEntry> byDispute = meetings.Where(m => m.Negotiation is not null).ToLookup(m => m.Negotiation!);
        ILookup<string, Item<Move>> moves = _ledger.Of<Move>().Where(m => Of(m.Article.Id) is not null).ToLookup(m => Of(m.Article.Id)!);
        return
        [
            .. _disputes.Select(d => d.ToNegotiation([.. byDispute[d.Id]], moves[d.Id], _ofArticle.Where(a => a.Value == d).Select(a => a.Key)))
                .OrderBy(n => n.From).ThenBy(n => n.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// One dispute for each story, its two parties and its field; those whose parties are much the same are one, unless years lie
    /// between them.
    /// </summary>
    private void Gather()
    {
        // A reprint is about what its original is about, and weighs nothing.
        ArticleNote[] originals = [.. _ledger.Articles.Where(a => a.CopyOf is null).OrderBy(a => a.Day ?? LocalDate.MaxIsoValue).ThenBy(a => a.Id, StringComparer.Ordinal)];
        Dictionary<(string, string), int> common = originals
            .SelectMany(a => _articles[a.Id].Pairs.Keys).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        int[] stories = TextStories.Of([.. originals.Select(a => a.Reading.Article.Text)]);
        List<StoryParties> groups =
        [
            .. originals.Zip(stories).GroupBy(a => a.Second, a => a.First)
                .SelectMany(story => StoryParties.Of([.. story], a => _articles[a.Id], common))
                .OrderByDescending(g => g.Articles.Count)
                .ThenBy(g => g.Pair.Item1, StringComparer.Ordinal).ThenBy(g => g.Pair.Item2, StringComparer.Ordinal)
                .ThenBy(g => g.Field, StringComparer.Ordinal).ThenBy(g => g.Articles[0].Id, StringComparer.Ordinal),
        ];
        foreach (StoryParties group in groups)
        {
            var own = new Dispute(group, _disputes.Count(d => d.Pair == group.Pair && d.Field == group.Field));
            Dispute? same = _disputes
                .Where(d => d.Agrees(own.Field) && d.IsNear(own) && (d.Concerns(own.Pair) || own.Concerns(d.Pair)))
                .Select(d => (Dispute: d, Likeness: d.Likeness(own)))
                .Where(d => d.Likeness >= Alike)
                .OrderByDescending(d => d.Likeness)
                .ThenBy(d => d.Dispute.Id, StringComparer.Ordinal)
                .FirstOrDefault().Dispute;
            if (same is null)
                _disputes.Add(same = own);
            else
                same.Merge(own);
            foreach (ArticleNote article in group.Articles)
                _ofArticle[article.Id] = same;
        }
    }

    /// <summary>An article in which nobody is shown meeting belongs to the only talks whose two parties it speaks of.</summary>
    private void Assign()
    {
        foreach (ArticleNote article in _ledger.Articles)
        {
            if (article.CopyOf is not null || _ofArticle.ContainsKey(article.Id))
                continue;
            HashSet<string> actors = [.. article.Actors, .. _articles[article.Id].Weights.Keys];
            List<Dispute> about =
                [.. _disputes.Where(d => actors.Contains(d.Pair.Item1) && actors.Contains(d.Pair.Item2) && d.Agrees(_articles[article.Id].Field)).Take(2)];
            if (about.Count == 1)
                _ofArticle[article.Id] = about[0];
        }
    }
}
