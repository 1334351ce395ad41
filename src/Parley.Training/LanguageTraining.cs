using System.Collections.Immutable;
using System.Diagnostics;
using Parley.Text;

namespace Parley.Training;

/// <summary>Makes the language model from the treebanks. The same data and settings give the same file.</summary>
internal static class LanguageTraining
{
    private const int TaggerEpochs = 8, JackknifeEpochs = 5, Folds = 8, ParserEpochs = 8, Seed = 20251120;

    public static ModelFile Train(IReadOnlyList<ConllUDocument> documents, Action<string> report)
    {
        List<TrainingSentence> sentences = [.. Treebanks.Sentences(documents)];
        ImmutableArray<Tag> tags = Index(sentences, t => new Tag(t.Upos, t.Xpos), (s, i, tag) => s.Tags[i] = tag);
        ImmutableArray<string> relations = Index(sentences, t => t.Relation, (s, i, relation) => s.Relations[i] = relation);
        var clock = Stopwatch.StartNew();
        TaggerTrainer.Jackknife(sentences, tags, Folds, JackknifeEpochs, Seed);
        report($"tags by jackknife after {clock.Elapsed.TotalSeconds:F0} s");
        KeyList lexicon = TaggerTrainer.Lexicon(sentences);
        WeightList tagger = TaggerTrainer.Train(sentences, lexicon, tags.Length, TaggerEpochs, Seed).Quantise(2, 8);
        report($"tagger: {tagger.Keys.Length:N0} features, {tagger.Entries.Length:N0} weights after {clock.Elapsed.TotalSeconds:F0} s");
        ImmutableArray<Transition> transitions = ParserTrainer.Transitions(sentences);
        WeightList parser = new ParserTrainer(tags, relations, transitions).Train(sentences, ParserEpochs, Seed).Quantise(5, 8);
        report($"parser: {parser.Keys.Length:N0} features, {parser.Entries.Length:N0} weights after {clock.Elapsed.TotalSeconds:F0} s");
        (ImmutableArray<LemmaScript> scripts, KeyList lemmas) = LemmaTrainer.Train(documents.SelectMany(d => d.Document.Tokens), IrregularForms.Read());
        return new ModelFile
        {
            Tags = tags,
            Lexicon = lexicon,
            Tagger = tagger,
            Relations = relations,
            Transitions = transitions,
            Parser = parser,
            LemmaScripts = scripts,
            Lemmas = lemmas,
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
