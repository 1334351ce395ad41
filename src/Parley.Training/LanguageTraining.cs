using System.Collections.Immutable;
using System.Diagnostics;
using Parley.Text;

namespace Parley.Training;

/// <summary>Makes the language model from the treebanks. The same data and settings give the same file.</summary>
internal static class LanguageTraining
{
    /// <param name="documents">Documents of treebanks.</param>
    /// <param name="raw">Text without trees.</param>
    /// <param name="forms">Regular forms of words.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="report">Told about each part that is done.</param>
    public static ModelFile Train(IReadOnlyList<ConllUDocument> documents, RawText raw, WordForms forms, TrainingSettings settings, Action<string> report)
    {
        IrregularForms irregular = IrregularForms.Read();
        raw.Add(irregular);
        List<TrainingSentence> sentences = Augmentation.Extend([.. Treebanks.Sentences(documents)], settings.Seed);
        ImmutableArray<Tag> tags = Index(sentences, t => new Tag(t.Upos, t.Xpos), (s, i, tag) => s.Tags[i] = tag);
        ImmutableArray<string> relations = Index(sentences, t => t.Relation, (s, i, relation) => s.Relations[i] = relation);
        var clock = Stopwatch.StartNew();
        KeyList clusters = WordClusters.Find([.. raw.Sentences, .. sentences.Select(s => s.Words.Select(w => w.Norm).ToArray())], settings.Clusters, 3, settings.ClusterRounds);
        KeyTable clusterTable = clusters.ToTable();
        sentences.ForEach(sentence => sentence.Describe(clusterTable));
        report($"classes of {clusters.Keys.Length:N0} words after {clock.Elapsed.TotalSeconds:F0} s");
        TaggerTrainer.Jackknife(sentences, tags, raw, settings.JackknifeEpochs, settings.Seed);
        report($"tags by jackknife after {clock.Elapsed.TotalSeconds:F0} s");
        KeyList lexicon = TaggerTrainer.Lexicon(sentences, tags, raw);
        WeightList tagger = TaggerTrainer.Train(sentences, lexicon, tags.Length, settings.TaggerEpochs, settings.Seed).Quantise(settings.OthersLeast, 8);
        report($"tagger: {tagger.Keys.Length:N0} features, {tagger.Entries.Length:N0} weights after {clock.Elapsed.TotalSeconds:F0} s");
        var trainer = new ParserTrainer(tags, relations);
        trainer.Train(sentences, settings.ParserEpochs, settings.LabelEpochs, settings.Seed);
        KeyList structure = trainer.Structure.Pack(settings.StructureLeast);
        WeightList labels = trainer.Labels.Quantise(settings.OthersLeast, 4);
        report($"parser: {structure.Keys.Length:N0} features; {labels.Keys.Length:N0} of relations, {labels.Entries.Length:N0} weights after {clock.Elapsed.TotalSeconds:F0} s");
        (ImmutableArray<LemmaScript> scripts, KeyList lemmas) = LemmaTrainer.Train([.. documents.SelectMany(d => d.Document.Tokens)], irregular, forms);
        (ImmutableArray<string> sets, KeyList features) = MorphologyTrainer.Train(documents);
        return new ModelFile
        {
            Tags = tags,
            Clusters = clusters,
            Lexicon = lexicon,
            Tagger = tagger,
            Relations = relations,
            Structure = structure,
            Labels = labels,
            LemmaScripts = scripts,
            Lemmas = lemmas,
            FeatureSets = sets,
            Features = features,
            Boundaries = BoundaryTrainer.Train(documents, settings.Seed),
        };
    }

    private static ImmutableArray<T> Index<T>(List<TrainingSentence> sentences, Func<Token, T> of, Action<TrainingSentence, int, byte> set)
        where T : notnull
    {
        var index = new Dictionary<T, byte>();
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                T value = of(sentence.Tokens[i]);
                if (!index.TryGetValue(value, out byte at))
                    index[value] = at = checked((byte)index.Count);
                set(sentence, i, at);
            }
        }

        return [.. index.OrderBy(item => item.Value).Select(item => item.Key)];
    }
}
