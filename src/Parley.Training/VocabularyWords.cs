using Parley.Text;
using Parley.Text.Network;

namespace Parley.Training;

/// <summary>The words that the network knows by themselves, with their vectors.</summary>
/// <param name="Table">By key the row of the word's vector, and 65,536 times its row among the words (<see cref="Vocabulary"/>).</param>
/// <param name="Vectors">The vectors; row 0 is for words that have none.</param>
/// <param name="Words">How many rows there are for words, with row 0.</param>
internal sealed record VocabularyWords(KeyList Table, Tensor Vectors, int Words)
{
    /// <summary>Chooses the words and learns their vectors.</summary>
    /// <param name="trees">The sentences of the treebanks: words that are often enough in them get a row of their own.</param>
    /// <param name="texts">Sentences of running text, as keys: words that are often enough in them get a vector.</param>
    /// <param name="settings">What is often enough, among others.</param>
    public static VocabularyWords Of(IEnumerable<TrainingSentence> trees, IEnumerable<uint[]> texts, TrainingSettings settings)
    {
        uint[][] treebanks = [.. trees.Select(s => s.Words.Select(w => w.Norm).ToArray())], all = [.. treebanks, .. texts];
        Dictionary<uint, int> words = Frequent(treebanks, settings.WordLeast), vectors = Frequent(all, settings.VectorLeast);
        uint[] keys = [.. words.Keys.Union(vectors.Keys).Order()];
        Tensor learned = WordVectors.Learn(
            [.. all.Select(s => s.Select(key => vectors.GetValueOrDefault(key)).ToArray())], vectors.Count + 1, WordInput.Columns[0], settings.VectorEpochs, settings.Seed);
        return new VocabularyWords(
            new KeyList(keys, [.. keys.Select(key => (uint)vectors.GetValueOrDefault(key) | (uint)words.GetValueOrDefault(key) << 16)]), learned, words.Count + 1);
    }

    /// <summary>The words that are there often enough, numbered from 1, the most frequent first; 65,535 at most.</summary>
    private static Dictionary<uint, int> Frequent(uint[][] sentences, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (uint key in sentences.SelectMany(s => s))
            counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts.Where(c => c.Value >= least).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(ushort.MaxValue)
            .Select((c, i) => (c.Key, Row: i + 1)).ToDictionary(c => c.Key, c => c.Row);
    }
}
