using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

/// <summary>
/// The product of a matrix with a packed one. Each element is a chain of fused multiply-adds over K in order, whatever the width of the
/// processor's vectors, so that every machine gives the same answer to the last bit.
/// </summary>
internal static partial class MatrixProduct
{
    private const int RowBlock = 64;

    /// <summary>C = A · B, or C += A · B.</summary>
    /// <param name="a">A: the element at row r and column k is <c>a[r * rowStride + k * columnStride]</c>.</param>
    /// <param name="rowStride">How far A's rows are apart.</param>
    /// <param name="columnStride">How far A's columns are apart.</param>
    /// <param name="rows">How many rows A and C have.</param>
    /// <param name="b">B.</param>
    /// <param name="c">C, row by row.</param>
    /// <param name="stride">How far C's rows are apart; at least B's columns.</param>
    /// <param name="add">Whether the product is added to what is in C.</param>
    public static void Multiply(
        ReadOnlySpan<float> a, int rowStride, int columnStride, int rows, PackedMatrix b, Span<float> c, int stride, bool add = false)
    {
        if (rows == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)(rows - 1) * rowStride + (long)(b.Rows - 1) * columnStride, a.Length - 1L);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)(rows - 1) * stride + b.Columns, c.Length);
        if (!add)
            Clear(c, stride, rows, b.Columns);
        if (Vector512.IsHardwareAccelerated)
            Panels<Wide>(a, rowStride, columnStride, rows, b, c, stride);
        else if (Vector256.IsHardwareAccelerated)
            Panels<Narrow>(a, rowStride, columnStride, rows, b, c, stride);
        else
            Panels<Plain>(a, rowStride, columnStride, rows, b, c, stride);
    }

    /// <summary>C += A · B by one of the kernels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Panels<TKernel>(
        ReadOnlySpan<float> a, int rowStride, int columnStride, int rows, PackedMatrix b, Span<float> c, int stride)
        where TKernel : IKernel
    {
        ref float values = ref MemoryMarshal.GetReference(b.Values);
        ref float from = ref MemoryMarshal.GetReference(a);
        ref float to = ref MemoryMarshal.GetReference(c);
        var block = new Block(b.Rows, rowStride, columnStride, stride);
        // A block of A's rows stays in the processor's cache while B's panels pass.
        for (int row = 0; row < rows; row += RowBlock)
        {
            int count = Math.Min(RowBlock, rows - row);
            ref float top = ref Unsafe.Add(ref from, (nint)row * rowStride);
            for (int first = 0; first < b.Columns; first += PackedMatrix.Panel)
            {
                ref float panel = ref Unsafe.Add(ref values, (nint)first * b.Rows);
                ref float target = ref Unsafe.Add(ref to, (nint)row * stride + first);
                int width = b.Columns - first;
                if (width == PackedMatrix.Lane)
                    Rows<TKernel, One>(ref top, count, ref panel, ref target, block);
                else if (width == 2 * PackedMatrix.Lane)
                    Rows<TKernel, Two>(ref top, count, ref panel, ref target, block);
                else
                    Rows<TKernel, Three>(ref top, count, ref panel, ref target, block);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows<TKernel, TWidth>(ref float a, int rows, ref float panel, ref float c, in Block block)
        where TKernel : IKernel
        where TWidth : INumber
    {
        for (; rows > 0; rows -= TKernel.MostRows)
        {
            switch (Math.Min(rows, TKernel.MostRows))
            {
                case 1:
                    TKernel.Multiply<One, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 2:
                    TKernel.Multiply<Two, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 3:
                    TKernel.Multiply<Three, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 4:
                    TKernel.Multiply<Four, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 5:
                    TKernel.Multiply<Five, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 6:
                    TKernel.Multiply<Six, TWidth>(ref a, ref panel, ref c, block);
                    break;
                case 7:
                    TKernel.Multiply<Seven, TWidth>(ref a, ref panel, ref c, block);
                    break;
                default:
                    TKernel.Multiply<Eight, TWidth>(ref a, ref panel, ref c, block);
                    break;
            }

            a = ref Unsafe.Add(ref a, TKernel.MostRows * (nint)block.RowStride);
            c = ref Unsafe.Add(ref c, TKernel.MostRows * (nint)block.Stride);
        }
    }

    private static void Clear(Span<float> c, int stride, int rows, int columns)
    {
        if (stride == columns)
        {
            c[..(rows * columns)].Clear();
            return;
        }

        for (int row = 0; row < rows; row++)
            c.Slice(row * stride, columns).Clear();
    }

    /// <summary>What all kernels need to know of the matrices.</summary>
    internal readonly record struct Block(int Depth, int RowStride, int ColumnStride, int Stride);

    /// <summary>One way of working out some rows of one panel.</summary>
    internal interface IKernel
    {
        /// <summary>How many rows it can work out at once.</summary>
        static abstract int MostRows { get; }

        /// <summary>Adds the product of some rows with a panel of some lanes of 16 columns.</summary>
        static abstract void Multiply<TRows, TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TRows : INumber
            where TWidth : INumber;
    }

    /// <summary>A number that is known when a kernel is compiled.</summary>
    internal interface INumber
    {
        static abstract int Value { get; }
    }

    internal readonly struct One : INumber
    {
        public static int Value => 1;
    }

    internal readonly struct Two : INumber
    {
        public static int Value => 2;
    }

    internal readonly struct Three : INumber
    {
        public static int Value => 3;
    }

    internal readonly struct Four : INumber
    {
        public static int Value => 4;
    }

    internal readonly struct Five : INumber
    {
        public static int Value => 5;
    }

    internal readonly struct Six : INumber
    {
        public static int Value => 6;
    }

    internal readonly struct Seven : INumber
    {
        public static int Value => 7;
    }

    internal readonly struct Eight : INumber
    {
        public static int Value => 8;
    }
}
