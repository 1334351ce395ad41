using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Reports of one meeting while they are being put together.</summary>
internal sealed class MeetingCluster
{
    private readonly Dictionary<ArticleNote, List<Meeting>> _byArticle = [];
    private readonly Dictionary<string, HashSet<string>> _heads = [];
    private int _searched;
    private string? _movedWord;

    public MeetingCluster(Item<Meeting> first)
    {
        Group = new Group<Meeting>(first);
        Take(first);
    }

    public Group<Meeting> Group { get; }

    public HashSet<string> Parties { get; } = [];

    /// <summary>The states, bodies and groups in the articles.</summary>
    public HashSet<string> Context { get; } = [];

    public HashSet<string> Places { get; } = [];

    public HashSet<int> Rounds { get; } = [];

    /// <summary>The dates given, of whatever precision.</summary>
    public HashSet<EdtfDate> Dates { get; } = [];

    public bool IsHeld { get; private set; }

    public bool IsCalledOff { get; private set; }

    /// <summary>
    /// The date to compare with: of the day or of a few days before a coarser one, of a held meeting before one announced.
    /// </summary>
    public EdtfDate? Date { get; private set; }

    public LocalDate? Day => Date?.First;

    /// <summary>The word in a report by which the meeting was called off or put to another day; each report is searched once.</summary>
    public string? MovedWord
    {
        get
        {
            while (_movedWord is null && _searched < Group.Items.Count)
                _movedWord = Wording.Find(Group.Items[_searched++].Words, Wording.Shipped.MeetingMoved);
            return _movedWord;
        }
    }

    public bool Has(ArticleNote article) => _byArticle.ContainsKey(article);

    /// <summary>What an article tells of the meeting.</summary>
    public IReadOnlyList<Meeting> In(ArticleNote article) => _byArticle.GetValueOrDefault(article, []);

    /// <summary>Who is said to lead a party; null where nobody is.</summary>
    public IReadOnlySet<string>? Heads(string party) => _heads.GetValueOrDefault(party);

    public void Add(Item<Meeting> item, double score, string why)
    {
        Group.Add(item, score, why);
        Take(item);
    }

    public void Absorb(MeetingCluster other, double score, string why)
    {
        Group.Absorb(other.Group, score, why);
        foreach (Item<Meeting> item in other.Group.Items)
            Take(item);
    }

    private void Take(Item<Meeting> item)
    {
        Meeting meeting = item.Finding;
        if (!_byArticle.TryGetValue(item.Article, out List<Meeting>? told))
        {
            _byArticle[item.Article] = told = [];
            Context.UnionWith(item.Article.Actors);
        }

        told.Add(meeting);
        foreach (HeadOfDelegation head in meeting.Heads)
        {
            string party = MeetingFit.Key(head.Party);
            if (!_heads.TryGetValue(party, out HashSet<string>? persons))
                _heads[party] = persons = [];
            persons.Add(MeetingFit.Key(head.Person));
        }

        Parties.UnionWith(meeting.Parties.Select(MeetingFit.Key));
        if (meeting.Place is not null)
            Places.Add(meeting.Place);
        if (meeting.Round is { } round)
            Rounds.Add(round);
        if (meeting.Date is { } date)
        {
            Dates.Add(date);
            bool exact = MeetingFit.IsExact(date);
            bool isBetter = Date is null || (exact && !MeetingFit.IsExact(Date))
                || (meeting.Status == MeetingStatus.Held && !IsHeld && exact == MeetingFit.IsExact(Date));
            if (isBetter)
                Date = date;
        }

        IsHeld |= meeting.Status == MeetingStatus.Held;
        IsCalledOff |= meeting.Status is MeetingStatus.Cancelled or MeetingStatus.Refused;
    }
}
