using Parley.Text;

namespace Parley.Training;

/// <summary>One case with the keys of its features and its answer.</summary>
internal readonly record struct LabelledCase(uint[] Features, bool IsYes, float Weight = 1);

/// <summary>Logistic regression on hashed features, with a rate of learning for each weight (Duchi et al. 2011).</summary>
/// <param name="size">How many weights there are, a power of two.</param>
/// <param name="rate">Of learning.</param>
/// <param name="decay">By how much weights are drawn towards nought.</param>
internal sealed class LogisticRegression(int size, float rate = 0.08f, float decay = 2e-6f)
{
    private readonly float[] _weights = new float[size];
    private readonly float[] _squares = new float[size];

    /// <summary>Goes through the cases several times, in random order.</summary>
    public void Learn(LabelledCase[] cases, int epochs, Random random)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(cases);
            foreach (LabelledCase one in cases)
                Learn(one.Features, (1 / (1 + MathF.Exp(-Sum(one.Features))) - (one.IsYes ? 1 : 0)) * one.Weight);
        }
    }

    /// <summary>Moves the weights of the features against a slope of the loss.</summary>
    public void Learn(ReadOnlySpan<uint> features, float slope)
    {
        foreach (uint feature in features)
        {
            uint at = LinearModel.Place(feature, (uint)size - 1);
            float step = slope + (decay * _weights[at]);
            _squares[at] += step * step;
            _weights[at] -= rate * step / MathF.Sqrt(_squares[at] + 1e-4f);
        }
    }

    /// <summary>The log-odds of the features.</summary>
    public float Sum(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (uint feature in features)
            sum += _weights[LinearModel.Place(feature, (uint)size - 1)];
        return sum;
    }

    /// <summary>What was learned so far.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The weights in one byte each.</summary>
    /// <param name="unit">How many log-odds one is, so that thresholds can be told in the same unit.</param>
    public sbyte[] Quantise(out float unit) => Quantise(_weights, out unit);

    /// <summary>Weights in one byte each.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="unit">How many log-odds one is, so that thresholds can be told in the same unit.</param>
    public static sbyte[] Quantise(ReadOnlySpan<float> weights, out float unit)
    {
        float most = 1e-6f;
        foreach (float weight in weights)
            most = Math.Max(most, MathF.Abs(weight));
        unit = most / 127;
        var bytes = new sbyte[weights.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (sbyte)MathF.Round(weights[i] / unit);
        return bytes;
    }
}
