namespace Parley.Joining;

/// <summary>
/// The words of a text with their weights, of length one: how often they occur (logarithm), names twice, and how rare they are in news.
/// Two vectors' product, from 0 to 1, says how much the texts are about the same. Weights are whole parts of <see cref="One"/>, so that
/// products are exact.
/// </summary>
internal readonly struct TextVector
{
    /// <summary>A word that names somebody or some place counts so much.</summary>
    private const double Names = 2;

    private const double One = ushort.MaxValue;

    // In ascending order.
    private readonly uint[] _words;
    private readonly ushort[] _weights;

    private TextVector(uint[] words, ushort[] weights) => (_words, _weights) = (words, weights);

    /// <summary>How many different words there are.</summary>
    public int Count => _words.Length;

    public static TextVector Of(string text)
    {
        var counted = TextWords.Of(text);
        var words = new uint[counted.Count];
        var weights = new double[counted.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = counted.Word(i);
            weights[i] = (1 + Math.Log(counted.Times(i))) * (counted.IsName(i) ? Names : 1) * WordFrequencies.Shipped.Rarity(words[i]);
        }

        Array.Sort(words, weights);
        double length = Math.Sqrt(weights.Sum(w => w * w));
        return new(words, [.. weights.Select(w => (ushort)Math.Round(One * w / length))]);
    }

    /// <summary>The weightiest words; of equals the smaller hash.</summary>
    public uint[] Heaviest(int count)
    {
        uint[] words = [.. _words];
        // A sort that keeps the order of equals is not needed: the hash is a part of the key.
        ulong[] keys = new ulong[words.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)(ushort.MaxValue - _weights[i]) << 32) | words[i];
        Array.Sort(keys, words);
        return words[..Math.Min(count, words.Length)];
    }

    /// <summary>How much the texts are about the same, from 0 to 1.</summary>
    public double Product(TextVector other)
    {
        uint[] left = _words, right = other._words;
        long sum = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            (uint one, uint two) = (left[i], right[j]);
            if (one == two)
                sum += (long)_weights[i] * other._weights[j];
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return sum / (One * One);
    }
}
