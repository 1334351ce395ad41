namespace Parley.Training.Network;

/// <summary>For each word of a sentence the labels that teachers think likeliest, with their probabilities.</summary>
/// <param name="words">The sentence's length.</param>
internal sealed class SoftLabels(int words)
{
    /// <summary>How many labels are kept; what the others have is left out.</summary>
    private const int Kept = 4;

    private readonly byte[] _labels = new byte[words * Kept];
    private readonly Half[] _shares = new Half[words * Kept];

    /// <summary>Keeps the likeliest labels of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="shares">The probabilities of all labels.</param>
    public void Set(int word, ReadOnlySpan<float> shares)
    {
        Span<bool> taken = stackalloc bool[shares.Length];
        taken.Clear();
        float sum = 0;
        int first = word * Kept, count = Math.Min(Kept, shares.Length);
        for (int k = 0; k < count; k++)
        {
            int best = -1;
            for (int label = 0; label < shares.Length; label++)
            {
                if (!taken[label] && (best < 0 || shares[label] > shares[best]))
                    best = label;
            }

            taken[best] = true;
            _labels[first + k] = (byte)best;
            _shares[first + k] = (Half)shares[best];
            sum += shares[best];
        }

        for (int k = 0; k < count; k++)
            _shares[first + k] = (Half)((float)_shares[first + k] / sum);
    }

    /// <summary>Turns scores into the gradient of the cross-entropy with the labels' shares, times a weight.</summary>
    /// <param name="word">The word.</param>
    /// <param name="scores">The scores of all labels.</param>
    /// <param name="right">The label that is known to be right; null where none is.</param>
    /// <param name="share">What the teachers count where one is.</param>
    /// <param name="weight">The weight.</param>
    /// <returns>The cross-entropy, not weighted.</returns>
    public float Loss(int word, Span<float> scores, int? right, float share, float weight)
    {
        float most = float.NegativeInfinity, sum = 0, error = 0;
        foreach (float score in scores)
            most = Math.Max(most, score);
        Span<float> differences = stackalloc float[scores.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            differences[i] = scores[i] - most;
            sum += scores[i] = MathF.Exp(differences[i]);
        }

        float total = MathF.Log(sum), teachers = right is null ? 1 : share;
        for (int i = 0; i < scores.Length; i++)
            scores[i] *= weight / sum;
        for (int k = word * Kept; k < (word + 1) * Kept; k++)
        {
            float own = teachers * (float)_shares[k];
            scores[_labels[k]] -= weight * own;
            error += own * (total - differences[_labels[k]]);
        }

        if (right is { } label)
        {
            scores[label] -= weight * (1 - share);
            error += (1 - share) * (total - differences[label]);
        }

        return error;
    }
}
