using System.Collections.Frozen;
using Parley.Data;
using Parley.Dates;

namespace Parley.Reading.Deadlines;

/// <summary>The words of <c>Data/deadlines.yaml</c>, dictionary forms.</summary>
internal sealed class DeadlineVocabulary
{
    private DeadlineVocabulary(Source source)
    {
        TimeFrames = source.TimeFrames.ToFrozenSet();
        Expiry = source.Expiry.ToFrozenSet();
        InForce = source.InForce.ToFrozenSet();
        Extension = source.Extension.ToFrozenSet();
        PuttingOff = source.PuttingOff.ToFrozenSet();
        Missing = source.Missing.ToFrozenSet();
        Obliging = source.Obliging.ToFrozenSet();
        Demanding = source.Demanding.ToFrozenSet();
        Stages = source.Stages.ToFrozenSet();
        Expecting = source.Expecting.ToFrozenSet();
        Naming = source.Naming.ToFrozenSet();
        Knowing = source.Knowing.ToFrozenSet();
        Truces = source.Truces.ToFrozenSet();
        Signings = source.Signings.ToFrozenSet();
        Events = source.Events.ToFrozenSet();
    }

    public static DeadlineVocabulary Shipped { get; } = new(DataFile.Read<Source>("deadlines.yaml"));

    public static FrozenSet<string> Nouns => DateVocabulary.Shipped.DeadlineNouns;

    public FrozenSet<string> TimeFrames { get; }

    public FrozenSet<string> Expiry { get; }

    public FrozenSet<string> InForce { get; }

    public FrozenSet<string> Extension { get; }

    /// <summary>Verbs that move a deadline to another day.</summary>
    public FrozenSet<string> PuttingOff { get; }

    /// <summary>Verbs with which a deadline is behind somebody.</summary>
    public FrozenSet<string> Missing { get; }

    public static FrozenSet<string> Granting => DateVocabulary.Shipped.Granting;

    public FrozenSet<string> Obliging { get; }

    /// <summary>Of these, the verbs under which a date may stand itself: "wants the list by Friday".</summary>
    public FrozenSet<string> Demanding { get; }

    /// <summary>Parts of what is in force: "the first stage of the truce".</summary>
    public FrozenSet<string> Stages { get; }

    public FrozenSet<string> Expecting { get; }

    public FrozenSet<string> Naming { get; }

    public FrozenSet<string> Knowing { get; }

    public FrozenSet<string> Truces { get; }

    public FrozenSet<string> Signings { get; }

    public FrozenSet<string> Events { get; }

    private sealed record Source
    {
        public List<string> TimeFrames { get; init; } = [];

        public List<string> Expiry { get; init; } = [];

        public List<string> InForce { get; init; } = [];

        public List<string> Extension { get; init; } = [];

        public List<string> PuttingOff { get; init; } = [];

        public List<string> Missing { get; init; } = [];

        public List<string> Obliging { get; init; } = [];

        public List<string> Demanding { get; init; } = [];

        public List<string> Stages { get; init; } = [];

        public List<string> Expecting { get; init; } = [];

        public List<string> Naming { get; init; } = [];

        public List<string> Knowing { get; init; } = [];

        public List<string> Truces { get; init; } = [];

        public List<string> Signings { get; init; } = [];

        public List<string> Events { get; init; } = [];
    }
}
