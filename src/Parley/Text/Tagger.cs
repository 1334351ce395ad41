using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>A tag of the tagger: the universal part of speech and the Penn Treebank tag, predicted as one.</summary>
internal readonly record struct Tag(Upos Upos, string Xpos);

/// <summary>
/// Tags words from left to right. Words with one tag in the training text are looked up; for the others a perceptron decides from the
/// word, its neighbours and the tags before it.
/// </summary>
internal sealed class Tagger(ImmutableArray<Tag> tags, KeyTable lexicon, Perceptron perceptron)
{
    /// <summary>Set in a lexicon's value where the word has no other tag.</summary>
    public const uint Unambiguous = 1u << 31;

    public const int MostFeatures = 48;

    /// <summary>The tag before the first word.</summary>
    private const uint Outside = 255;

    public ImmutableArray<Tag> Tags => tags;

    /// <summary>Tags the words of a sentence; <paramref name="entries"/> is room for one number a word.</summary>
    public void Predict(ReadOnlySpan<WordFeatures> words, Span<uint> entries, Span<byte> predicted)
    {
        Span<uint> features = stackalloc uint[MostFeatures];
        Span<int> scores = stackalloc int[perceptron.Room];
        for (int i = 0; i < words.Length; i++)
            lexicon.TryGet(words[i].Norm, out entries[i]);
        uint style = Style(words);
        for (int i = 0; i < words.Length; i++)
        {
            if ((entries[i] & Unambiguous) != 0)
            {
                predicted[i] = (byte)entries[i];
                continue;
            }

            int count = Features(words, entries, predicted, i, style, features);
            scores.Clear();
            perceptron.Score(features[..count], scores);
            int best = 0;
            for (int tag = 1; tag < perceptron.Classes; tag++)
            {
                if (scores[tag] > scores[best])
                    best = tag;
            }

            predicted[i] = (byte)best;
        }
    }

    /// <summary>How the sentence is written: 0 as usual, 1 with capitals on most words as a headline, 2 all in capitals.</summary>
    public static uint Style(ReadOnlySpan<WordFeatures> words)
    {
        int all = 0, capital = 0, upper = 0;
        foreach (WordFeatures word in words)
        {
            if (!word.IsWord)
                continue;
            all++;
            if (word.IsCapital)
                capital++;
            if ((word.Shape & 6) == 2)
                upper++;
        }

        return upper * 10 > all * 7 && all > 1 ? 2u : capital * 10 > all * 6 && all > 2 ? 1u : 0;
    }

    /// <summary>The features of the word at <paramref name="i"/>, given the tags before it. Returns how many there are.</summary>
    public static int Features(
        ReadOnlySpan<WordFeatures> words, ReadOnlySpan<uint> entries, ReadOnlySpan<byte> tags, int i, uint style, Span<uint> features)
    {
        WordFeatures none = default;
        ref readonly WordFeatures word = ref words[i];
        ref readonly WordFeatures before = ref i > 0 ? ref words[i - 1] : ref none;
        ref readonly WordFeatures after = ref i + 1 < words.Length ? ref words[i + 1] : ref none;
        uint before2 = i > 1 ? words[i - 2].Norm : 0, after2 = i + 2 < words.Length ? words[i + 2].Norm : 0;
        uint tag1 = i > 0 ? tags[i - 1] : Outside, tag2 = i > 1 ? tags[i - 2] : Outside;
        uint entry = entries[i], next = i + 1 < words.Length ? entries[i + 1] : 0, next2 = i + 2 < words.Length ? entries[i + 2] : 0;
        uint shape = word.Shape | style << 8 | (i == 0 ? 1024u : 0);
        int n = 0;
        features[n++] = FeatureHash.Key(1, 0);
        features[n++] = FeatureHash.Key(2, word.Norm);
        features[n++] = FeatureHash.Key(3, word.Suffix1, word.Suffix2);
        features[n++] = FeatureHash.Key(4, word.Suffix2);
        features[n++] = FeatureHash.Key(5, word.Suffix3);
        features[n++] = FeatureHash.Key(6, word.Suffix4);
        features[n++] = FeatureHash.Key(7, word.Prefix1);
        features[n++] = FeatureHash.Key(8, word.Prefix3);
        features[n++] = FeatureHash.Key(9, shape);
        features[n++] = FeatureHash.Key(10, shape, word.Suffix2);
        features[n++] = FeatureHash.Key(11, shape, word.Norm);
        features[n++] = FeatureHash.Key(12, tag1);
        features[n++] = FeatureHash.Key(13, tag1, tag2);
        features[n++] = FeatureHash.Key(14, tag1, word.Norm);
        features[n++] = FeatureHash.Key(15, tag1, word.Suffix3);
        features[n++] = FeatureHash.Key(16, tag1, shape);
        features[n++] = FeatureHash.Key(17, before.Norm);
        features[n++] = FeatureHash.Key(18, before2);
        features[n++] = FeatureHash.Key(19, after.Norm);
        features[n++] = FeatureHash.Key(20, after2);
        features[n++] = FeatureHash.Key(21, before.Norm, word.Norm);
        features[n++] = FeatureHash.Key(22, word.Norm, after.Norm);
        features[n++] = FeatureHash.Key(23, before.Suffix3);
        features[n++] = FeatureHash.Key(24, after.Suffix3);
        features[n++] = FeatureHash.Key(25, before.Shape, word.Shape, after.Shape);
        features[n++] = FeatureHash.Key(26, tag1, after.Norm);
        features[n++] = FeatureHash.Key(27, entry);
        features[n++] = FeatureHash.Key(28, next, entry);
        features[n++] = FeatureHash.Key(29, next, next2);
        features[n++] = FeatureHash.Key(30, tag1, entry, next);
        features[n++] = FeatureHash.Key(31, tag1, tag2, entry);
        features[n++] = FeatureHash.Key(32, entry, before.Norm);
        features[n++] = FeatureHash.Key(33, next, word.Norm);
        features[n++] = FeatureHash.Key(34, tag1, after.Suffix3, entry);
        features[n++] = FeatureHash.Key(35, shape, entry, next);
        features[n++] = FeatureHash.Key(36, before.Norm, after.Norm);
        features[n++] = FeatureHash.Key(37, tag1, tag2, word.Norm);
        features[n++] = FeatureHash.Key(38, word.Suffix3, next);
        features[n++] = FeatureHash.Key(39, word.Cluster, tag1);
        features[n++] = FeatureHash.Key(40, word.Cluster, shape);
        features[n++] = FeatureHash.Key(41, word.Cluster, before.Cluster, after.Cluster);
        features[n++] = FeatureHash.Key(42, word.Cluster, word.Suffix2);
        features[n++] = FeatureHash.Key(43, before.Cluster, word.Norm);
        features[n++] = FeatureHash.Key(44, after.Cluster, word.Norm);
        features[n++] = FeatureHash.Key(45, tag1, after.Cluster, entry);
        features[n++] = FeatureHash.Key(46, word.Cluster, next, tag1);
        return n;
    }
}
