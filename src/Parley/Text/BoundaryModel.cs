using System.Runtime.CompilerServices;

namespace Parley.Text;

/// <summary>
/// Says whether a sentence ends at a place, from the features of the place: a linear model. The features' hashes are folded into a
/// fixed number of weights of one byte each, so that the whole model stays in the processor's cache.
/// </summary>
/// <param name="weights">As many as a power of two.</param>
internal sealed class BoundaryModel(sbyte[] weights)
{
    /// <summary>How many weights a trained model has.</summary>
    public const int Size = 1 << 17;

    private readonly uint _mask = (uint)weights.Length - 1;

    /// <summary>Whether the weights of the features are more than nought together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsEnd(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features)
            sum += weights[Place(feature, _mask)];
        return sum > 0;
    }

    /// <summary>Where the weight of a feature lies. The lowest bit of a hash is always set and tells nothing.</summary>
    public static uint Place(uint feature, uint mask) => feature >> 1 & mask;
}
