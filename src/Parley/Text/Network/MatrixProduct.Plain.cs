using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>One number at a time, for processors without wide vectors.</summary>
    internal readonly struct Plain : IKernel
    {
        public static int MostRows => 1;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Many<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth => Single<TWidth>(ref a, ref panel, ref c, block);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Four<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            Pair<TWidth>(ref a, ref panel, ref c, block);
            Pair<TWidth>(ref Unsafe.Add(ref a, 2 * (nint)block.RowStride), ref panel, ref Unsafe.Add(ref c, 2 * (nint)block.Stride), block);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Pair<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            Single<TWidth>(ref a, ref panel, ref c, block);
            Single<TWidth>(ref Unsafe.Add(ref a, (nint)block.RowStride), ref panel, ref Unsafe.Add(ref c, (nint)block.Stride), block);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Single<TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TWidth : IWidth
        {
            int width = PackedMatrix.Lane * TWidth.Lanes;
            for (int k = 0; k < block.Depth; k++)
            {
                float x = Unsafe.Add(ref a, k * (nint)block.ColumnStride);
                ref float row = ref Unsafe.Add(ref panel, k * (nint)width);
                for (int column = 0; column < width; column++)
                {
                    ref float sum = ref Unsafe.Add(ref c, column);
                    sum = MathF.FusedMultiplyAdd(x, Unsafe.Add(ref row, column), sum);
                }
            }
        }
    }
}
