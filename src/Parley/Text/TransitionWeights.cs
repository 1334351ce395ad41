namespace Parley.Text;

/// <summary>
/// A perceptron for the three transitions. The three weights of a feature lie beside its key, so that each feature costs one look-up; a
/// weight is one byte, the signed root of its value.
/// </summary>
internal sealed class TransitionWeights(KeyTable table)
{
    /// <summary>Packs the three weights of a feature.</summary>
    public static uint Pack(sbyte shift, sbyte left, sbyte right) => (uint)(byte)shift << 16 | (uint)(byte)left << 8 | (byte)right;

    /// <summary>The best of the transitions that the state allows.</summary>
    public TransitionKind Best(ArcHybrid state, ReadOnlySpan<uint> features)
    {
        int shift = 0, left = 0, right = 0;
        Span<uint> found = stackalloc uint[ParserFeatures.Most];
        foreach (uint weights in found[..table.Find(features, found)])
        {
            shift += Square((sbyte)(weights >> 16));
            left += Square((sbyte)(weights >> 8));
            right += Square((sbyte)weights);
        }

        if (!state.Allows(TransitionKind.Right))
            right = int.MinValue;
        if (!state.Allows(TransitionKind.Left))
            left = int.MinValue;
        if (!state.Allows(TransitionKind.Shift))
            shift = int.MinValue;
        return shift >= left && shift >= right ? TransitionKind.Shift : left >= right ? TransitionKind.Left : TransitionKind.Right;
    }

    private static int Square(int root) => root * Math.Abs(root);
}
