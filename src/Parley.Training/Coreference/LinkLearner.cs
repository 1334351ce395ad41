using Parley.Reading.Coreference;

namespace Parley.Training.Coreference;

/// <summary>
/// Learns the weights of links: the likelihood of all right antecedents together, with a price on each kind of mistake (Durrett and
/// Klein 2013). A share of the features is left out of each choice, so that none is relied on alone.
/// </summary>
/// <param name="random">The order of the choices, and what is left out.</param>
internal sealed class LinkLearner(Random random)
{
    public const int Size = 1 << 20;

    private const int Epochs = 6, Counted = 3;
    private const float LeftOut = 0.3f;

    // The prices of linking what refers to nothing before, of not linking what does, and of linking to another.
    private const float FalseLink = 0.2f, Missed = 3, Wrong = 0.5f;

    private readonly LogisticRegression _regression = new(Size, rate: 0.05f, decay: 1e-6f);
    private readonly uint[] _kept = new uint[LinkFeatures.Count];

    /// <summary>The weights after each of the last rounds, added up.</summary>
    public float[] Learn(IEnumerable<Choice> choices)
    {
        Choice[] order = [.. choices];
        float[] sum = new float[Size];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Choice choice in order)
                Learn(choice, (uint)random.Next() | 1);
            if (epoch < Epochs - Counted)
                continue;
            ReadOnlySpan<float> weights = _regression.Weights;
            for (int i = 0; i < Size; i++)
                sum[i] += weights[i];
        }

        return sum;
    }

    private void Learn(Choice choice, uint chance)
    {
        Span<float> all = stackalloc float[choice.Rows.Length];
        float most = float.MinValue, sum = 0, right = 0;
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = _regression.Sum(Keep(choice.Rows[i], chance)) / (1 - LeftOut);
            all[i] += choice.IsRight[i] ? 0 : i == 0 ? Missed : choice.IsRight[0] ? FalseLink : Wrong;
            most = Math.Max(most, all[i]);
        }

        for (int i = 0; i < all.Length; i++)
        {
            all[i] = MathF.Exp(all[i] - most);
            sum += all[i];
            right += choice.IsRight[i] ? all[i] : 0;
        }

        for (int i = 0; i < all.Length; i++)
        {
            float slope = (all[i] / sum) - (choice.IsRight[i] ? all[i] / Math.Max(right, 1e-20f) : 0);
            if (MathF.Abs(slope) > 1e-3f)
                _regression.Learn(Keep(choice.Rows[i], chance), slope);
        }
    }

    // Without those that this choice leaves out.
    private ReadOnlySpan<uint> Keep(uint[] features, uint chance)
    {
        int count = 0;
        foreach (uint feature in features)
        {
            if ((feature * chance >> 8 & 0xFFFF) >= LeftOut * 0x10000)
                _kept[count++] = feature;
        }

        return _kept.AsSpan(0, count);
    }
}
