using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

/// <summary>
/// A matrix of K rows and N columns in the order in which a product reads it: panels of up to 48 columns, in each panel row after
/// row. N is a multiple of 16.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>The columns of a full panel: three vectors of 512 bits.</summary>
    public const int Panel = 48;

    /// <summary>The columns that panels are made of.</summary>
    public const int Lane = 16;

    private float[] _values;

    /// <param name="rows">K.</param>
    /// <param name="columns">N, rounded up to a multiple of 16; the columns beyond are zero.</param>
    public PackedMatrix(int rows, int columns)
    {
        _values = [];
        Resize(rows, columns);
    }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Rows * Columns);

    public static int Padded(int columns) => (columns + Lane - 1) / Lane * Lane;

    /// <summary>The matrix of these values, row by row.</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        var packed = new PackedMatrix(rows, columns);
        packed.Fill(values, columns, 1, columns);
        return packed;
    }

    /// <summary>Gives the matrix another shape; its values are lost.</summary>
    public void Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, Padded(columns));
        if (_values.Length < Rows * Columns)
            _values = new float[Rows * Columns];
    }

    /// <summary>Fills the matrix; the element at row r and column c is <c>values[r * rowStride + c * columnStride]</c>.</summary>
    /// <param name="values">The values.</param>
    /// <param name="rowStride">How far rows are apart.</param>
    /// <param name="columnStride">How far columns are apart.</param>
    /// <param name="columns">How many columns have values; those beyond are zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ReadOnlySpan<float> values, int rowStride, int columnStride, int columns)
    {
        int to = 0;
        for (int first = 0; first < Columns; first += Panel)
        {
            int width = Math.Min(Panel, Columns - first), filled = Math.Clamp(columns - first, 0, width);
            for (int row = 0; row < Rows; row++, to += width)
            {
                Span<float> target = _values.AsSpan(to, width);
                int from = row * rowStride + first * columnStride;
                if (columnStride == 1)
                {
                    values.Slice(from, filled).CopyTo(target);
                }
                else
                {
                    for (int c = 0; c < filled; c++)
                        target[c] = values[from + c * columnStride];
                }

                target[filled..].Clear();
            }
        }
    }
}
