using System.Collections.Immutable;

namespace Parley.Text.Network;

/// <summary>Everything that the network has learned, as the model's file keeps it.</summary>
internal sealed record NetworkWeights
{
    /// <summary>Embeddings: words, hashed attributes, marks (<see cref="WordInput"/>).</summary>
    public required ImmutableArray<Tensor> Tables { get; init; }

    /// <summary>From the embeddings side by side to the first layer's input.</summary>
    public required DenseWeights Input { get; init; }

    /// <summary>Gain and bias of the normalisation of that input, a row each.</summary>
    public required Tensor Normalisation { get; init; }

    /// <summary>First layer on and back, second layer on and back.</summary>
    public required ImmutableArray<RecurrentWeights> Layers { get; init; }

    public required DenseWeights Dependent { get; init; }

    public required DenseWeights Head { get; init; }

    public required DenseWeights Between { get; init; }

    public required DenseWeights LabelDependent { get; init; }

    public required DenseWeights LabelHead { get; init; }

    /// <summary>What stands for the root among the heads of arcs, and among those of relations.</summary>
    public required ImmutableArray<Tensor> Roots { get; init; }

    public required DenseWeights Relations { get; init; }

    public required DenseWeights Tags { get; init; }

    /// <summary>A head for each set of names.</summary>
    public required ImmutableArray<DenseWeights> Names { get; init; }

    public static NetworkWeights Read(BinaryReader reader) => new()
    {
        Tables = [.. Many(reader, WordInput.Tables, Tensor.Read)],
        Input = DenseWeights.Read(reader),
        Normalisation = Tensor.Read(reader),
        Layers = [.. Many(reader, 4, RecurrentWeights.Read)],
        Dependent = DenseWeights.Read(reader),
        Head = DenseWeights.Read(reader),
        Between = DenseWeights.Read(reader),
        LabelDependent = DenseWeights.Read(reader),
        LabelHead = DenseWeights.Read(reader),
        Roots = [.. Many(reader, 2, Tensor.Read)],
        Relations = DenseWeights.Read(reader),
        Tags = DenseWeights.Read(reader),
        Names = [.. Many(reader, reader.ReadInt32(), DenseWeights.Read)],
    };

    public void Write(BinaryWriter writer)
    {
        foreach (Tensor table in Tables)
            table.Write(writer, isSmall: true);
        Input.Write(writer);
        Normalisation.Write(writer, isSmall: false);
        foreach (RecurrentWeights layer in Layers)
            layer.Write(writer);
        foreach (DenseWeights dense in new[] { Dependent, Head, Between, LabelDependent, LabelHead })
            dense.Write(writer);
        foreach (Tensor root in Roots)
            root.Write(writer, isSmall: false);
        Relations.Write(writer);
        Tags.Write(writer);
        writer.Write(Names.Length);
        foreach (DenseWeights names in Names)
            names.Write(writer);
    }

    private static T[] Many<T>(BinaryReader reader, int count, Func<BinaryReader, T> one)
    {
        var items = new T[count];
        for (int i = 0; i < count; i++)
            items[i] = one(reader);
        return items;
    }
}

/// <summary>A linear layer: weights, a row for each input, and a row of biases.</summary>
internal sealed record DenseWeights(Tensor Weights, Tensor Bias)
{
    public static DenseWeights Read(BinaryReader reader) => new(Tensor.Read(reader), Tensor.Read(reader));

    public void Write(BinaryWriter writer)
    {
        Weights.Write(writer, isSmall: false);
        Bias.Write(writer, isSmall: false);
    }
}

/// <summary>One direction of a recurrent layer (<see cref="RecurrentLayer"/>).</summary>
internal sealed record RecurrentWeights(Tensor Input, Tensor State, Tensor Bias)
{
    public static RecurrentWeights Read(BinaryReader reader) => new(Tensor.Read(reader), Tensor.Read(reader), Tensor.Read(reader));

    public void Write(BinaryWriter writer)
    {
        Input.Write(writer, isSmall: false);
        State.Write(writer, isSmall: false);
        Bias.Write(writer, isSmall: false);
    }
}
