using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>
/// The network that tags, parses and finds names: embeddings, two recurrent layers of both directions, and a head for each task, after
/// Kiperwasser and Goldberg (2016) and Dozat and Manning (2017).
/// </summary>
internal sealed partial class LearnedNetwork
{
    private readonly NetworkSettings _settings;

    /// <param name="vectors">The words' vectors.</param>
    /// <param name="words">Rows of the table of words.</param>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="relations">How many relations there are.</param>
    /// <param name="names">How many labels each set of names has.</param>
    /// <param name="settings">Sizes, among others.</param>
    /// <param name="seed">Of the values that it starts with.</param>
    public LearnedNetwork(Tensor vectors, int words, int tags, int relations, IReadOnlyList<int> names, NetworkSettings settings, int seed)
    {
        _settings = settings;
        var random = new Random(seed);
        int size = settings.Size, both = 2 * size;
        Tags = tags;
        Relations = relations;
        Names = names;
        Input = new InputLayer(vectors, words, size, random);
        Layers =
        [
            [new Recurrent("first.on", size, size, false, random), new Recurrent("first.back", size, size, true, random)],
            [new Recurrent("second.on", both, size, false, random), new Recurrent("second.back", both, size, true, random)],
        ];
        TagHead = new Dense(both, tags, random);
        Dependent = new Dense(both, settings.Arc, random);
        Head = new Dense(both, settings.Arc, random);
        Between = new Dense(settings.Arc, settings.Arc, random);
        RootHead = new Parameter(1, settings.Arc).Even(random, 0.1f);
        LabelDependent = new Dense(both, settings.Label, random);
        LabelHead = new Dense(both, settings.Label, random);
        RootLabel = new Parameter(1, settings.Label).Even(random, 0.1f);
        RelationHead = new Dense(settings.Label, relations, random);
        NameHeads = [.. names.Select(labels => new Dense(both, labels, random))];
        Parameters =
        [
            .. Input.Parameters, .. Layers.SelectMany(layer => layer).SelectMany(r => r.Parameters), .. TagHead.Parameters, .. Dependent.Parameters,
            .. Head.Parameters, .. Between.Parameters, RootHead, .. LabelDependent.Parameters, .. LabelHead.Parameters, RootLabel,
            .. RelationHead.Parameters, .. NameHeads.SelectMany(head => head.Parameters),
        ];
    }

    public int Tags { get; }

    public int Relations { get; }

    public IReadOnlyList<int> Names { get; }

    public InputLayer Input { get; }

    public Recurrent[][] Layers { get; }

    public Dense TagHead { get; }

    public Dense Dependent { get; }

    public Dense Head { get; }

    /// <summary>From a dependent's vector to the one whose product with a head's vector is the arc's score.</summary>
    public Dense Between { get; }

    public Parameter RootHead { get; }

    public Dense LabelDependent { get; }

    public Dense LabelHead { get; }

    public Parameter RootLabel { get; }

    public Dense RelationHead { get; }

