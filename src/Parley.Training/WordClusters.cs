using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Puts words into classes by the words beside them: the exchange algorithm on the likelihood of a class bigram model (Kneser and Ney
/// 1993; Martin, Liermann and Ney 1998). Needs no labels, so that words of the raw text help where the treebanks lack them.
/// </summary>
internal sealed class WordClusters
{
    private readonly int _classes;
    private readonly (int Word, int Count)[][] _after;
    private readonly (int Word, int Count)[][] _before;
    private readonly int[] _counts;
    private readonly int[] _class;
    private readonly int[,] _bigrams;
    private readonly int[] _sizes;

    private WordClusters(IReadOnlyList<int[]> sentences, int words, int classes)
    {
        _classes = classes;
        var pairs = new Dictionary<(int, int), int>();
        _counts = new int[words];
        foreach (int[] sentence in sentences)
        {
            int before = 0;
            _counts[0]++;
            foreach (int word in sentence.Append(0))
            {
                pairs[(before, word)] = pairs.GetValueOrDefault((before, word)) + 1;
                if (word != 0)
                    _counts[word]++;
                before = word;
            }
        }

        _after = Group(pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value)), words);
        _before = Group(pairs.Select(p => (p.Key.Item2, p.Key.Item1, p.Value)), words);
        // The border of the sentence is class 0 and stays there; the most frequent words begin with classes of their own.
        _class = new int[words];
        for (int word = 1; word < words; word++)
            _class[word] = 1 + (word - 1) % (classes - 1);
        _bigrams = new int[classes, classes];
        _sizes = new int[classes];
        foreach (((int first, int second), int count) in pairs)
            _bigrams[_class[first], _class[second]] += count;
        for (int word = 0; word < words; word++)
            _sizes[_class[word]] += _counts[word];
    }

    /// <summary>Finds classes for the words that occur often enough.</summary>
    /// <param name="sentences">The keys of the words, sentence by sentence.</param>
    /// <param name="classes">How many classes, 256 at most; class 0 is for words without one.</param>
    /// <param name="least">How often a word must occur.</param>
    /// <param name="rounds">How often every word is tried.</param>
    public static KeyList Find(IReadOnlyList<uint[]> sentences, int classes, int least, int rounds)
    {
        uint[] keys =
        [
            .. sentences.SelectMany(s => s).GroupBy(key => key).Where(g => g.Count() >= least)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key),
        ];
        var index = new Dictionary<uint, int>();
        for (int i = 0; i < keys.Length; i++)
            index[keys[i]] = i + 1;
        var clusters = new WordClusters(
            [.. sentences.Select(s => s.Where(index.ContainsKey).Select(key => index[key]).ToArray())], keys.Length + 1, classes);
        for (int round = 0; round < rounds; round++)
        {
            if (clusters.Exchange() * 500 < keys.Length)
                break;
        }

        (uint Key, uint Class)[] found = [.. keys.Select(key => (key, (uint)clusters._class[index[key]])).OrderBy(f => f.key)];
        return new KeyList([.. found.Select(f => f.Key)], [.. found.Select(f => f.Class)]);
    }

    private static (int, int)[][] Group(IEnumerable<(int Word, int Other, int Count)> pairs, int words)
    {
        var lists = new List<(int, int)>[words];
        foreach ((int word, int other, int count) in pairs)
            (lists[word] ??= []).Add((other, count));
        return [.. lists.Select(list => list is null ? [] : list.OrderBy(p => p).ToArray())];
    }

    /// <summary>Moves every word to the class in which the text is most likely. Returns how many moved.</summary>
    private int Exchange()
    {
        int moved = 0;
        int[] before = new int[_classes], after = new int[_classes];
        for (int word = 1; word < _counts.Length; word++)
        {
            int from = _class[word], self = Neighbours(word, before, after);
            Shift(from, before, after, self, -1);
            _sizes[from] -= _counts[word];
            int best = from;
            double most = double.NegativeInfinity;
            List<int> lefts = [.. Enumerable.Range(0, _classes).Where(c => before[c] > 0)], rights = [.. Enumerable.Range(0, _classes).Where(c => after[c] > 0)];
            for (int to = 1; to < _classes; to++)
            {
                double gain = Gain(to, before, after, lefts, rights, self, _counts[word]);
                if (gain > most + 1e-9)
                    (most, best) = (gain, to);
            }

            Shift(best, before, after, self, 1);
            _sizes[best] += _counts[word];
            _class[word] = best;
            moved += best != from ? 1 : 0;
        }

        return moved;
    }

    /// <summary>Counts the classes before and after a word, itself left out. Returns how often it follows itself.</summary>
    private int Neighbours(int word, int[] before, int[] after)
    {
        Array.Clear(before);
        Array.Clear(after);
        int self = 0;
        foreach ((int other, int count) in _before[word])
        {
            if (other != word)
                before[_class[other]] += count;
        }

        foreach ((int other, int count) in _after[word])
        {
            if (other != word)
                after[_class[other]] += count;
            else
                self = count;
        }

        return self;
    }

    private void Shift(int to, int[] before, int[] after, int self, int sign)
    {
        for (int c = 0; c < _classes; c++)
        {
            _bigrams[c, to] += sign * before[c];
            _bigrams[to, c] += sign * after[c];
        }

        _bigrams[to, to] += sign * self;
    }

    /// <summary>What the likelihood gains when a word that is in no class joins one.</summary>
    private double Gain(int to, int[] before, int[] after, List<int> lefts, List<int> rights, int self, int count)
    {
        double gain = 0;
        foreach (int c in lefts)
        {
            if (c != to)
                gain += Weight(_bigrams[c, to] + before[c]) - Weight(_bigrams[c, to]);
        }

        foreach (int c in rights)
        {
            if (c != to)
                gain += Weight(_bigrams[to, c] + after[c]) - Weight(_bigrams[to, c]);
        }

        gain += Weight(_bigrams[to, to] + before[to] + after[to] + self) - Weight(_bigrams[to, to]);
        return gain - 2 * (Weight(_sizes[to] + count) - Weight(_sizes[to]));
    }

    private static double Weight(int count) => count > 1 ? count * Math.Log(count) : 0;
}
