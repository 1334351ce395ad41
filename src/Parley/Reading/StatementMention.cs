using System.Collections.Immutable;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Somebody's words or view as an article gives them.</summary>
public sealed record StatementMention
{
    public required ActorReference Speaker { get; init; }

    /// <summary>The words that name the speaker; null where the speaker follows from the sentence before.</summary>
    public Span? SpeakerSpan { get; init; }

    /// <summary>The word that makes it a statement ("said", "according to"); null for a quotation that stands alone.</summary>
    public Span? Cue { get; init; }

    /// <summary>The token of the cue; -1 where there is none.</summary>
    public int CueToken { get; init; } = -1;

    /// <summary>What is said; more than one span where a cue interrupts it.</summary>
    public required ImmutableArray<Span> Content { get; init; }

    /// <summary>The passage on which the finding rests: as a rule the whole sentence or sentences.</summary>
    public required Span Passage { get; init; }

    public bool Direct { get; init; }

    public ActorReference? Via { get; init; }

    /// <summary>Whether the statement itself is only expected, denied, …: "is to announce", "did not say".</summary>
    public Certainty Certainty { get; init; }

    public SpeechManner Manner { get; init; }

    /// <summary>What the cue makes of its content: denied ("denied that"), possible ("doubted that"), else attributed.</summary>
    public Certainty Claim { get; init; } = Certainty.Attributed;

    /// <summary>The rule and its words.</summary>
    public required string Rule { get; init; }
}
