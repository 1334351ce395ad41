using Parley.Record;

namespace Parley.Reading.Positions;

/// <summary>A position that a rule has found, before its content is cut into items.</summary>
/// <param name="Party">Whose it is.</param>
/// <param name="Speaker">The person who voices it, if any.</param>
/// <param name="Trigger">The token that sets it off.</param>
/// <param name="First">First token of one item of its content.</param>
/// <param name="Last">Last token of the item, included.</param>
/// <param name="Rule">The rule and its words.</param>
internal readonly record struct PositionDraft(
    ActorReference Party, ActorReference? Speaker, Stance Stance, int Trigger, int First, int Last, string Rule)
{
    public Modality Modality { get; init; }

    /// <summary>First and last tokens of the condition under which it holds; null where it is unconditional.</summary>
    public (int First, int Last)? Condition { get; init; }

    public PositionDraft Until(int last) => this with { Last = last };
}
