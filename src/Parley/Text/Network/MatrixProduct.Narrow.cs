using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>Vectors of 256 bits: up to two rows by 48 columns in twelve registers.</summary>
    internal readonly struct Narrow : IKernel
    {
        public static int MostRows => 2;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Multiply<TRows, TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TRows : INumber
            where TWidth : INumber
        {
            nint row = block.RowStride, stride = block.Stride;
            nint step = block.ColumnStride;
            Vector256<float> s0a = Vector256.LoadUnsafe(ref c);
            Vector256<float> s0b = Vector256.LoadUnsafe(ref c, 8);
            Vector256<float> s0c = TWidth.Value > 1 ? Vector256.LoadUnsafe(ref c, 16) : default;
            Vector256<float> s0d = TWidth.Value > 1 ? Vector256.LoadUnsafe(ref c, 24) : default;
            Vector256<float> s0e = TWidth.Value > 2 ? Vector256.LoadUnsafe(ref c, 32) : default;
            Vector256<float> s0f = TWidth.Value > 2 ? Vector256.LoadUnsafe(ref c, 40) : default;
            Vector256<float> s1a = TRows.Value > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 0)) : default;
            Vector256<float> s1b = TRows.Value > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 8)) : default;
            Vector256<float> s1c = TRows.Value > 1 && TWidth.Value > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector256<float> s1d = TRows.Value > 1 && TWidth.Value > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 24)) : default;
            Vector256<float> s1e = TRows.Value > 1 && TWidth.Value > 2 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            Vector256<float> s1f = TRows.Value > 1 && TWidth.Value > 2 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 40)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector256<float> x = Vector256.Create(a);
                Vector256<float> y = TRows.Value > 1 ? Vector256.Create(Unsafe.Add(ref a, row)) : default;
                Vector256<float> b = Vector256.LoadUnsafe(ref panel);
                s0a = Vector256.FusedMultiplyAdd(x, b, s0a);
                if (TRows.Value > 1)
                    s1a = Vector256.FusedMultiplyAdd(y, b, s1a);
                b = Vector256.LoadUnsafe(ref panel, 8);
                s0b = Vector256.FusedMultiplyAdd(x, b, s0b);
                if (TRows.Value > 1)
                    s1b = Vector256.FusedMultiplyAdd(y, b, s1b);
                if (TWidth.Value > 1)
                {
                    Vector256<float> d = Vector256.LoadUnsafe(ref panel, 16);
                    s0c = Vector256.FusedMultiplyAdd(x, d, s0c);
                    if (TRows.Value > 1)
                        s1c = Vector256.FusedMultiplyAdd(y, d, s1c);
                    d = Vector256.LoadUnsafe(ref panel, 24);
                    s0d = Vector256.FusedMultiplyAdd(x, d, s0d);
                    if (TRows.Value > 1)
                        s1d = Vector256.FusedMultiplyAdd(y, d, s1d);
                }

                if (TWidth.Value > 2)
                {
                    Vector256<float> e = Vector256.LoadUnsafe(ref panel, 32);
                    s0e = Vector256.FusedMultiplyAdd(x, e, s0e);
                    if (TRows.Value > 1)
                        s1e = Vector256.FusedMultiplyAdd(y, e, s1e);
                    e = Vector256.LoadUnsafe(ref panel, 40);
                    s0f = Vector256.FusedMultiplyAdd(x, e, s0f);
                    if (TRows.Value > 1)
                        s1f = Vector256.FusedMultiplyAdd(y, e, s1f);
                }

                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Value);
            }

            s0a.StoreUnsafe(ref c);
            s0b.StoreUnsafe(ref c, 8);
            if (TWidth.Value > 1)
                s0c.StoreUnsafe(ref c, 16);
            if (TWidth.Value > 1)
                s0d.StoreUnsafe(ref c, 24);
            if (TWidth.Value > 2)
                s0e.StoreUnsafe(ref c, 32);
            if (TWidth.Value > 2)
                s0f.StoreUnsafe(ref c, 40);
            if (TRows.Value > 1)
                s1a.StoreUnsafe(ref c, (nuint)(stride + 0));
            if (TRows.Value > 1)
                s1b.StoreUnsafe(ref c, (nuint)(stride + 8));
            if (TRows.Value > 1 && TWidth.Value > 1)
                s1c.StoreUnsafe(ref c, (nuint)(stride + 16));
            if (TRows.Value > 1 && TWidth.Value > 1)
                s1d.StoreUnsafe(ref c, (nuint)(stride + 24));
            if (TRows.Value > 1 && TWidth.Value > 2)
                s1e.StoreUnsafe(ref c, (nuint)(stride + 32));
            if (TRows.Value > 1 && TWidth.Value > 2)
                s1f.StoreUnsafe(ref c, (nuint)(stride + 40));
        }
    }
}
