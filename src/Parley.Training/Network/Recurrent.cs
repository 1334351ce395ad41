using System.Runtime.Intrinsics;
using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>One direction of a recurrent layer, with its gradients (see <see cref="RecurrentLayer"/>).</summary>
internal sealed class Recurrent
{
    private readonly string _name;
    private readonly bool _isBackward;

    public Recurrent(string name, int inputs, int size, bool isBackward, Random random)
    {
        (_name, _isBackward, Size) = (name, isBackward, size);
        Input = new Parameter(inputs, 3 * size).Even(random, MathF.Sqrt(6f / (inputs + size)));
        State = new Parameter(size, 3 * size).Even(random, MathF.Sqrt(3f / size));
        Bias = new Parameter(1, 3 * size);
        Bias.Value.AsSpan(0, size).Fill(1);
    }

    public int Size { get; }

    public Parameter Input { get; }

    public Parameter State { get; }

    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [Input, State, Bias];

    public void Forward(Worker worker, ReadOnlySpan<float> x, Span<float> output, int stride)
    {
        int rows = worker.Batch.Rows;
        new RecurrentLayer(Input.Packed, State.Packed, Bias.Value, _isBackward)
            .Run(worker.Batch, x, worker.Room(_name + ".gates", rows * 3 * Size), worker.Room(_name + ".cells", rows * Size), output, stride);
    }

    /// <param name="worker">The worker that went forward.</param>
    /// <param name="x">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="stride">How far the rows of the output and its gradient are apart.</param>
    /// <param name="dOutput">The output's gradient; what flows back through time is added to it.</param>
    /// <param name="dx">Takes the input's gradient.</param>
    public void Backward(Worker worker, ReadOnlySpan<float> x, ReadOnlySpan<float> output, int stride, Span<float> dOutput, Span<float> dx)
    {
        Batch batch = worker.Batch;
        int rows = batch.Rows, size = Size, width = 3 * size;
        ReadOnlySpan<float> gates = worker.Left(_name + ".gates", rows * width), cells = worker.Left(_name + ".cells", rows * size);
        Span<float> dGates = worker.Room(_name + ".dgates", rows * width), dCells = worker.Room(_name + ".dcells", rows * size);
        Span<float> earlier = worker.Room(_name + ".earlier", rows * size);
        Span<float> none = stackalloc float[size];
        none.Clear();
        for (int i = batch.Steps - 1; i >= 0; i--)
        {
            int step = _isBackward ? batch.Steps - 1 - i : i, before = _isBackward ? step + 1 : step - 1;
            int active = batch.Active(step), start = batch.Start(step);
            int going = i == 0 ? 0 : Math.Min(active, batch.Active(before)), last = i == 0 ? 0 : batch.Start(before);
            for (int s = 0; s < active; s++)
            {
                int row = start + s, from = last + s;
                bool goes = s < going;
                Cell(
                    gates.Slice(row * width, width),
                    goes ? cells.Slice(from * size, size) : none,
                    cells.Slice(row * size, size),
                    dOutput.Slice(row * stride, size),
                    dCells.Slice(row * size, size),
                    goes ? dCells.Slice(from * size, size) : default,
                    dGates.Slice(row * width, width));
                if (goes)
                    output.Slice(from * stride, size).CopyTo(earlier[(row * size)..]);
            }

            MatrixProduct.Multiply(dGates[(start * width)..], width, 1, going, State.Turned, dOutput[(last * stride)..], stride, add: true);
        }

        worker.AddProduct(earlier, size, size, rows, dGates, width, State.Gradients[worker.Index]);
        worker.AddProduct(x, Input.Rows, Input.Rows, rows, dGates, width, Input.Gradients[worker.Index]);
        Span<float> dBias = Bias.Gradients[worker.Index];
        for (int row = 0; row < rows; row++)
            Activations.Add(dGates.Slice(row * width, width), dBias);
        MatrixProduct.Multiply(dGates, width, 1, rows, Input.Turned, dx, Input.Rows, add: true);
    }

    private static void Cell(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> before, ReadOnlySpan<float> cell, ReadOnlySpan<float> dOutput,
        Span<float> dCell, Span<float> dBefore, Span<float> dGates)
    {
        int size = cell.Length;
        for (int i = 0; i < size; i += 8)
        {
            var f = Vector256.Create(gates.Slice(i, 8));
            var o = Vector256.Create(gates.Slice(size + i, 8));
            var g = Vector256.Create(gates.Slice(2 * size + i, 8));
            var one = Vector256<float>.One;
            var squashed = Activations.Tanh(Vector256.Create(cell.Slice(i, 8)));
            var dh = Vector256.Create(dOutput.Slice(i, 8));
            var dc = Vector256.Create<float>(dCell.Slice(i, 8)) + dh * o * (one - squashed * squashed);
            var old = Vector256.Create(before.Slice(i, 8));
            Vector256.CopyTo(dc * (old - g) * f * (one - f), dGates.Slice(i, 8));
            Vector256.CopyTo(dh * squashed * o * (one - o), dGates.Slice(size + i, 8));
            Vector256.CopyTo(dc * (one - f) * (one - g * g), dGates.Slice(2 * size + i, 8));
            if (!dBefore.IsEmpty)
                Vector256.CopyTo(dc * f, dBefore.Slice(i, 8));
        }
    }
}
