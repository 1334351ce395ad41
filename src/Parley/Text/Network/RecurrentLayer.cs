using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

/// <summary>
/// One direction of a recurrent layer: long short-term memory with forget and input gate coupled (Greff et al. 2015), over the sentences of a
/// batch in step, so that each step is a product of matrices.
/// </summary>
/// <param name="input">Weights from the input to the gates f, o and g.</param>
/// <param name="state">Weights from the output of the step before to the gates.</param>
/// <param name="bias">The gates' biases.</param>
/// <param name="isBackward">Whether it goes from the last word to the first.</param>
internal sealed class RecurrentLayer(PackedMatrix input, PackedMatrix state, float[] bias, bool isBackward)
{
    public int Size => state.Rows;

    /// <summary>Works out the layer's output.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="x">The input, a row a word.</param>
    /// <param name="gates">Takes the values of the gates: three times <see cref="Size"/> a row.</param>
    /// <param name="cells">Takes the cells' values: <see cref="Size"/> a row.</param>
    /// <param name="output">Takes the output, beginning with the first row's.</param>
    /// <param name="stride">How far the output's rows are apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Batch batch, ReadOnlySpan<float> x, Span<float> gates, Span<float> cells, Span<float> output, int stride)
    {
        int size = Size, width = 3 * size;
        for (int row = 0; row < batch.Rows; row++)
            bias.CopyTo(gates.Slice(row * width, width));
        MatrixProduct.Multiply(x, input.Rows, 1, batch.Rows, input, gates, width, add: true);
        for (int i = 0; i < batch.Steps; i++)
        {
            int step = isBackward ? batch.Steps - 1 - i : i, before = isBackward ? step + 1 : step - 1;
            int active = batch.Active(step), start = batch.Start(step);
            int going = i == 0 ? 0 : Math.Min(active, batch.Active(before)), last = i == 0 ? 0 : batch.Start(before);
            MatrixProduct.Multiply(output[(last * stride)..], stride, 1, going, state, gates[(start * width)..], width, add: true);
            for (int s = 0; s < active; s++)
            {
                int row = start + s;
                Activations.Cell(
                    gates.Slice(row * width, width),
                    s < going ? cells.Slice((last + s) * size, size) : default,
                    cells.Slice(row * size, size),
                    output.Slice(row * stride, size));
            }
        }
    }
}
