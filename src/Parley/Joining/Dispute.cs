using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parley.Names;
using Parley.Record;

namespace Parley.Joining;

/// <summary>What two parties, and those around them, negotiate about.</summary>
internal sealed class Dispute
{
    private const int IdDigits = 8;

    /// <summary>Talks of the same parties between which so many days lie are others.</summary>
    private const int Pause = 730;

    private readonly Dictionary<string, double> _weights;
    private double _most;
    private double _squares;
    private LocalDate? _from;
    private LocalDate? _to;

    /// <param name="story">A story about it.</param>
    /// <param name="number">How many other disputes began with these parties in this field.</param>
    public Dispute(StoryParties story, int number)
    {
        Pair = story.Pair;
        Field = story.Field;
        _weights = new(story.Weights);
        Weigh();
        (_from, _to) = (story.From, story.To);
        Id = ContentId.Of('n', IdDigits, $"{Pair.Item1}\n{Pair.Item2}\n{Field}{(number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{number}"))}");
    }

    /// <summary>The two parties that meet most; the smaller key first.</summary>
    public (string, string) Pair { get; }

    /// <summary>As of <see cref="ArticleParties.Field"/>.</summary>
    public string Field { get; private set; }

    /// <summary>Made of the two parties and the field; with a number where they have other talks.</summary>
    public string Id { get; }

    /// <summary>The parties that play some part in it, however small.</summary>
    public IReadOnlyCollection<string> Parties => _weights.Keys;

    /// <summary>Whether the articles about two disputes lie close enough in time to be about the same.</summary>
    public bool IsNear(Dispute other) =>
        _from is not { } from || other._from is not { } otherFrom
        || (Period.DaysBetween(_to!.Value, otherFrom) <= Pause && Period.DaysBetween(other._to!.Value, from) <= Pause);

    public bool Agrees(string other) => other.Length == 0 || Field.Length == 0 || other == Field;

    /// <summary>Whether both of two parties play some part in it.</summary>
    public bool Concerns((string, string) two) => Plays(two.Item1) && Plays(two.Item2);

    public void Merge(Dispute other)
    {
        foreach ((string party, double weight) in other._weights)
            _weights[party] = _weights.GetValueOrDefault(party) + weight;
        Weigh();
        if (Field.Length == 0)
            Field = other.Field;
        _from = _from is null || other._from < _from ? other._from ?? _from : _from;
        _to = _to is null || other._to > _to ? other._to ?? _to : _to;
    }

    /// <summary>Cosine of the parties' weights.</summary>
    public double Likeness(Dispute other)
    {
        double dot = 0;
        foreach ((string party, double weight) in _weights)
            dot += weight * other._weights.GetValueOrDefault(party);
        return dot == 0 ? 0 : dot / Math.Sqrt(_squares * other._squares);
    }

    /// <summary>Whether an actor is a side in it: one of the two, or one that has at least a fifth of the weight of the first.</summary>
    public bool IsParty(string key) =>
        key == Pair.Item1 || key == Pair.Item2 || _weights.GetValueOrDefault(key) >= 0.2 * _most;

    public Negotiation ToNegotiation(IReadOnlyList<MeetingEntry> meetings, IEnumerable<Item<Move>> moves, IEnumerable<string> articles)
    {
        Dictionary<string, ActorReference> met = meetings.SelectMany(m => m.Facts.Parties).GroupBy(MeetingFit.Key).ToDictionary(g => g.Key, g => g.First());
        ImmutableArray<ActorReference> parties =
        [
            .. met.Where(p => IsParty(p.Key))
                .OrderByDescending(p => p.Key == Pair.Item1 || p.Key == Pair.Item2)
                .ThenByDescending(p => _weights.GetValueOrDefault(p.Key))
                .ThenBy(p => p.Value.Name, StringComparer.Ordinal)
                .Select(p => p.Value),
        ];
        ImmutableArray<ActorReference> mediators =
        [
            .. moves.Where(m => m.Finding.Type is "mediate" or "host").Select(m => m.Finding.Actor)
                .Concat(meetings.Select(m => m.Facts.Host).OfType<ActorReference>())
                .Where(a => !parties.Any(p => p.IsSame(a)))
                .GroupBy(MeetingFit.Key)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.First()),
        ];
        List<EdtfDate> dates = [.. meetings.Select(m => m.Facts.Date).OfType<EdtfDate>()];
        return new Negotiation(
            Id, Name(met, meetings), parties, mediators, dates.Min(), dates.MaxBy(d => d.Last), [.. articles.Order(StringComparer.Ordinal)]);
    }

    private bool Plays(string key) => _weights.GetValueOrDefault(key) >= 0.1 * _most;

    private void Weigh()
    {
        _most = _weights.Values.Max();
        _squares = _weights.Values.Sum(w => w * w);
    }

    /// <summary>"Russia–Ukraine talks, Istanbul": the two parties in the order of the alphabet and the place where they met most.</summary>
    private string Name(Dictionary<string, ActorReference> met, IReadOnlyList<MeetingEntry> meetings)
    {
        string[] names = [.. new[] { Pair.Item1, Pair.Item2 }.Select(k => met.TryGetValue(k, out ActorReference? a) ? a.Name : Gazetteer.Shipped.State(k)?.Name ?? k).Order(StringComparer.Ordinal)];
        string? place = meetings.Where(m => m.Facts.Place is not null)
            .GroupBy(m => m.Facts.Place!)
            .OrderByDescending(g => g.Sum(m => m.Articles.Length)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        return $"{names[0]}–{names[1]} {(Field.Length == 0 ? "" : Field + " ")}talks{(place is null ? "" : ", " + place)}";
    }
}
