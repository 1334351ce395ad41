using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Reading;

/// <summary>The words of Data/modality.yaml, by which a clause says whether something happens.</summary>
internal sealed class ModalityVocabulary
{
    private static readonly Lazy<ModalityVocabulary> Lazily = new(() => new ModalityVocabulary(DataTable.Read("modality.yaml").ToDictionary(r => r.Key)));

    private ModalityVocabulary(Dictionary<string, DataTable> rows)
    {
        Embedding = ByWord(rows["embedding"]);
        Auxiliaries = ByWord(rows["auxiliaries"]);
        Negating = rows["embedding"]["negated"].ToFrozenSet();
        Conditions = rows["conditions"][""].ToFrozenSet();
        Hedges = rows["hedges"][""].ToFrozenSet();
        Obligations = rows["obligations"][""].ToFrozenSet();
        Terms = rows["terms"][""].ToFrozenSet();
        Negations = rows["negations"][""].ToFrozenSet();
    }

    public static ModalityVocabulary Shipped => Lazily.Value;

    /// <summary>What a word says of the clause under it; words of negation are not in it.</summary>
    public FrozenDictionary<string, Modality> Embedding { get; }

    public FrozenDictionary<string, Modality> Auxiliaries { get; }

    /// <summary>Words under which a thing does not happen: "failed to sign".</summary>
    public FrozenSet<string> Negating { get; }

    /// <summary>Auxiliaries by which a clause says what is to be done.</summary>
    public FrozenSet<string> Obligations { get; }

    public FrozenSet<string> Conditions { get; }

    public FrozenSet<string> Hedges { get; }

    public FrozenSet<string> Negations { get; }

    /// <summary>Nouns for what has terms: "under the deal".</summary>
    public FrozenSet<string> Terms { get; }

    private static FrozenDictionary<string, Modality> ByWord(DataTable row)
    {
        var found = new Dictionary<string, Modality>();
        foreach (string effect in row.Fields)
        {
            if (!Enum.TryParse(effect, ignoreCase: true, out Modality modality))
                continue;
            foreach (string word in row[effect])
                found[word] = modality;
        }

        return found.ToFrozenDictionary();
    }
}
