using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Reading;

/// <summary>The words of Data/modality.yaml, by which a clause says whether something happens.</summary>
internal sealed class ModalityVocabulary
{
    private static readonly Lazy<ModalityVocabulary> Lazily = new(() => new ModalityVocabulary(DataFile.Read<ModalityWords>("modality.yaml")));

    private ModalityVocabulary(ModalityWords words)
    {
        Embedding = ByWord(words.Embedding);
        Auxiliaries = ByWord(words.Auxiliaries);
        Negating = words.Embedding["negated"].ToFrozenSet();
        Conditions = words.Conditions.ToFrozenSet();
        Hedges = words.Hedges.ToFrozenSet();
        Negations = words.Negations.ToFrozenSet();
    }

    public static ModalityVocabulary Shipped => Lazily.Value;

    /// <summary>What a word says of the clause under it; words of negation are not in it.</summary>
    public FrozenDictionary<string, Modality> Embedding { get; }

    public FrozenDictionary<string, Modality> Auxiliaries { get; }

    /// <summary>Words under which a thing does not happen: "failed to sign".</summary>
    public FrozenSet<string> Negating { get; }

    public FrozenSet<string> Conditions { get; }

    public FrozenSet<string> Hedges { get; }

    public FrozenSet<string> Negations { get; }

    private static FrozenDictionary<string, Modality> ByWord(Dictionary<string, List<string>> words)
    {
        var found = new Dictionary<string, Modality>();
        foreach ((string effect, List<string> list) in words)
        {
            if (!Enum.TryParse(effect, ignoreCase: true, out Modality modality))
                continue;
            foreach (string word in list)
                found[word] = modality;
        }

        return found.ToFrozenDictionary();
    }

    private sealed class ModalityWords
    {
        public Dictionary<string, List<string>> Embedding { get; set; } = [];

        public Dictionary<string, List<string>> Auxiliaries { get; set; } = [];

        public List<string> Conditions { get; set; } = [];

        public List<string> Hedges { get; set; } = [];

        public List<string> Negations { get; set; } = [];
    }
}
