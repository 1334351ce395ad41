using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Whether an act happened, as it is worded.</summary>
public enum Modality
{
    Actual,
    Planned,
    Possible,
    Conditional,
    Denied,
}

/// <summary>One party acts on another: a verb or noun of the frames with its actor and target.</summary>
public sealed record Act
{
    /// <summary>A type of <see cref="Record.MoveTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The type of the move where the act is only announced: a veto to come is a threat; null where it is the same.</summary>
    public string? Announced { get; init; }

    /// <summary>PLOVER's root category: as a rule that of the type, but what is to come is a promise or a threat (Data/roots.yaml).</summary>
    public required string Root { get; init; }

    /// <summary>The type that says as much as the root does: a planned visit's is <c>agree</c>.</summary>
    public string PloverType => RootVocabulary.Shipped.TypeOf(Root, Type);

    /// <summary>The token of the verb or noun.</summary>
    public required int Trigger { get; init; }

    /// <summary>The clause or phrase that reports it.</summary>
    public required Span Clause { get; init; }

    public Mention? Actor { get; init; }

    public Mention? Target { get; init; }

    /// <summary>The token that heads what it is about ("an offer of direct talks": "talks"); -1 where nothing does.</summary>
    public int Content { get; init; } = -1;

    /// <summary>Issue code of what it is about.</summary>
    public string? Issue { get; init; }

    public bool Negated { get; init; }

    public Modality Modality { get; init; }

    /// <summary>Whether it is a diplomatic act, to be reported as a move; a resignation or a verdict is none.</summary>
    public bool IsMove { get; init; } = true;

    /// <summary>
    /// Whether another act of the sentence answers it, "turned down Sudland's proposal": a move of its own, but what the sentence reports is the answer.
    /// </summary>
    public bool IsAnswered { get; init; }

    /// <summary>The frame and the words that set it off.</summary>
    public required string Rule { get; init; }
}