    public Dense[] NameHeads { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Drops weights between the states of the recurrent layers for one step.</summary>
    public void DropStates(Random random)
    {
        foreach (Recurrent direction in Layers.SelectMany(layer => layer))
            direction.State.Drop(random, _settings.StateDropout);
    }

    /// <summary>Goes forward and backward through a part of a batch; the gradients are the worker's.</summary>
    /// <param name="worker">Whose part it is.</param>
    /// <param name="samples">The sentences, the longest first.</param>
    /// <param name="scale">What each word's error counts.</param>
    /// <returns>The sum of the errors of each task: tags, arcs, relations, names.</returns>
    public float[] Learn(Worker worker, IReadOnlyList<Sample> samples, float scale)
    {
        Batch batch = worker.Batch;
        batch.Begin([.. samples.Select(s => s.Length)]);
        int rows = batch.Rows, both = 2 * _settings.Size;
        WordInput[] inputs = Inputs(worker, samples);
        Span<float> x = Input.Forward(worker, inputs, _settings.InputDropout);
        Span<float> dropX = SentenceMask(worker, "drop.x", Input.Size, _settings.InputDropout);
        Elements.Multiply(dropX, x);
        Span<float> first = worker.Room("first", rows * both), second = worker.Room("second", rows * both), top = worker.Room("top", rows * both);
        Forward(worker, Layers[0], x, first);
        Span<float> between = worker.Room("between", rows * both);
        first.CopyTo(between);
        Span<float> dropBetween = SentenceMask(worker, "drop.between", both, _settings.LayerDropout);
        Elements.Multiply(dropBetween, between);
        Forward(worker, Layers[1], between, second);
        second.CopyTo(top);
        Activations.Add(first, top);
        Span<float> dropTop = SentenceMask(worker, "drop.top", both, _settings.LayerDropout);
        Elements.Multiply(dropTop, top);

        Span<float> dTop = worker.Room("dtop", rows * both);
        float[] errors = [LearnTags(worker, samples, top, dTop, scale), 0, 0, LearnNames(worker, samples, top, dTop, scale)];
        (errors[1], errors[2]) = LearnTrees(worker, samples, top, dTop, scale);

        Elements.Multiply(dropTop, dTop);
        Span<float> dBetween = worker.Room("dbetween", rows * both);
        // What the layer's backward pass adds to its output's gradient is no part of the first layer's.
        Span<float> dSecond = worker.Room("dsecond", rows * both);
        dTop.CopyTo(dSecond);
        Backward(worker, Layers[1], between, second, dSecond, dBetween);
        Elements.Multiply(dropBetween, dBetween);
        Activations.Add(dTop, dBetween);
        Span<float> dx = worker.Room("dx", rows * Input.Size);
        Backward(worker, Layers[0], x, first, dBetween, dx);
        Elements.Multiply(dropX, dx);
        Input.Backward(worker, inputs, dx);
        return errors;
    }

    private void Forward(Worker worker, Recurrent[] layer, ReadOnlySpan<float> x, Span<float> output)
    {
        int both = 2 * _settings.Size;
        layer[0].Forward(worker, x, output, both);
        layer[1].Forward(worker, x, output[_settings.Size..], both);
    }

    private void Backward(Worker worker, Recurrent[] layer, ReadOnlySpan<float> x, ReadOnlySpan<float> output, Span<float> dOutput, Span<float> dx)
    {
        int both = 2 * _settings.Size;
        layer[0].Backward(worker, x, output, both, dOutput, dx);
        layer[1].Backward(worker, x, output[_settings.Size..], both, dOutput[_settings.Size..], dx);
    }

    private WordInput[] Inputs(Worker worker, IReadOnlyList<Sample> samples)
    {
        var inputs = new WordInput[worker.Batch.Rows];
        for (int s = 0; s < samples.Count; s++)
        {
            for (int i = 0; i < samples[s].Length; i++)
            {
                WordInput input = samples[s].Inputs[i];
                if (worker.Random.NextSingle() < _settings.WordDropout)
                    input = input with { Word = 0 };
                if (worker.Random.NextSingle() < _settings.WordDropout)
                    input = input with { Vector = 0 };
                inputs[worker.Batch.Row(s, i)] = input;
            }
        }

        return inputs;
    }

    /// <summary>A mask that drops the same values at every word of a sentence (Gal and Ghahramani 2016).</summary>
    private static Span<float> SentenceMask(Worker worker, string name, int size, float share)
    {
        Batch batch = worker.Batch;
        Span<float> mask = worker.Room(name, batch.Rows * size);
        worker.Drop(mask[..(batch.Active(0) * size)], share);
        for (int step = 1; step < batch.Steps; step++)
            mask[..(batch.Active(step) * size)].CopyTo(mask[(batch.Start(step) * size)..]);
        return mask;
    }
}
