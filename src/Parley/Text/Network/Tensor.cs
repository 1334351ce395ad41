using System.Runtime.InteropServices;

namespace Parley.Text.Network;

/// <summary>A matrix of the model's file: numbers of 16 bits, or of 8 bits with a scale for each row.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Values">The values, row by row.</param>
internal sealed record Tensor(int Rows, int Columns, float[] Values)
{
    /// <summary>Reads a matrix, with numbers as they were written.</summary>
    public static Tensor Read(BinaryReader reader)
    {
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        bool isSmall = reader.ReadBoolean();
        float[] values = new float[checked(rows * columns)];
        if (isSmall)
        {
            var scales = new Half[rows];
            sbyte[] steps = new sbyte[values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
            for (int row = 0; row < rows; row++)
            {
                float scale = (float)scales[row];
                for (int i = row * columns; i < (row + 1) * columns; i++)
                    values[i] = steps[i] * scale;
            }
        }
        else
        {
            var halves = new Half[values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (int i = 0; i < values.Length; i++)
                values[i] = (float)halves[i];
        }

        return new Tensor(rows, columns, values);
    }

    /// <summary>Writes the matrix.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isSmall">Whether a number takes 8 bits and not 16.</param>
    public void Write(BinaryWriter writer, bool isSmall)
    {
        writer.Write(Rows);
        writer.Write(Columns);
        writer.Write(isSmall);
        if (!isSmall)
        {
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(Values, value => (Half)value).AsSpan()));
            return;
        }

        var scales = new Half[Rows];
        sbyte[] steps = new sbyte[Values.Length];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> own = Values.AsSpan(row * Columns, Columns);
            float most = 0;
            foreach (float value in own)
                most = Math.Max(most, Math.Abs(value));
            // The scale is rounded first, so that the steps fit the scale that will be read.
            scales[row] = (Half)(most / 127);
            float scale = (float)scales[row];
            for (int i = 0; i < Columns && scale > 0; i++)
                steps[row * Columns + i] = (sbyte)Math.Clamp(MathF.Round(own[i] / scale), -127, 127);
        }

        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(steps.AsSpan()));
    }
}
