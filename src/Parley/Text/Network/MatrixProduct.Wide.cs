using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>Vectors of 512 bits: eight rows by 48 columns in 24 registers.</summary>
    internal readonly struct Wide : IKernel
    {
        public static int MostRows => 8;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Many<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint row = block.RowStride, stride = block.Stride;
            nint step = block.ColumnStride;
            Vector512<float> s0a = Vector512.LoadUnsafe(ref c);
            Vector512<float> s0b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 16)) : default;
            Vector512<float> s0c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 32)) : default;
            Vector512<float> s1a = Vector512.LoadUnsafe(ref c, (nuint)(stride));
            Vector512<float> s1b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector512<float> s1c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            Vector512<float> s2a = Vector512.LoadUnsafe(ref c, (nuint)(2 * stride));
            Vector512<float> s2b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 16)) : default;
            Vector512<float> s2c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 32)) : default;
            Vector512<float> s3a = Vector512.LoadUnsafe(ref c, (nuint)(3 * stride));
            Vector512<float> s3b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 16)) : default;
            Vector512<float> s3c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 32)) : default;
            Vector512<float> s4a = Vector512.LoadUnsafe(ref c, (nuint)(4 * stride));
            Vector512<float> s4b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(4 * stride + 16)) : default;
            Vector512<float> s4c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(4 * stride + 32)) : default;
            Vector512<float> s5a = Vector512.LoadUnsafe(ref c, (nuint)(5 * stride));
            Vector512<float> s5b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(5 * stride + 16)) : default;
            Vector512<float> s5c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(5 * stride + 32)) : default;
            Vector512<float> s6a = Vector512.LoadUnsafe(ref c, (nuint)(6 * stride));
            Vector512<float> s6b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(6 * stride + 16)) : default;
            Vector512<float> s6c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(6 * stride + 32)) : default;
            Vector512<float> s7a = Vector512.LoadUnsafe(ref c, (nuint)(7 * stride));
            Vector512<float> s7b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(7 * stride + 16)) : default;
            Vector512<float> s7c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(7 * stride + 32)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector512<float> b0 = Vector512.LoadUnsafe(ref panel);
                Vector512<float> b1 = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref panel, 16) : default;
                Vector512<float> b2 = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref panel, 32) : default;
                Vector512<float> x = Vector512.Create(a);
                s0a = Vector512.FusedMultiplyAdd(x, b0, s0a);
                if (TWidth.Lanes > 1)
                    s0b = Vector512.FusedMultiplyAdd(x, b1, s0b);
                if (TWidth.Lanes > 2)
                    s0c = Vector512.FusedMultiplyAdd(x, b2, s0c);
                x = Vector512.Create(Unsafe.Add(ref a, row));
                s1a = Vector512.FusedMultiplyAdd(x, b0, s1a);
                if (TWidth.Lanes > 1)
                    s1b = Vector512.FusedMultiplyAdd(x, b1, s1b);
                if (TWidth.Lanes > 2)
                    s1c = Vector512.FusedMultiplyAdd(x, b2, s1c);
                x = Vector512.Create(Unsafe.Add(ref a, 2 * row));
                s2a = Vector512.FusedMultiplyAdd(x, b0, s2a);
                if (TWidth.Lanes > 1)
                    s2b = Vector512.FusedMultiplyAdd(x, b1, s2b);
                if (TWidth.Lanes > 2)
                    s2c = Vector512.FusedMultiplyAdd(x, b2, s2c);
                x = Vector512.Create(Unsafe.Add(ref a, 3 * row));
                s3a = Vector512.FusedMultiplyAdd(x, b0, s3a);
                if (TWidth.Lanes > 1)
                    s3b = Vector512.FusedMultiplyAdd(x, b1, s3b);
                if (TWidth.Lanes > 2)
                    s3c = Vector512.FusedMultiplyAdd(x, b2, s3c);
                x = Vector512.Create(Unsafe.Add(ref a, 4 * row));
                s4a = Vector512.FusedMultiplyAdd(x, b0, s4a);
                if (TWidth.Lanes > 1)
                    s4b = Vector512.FusedMultiplyAdd(x, b1, s4b);
                if (TWidth.Lanes > 2)
                    s4c = Vector512.FusedMultiplyAdd(x, b2, s4c);
                x = Vector512.Create(Unsafe.Add(ref a, 5 * row));
                s5a = Vector512.FusedMultiplyAdd(x, b0, s5a);
                if (TWidth.Lanes > 1)
                    s5b = Vector512.FusedMultiplyAdd(x, b1, s5b);
                if (TWidth.Lanes > 2)
                    s5c = Vector512.FusedMultiplyAdd(x, b2, s5c);
                x = Vector512.Create(Unsafe.Add(ref a, 6 * row));
                s6a = Vector512.FusedMultiplyAdd(x, b0, s6a);
                if (TWidth.Lanes > 1)
                    s6b = Vector512.FusedMultiplyAdd(x, b1, s6b);
                if (TWidth.Lanes > 2)
                    s6c = Vector512.FusedMultiplyAdd(x, b2, s6c);
                x = Vector512.Create(Unsafe.Add(ref a, 7 * row));
                s7a = Vector512.FusedMultiplyAdd(x, b0, s7a);
                if (TWidth.Lanes > 1)
                    s7b = Vector512.FusedMultiplyAdd(x, b1, s7b);
                if (TWidth.Lanes > 2)
                    s7c = Vector512.FusedMultiplyAdd(x, b2, s7c);
                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            if (TWidth.Lanes > 1)
                s0b.StoreUnsafe(ref c, (nuint)(0 + 16));
            if (TWidth.Lanes > 2)
                s0c.StoreUnsafe(ref c, (nuint)(0 + 32));
            s1a.StoreUnsafe(ref c, (nuint)(stride));
            if (TWidth.Lanes > 1)
                s1b.StoreUnsafe(ref c, (nuint)(stride + 16));
            if (TWidth.Lanes > 2)
                s1c.StoreUnsafe(ref c, (nuint)(stride + 32));
            s2a.StoreUnsafe(ref c, (nuint)(2 * stride));
            if (TWidth.Lanes > 1)
                s2b.StoreUnsafe(ref c, (nuint)(2 * stride + 16));
            if (TWidth.Lanes > 2)
                s2c.StoreUnsafe(ref c, (nuint)(2 * stride + 32));
            s3a.StoreUnsafe(ref c, (nuint)(3 * stride));
            if (TWidth.Lanes > 1)
                s3b.StoreUnsafe(ref c, (nuint)(3 * stride + 16));
            if (TWidth.Lanes > 2)
                s3c.StoreUnsafe(ref c, (nuint)(3 * stride + 32));
            s4a.StoreUnsafe(ref c, (nuint)(4 * stride));
            if (TWidth.Lanes > 1)
                s4b.StoreUnsafe(ref c, (nuint)(4 * stride + 16));
            if (TWidth.Lanes > 2)
                s4c.StoreUnsafe(ref c, (nuint)(4 * stride + 32));
            s5a.StoreUnsafe(ref c, (nuint)(5 * stride));
            if (TWidth.Lanes > 1)
                s5b.StoreUnsafe(ref c, (nuint)(5 * stride + 16));
            if (TWidth.Lanes > 2)
                s5c.StoreUnsafe(ref c, (nuint)(5 * stride + 32));
            s6a.StoreUnsafe(ref c, (nuint)(6 * stride));
            if (TWidth.Lanes > 1)
                s6b.StoreUnsafe(ref c, (nuint)(6 * stride + 16));
            if (TWidth.Lanes > 2)
                s6c.StoreUnsafe(ref c, (nuint)(6 * stride + 32));
            s7a.StoreUnsafe(ref c, (nuint)(7 * stride));
            if (TWidth.Lanes > 1)
                s7b.StoreUnsafe(ref c, (nuint)(7 * stride + 16));
            if (TWidth.Lanes > 2)
                s7c.StoreUnsafe(ref c, (nuint)(7 * stride + 32));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Four<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint row = block.RowStride, stride = block.Stride;
            nint step = block.ColumnStride;
            Vector512<float> s0a = Vector512.LoadUnsafe(ref c);
            Vector512<float> s0b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 16)) : default;
            Vector512<float> s0c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 32)) : default;
            Vector512<float> s1a = Vector512.LoadUnsafe(ref c, (nuint)(stride));
            Vector512<float> s1b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector512<float> s1c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            Vector512<float> s2a = Vector512.LoadUnsafe(ref c, (nuint)(2 * stride));
            Vector512<float> s2b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 16)) : default;
            Vector512<float> s2c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 32)) : default;
            Vector512<float> s3a = Vector512.LoadUnsafe(ref c, (nuint)(3 * stride));
            Vector512<float> s3b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 16)) : default;
            Vector512<float> s3c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 32)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector512<float> b0 = Vector512.LoadUnsafe(ref panel);
                Vector512<float> b1 = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref panel, 16) : default;
                Vector512<float> b2 = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref panel, 32) : default;
                Vector512<float> x = Vector512.Create(a);
                s0a = Vector512.FusedMultiplyAdd(x, b0, s0a);
                if (TWidth.Lanes > 1)
                    s0b = Vector512.FusedMultiplyAdd(x, b1, s0b);
                if (TWidth.Lanes > 2)
                    s0c = Vector512.FusedMultiplyAdd(x, b2, s0c);
                x = Vector512.Create(Unsafe.Add(ref a, row));
                s1a = Vector512.FusedMultiplyAdd(x, b0, s1a);
                if (TWidth.Lanes > 1)
                    s1b = Vector512.FusedMultiplyAdd(x, b1, s1b);
                if (TWidth.Lanes > 2)
                    s1c = Vector512.FusedMultiplyAdd(x, b2, s1c);
                x = Vector512.Create(Unsafe.Add(ref a, 2 * row));
                s2a = Vector512.FusedMultiplyAdd(x, b0, s2a);
                if (TWidth.Lanes > 1)
                    s2b = Vector512.FusedMultiplyAdd(x, b1, s2b);
                if (TWidth.Lanes > 2)
                    s2c = Vector512.FusedMultiplyAdd(x, b2, s2c);
                x = Vector512.Create(Unsafe.Add(ref a, 3 * row));
                s3a = Vector512.FusedMultiplyAdd(x, b0, s3a);
                if (TWidth.Lanes > 1)
                    s3b = Vector512.FusedMultiplyAdd(x, b1, s3b);
                if (TWidth.Lanes > 2)
                    s3c = Vector512.FusedMultiplyAdd(x, b2, s3c);
                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            if (TWidth.Lanes > 1)
                s0b.StoreUnsafe(ref c, (nuint)(0 + 16));
            if (TWidth.Lanes > 2)
                s0c.StoreUnsafe(ref c, (nuint)(0 + 32));
            s1a.StoreUnsafe(ref c, (nuint)(stride));
            if (TWidth.Lanes > 1)
                s1b.StoreUnsafe(ref c, (nuint)(stride + 16));
            if (TWidth.Lanes > 2)
                s1c.StoreUnsafe(ref c, (nuint)(stride + 32));
            s2a.StoreUnsafe(ref c, (nuint)(2 * stride));
            if (TWidth.Lanes > 1)
                s2b.StoreUnsafe(ref c, (nuint)(2 * stride + 16));
            if (TWidth.Lanes > 2)
                s2c.StoreUnsafe(ref c, (nuint)(2 * stride + 32));
            s3a.StoreUnsafe(ref c, (nuint)(3 * stride));
            if (TWidth.Lanes > 1)
                s3b.StoreUnsafe(ref c, (nuint)(3 * stride + 16));
            if (TWidth.Lanes > 2)
                s3c.StoreUnsafe(ref c, (nuint)(3 * stride + 32));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Pair<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint row = block.RowStride, stride = block.Stride;
            nint step = block.ColumnStride;
            Vector512<float> s0a = Vector512.LoadUnsafe(ref c);
            Vector512<float> s0b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 16)) : default;
            Vector512<float> s0c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 32)) : default;
            Vector512<float> s1a = Vector512.LoadUnsafe(ref c, (nuint)(stride));
            Vector512<float> s1b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector512<float> s1c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector512<float> b0 = Vector512.LoadUnsafe(ref panel);
                Vector512<float> b1 = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref panel, 16) : default;
                Vector512<float> b2 = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref panel, 32) : default;
                Vector512<float> x = Vector512.Create(a);
                s0a = Vector512.FusedMultiplyAdd(x, b0, s0a);
                if (TWidth.Lanes > 1)
                    s0b = Vector512.FusedMultiplyAdd(x, b1, s0b);
                if (TWidth.Lanes > 2)
                    s0c = Vector512.FusedMultiplyAdd(x, b2, s0c);
                x = Vector512.Create(Unsafe.Add(ref a, row));
                s1a = Vector512.FusedMultiplyAdd(x, b0, s1a);
                if (TWidth.Lanes > 1)
                    s1b = Vector512.FusedMultiplyAdd(x, b1, s1b);
                if (TWidth.Lanes > 2)
                    s1c = Vector512.FusedMultiplyAdd(x, b2, s1c);
                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            if (TWidth.Lanes > 1)
                s0b.StoreUnsafe(ref c, (nuint)(0 + 16));
            if (TWidth.Lanes > 2)
                s0c.StoreUnsafe(ref c, (nuint)(0 + 32));
            s1a.StoreUnsafe(ref c, (nuint)(stride));
            if (TWidth.Lanes > 1)
                s1b.StoreUnsafe(ref c, (nuint)(stride + 16));
            if (TWidth.Lanes > 2)
                s1c.StoreUnsafe(ref c, (nuint)(stride + 32));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Single<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            nint step = block.ColumnStride;
            Vector512<float> s0a = Vector512.LoadUnsafe(ref c);
            Vector512<float> s0b = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 16)) : default;
            Vector512<float> s0c = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(0 + 32)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector512<float> b0 = Vector512.LoadUnsafe(ref panel);
                Vector512<float> b1 = TWidth.Lanes > 1 ? Vector512.LoadUnsafe(ref panel, 16) : default;
                Vector512<float> b2 = TWidth.Lanes > 2 ? Vector512.LoadUnsafe(ref panel, 32) : default;
                Vector512<float> x = Vector512.Create(a);
                s0a = Vector512.FusedMultiplyAdd(x, b0, s0a);
                if (TWidth.Lanes > 1)
                    s0b = Vector512.FusedMultiplyAdd(x, b1, s0b);
                if (TWidth.Lanes > 2)
                    s0c = Vector512.FusedMultiplyAdd(x, b2, s0c);
                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Lanes);
            }

            s0a.StoreUnsafe(ref c);
            if (TWidth.Lanes > 1)
                s0b.StoreUnsafe(ref c, (nuint)(0 + 16));
            if (TWidth.Lanes > 2)
                s0c.StoreUnsafe(ref c, (nuint)(0 + 32));
        }
    }
}
