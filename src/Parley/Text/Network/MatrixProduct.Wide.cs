using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>Vectors of 512 bits: up to eight rows by 48 columns in 24 registers. What a case does not need is left out when it is compiled.</summary>
    internal readonly struct Wide : IKernel
    {
        public static int MostRows => 8;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Multiply<TRows, TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TRows : INumber
            where TWidth : INumber
        {
            nint row = block.RowStride, stride = block.Stride, step = block.ColumnStride;
            Vector512<float> s0a = Vector512.LoadUnsafe(ref c);
            Vector512<float> s0b = TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, 16) : default;
            Vector512<float> s0c = TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, 32) : default;
            Vector512<float> s1a = TRows.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(stride)) : default;
            Vector512<float> s1b = TRows.Value > 1 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 16)) : default;
            Vector512<float> s1c = TRows.Value > 1 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(stride + 32)) : default;
            Vector512<float> s2a = TRows.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride)) : default;
            Vector512<float> s2b = TRows.Value > 2 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 16)) : default;
            Vector512<float> s2c = TRows.Value > 2 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(2 * stride + 32)) : default;
            Vector512<float> s3a = TRows.Value > 3 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride)) : default;
            Vector512<float> s3b = TRows.Value > 3 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 16)) : default;
            Vector512<float> s3c = TRows.Value > 3 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(3 * stride + 32)) : default;
            Vector512<float> s4a = TRows.Value > 4 ? Vector512.LoadUnsafe(ref c, (nuint)(4 * stride)) : default;
            Vector512<float> s4b = TRows.Value > 4 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(4 * stride + 16)) : default;
            Vector512<float> s4c = TRows.Value > 4 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(4 * stride + 32)) : default;
            Vector512<float> s5a = TRows.Value > 5 ? Vector512.LoadUnsafe(ref c, (nuint)(5 * stride)) : default;
            Vector512<float> s5b = TRows.Value > 5 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(5 * stride + 16)) : default;
            Vector512<float> s5c = TRows.Value > 5 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(5 * stride + 32)) : default;
            Vector512<float> s6a = TRows.Value > 6 ? Vector512.LoadUnsafe(ref c, (nuint)(6 * stride)) : default;
            Vector512<float> s6b = TRows.Value > 6 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(6 * stride + 16)) : default;
            Vector512<float> s6c = TRows.Value > 6 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(6 * stride + 32)) : default;
            Vector512<float> s7a = TRows.Value > 7 ? Vector512.LoadUnsafe(ref c, (nuint)(7 * stride)) : default;
            Vector512<float> s7b = TRows.Value > 7 && TWidth.Value > 1 ? Vector512.LoadUnsafe(ref c, (nuint)(7 * stride + 16)) : default;
            Vector512<float> s7c = TRows.Value > 7 && TWidth.Value > 2 ? Vector512.LoadUnsafe(ref c, (nuint)(7 * stride + 32)) : default;
            for (int k = 0; k < block.Depth; k++)
            {
                Vector512<float> b0 = Vector512.LoadUnsafe(ref panel);
                Vector512<float> b1 = TWidth.Value > 1 ? Vector512.LoadUnsafe(ref panel, 16) : default;
                Vector512<float> b2 = TWidth.Value > 2 ? Vector512.LoadUnsafe(ref panel, 32) : default;
                var x0 = Vector512.Create(a);
                s0a = Vector512.FusedMultiplyAdd(x0, b0, s0a);
                if (TWidth.Value > 1)
                    s0b = Vector512.FusedMultiplyAdd(x0, b1, s0b);
                if (TWidth.Value > 2)
                    s0c = Vector512.FusedMultiplyAdd(x0, b2, s0c);
                if (TRows.Value > 1)
                {
                    var x1 = Vector512.Create(Unsafe.Add(ref a, row));
                    s1a = Vector512.FusedMultiplyAdd(x1, b0, s1a);
                    if (TWidth.Value > 1)
                        s1b = Vector512.FusedMultiplyAdd(x1, b1, s1b);
                    if (TWidth.Value > 2)
                        s1c = Vector512.FusedMultiplyAdd(x1, b2, s1c);
                }

                if (TRows.Value > 2)
                {
                    var x2 = Vector512.Create(Unsafe.Add(ref a, 2 * row));
                    s2a = Vector512.FusedMultiplyAdd(x2, b0, s2a);
                    if (TWidth.Value > 1)
                        s2b = Vector512.FusedMultiplyAdd(x2, b1, s2b);
                    if (TWidth.Value > 2)
                        s2c = Vector512.FusedMultiplyAdd(x2, b2, s2c);
                }

                if (TRows.Value > 3)
                {
                    var x3 = Vector512.Create(Unsafe.Add(ref a, 3 * row));
                    s3a = Vector512.FusedMultiplyAdd(x3, b0, s3a);
                    if (TWidth.Value > 1)
                        s3b = Vector512.FusedMultiplyAdd(x3, b1, s3b);
                    if (TWidth.Value > 2)
                        s3c = Vector512.FusedMultiplyAdd(x3, b2, s3c);
                }

                if (TRows.Value > 4)
                {
                    var x4 = Vector512.Create(Unsafe.Add(ref a, 4 * row));
                    s4a = Vector512.FusedMultiplyAdd(x4, b0, s4a);
                    if (TWidth.Value > 1)
                        s4b = Vector512.FusedMultiplyAdd(x4, b1, s4b);
                    if (TWidth.Value > 2)
                        s4c = Vector512.FusedMultiplyAdd(x4, b2, s4c);
                }

                if (TRows.Value > 5)
                {
                    var x5 = Vector512.Create(Unsafe.Add(ref a, 5 * row));
                    s5a = Vector512.FusedMultiplyAdd(x5, b0, s5a);
                    if (TWidth.Value > 1)
                        s5b = Vector512.FusedMultiplyAdd(x5, b1, s5b);
                    if (TWidth.Value > 2)
                        s5c = Vector512.FusedMultiplyAdd(x5, b2, s5c);
                }

                if (TRows.Value > 6)
                {
                    var x6 = Vector512.Create(Unsafe.Add(ref a, 6 * row));
                    s6a = Vector512.FusedMultiplyAdd(x6, b0, s6a);
                    if (TWidth.Value > 1)
                        s6b = Vector512.FusedMultiplyAdd(x6, b1, s6b);
                    if (TWidth.Value > 2)
                        s6c = Vector512.FusedMultiplyAdd(x6, b2, s6c);
                }

                if (TRows.Value > 7)
                {
                    var x7 = Vector512.Create(Unsafe.Add(ref a, 7 * row));
                    s7a = Vector512.FusedMultiplyAdd(x7, b0, s7a);
                    if (TWidth.Value > 1)
                        s7b = Vector512.FusedMultiplyAdd(x7, b1, s7b);
                    if (TWidth.Value > 2)
                        s7c = Vector512.FusedMultiplyAdd(x7, b2, s7c);
                }

                a = ref Unsafe.Add(ref a, step);
                panel = ref Unsafe.Add(ref panel, 16 * TWidth.Value);
            }

            s0a.StoreUnsafe(ref c);
            if (TWidth.Value > 1)
                s0b.StoreUnsafe(ref c, 16);
            if (TWidth.Value > 2)
                s0c.StoreUnsafe(ref c, 32);
            if (TRows.Value > 1)
            {
                s1a.StoreUnsafe(ref c, (nuint)(stride));
                if (TWidth.Value > 1)
                    s1b.StoreUnsafe(ref c, (nuint)(stride + 16));
                if (TWidth.Value > 2)
                    s1c.StoreUnsafe(ref c, (nuint)(stride + 32));
            }

            if (TRows.Value > 2)
            {
                s2a.StoreUnsafe(ref c, (nuint)(2 * stride));
                if (TWidth.Value > 1)
                    s2b.StoreUnsafe(ref c, (nuint)(2 * stride + 16));
                if (TWidth.Value > 2)
                    s2c.StoreUnsafe(ref c, (nuint)(2 * stride + 32));
            }

            if (TRows.Value > 3)
            {
                s3a.StoreUnsafe(ref c, (nuint)(3 * stride));
                if (TWidth.Value > 1)
                    s3b.StoreUnsafe(ref c, (nuint)(3 * stride + 16));
                if (TWidth.Value > 2)
                    s3c.StoreUnsafe(ref c, (nuint)(3 * stride + 32));
            }

            if (TRows.Value > 4)
            {
                s4a.StoreUnsafe(ref c, (nuint)(4 * stride));
                if (TWidth.Value > 1)
                    s4b.StoreUnsafe(ref c, (nuint)(4 * stride + 16));
                if (TWidth.Value > 2)
                    s4c.StoreUnsafe(ref c, (nuint)(4 * stride + 32));
            }

            if (TRows.Value > 5)
            {
                s5a.StoreUnsafe(ref c, (nuint)(5 * stride));
                if (TWidth.Value > 1)
                    s5b.StoreUnsafe(ref c, (nuint)(5 * stride + 16));
                if (TWidth.Value > 2)
                    s5c.StoreUnsafe(ref c, (nuint)(5 * stride + 32));
            }

            if (TRows.Value > 6)
            {
                s6a.StoreUnsafe(ref c, (nuint)(6 * stride));
                if (TWidth.Value > 1)
                    s6b.StoreUnsafe(ref c, (nuint)(6 * stride + 16));
                if (TWidth.Value > 2)
                    s6c.StoreUnsafe(ref c, (nuint)(6 * stride + 32));
            }

            if (TRows.Value > 7)
            {
                s7a.StoreUnsafe(ref c, (nuint)(7 * stride));
                if (TWidth.Value > 1)
                    s7b.StoreUnsafe(ref c, (nuint)(7 * stride + 16));
                if (TWidth.Value > 2)
                    s7c.StoreUnsafe(ref c, (nuint)(7 * stride + 32));
            }
        }
    }
}
