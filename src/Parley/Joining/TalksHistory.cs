using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What plainly happened in each set of talks: meetings held, things signed and agreed, truces broken; in order of day.</summary>
internal sealed class TalksHistory
{
    private readonly Func<string, string?> _negotiation;
    private readonly Dictionary<string, List<Item<Move>>> _moves;
    private readonly Dictionary<string, List<MeetingEntry>> _meetings;
    private readonly Dictionary<string, LocalDate> _newest;
    private readonly Dictionary<string, List<(LocalDate Day, string Id)>> _broken;

    /// <param name="ledger">All findings.</param>
    /// <param name="meetings">The meetings as joined.</param>
    /// <param name="negotiation">The talks that an article is about.</param>
    public TalksHistory(Ledger ledger, IEnumerable<MeetingEntry> meetings, Func<string, string?> negotiation)
    {
        _negotiation = negotiation;
        _meetings = meetings.Where(m => m.Facts is { Status: MeetingStatus.Held, Date: { } d } && MeetingFit.IsExact(d) && m.Negotiation is not null)
            .GroupBy(m => m.Negotiation!).ToDictionary(g => g.Key, g => g.OrderBy(m => m.Facts.Date).ToList());
        _moves = ledger.Of<Move>()
            .Where(m => m.Finding.Certainty is Certainty.Stated or Certainty.Attributed && m.Finding.Type is "sign" or "agree" or "violate" or "attack" or "seize")
            .GroupBy(m => Talks(m.Article))
            .ToDictionary(g => g.Key, g => g.Where(m => Day(m) is not null).OrderBy(m => Day(m)).ThenBy(m => m.Id, StringComparer.Ordinal).ToList());
        _broken = Breaches(ledger).GroupBy(b => b.Talks, b => (b.Day, b.Id)).ToDictionary(g => g.Key, g => g.OrderBy(b => b.Day).ThenBy(b => b.Id, StringComparer.Ordinal).ToList());
        _newest = ledger.Articles.Where(a => a.Day is not null).GroupBy(Talks).ToDictionary(g => g.Key, g => g.Max(a => a.Day!.Value));
    }

    /// <summary>The talks that an article is about; empty where that is not plain.</summary>
    public string Talks(ArticleNote article) => _negotiation(article.Id) ?? "";

    /// <summary>Meetings held on known days.</summary>
    public IReadOnlyList<MeetingEntry> Held(string talks) => _meetings.GetValueOrDefault(talks, []);

    /// <summary>Reports, as facts, that something was signed, agreed or violated, or somebody attacked.</summary>
    public IReadOnlyList<Item<Move>> Moves(string talks) => _moves.GetValueOrDefault(talks, []);

    /// <summary>The days on which fighting went on or a truce was broken, with the findings that tell of it.</summary>
    public IReadOnlyList<(LocalDate Day, string Id)> Broken(string talks) => _broken.GetValueOrDefault(talks, []);

    /// <summary>The day of the newest article about the talks; null where none has one.</summary>
    public LocalDate? Newest(string talks) => _newest.TryGetValue(talks, out LocalDate day) ? day : null;

    /// <summary>The day of an act: its own, or the last one of a time before its article; else its article's.</summary>
    public static LocalDate? Day(Item<Move> move) =>
        move.Finding.Date is { } date && (date.IsDay || date.Last < move.Article.Day) ? date.Last : move.Article.Day;

    /// <summary>Acts of force, and what was said or done over a truce that its sentence tells was broken.</summary>
    private IEnumerable<(string Talks, LocalDate Day, string Id)> Breaches(Ledger ledger)
    {
        foreach ((string talks, List<Item<Move>> moves) in _moves)
        {
            foreach (Item<Move> move in moves.Where(m => m.Finding.Type is "violate" or "attack" or "seize"))
                yield return (talks, Day(move)!.Value, move.Id);
        }

        foreach (Item<Statement> told in ledger.Of<Statement>())
        {
            if (told.Article.Day is { } day && TruceWords.TellBreach(told.Words))
                yield return (Talks(told.Article), day, told.Id);
        }

        foreach (Item<Move> told in ledger.Of<Move>())
        {
            if (told.Article.Day is { } day && TruceWords.TellBreach(told.Words))
                yield return (Talks(told.Article), day, told.Id);
        }
    }

    /// <summary>
    /// The day of an article; of one without any the last day on which it reports a meeting as held, since it is not older than that.
    /// </summary>
    public static LocalDate? Written(ArticleNote article) => article.Day ?? article.NotBefore;

    /// <summary>Whether an act concludes something of substance: signed or agreed, and not only that talks go on.</summary>
    public static bool IsAgreement(Item<Move> move) =>
        move.Finding.Type is "sign" or "agree" && move.Finding.Issue?.StartsWith("talks.", StringComparison.Ordinal) != true;
}
