using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

/// <summary>Functions on the elements of vectors; lengths are multiples of 8. The same to the last bit on every machine.</summary>
internal static class Activations
{
    private const float Epsilon = 1e-5f;

    /// <summary>The slope of the leaky rectifier below zero.</summary>
    public const float Leak = 0.1f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(2f), Sigmoid(x + x), Vector256.Create(-1f));

    /// <summary>e^x: 2 to the nearest whole number times Taylor's series of the rest to the sixth power; a relative error below 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-60f)), Vector256.Create(60f));
        Vector256<float> whole = Vector256.Round(x * Vector256.Create(1.44269504f));
        Vector256<float> rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), rest);
        Vector256<float> sum = Vector256.Create(1f / 720);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 120));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 24));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1f / 6));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(0.5f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        Vector256<int> power = Vector256.ConvertToInt32(whole) + Vector256.Create(127);
        return sum * Vector256.ShiftLeft(power, 23).AsSingle();
    }

    /// <summary>One step of a cell with one gate for forgetting and taking in: c = f·c' + (1 − f)·g, h = o·tanh(c).</summary>
    /// <param name="gates">f, o and g before their functions; after them when the step is done.</param>
    /// <param name="before">c'; empty at the first step.</param>
    /// <param name="cell">Takes c.</param>
    /// <param name="output">Takes h.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Cell(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        int size = cell.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(gates.Length, 3 * size);
        ArgumentOutOfRangeException.ThrowIfNotEqual(output.Length, size);
        ref float forget = ref MemoryMarshal.GetReference(gates);
        ref float open = ref Unsafe.Add(ref forget, size);
        ref float fresh = ref Unsafe.Add(ref open, size);
        ref float old = ref MemoryMarshal.GetReference(before);
        ref float now = ref MemoryMarshal.GetReference(cell);
        ref float to = ref MemoryMarshal.GetReference(output);
        bool isFirst = before.IsEmpty;
        for (nuint i = 0; i < (nuint)size; i += 8)
        {
            Vector256<float> f = Sigmoid(Vector256.LoadUnsafe(ref forget, i));
            Vector256<float> o = Sigmoid(Vector256.LoadUnsafe(ref open, i));
            Vector256<float> g = Tanh(Vector256.LoadUnsafe(ref fresh, i));
            Vector256<float> c = isFirst ? default : Vector256.LoadUnsafe(ref old, i);
            c = Vector256.FusedMultiplyAdd(f, c - g, g);
            f.StoreUnsafe(ref forget, i);
            o.StoreUnsafe(ref open, i);
            g.StoreUnsafe(ref fresh, i);
            c.StoreUnsafe(ref now, i);
            (o * Tanh(c)).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Shifts and scales to mean 0 and variance 1, then multiplies by a gain and adds a bias.</summary>
    /// <returns>One over the standard deviation.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Normalise(Span<float> x, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias)
    {
        Vector256<float> sum = default, squares = default;
        for (int i = 0; i < x.Length; i += 8)
            sum += Vector256.Create<float>(x.Slice(i, 8));
        var mean = Vector256.Create(Total(sum) / x.Length);
        for (int i = 0; i < x.Length; i += 8)
        {
            Vector256<float> distance = Vector256.Create<float>(x.Slice(i, 8)) - mean;
            squares = Vector256.FusedMultiplyAdd(distance, distance, squares);
        }

        float scale = 1 / MathF.Sqrt(Total(squares) / x.Length + Epsilon);
        var factor = Vector256.Create(scale);
        for (int i = 0; i < x.Length; i += 8)
        {
            Vector256<float> normal = (Vector256.Create<float>(x.Slice(i, 8)) - mean) * factor;
            Vector256.FusedMultiplyAdd(normal, Vector256.Create(gain.Slice(i, 8)), Vector256.Create(bias.Slice(i, 8))).CopyTo(x.Slice(i, 8));
        }

        return scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LeakyRectify(Span<float> x)
    {
        for (int i = 0; i < x.Length; i += 8)
        {
            var value = Vector256.Create<float>(x.Slice(i, 8));
            Vector256.Max(value, value * Vector256.Create(Leak)).CopyTo(x.Slice(i, 8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(Span<float> x)
    {
        for (int i = 0; i < x.Length; i += 8)
            Vector256.Max(Vector256.Create<float>(x.Slice(i, 8)), default).CopyTo(x.Slice(i, 8));
    }

    /// <summary>target += values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> values, Span<float> target)
    {
        for (int i = 0; i < target.Length; i += 8)
            (Vector256.Create(values.Slice(i, 8)) + Vector256.Create<float>(target.Slice(i, 8))).CopyTo(target.Slice(i, 8));
    }

    /// <summary>target += factor · values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float factor, ReadOnlySpan<float> values, Span<float> target)
    {
        var by = Vector256.Create(factor);
        for (int i = 0; i < target.Length; i += 8)
            Vector256.FusedMultiplyAdd(by, Vector256.Create(values.Slice(i, 8)), Vector256.Create<float>(target.Slice(i, 8))).CopyTo(target.Slice(i, 8));
    }

    /// <summary>The inner product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Product(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < one.Length; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(one.Slice(i, 8)), Vector256.Create(other.Slice(i, 8)), sum);
        return Total(sum);
    }

    /// <summary>The sum of the lanes, in an order that does not depend on the machine.</summary>
    private static float Total(Vector256<float> sum)
    {
        float total = 0;
        for (int i = 0; i < 8; i++)
            total += sum[i];
        return total;
    }
}
