using System.Collections.Immutable;

namespace Parley.Record;

/// <summary>Keeps one copy of each name, id, date and actor that many findings and articles give. Not thread-safe.</summary>
internal class SharedValues
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<ActorReference> _actors = [];
    private readonly Dictionary<string, EdtfDate> _dates = new(StringComparer.Ordinal);

    public string Of(string word)
    {
        if (_words.TryGetValue(word, out string? same))
            return same;
        _words.Add(word);
        return word;
    }

    /// <exception cref="FormatException">The text is no date.</exception>
    public EdtfDate Date(string text)
    {
        if (!_dates.TryGetValue(text, out EdtfDate? same))
            _dates[text] = same = EdtfDate.Parse(text);
        return same;
    }

    public ActorReference Of(ActorReference actor)
    {
        if (_actors.TryGetValue(actor, out ActorReference? same))
            return same;
        actor = new ActorReference(actor.Id is null ? null : Of(actor.Id), Of(actor.Name));
        _actors.Add(actor);
        return actor;
    }

    public ImmutableArray<ActorReference> Of(ImmutableArray<ActorReference> actors) => [.. actors.Select(Of)];
}
