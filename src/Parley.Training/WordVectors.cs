using System.Runtime.Intrinsics;
using Parley.Text.Network;

namespace Parley.Training;

/// <summary>
/// Vectors of words from running text without labels: skip-gram with negative sampling (Mikolov et al. 2013). One thread, so that the same text
/// and seed give the same vectors.
/// </summary>
internal sealed class WordVectors
{
    private const int Window = 4, Negatives = 5, NoiseTable = 1 << 20;
    private const float Rate = 0.03f;

    /// <summary>Words more frequent than this share are skipped now and then.</summary>
    private const double Frequent = 2e-4;

    private readonly int _width;
    private readonly float[] _vectors, _contexts, _change;

    private WordVectors(int words, int width, Random random)
    {
        _width = width;
        _vectors = new float[words * width];
        _contexts = new float[words * width];
        _change = new float[width];
        for (int i = width; i < _vectors.Length; i++)
            _vectors[i] = (random.NextSingle() - 0.5f) / width;
    }

    /// <summary>Learns vectors.</summary>
    /// <param name="sentences">Sentences as numbers of words; 0 for words that get no vector.</param>
    /// <param name="words">How many words there are, with word 0.</param>
    /// <param name="width">The length of a vector, a multiple of 8.</param>
    /// <param name="epochs">How often the text is gone through.</param>
    /// <param name="seed">Of the sampling.</param>
    /// <returns>A row for each word, of length 1 times <c>sqrt(width) / 10</c> on average; row 0 is zero.</returns>
    public static Tensor Learn(IReadOnlyList<int[]> sentences, int words, int width, int epochs, int seed)
    {
        var random = new Random(seed);
        var vectors = new WordVectors(words, width, random);
        long[] counts = new long[words];
        foreach (int word in sentences.SelectMany(s => s))
            counts[word]++;
        counts[0] = 0;
        double total = Math.Max(1, counts.Sum());
        int[] noise = Noise(counts);
        var kept = new List<int>();
        long done = 0, all = sentences.Count * (long)epochs;
        for (int epoch = 0; epoch < epochs && noise.Length > 0; epoch++)
        {
            foreach (int[] sentence in sentences)
            {
                float rate = Rate * Math.Max(1e-3f, 1 - done++ / (float)all);
                kept.Clear();
                foreach (int word in sentence)
                {
                    double share = counts[word] / total;
                    if (word != 0 && (share <= Frequent || random.NextDouble() < Math.Sqrt(Frequent / share)))
                        kept.Add(word);
                }

                vectors.Learn(kept, noise, rate, random);
            }
        }

        return vectors.Scaled();
    }

    private static int[] Noise(long[] counts)
    {
        double all = counts.Sum(count => Math.Pow(count, 0.75)), sum = 0;
        var noise = new List<int>(NoiseTable + counts.Length);
        for (int word = 1; word < counts.Length && all > 0; word++)
        {
            sum += Math.Pow(counts[word], 0.75);
            while (noise.Count < sum / all * NoiseTable)
                noise.Add(word);
        }

        return [.. noise];
    }

    private void Learn(List<int> sentence, int[] noise, float rate, Random random)
    {
        for (int center = 0; center < sentence.Count; center++)
        {
            int window = 1 + random.Next(Window);
            for (int at = Math.Max(0, center - window); at < Math.Min(sentence.Count, center + window + 1); at++)
            {
                if (at == center)
                    continue;
                Array.Clear(_change);
                Span<float> vector = _vectors.AsSpan(sentence[at] * _width, _width);
                Push(vector, sentence[center], 1, rate);
                for (int i = 0; i < Negatives; i++)
                {
                    int other = noise[random.Next(noise.Length)];
                    if (other != sentence[center])
                        Push(vector, other, 0, rate);
                }

                Activations.Add(_change, vector);
            }
        }
    }

    /// <summary>Moves a word's context towards a vector, or away from it, and notes how the vector is to move.</summary>
    private void Push(ReadOnlySpan<float> vector, int word, float wanted, float rate)
    {
        Span<float> context = _contexts.AsSpan(word * _width, _width);
        Vector256<float> sum = default;
        for (int i = 0; i < _width; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(vector.Slice(i, 8)), Vector256.Create<float>(context.Slice(i, 8)), sum);
        float step = rate * (wanted - 1 / (1 + MathF.Exp(-Vector256.Sum(sum))));
        Activations.Add(step, context, _change);
        Activations.Add(step, vector, context);
    }

    private Tensor Scaled()
    {
        double squares = _vectors.Sum(v => (double)v * v);
        float scale = squares == 0 ? 0 : (float)(0.1 * Math.Sqrt(_vectors.Length / squares));
        return new Tensor(_vectors.Length / _width, _width, [.. _vectors.Select(v => v * scale)]);
    }
}
