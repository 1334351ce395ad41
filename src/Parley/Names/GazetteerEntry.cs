using Parley.Record;

namespace Parley.Names;

/// <summary>What a name of the gazetteer names.</summary>
public enum EntryKind
{
    /// <summary>A state: "Turkey", "the UK".</summary>
    State,

    /// <summary>An adjective, and often also a noun, for a state or a group: "Turkish", "Greek", "Houthi".</summary>
    Demonym,

    /// <summary>A noun for a state's or group's people: "Turks", "Spaniards".</summary>
    People,

    /// <summary>A capital, or another city whose name may stand for a government.</summary>
    Capital,

    /// <summary>A building, street or ministry whose name stands for a government or body: "the Kremlin", "Foggy Bottom".</summary>
    Seat,

    /// <summary>A parliament or a chamber of one.</summary>
    Parliament,

    /// <summary>An international body, a court, a format of talks, an organ of a state.</summary>
    Body,

    /// <summary>An armed or political group.</summary>
    Group,

    City,

    Region,

    /// <summary>A building in which people confer.</summary>
    Venue,

    /// <summary>A news outlet or agency.</summary>
    Outlet,

    /// <summary>A platform on which people publish.</summary>
    Platform,
}

/// <summary>One thing of the gazetteer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its usual English name, whatever spelling was found: "Kyiv".</param>
/// <param name="Actor">Whom it stands for: the state, body or group; null for other places and for outlets.</param>
/// <param name="Party">On whose side it stands: the state of an organ of state, else the actor itself.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of the state in which a place lies or a group fights; null if it is none's.</param>
public sealed record GazetteerEntry(EntryKind Kind, string Name, ActorReference? Actor, ActorReference? Party, string? Country)
{
    /// <summary>What a body or group may be called once it was named: "alliance", "rebels".</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Whether it is a place on the map.</summary>
    public bool IsPlace => Kind is EntryKind.State or EntryKind.Capital or EntryKind.City or EntryKind.Region;
}

/// <summary>A state as the gazetteer knows it.</summary>
/// <param name="Reference">Its ISO 3166-1 alpha-3 code and usual English name.</param>
/// <param name="Adjectives">Demonyms used as adjectives, the usual one first.</param>
/// <param name="People">Nouns for its people.</param>
/// <param name="Capitals">Usual English names of its capitals, the seat of government first.</param>
/// <param name="IsPast">Whether it is no more.</param>
public sealed record GazetteerState(
    ActorReference Reference,
    IReadOnlyList<string> Adjectives,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Capitals,
    bool IsPast);
