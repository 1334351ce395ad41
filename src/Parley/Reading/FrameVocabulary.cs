using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Data;

namespace Parley.Reading;

/// <summary>The frames of a file of Data/ by the word that sets them off. Thread-safe.</summary>
internal sealed class FrameVocabulary
{
    private static readonly Lazy<FrameVocabulary> LazyActs = new(() => new FrameVocabulary(DataFile.Read<FrameFile>("frames.yaml")));
    private static readonly Lazy<FrameVocabulary> LazyStances = new(() => new FrameVocabulary(DataFile.Read<FrameFile>("stances.yaml")));

    private FrameVocabulary(FrameFile file)
    {
        Verbs = ByLemma(file, isNoun: false, g => g.Verbs);
        Nouns = ByLemma(file, isNoun: true, g => g.Nouns);
        Adjectives = ByLemma(file, isNoun: false, g => g.Adjectives);
        Light = file.Light.ToFrozenSet();
        People = file.People.ToFrozenSet();
    }

    /// <summary>Diplomatic and other acts; their types are those of <see cref="Record.MoveTypes"/>.</summary>
    public static FrameVocabulary Acts => LazyActs.Value;

    /// <summary>Wants and refusals that are no acts; their types are the names of <see cref="Record.Stance"/>.</summary>
    public static FrameVocabulary Stances => LazyStances.Value;

    public FrozenDictionary<string, ImmutableArray<Frame>> Verbs { get; }

    public FrozenDictionary<string, ImmutableArray<Frame>> Nouns { get; }

    public FrozenDictionary<string, ImmutableArray<Frame>> Adjectives { get; }

    /// <summary>Verbs that lend their grammar to a noun: "issue" in "issued a warning".</summary>
    public FrozenSet<string> Light { get; }

    /// <summary>Nouns for people and for what acts like them.</summary>
    public FrozenSet<string> People { get; }

    private static FrozenDictionary<string, ImmutableArray<Frame>> ByLemma(FrameFile file, bool isNoun, Func<FrameGroup, List<string>> patterns)
    {
        var found = new Dictionary<string, List<Frame>>();
        foreach (FrameGroup group in file.Groups)
        {
            foreach (string pattern in patterns(group))
            {
                Frame frame = Frame.Of(group.Type, pattern, isNoun) with { IsReciprocal = group.Reciprocal, IsMove = group.Finding, Negated = group.Negated };
                if (!found.TryGetValue(frame.Lemma, out List<Frame>? frames))
                    found[frame.Lemma] = frames = [];
                frames.Add(frame);
            }
        }

        // A frame with more fixed words says more.
        return found.ToFrozenDictionary(f => f.Key, f => f.Value.OrderByDescending(x => x.Weight).ToImmutableArray());
    }

    private sealed class FrameFile
    {
        public List<string> Light { get; set; } = [];

        public List<string> People { get; set; } = [];

        public List<FrameGroup> Groups { get; set; } = [];
    }

    private sealed class FrameGroup
    {
        public string Type { get; set; } = "";

        public bool Reciprocal { get; set; }

        public bool Finding { get; set; } = true;

        public string? Negated { get; set; }

        public List<string> Verbs { get; set; } = [];

        public List<string> Nouns { get; set; } = [];

        public List<string> Adjectives { get; set; } = [];
    }
}
