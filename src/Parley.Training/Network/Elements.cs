using System.Runtime.Intrinsics;
using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>Functions on the elements of vectors that only training needs; lengths are multiples of 8.</summary>
internal static class Elements
{
    /// <summary>target *= factors.</summary>
    public static void Multiply(ReadOnlySpan<float> factors, Span<float> target)
    {
        for (int i = 0; i < target.Length; i += 8)
            (Vector256.Create(factors.Slice(i, 8)) * Vector256.Create<float>(target.Slice(i, 8))).CopyTo(target.Slice(i, 8));
    }

    /// <summary>x = x · gain + bias.</summary>
    public static void Scale(Span<float> x, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias)
    {
        for (int i = 0; i < x.Length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.Create<float>(x.Slice(i, 8)), Vector256.Create(gain.Slice(i, 8)), Vector256.Create(bias.Slice(i, 8))).CopyTo(x.Slice(i, 8));
    }

    /// <summary>Turns the gradient of a normalised and scaled vector into that of the vector before.</summary>
    /// <param name="normal">The normalised vector, before gain and bias.</param>
    /// <param name="scale">One over the standard deviation.</param>
    /// <param name="gain">The gain.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="dGain">Takes the gain's.</param>
    /// <param name="dBias">Takes the bias's.</param>
    public static void ScaleBackward(
        ReadOnlySpan<float> normal, float scale, ReadOnlySpan<float> gain, Span<float> gradient, Span<float> dGain, Span<float> dBias)
    {
        float mean = 0, slope = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            dGain[i] += gradient[i] * normal[i];
            dBias[i] += gradient[i];
            gradient[i] *= gain[i];
            mean += gradient[i];
            slope += gradient[i] * normal[i];
        }

        mean /= gradient.Length;
        slope /= gradient.Length;
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = scale * (gradient[i] - mean - normal[i] * slope);
    }

    /// <summary>Clears the gradient where the leaky rectifier's output is below zero, up to its slope there.</summary>
    public static void LeakyRectifyBackward(ReadOnlySpan<float> output, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] *= output[i] > 0 ? 1 : Activations.Leak;
    }

    /// <summary>Clears the gradient where the rectifier's output is zero.</summary>
    public static void RectifyBackward(ReadOnlySpan<float> output, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = output[i] > 0 ? gradient[i] : 0;
    }

    /// <summary>Turns scores into the gradient of the cross-entropy: probabilities, less one for the right one, times a weight.</summary>
    /// <returns>The cross-entropy, not weighted.</returns>
    public static float Loss(Span<float> scores, int right, float weight)
    {
        float most = float.NegativeInfinity, sum = 0;
        foreach (float score in scores)
            most = Math.Max(most, score);
        float own = scores[right] - most;
        for (int i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        for (int i = 0; i < scores.Length; i++)
            scores[i] *= weight / sum;
        scores[right] -= weight;
        return MathF.Log(sum) - own;
    }
}
