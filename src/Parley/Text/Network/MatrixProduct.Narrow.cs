using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>Vectors of 256 bits: two rows by 48 columns in twelve registers.</summary>
    internal readonly struct Narrow : IKernel
    {
        public static int MostRows => 2;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Pair<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint row = block.RowStride, stride = block.Stride;
            nint step = block.ColumnStride;
            Vector256<float> s0a = Vector256.LoadUnsafe(ref c);
            Vector256<float> s0b = Vector256.LoadUnsafe(ref c, 8);
            Vector256<float> s0c = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, 16) : default;
            Vector256<float> s0d = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, 24) : default;
            Vector256<float> s0e = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, 32) : default;
            Vector256<float> s0f = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, 40) : default;
            Vector256<float> s1a = Vector256.LoadUnsafe(ref c, (nuint)(stride + 0));
            Vector256<float> s1b = Vector256.LoadUnsafe(ref c, (nuint)(stride + 8));
            Vector256<float> s1c = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector256<float> s1d = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 24)) : default;
            Vector256<float> s1e = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            Vector256<float> s1f = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, (nuint)(stride + 40)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector256<float> x = Vector256.Create(a);
                Vector256<float> y = Vector256.Create(Unsafe.Add(ref a, row));
                Vector256<float> b = Vector256.LoadUnsafe(ref panel);
                s0a = Vector256.FusedMultiplyAdd(x, b, s0a);
                s1a = Vector256.FusedMultiplyAdd(y, b, s1a);
                b = Vector256.LoadUnsafe(ref panel, 8);
                s0b = Vector256.FusedMultiplyAdd(x, b, s0b);
                s1b = Vector256.FusedMultiplyAdd(y, b, s1b);
                if (TWidth.Lanes > 1)
                {
                    Vector256<float> d = Vector256.LoadUnsafe(ref panel, 16);
                    s0c = Vector256.FusedMultiplyAdd(x, d, s0c);
                    s1c = Vector256.FusedMultiplyAdd(y, d, s1c);
                    d = Vector256.LoadUnsafe(ref panel, 24);
                    s0d = Vector256.FusedMultiplyAdd(x, d, s0d);
                    s1d = Vector256.FusedMultiplyAdd(y, d, s1d);
                }

                if (TWidth.Lanes > 2)
                {
                    Vector256<float> e = Vector256.LoadUnsafe(ref panel, 32);
                    s0e = Vector256.FusedMultiplyAdd(x, e, s0e);
                    s1e = Vector256.FusedMultiplyAdd(y, e, s1e);
                    e = Vector256.LoadUnsafe(ref panel, 40);
                    s0f = Vector256.FusedMultiplyAdd(x, e, s0f);
                    s1f = Vector256.FusedMultiplyAdd(y, e, s1f);
                }

                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            s0b.StoreUnsafe(ref c, 8);
            if (TWidth.Lanes > 1)
                s0c.StoreUnsafe(ref c, 16);
            if (TWidth.Lanes > 1)
                s0d.StoreUnsafe(ref c, 24);
            if (TWidth.Lanes > 2)
                s0e.StoreUnsafe(ref c, 32);
            if (TWidth.Lanes > 2)
                s0f.StoreUnsafe(ref c, 40);
            s1a.StoreUnsafe(ref c, (nuint)(stride + 0));
            s1b.StoreUnsafe(ref c, (nuint)(stride + 8));
            if (TWidth.Lanes > 1)
                s1c.StoreUnsafe(ref c, (nuint)(stride + 16));
            if (TWidth.Lanes > 1)
                s1d.StoreUnsafe(ref c, (nuint)(stride + 24));
            if (TWidth.Lanes > 2)
                s1e.StoreUnsafe(ref c, (nuint)(stride + 32));
            if (TWidth.Lanes > 2)
                s1f.StoreUnsafe(ref c, (nuint)(stride + 40));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Many<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth => Pair<TWidth>(ref a, ref panel, ref c, block);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Four<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            Pair<TWidth>(ref a, ref panel, ref c, block);
            Pair<TWidth>(ref Unsafe.Add(ref a, 2 * (nint)block.RowStride), ref panel, ref Unsafe.Add(ref c, 2 * (nint)block.Stride), block);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Single<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint step = block.ColumnStride;
            Vector256<float> s0a = Vector256.LoadUnsafe(ref c);
            Vector256<float> s0b = Vector256.LoadUnsafe(ref c, 8);
            Vector256<float> s0c = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, 16) : default;
            Vector256<float> s0d = TWidth.Lanes > 1 ? Vector256.LoadUnsafe(ref c, 24) : default;
            Vector256<float> s0e = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, 32) : default;
            Vector256<float> s0f = TWidth.Lanes > 2 ? Vector256.LoadUnsafe(ref c, 40) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector256<float> x = Vector256.Create(a);
                Vector256<float> b = Vector256.LoadUnsafe(ref panel);
                s0a = Vector256.FusedMultiplyAdd(x, b, s0a);
                b = Vector256.LoadUnsafe(ref panel, 8);
                s0b = Vector256.FusedMultiplyAdd(x, b, s0b);
                if (TWidth.Lanes > 1)
                {
                    Vector256<float> d = Vector256.LoadUnsafe(ref panel, 16);
                    s0c = Vector256.FusedMultiplyAdd(x, d, s0c);
                    d = Vector256.LoadUnsafe(ref panel, 24);
                    s0d = Vector256.FusedMultiplyAdd(x, d, s0d);
                }

                if (TWidth.Lanes > 2)
                {
                    Vector256<float> e = Vector256.LoadUnsafe(ref panel, 32);
                    s0e = Vector256.FusedMultiplyAdd(x, e, s0e);
                    e = Vector256.LoadUnsafe(ref panel, 40);
                    s0f = Vector256.FusedMultiplyAdd(x, e, s0f);
                }

                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            s0b.StoreUnsafe(ref c, 8);
            if (TWidth.Lanes > 1)
                s0c.StoreUnsafe(ref c, 16);
            if (TWidth.Lanes > 1)
                s0d.StoreUnsafe(ref c, 24);
            if (TWidth.Lanes > 2)
                s0e.StoreUnsafe(ref c, 32);
            if (TWidth.Lanes > 2)
                s0f.StoreUnsafe(ref c, 40);
        }
    }
}
