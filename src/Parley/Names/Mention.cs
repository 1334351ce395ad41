using Parley.Record;
using Parley.Text;

namespace Parley.Names;

public enum NameKind
{
    Person,
    State,
    Body,
    Group,
    Place,
    Facility,
    Work,

    /// <summary>A news outlet or platform: a body that carries what others say, and is no side of anything.</summary>
    Outlet,
    Other,
}

/// <summary>How a mention is worded.</summary>
public enum MentionForm
{
    /// <summary>A proper name: "Kerry", "the Kremlin", "NATO".</summary>
    Name,

    /// <summary>A noun phrase: "the Russian president", "Russian negotiators", "experts", "the latter", "both sides".</summary>
    Nominal,

    /// <summary>A pronoun: "he", "their".</summary>
    Pronoun,

    /// <summary>A demonym used as an adjective: "Russian" in "Russian air bases".</summary>
    Adjective,
}

/// <summary>A stretch of text that refers to somebody or something.</summary>
public sealed record Mention
{
    /// <summary>From the first to the last token of the name or phrase, titles in front of a name left out.</summary>
    public required Span Span { get; init; }

    /// <summary>First and last token, both included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The token through which the phrase hangs in the sentence's tree.</summary>
    public required int Head { get; init; }

    public required NameKind Kind { get; init; }

    public required MentionForm Form { get; init; }

    /// <summary>
    /// Whom it refers to; null where that is not known. A capital or seat that stands for a government is the state. An unnamed
    /// group has no id, only its words.
    /// </summary>
    public ActorReference? Actor { get; init; }

    /// <summary>The state, body or group on whose side the actor stands: the actor itself, or a person's through the office held.</summary>
    public ActorReference? Party { get; init; }

    /// <summary>For places: the city or country by its usual English name, without metonymy: "Moscow".</summary>
    public string? Place { get; init; }

    /// <summary>The other members of a joint mention: for "both sides", the parties that are meant.</summary>
    public IReadOnlyList<ActorReference> Members { get; init; } = [];
}
