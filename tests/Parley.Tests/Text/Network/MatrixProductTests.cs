using Parley.Text.Network;

namespace Parley.Tests.Text.Network;

public class MatrixProductTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 16 }, { 2, 7, 32 }, { 3, 144, 48 }, { 5, 33, 64 }, { 8, 144, 432 }, { 15, 20, 80 }, { 70, 48, 112 }, { 131, 9, 160 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_kernel_gives_the_same_product_to_the_last_bit(int rows, int depth, int columns)
    {
        float[] a = Values(rows * depth, 1), b = Values(depth * columns, 2), start = Values(rows * columns, 3);
        float[] plain = Product<MatrixProduct.Plain>(a, rows, depth, b, columns, start);
        Product<MatrixProduct.Narrow>(a, rows, depth, b, columns, start).ShouldBe(plain);
        Product<MatrixProduct.Wide>(a, rows, depth, b, columns, start).ShouldBe(plain);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_product_is_the_sum_of_products(int rows, int depth, int columns)
    {
        float[] a = Values(rows * depth, 1), b = Values(depth * columns, 2), c = new float[rows * columns];
        MatrixProduct.Multiply(a, depth, 1, rows, PackedMatrix.Of(b, depth, columns), c, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double sum = 0;
                for (int k = 0; k < depth; k++)
                    sum += (double)a[row * depth + k] * b[k * columns + column];
                ((double)c[row * columns + column]).ShouldBe(sum, 1e-4);
            }
        }
    }

    [Fact]
    public void A_matrix_can_be_read_by_its_columns_and_columns_beyond_the_last_are_zero()
    {
        // A transposed, 3 by 2; B 2 by 5, padded to 16 columns.
        float[] a = [1, 2, 3, 4, 5, 6], b = Values(10, 4), c = new float[48];
        PackedMatrix packed = PackedMatrix.Of(b, 2, 5);
        packed.Columns.ShouldBe(16);
        MatrixProduct.Multiply(a, 1, 3, 3, packed, c, 16);
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 5; column++)
                c[row * 16 + column].ShouldBe(a[row] * b[column] + a[3 + row] * b[5 + column], 1e-6f);
            c[(row * 16 + 5)..(row * 16 + 16)].ShouldAllBe(value => value == 0);
        }
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_refused()
    {
        PackedMatrix b = PackedMatrix.Of(new float[64], 4, 16);
        Should.Throw<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new float[11], 4, 1, 3, b, new float[48], 16));
        Should.Throw<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new float[12], 4, 1, 3, b, new float[47], 16));
    }

    private static float[] Product<TKernel>(float[] a, int rows, int depth, float[] b, int columns, float[] start)
        where TKernel : MatrixProduct.IKernel
    {
        float[] c = [.. start];
        MatrixProduct.Panels<TKernel>(a, depth, 1, rows, PackedMatrix.Of(b, depth, columns), c, columns);
        return c;
    }

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
