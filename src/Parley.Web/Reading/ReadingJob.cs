using System.Collections.Immutable;
using Parley.Storage;

namespace Parley.Web.Reading;

/// <summary>How far one order to read articles is.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>An order to read articles, as it stands.</summary>
/// <param name="Number">From 1, in the order of coming.</param>
/// <param name="Inputs">What is read: addresses and names of files, for people.</param>
/// <param name="State">How far it is.</param>
/// <param name="Progress">How many inputs are done; null before the first.</param>
/// <param name="Summary">What it gave; null until it is done.</param>
/// <param name="Error">Why it failed as a whole.</param>
public sealed record ReadingJob(
    int Number, ImmutableArray<string> Inputs, JobState State, IntakeProgress? Progress = null, IntakeSummary? Summary = null, ParleyException? Error = null)
{
    public bool IsOver => State is JobState.Done or JobState.Failed;
}
