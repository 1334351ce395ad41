using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTrainer
{
    /// <summary>A word is looked up where the text has it so often, and with one tag this often.</summary>
    public const int LexiconLeast = 3;

    private const int SureLeast = 12;

    private const double SureShare = 0.997;

    /// <summary>The words that the text has often enough, each with its most frequent tag and the set of its tags.</summary>
    /// <param name="sentences">Tagged sentences.</param>
    /// <param name="tags">All tags.</param>
    /// <param name="raw">Tells the tags of words that the sentences have too seldom; they never count as sure.</param>
    public static KeyList Lexicon(IReadOnlyList<TrainingSentence> sentences, ImmutableArray<Tag> tags, RawText raw)
    {
        var counts = new Dictionary<uint, Dictionary<byte, int>>();
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
            {
                uint norm = sentence.Words[i].Norm;
                if (!counts.TryGetValue(norm, out Dictionary<byte, int>? own))
                    counts[norm] = own = [];
                own[sentence.Tags[i]] = own.GetValueOrDefault(sentence.Tags[i]) + 1;
            }
        }

        var lexicon = new Dictionary<uint, uint>();
        foreach ((uint key, Dictionary<Tag, int> own) in raw.Tags)
        {
            Dictionary<byte, int> known = own.Where(tag => tags.Contains(tag.Key)).ToDictionary(tag => (byte)tags.IndexOf(tag.Key), tag => tag.Value);
            if (known.Values.Sum() >= LexiconLeast)
                lexicon[key] = Entry(known) & ~Tagger.Unambiguous;
        }

        foreach ((uint key, Dictionary<byte, int> own) in counts.Where(word => word.Value.Values.Sum() >= LexiconLeast))
            lexicon[key] = Entry(own);
        (uint Key, uint Value)[] entries = [.. lexicon.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];
        return new KeyList([.. entries.Select(entry => entry.Key)], [.. entries.Select(entry => entry.Value)]);
    }

    public static AveragedPerceptron Train(IReadOnlyList<TrainingSentence> sentences, KeyList lexicon, int tags, int epochs, int seed)
    {
        var perceptron = new AveragedPerceptron(tags);
        KeyTable table = lexicon.ToTable();
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        var random = new Random(seed);
        uint[] features = new uint[Tagger.MostFeatures];
        float[] scores = new float[tags];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
                Learn(perceptron, sentences[index], table, features, scores);
        }

        return perceptron;
    }

    private static void Learn(AveragedPerceptron perceptron, TrainingSentence sentence, KeyTable lexicon, uint[] features, float[] scores)
    {
        uint[] entries = new uint[sentence.Length];
        byte[] tags = new byte[sentence.Length];
        for (int i = 0; i < entries.Length; i++)
            lexicon.TryGet(sentence.Words[i].Norm, out entries[i]);
        uint style = Tagger.Style(sentence.Words);
        for (int i = 0; i < entries.Length; i++)
        {
            if ((entries[i] & Tagger.Unambiguous) != 0)
            {
                tags[i] = (byte)entries[i];
                continue;
            }

            int count = Tagger.Features(sentence.Words, entries, tags, i, style, features);
            Array.Clear(scores);
            perceptron.Score(features.AsSpan(0, count), scores);
            int best = 0;
            for (int tag = 1; tag < scores.Length; tag++)
            {
                if (scores[tag] > scores[best])
                    best = tag;
            }

            if (best != sentence.Tags[i])
                perceptron.Update(features.AsSpan(0, count), sentence.Tags[i], best);
            perceptron.Step();
            tags[i] = (byte)best;
        }
    }

    private static uint Entry(Dictionary<byte, int> counts)
    {
        int all = counts.Values.Sum();
        KeyValuePair<byte, int> most = counts.OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key).First();
        uint entry = most.Key;
        // The set of tags that are no slips, folded into 16 bits.
        uint set = 0;
        foreach (byte tag in counts.Where(tag => tag.Value * 20 >= all).Select(tag => tag.Key).Order())
            set = FeatureHash.Key(tag, set);
        entry |= (set >> 8 & 0x7FFF) << 16;
        return all >= SureLeast && most.Value >= SureShare * all ? entry | Tagger.Unambiguous : entry;
    }

    /// <summary>Tags every sentence with taggers that have not seen it, fold by fold.</summary>
    public static void Jackknife(IReadOnlyList<TrainingSentence> sentences, ImmutableArray<Tag> tags, RawText raw, int epochs, int seed)
    {
        Parallel.For(0, Treebanks.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            List<TrainingSentence> rest = [.. sentences.Where(sentence => sentence.Fold != fold)];
            KeyList lexicon = Lexicon(rest, tags, raw);
            Perceptron perceptron = Train(rest, lexicon, tags.Length, epochs, seed + fold).Quantise(1, 1).ToPerceptron();
            var tagger = new Tagger(tags, lexicon.ToTable(), perceptron);
            foreach (TrainingSentence sentence in sentences.Where(sentence => sentence.Fold == fold))
                tagger.Predict(sentence.Words, new uint[sentence.Length], sentence.Predicted);
        });
    }
}
