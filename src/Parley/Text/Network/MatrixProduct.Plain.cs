using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

internal static partial class MatrixProduct
{
    /// <summary>One number at a time, for processors without wide vectors.</summary>
    internal readonly struct Plain : IKernel
    {
        public static int MostRows => 1;

        public static void Multiply<TRows, TWidth>(ref float a, ref float panel, ref float c, in Block block)
            where TRows : INumber
            where TWidth : INumber
        {
            int width = PackedMatrix.Lane * TWidth.Value;
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
