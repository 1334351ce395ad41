using System.Collections.Immutable;
using Parley.Text;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>Makes the language model. The same data and settings give the same file.</summary>
internal sealed class LanguageTraining
{
    /// <summary>How many of the sets of names the model ships: the one by which it is measured, and Parley's own.</summary>
    private const int ShippedSets = 2;

    private readonly TrainingSettings _settings;
    private readonly VocabularyWords _words;
    private readonly KeyList _phrases;
    private readonly Corpus _corpus;
    private readonly ImmutableArray<LemmaScript> _scripts;
    private readonly KeyList _lemmas;
    private readonly ImmutableArray<string> _featureSets;
    private readonly KeyList _features;
    private readonly sbyte[] _boundaries, _punctuation;
    private readonly float _punctuationUnit;

    /// <param name="documents">Documents of treebanks.</param>
    /// <param name="sources">Sets of names.</param>
    /// <param name="texts">Running text.</param>
    /// <param name="forms">Words of which regular forms are made.</param>
    /// <param name="settings">How to train.</param>
    public LanguageTraining(IReadOnlyList<ConllUDocument> documents, NameSources sources, IEnumerable<string> texts, WordForms forms, TrainingSettings settings)
    {
        _settings = settings;
        List<TrainingSentence> trees = [.. Augmentation.Extend([.. Treebanks.Sentences(documents)], settings.Seed).Where(s => s.Length <= LanguageModel.LongestPiece)];
        _words = VocabularyWords.Of(trees, sources.Words.Concat(texts.SelectMany(RawTexts.Words)), settings);
        _phrases = PhraseLists.Table();
        _corpus = new Corpus(_words.Table, _phrases);
        sources.AddTo(_corpus, trees);
        (_scripts, _lemmas) = LemmaTrainer.Train([.. documents.SelectMany(d => d.Document.Tokens)], IrregularForms.Read(), forms);
        (_featureSets, _features) = MorphologyTrainer.Train(documents);
        _boundaries = BoundaryTrainer.Train(documents, settings.BoundarySeed);
        (_punctuation, _punctuationUnit) = PunctuationTrainer.Train(documents, settings.BoundarySeed);
    }

    /// <summary>Trains the network and puts the model together.</summary>
    /// <param name="teachers">Models to learn from as well; none is fine.</param>
    /// <param name="report">Told how it goes.</param>
    /// <param name="checkpoint">Where the state after each epoch is kept; null for nowhere.</param>
    /// <param name="measure">Called with the model after each epoch.</param>
    public ModelFile Train(IReadOnlyList<ModelFile> teachers, Action<string> report, string? checkpoint = null, Action<ModelFile>? measure = null)
    {
        var network = new LearnedNetwork(
            _words.Vectors, _words.Words, _corpus.Tags.Length, _corpus.Relations.Length, [.. _corpus.Sets.Select(set => set.Count)], _settings.Network, _settings.Seed);
        report($"{_words.Words:N0} words, {_words.Vectors.Rows:N0} vectors, {_corpus.Trees.Count:N0} sentences with trees, {_corpus.Names.Count:N0} with names, {_corpus.Newswire.Count:N0} of newswire");
        if (teachers.Count > 0)
            new Teachers(teachers, _corpus.Tags, _corpus.Relations, _corpus.Sets).Teach([.. _corpus.Trees, .. _corpus.Names, .. _corpus.Newswire]);
        var trainer = new NetworkTrainer(network, [.. _corpus.Trees, .. _corpus.Names], _corpus.Newswire, _settings.NewswireParts, _settings.Network, _settings.Seed);
        trainer.Train(report, checkpoint, measure is null ? null : () => measure(File(network)));
        ModelFile? file = null;
        trainer.Averaged(() => file = File(network));
        return file!;
    }

    private ModelFile File(LearnedNetwork network) => new()
    {
        Tags = _corpus.Tags,
        Relations = _corpus.Relations,
        Names = [.. _corpus.Sets.Take(ShippedSets)],
        Words = _words.Table,
        Phrases = _phrases,
        Network = network.Weights(ShippedSets),
        LemmaScripts = _scripts,
        Lemmas = _lemmas,
        FeatureSets = _featureSets,
        Features = _features,
        Boundaries = _boundaries,
        Punctuation = _punctuation,
        PunctuationUnit = _punctuationUnit,
    };
}
