using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The talks that the articles of a story are about.</summary>
internal sealed class ArticleTalks
{
    private readonly Dictionary<string, Dispute> _ofArticle;

    public ArticleTalks(IEnumerable<PlacedArticle> articles) =>
        _ofArticle = articles.Where(a => a.Talks is not null).ToDictionary(a => a.Id, a => a.Talks!);

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

    /// <summary>All of them, with what was held and done in each.</summary>
    public ImmutableArray<Negotiation> All(IEnumerable<MeetingEntry> meetings, IEnumerable<Item<Move>> moves)
    {
        ILookup<string?, MeetingEntry> met = meetings.ToLookup(m => m.Negotiation);
        ILookup<string?, Item<Move>> made = moves.ToLookup(m => Of(m.Article.Id));
        return
        [
            .. _ofArticle.GroupBy(a => a.Value, a => a.Key)
                .Select(d => d.Key.ToNegotiation([.. met[d.Key.Id]], made[d.Key.Id], d)),
        ];
    }
}
