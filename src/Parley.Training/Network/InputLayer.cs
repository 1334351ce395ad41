using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>From words to the vectors that the recurrent layers read: embeddings side by side, a linear layer, normalisation.</summary>
internal sealed class InputLayer
{
    private readonly int _width;

    /// <param name="vectors">The words' vectors, which stay as they are.</param>
    /// <param name="words">Rows of the table of words.</param>
    /// <param name="size">The width of the output.</param>
    /// <param name="random">Of the values to start with.</param>
    public InputLayer(Tensor vectors, int words, int size, Random random)
    {
        ReadOnlySpan<int> columns = WordInput.Columns;
        Tables = new Parameter[WordInput.Tables];
        for (int table = 0; table < Tables.Length; table++)
        {
            int rows = table == 0 ? vectors.Rows : table == 1 ? words : table == Tables.Length - 1 ? WordInput.MarkBits : WordInput.HashedRows[table - 2];
            Tables[table] = new Parameter(rows, columns[table], isSparse: true).Even(random, 0.1f);
            _width += columns[table];
        }

        vectors.Values.CopyTo(Tables[0].Value, 0);
        Linear = new Dense(_width, size, random);
        Gain = new Parameter(1, size).Constant(1);
        Bias = new Parameter(1, size);
        Size = size;
    }

    public int Size { get; }

    /// <summary>The vectors, the words, then the hashed attributes, then the marks.</summary>
    public Parameter[] Tables { get; }

    public Dense Linear { get; }

    public Parameter Gain { get; }

    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [.. Tables, .. Linear.Parameters, Gain, Bias];

    /// <param name="worker">The worker.</param>
    /// <param name="inputs">The words, a row each, with those that are taken for unknown already replaced.</param>
    /// <param name="dropout">The share of values that is dropped.</param>
    public Span<float> Forward(Worker worker, ReadOnlySpan<WordInput> inputs, float dropout)
    {
        int rows = inputs.Length;
        Span<float> raw = worker.Room("input.raw", rows * _width), mask = worker.Room("input.mask", rows * _width);
        for (int row = 0; row < rows; row++)
        {
            Span<float> own = raw.Slice(row * _width, _width);
            for (int table = 0; table < Tables.Length - 1; table++)
            {
                Parameter embedding = Tables[table];
                embedding.Value.AsSpan(inputs[row].Row(table) * embedding.Columns, embedding.Columns).CopyTo(own);
                own = own[embedding.Columns..];
            }

            for (uint bits = inputs[row].Marks; bits != 0; bits &= bits - 1)
                Activations.Add(Tables[^1].Value.AsSpan(System.Numerics.BitOperations.TrailingZeroCount(bits) * own.Length, own.Length), own);
        }

        worker.Drop(mask, dropout);
        Elements.Multiply(mask, raw);
        Span<float> output = worker.Room("input.output", rows * Size), normal = worker.Room("input.normal", rows * Size), scales = worker.Room("input.scales", rows);
        Linear.Forward(raw, rows, output);
        ReadOnlySpan<float> one = worker.Ones(Size), zero = worker.Room("input.zero", Size);
        for (int row = 0; row < rows; row++)
        {
            Span<float> own = output.Slice(row * Size, Size);
            scales[row] = Activations.Normalise(own, one, zero);
            own.CopyTo(normal[(row * Size)..]);
            Elements.Scale(own, Gain.Value, Bias.Value);
        }

        return output;
    }

    public void Backward(Worker worker, ReadOnlySpan<WordInput> inputs, Span<float> dOutput)
    {
        int rows = inputs.Length;
        ReadOnlySpan<float> raw = worker.Left("input.raw", rows * _width), normal = worker.Left("input.normal", rows * Size);
        ReadOnlySpan<float> scales = worker.Left("input.scales", rows);
        Span<float> dRaw = worker.Room("input.draw", rows * _width);
        Span<float> dGain = Gain.Gradients[worker.Index], dBias = Bias.Gradients[worker.Index];
        for (int row = 0; row < rows; row++)
            Elements.ScaleBackward(normal.Slice(row * Size, Size), scales[row], Gain.Value, dOutput.Slice(row * Size, Size), dGain, dBias);
        Linear.Backward(worker, raw, rows, dOutput, dRaw);
        Elements.Multiply(worker.Left("input.mask", rows * _width), dRaw);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> own = dRaw.Slice(row * _width, _width);
            own = own[Tables[0].Columns..];
            for (int table = 1; table < Tables.Length - 1; table++)
            {
                int columns = Tables[table].Columns;
                Activations.Add(own[..columns], Tables[table].Touch(worker.Index, inputs[row].Row(table)));
                own = own[columns..];
            }

            for (uint bits = inputs[row].Marks; bits != 0; bits &= bits - 1)
                Activations.Add(own, Tables[^1].Touch(worker.Index, System.Numerics.BitOperations.TrailingZeroCount(bits)));
        }
    }
}
