namespace Parley.Training;

/// <summary>How the language model is trained.</summary>
/// <param name="TaggerEpochs">How often the tagger sees each sentence.</param>
/// <param name="JackknifeEpochs">The same for the taggers that tag for the parser's training.</param>
/// <param name="ParserEpochs">How often the structure of each sentence is learned.</param>
/// <param name="LabelEpochs">How often its relations are.</param>
/// <param name="Clusters">The number of classes of words, 256 at most.</param>
/// <param name="ClusterRounds">How often each word may change its class.</param>
/// <param name="StructureLeast">The number of updates below which a feature of the structure is left out.</param>
/// <param name="OthersLeast">The same for the tagger and the relations.</param>
/// <param name="Seed">Orders the sentences and chooses variants.</param>
internal sealed record TrainingSettings(
    int TaggerEpochs = 8,
    int JackknifeEpochs = 5,
    int ParserEpochs = 8,
    int LabelEpochs = 6,
    int Clusters = 256,
    int ClusterRounds = 8,
    int StructureLeast = 3,
    int OthersLeast = 2,
    int Seed = 20251120)
{
    /// <summary>How a model with these settings is made, for its card.</summary>
    public string Method => $"""
        Seed {Seed}. {Clusters} classes of words by exchange ({ClusterRounds} rounds). Some sentences are given twice: as a headline, without their full
        stop, or with the reported words before the verb of speech and its subject behind it. Tagger: averaged perceptron, {TaggerEpochs} epochs, one tag for both
        parts of speech. Parser: greedy arc-hybrid with a dynamic oracle, averaged perceptron, {ParserEpochs} epochs, on tags by jackknife ({Treebanks.Folds} folds,
        {JackknifeEpochs} epochs); relations by a perceptron on the finished tree, {LabelEpochs} epochs. Weights are kept in one byte, as signed square roots; features
        with fewer than {StructureLeast} (structure) or {OthersLeast} (others) updates are left out. Lemmas: by word and tag, then by ending; irregular forms from
        `src/Parley.Training/irregular-forms.yaml`.
        """;
}
