using System.Collections.Immutable;
using NodaTime;

namespace Parley.Joining;

public enum DecisionAction
{
    /// <summary>The findings (or the actors) are about one thing.</summary>
    Join,

    /// <summary>The first finding (or actor) is not about the same thing as the others.</summary>
    Split,

    /// <summary>A field of the finding is to be another value.</summary>
    Correct,

    /// <summary>The finding is wrong and does not count.</summary>
    Reject,

    /// <summary>The article says something that reading did not see.</summary>
    Add,
}

/// <summary>What a person decided. It is kept for ever; undoing it is a mark on it.</summary>
/// <param name="Number">Its place in the journal, from 1.</param>
/// <param name="Action">What was decided.</param>
/// <param name="Targets">Ids of findings, or of actors as articles give them; an entry's id stands for its findings.</param>
/// <param name="Field">For a correction: the field, as the public format names it.</param>
/// <param name="Value">For a correction: the new value, as the public format writes it; for what is added: the finding itself.</param>
/// <param name="Who">Who decided.</param>
/// <param name="When">When.</param>
/// <param name="Why">The reason given, if any.</param>
/// <param name="UndoneBy">Who undid it; null while it stands.</param>
/// <param name="UndoneAt">When it was undone.</param>
public sealed record Decision(
    long Number,
    DecisionAction Action,
    ImmutableArray<string> Targets,
    string? Field,
    string? Value,
    string Who,
    Instant When,
    string? Why,
    string? UndoneBy = null,
    Instant? UndoneAt = null)
{
    public bool Stands => UndoneAt is null;

    /// <summary>
    /// Whether this decision was made on top of another one, so that the other cannot be taken back alone: a split of what it joined, a
    /// join of what it split, a correction of the field that it corrected, anything about a finding that it added.
    /// </summary>
    public bool RestsOn(Decision other) => Stands && Number > other.Number && (Action, other.Action) switch
    {
        (DecisionAction.Split, DecisionAction.Join) or (DecisionAction.Join, DecisionAction.Split) => Targets.Intersect(other.Targets).Count() > 1,
        (DecisionAction.Correct, DecisionAction.Correct) => Field == other.Field && Targets.Intersect(other.Targets).Any(),
        (_, DecisionAction.Add) => Targets.Intersect(other.Targets).Any(),
        _ => false,
    };
}
