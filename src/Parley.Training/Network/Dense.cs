using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>A linear layer: y = x · W + b.</summary>
internal sealed class Dense(Parameter weights, Parameter bias)
{
    public Dense(int inputs, int outputs, Random random)
        : this(new Parameter(inputs, PackedMatrix.Padded(outputs)).Glorot(random), new Parameter(1, PackedMatrix.Padded(outputs)))
    {
        // Columns beyond the outputs stay 0, so that they are no part of the model.
        for (int row = 0; row < inputs; row++)
            Weights.Value.AsSpan(row * Outputs + outputs, Outputs - outputs).Clear();
    }

    public Parameter Weights { get; } = weights;

    public Parameter Bias { get; } = bias;

    public int Inputs => Weights.Rows;

    public int Outputs => Weights.Columns;

    public IEnumerable<Parameter> Parameters => [Weights, Bias];

    public void Forward(ReadOnlySpan<float> x, int rows, Span<float> y)
    {
        for (int row = 0; row < rows; row++)
            Bias.Value.CopyTo(y[(row * Outputs)..]);
        MatrixProduct.Multiply(x, Inputs, 1, rows, Weights.Packed, y, Outputs, add: true);
    }

    /// <summary>Adds to the gradients of weights and bias, and to the input's where it is wanted.</summary>
    public void Backward(Worker worker, ReadOnlySpan<float> x, int rows, ReadOnlySpan<float> dy, Span<float> dx)
    {
        worker.AddProduct(x, Inputs, Inputs, rows, dy, Outputs, Weights.Gradients[worker.Index]);
        Span<float> dBias = Bias.Gradients[worker.Index];
        for (int row = 0; row < rows; row++)
            Activations.Add(dy.Slice(row * Outputs, Outputs), dBias);
        if (!dx.IsEmpty)
            MatrixProduct.Multiply(dy, Outputs, 1, rows, Weights.Turned, dx, Inputs, add: true);
    }
}
