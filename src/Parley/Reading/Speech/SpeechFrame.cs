using System.Collections.Frozen;
using Parley.Record;

namespace Parley.Reading.Speech;

/// <summary>What may be said with a cue, by its grammar.</summary>
[Flags]
internal enum SpeechComplement
{
    None = 0,
    Clause = 1 << 0,
    Quotation = 1 << 1,
    Infinitive = 1 << 2,
    Gerund = 1 << 3,
    Object = 1 << 4,
    Predicate = 1 << 5,
}

/// <summary>Whom a cue's clause names as the one spoken to.</summary>
internal enum Addressee
{
    None,
    Object,
    To,
    On,
}

/// <summary>One way in which a cue puts words or views in somebody's mouth.</summary>
/// <param name="Manner">What kind of statement it makes.</param>
/// <param name="Complements">The clauses and phrases that can be its content.</param>
/// <param name="Prepositions">Prepositions whose phrase can be its content.</param>
/// <param name="Addressee">Where the one spoken to stands.</param>
/// <param name="Content">What it makes of the content: attributed, denied or possible.</param>
internal sealed record SpeechFrame(
    SpeechManner Manner,
    SpeechComplement Complements,
    FrozenSet<string> Prepositions,
    Addressee Addressee,
    Certainty Content);

/// <summary>A verb of saying or thinking, or a fixed phrase that begins with one.</summary>
/// <param name="Rest">What follows the verb's lemma: a particle or the rest of the phrase; empty for a plain verb.</param>
/// <param name="Frames">In the order of the vocabulary.</param>
internal sealed record SpeechVerb(string[] Rest, SpeechFrame[] Frames)
{
    public SpeechFrame? Taking(SpeechComplement complement) => Array.Find(Frames, f => (f.Complements & complement) != SpeechComplement.None);

    public SpeechFrame? TakingPhrase(string preposition) => Array.Find(Frames, f => f.Prepositions.Contains(preposition));

    public bool Takes(SpeechComplement complement) => Taking(complement) is not null;

    public Addressee Addressee => Array.Find(Frames, f => f.Addressee != Addressee.None)?.Addressee ?? Addressee.None;
}
