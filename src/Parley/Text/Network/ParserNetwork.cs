using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

/// <summary>
/// Tags, trees and names of sentences by one network: embeddings of the words, two recurrent layers of both directions, and a head for each
/// task. Immutable and thread-safe; each thread brings a <see cref="Workspace"/>.
/// </summary>
internal sealed class ParserNetwork
{
    private readonly int _size, _arc, _label;
    private readonly float[][] _tables;
    private readonly Lazy<float[]> _lengths;
    private readonly float[] _inputBias, _gain, _bias;
    private readonly RecurrentLayer[] _layers;
    private readonly PackedMatrix _heads, _between, _relations;
    private readonly float[] _headBias, _betweenBias, _relationBias, _rootHead, _rootLabel;
    private readonly int _tagsAt, _tagCount, _relationCount, _root;
    private readonly int[] _namesAt;

    /// <param name="weights">What was learned.</param>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="relations">The relations.</param>
    /// <param name="names">The sets of names that are sought: the first ones of those that were learned, or all.</param>
    public ParserNetwork(NetworkWeights weights, int tags, ImmutableArray<string> relations, ImmutableArray<NameLabels> names)
    {
        Names = names;
        (_tagCount, _relationCount) = (tags, relations.Length);
        _root = relations.IndexOf("root");
        _size = weights.Normalisation.Columns;
        _tables = Fold(weights);
        _lengths = new Lazy<float[]>(() => [.. Enumerable.Range(0, _tables[0].Length / _size).Select(row => MathF.Sqrt(Activations.Product(Vector(row), Vector(row)) + 1e-6f))]);
        _inputBias = weights.Input.Bias.Values;
        (_gain, _bias) = (weights.Normalisation.Values[.._size], weights.Normalisation.Values[_size..]);
        _layers = [.. weights.Layers.Select((layer, i) => new RecurrentLayer(Pack(layer.Input), Pack(layer.State), layer.Bias.Values, i % 2 == 1))];
        _arc = weights.Dependent.Weights.Columns;
        _label = weights.LabelDependent.Weights.Columns;
        DenseWeights[] heads = [weights.Dependent, weights.Head, weights.LabelDependent, weights.LabelHead, weights.Tags, .. weights.Names[..names.Length]];
        (_heads, _headBias) = SideBySide(heads);
        _tagsAt = 2 * _arc + 2 * _label;
        _namesAt = new int[names.Length];
        for (int i = 0, at = _tagsAt + weights.Tags.Weights.Columns; i < names.Length; at += weights.Names[i++].Weights.Columns)
            _namesAt[i] = at;
        (_between, _betweenBias) = (Pack(weights.Between.Weights), weights.Between.Bias.Values);
        (_relations, _relationBias) = (Pack(weights.Relations.Weights), weights.Relations.Bias.Values);
        (_rootHead, _rootLabel) = (weights.Roots[0].Values, weights.Roots[1].Values);
    }

    public ImmutableArray<NameLabels> Names { get; }

    /// <summary>How alike two words' vectors are as this network takes them in: their cosine.</summary>
    /// <param name="one">The row of one vector (<see cref="WordInput.Vector"/>).</param>
    /// <param name="other">The row of the other.</param>
    public float Likeness(int one, int other) => Activations.Product(Vector(one), Vector(other)) / (_lengths.Value[one] * _lengths.Value[other]);

    /// <summary>Analyses sentences in step.</summary>
    /// <param name="room">The thread's room.</param>
    /// <param name="words">The words of all sentences.</param>
    /// <param name="sentences">The sentences, the longest first: each one's first word among <paramref name="words"/>, and its length.</param>
    /// <param name="analysis">Takes the results, at the places of the words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Workspace room, ReadOnlySpan<WordInput> words, ReadOnlySpan<(int First, int Length)> sentences, Analysis analysis)
    {
        Score(room, words, sentences);
        for (int s = 0; s < sentences.Length; s++)
        {
            (int start, int length) = sentences[s];
            for (int i = 0; i < length; i++)
                analysis.Tags[start + i] = (byte)Best(TagScores(room, room.Batch.Row(s, i)));
            ReadOnlySpan<float> arcs = ArcScores(room, s, length, out int stride);
            SpanningTree.Find(arcs, stride, analysis.Heads.AsSpan(start, length));
            for (int set = 0; set < Names.Length; set++)
                FindNames(room, s, length, set, analysis.Names[set].AsSpan(start, length));
        }

        Span<float> relations = RelationScores(room, sentences, analysis.Heads);
        for (int s = 0; s < sentences.Length; s++)
        {
            (int start, int length) = sentences[s];
            for (int i = 0; i < length; i++)
            {
                Span<float> own = relations.Slice(room.Batch.Row(s, i) * _relations.Columns, _relationCount);
                bool isTop = analysis.Heads[start + i] < 0;
                if (!isTop && _root >= 0)
                    own[_root] = float.NegativeInfinity;
                analysis.Relations[start + i] = (byte)(isTop && _root >= 0 ? _root : Best(own));
            }
        }
    }

    /// <summary>Works out the values from which tags, arcs, relations and names are scored, and leaves them in the room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(Workspace room, ReadOnlySpan<WordInput> words, ReadOnlySpan<(int First, int Length)> sentences)
    {
        Batch batch = room.Batch;
        Span<int> lengths = room.Lengths(sentences.Length);
        for (int s = 0; s < sentences.Length; s++)
            lengths[s] = sentences[s].Length;
        batch.Begin(lengths);
        int rows = batch.Rows, both = 2 * _size, width = _heads.Columns;
        Span<float> x = room.Input.Of(rows * _size), gates = room.Gates.Of(rows * 3 * _size), cells = room.Cells.Of(rows * _size);
        Span<float> first = room.First.Of(rows * both), top = room.Top.Of(rows * both), heads = room.Heads.Of(rows * width);
        for (int s = 0; s < sentences.Length; s++)
        {
            for (int i = 0; i < sentences[s].Length; i++)
                Embed(words[sentences[s].First + i], x.Slice(batch.Row(s, i) * _size, _size));
        }

        _layers[0].Run(batch, x, gates, cells, first, both);
        _layers[1].Run(batch, x, gates, cells, first[_size..], both);
        _layers[2].Run(batch, first, gates, cells, top, both);
        _layers[3].Run(batch, first, gates, cells, top[_size..], both);
        Activations.Add(first, top);
        for (int row = 0; row < rows; row++)
            _headBias.CopyTo(heads[(row * width)..]);
        MatrixProduct.Multiply(top, both, 1, rows, _heads, heads, width, add: true);
        Span<float> queries = room.Queries.Of(rows * _arc);
        for (int row = 0; row < rows; row++)
        {
            Activations.LeakyRectify(heads.Slice(row * width, 2 * _arc));
            _betweenBias.CopyTo(queries[(row * _arc)..]);
        }

        MatrixProduct.Multiply(heads, width, 1, rows, _between, queries, _arc, add: true);
    }

    /// <summary>The scores of a word's tags.</summary>
    /// <param name="room">The room after <see cref="Score"/>.</param>
    /// <param name="row">The word's row in the batch.</param>
    public ReadOnlySpan<float> TagScores(Workspace room, int row) => room.Heads.Left.Slice(row * _heads.Columns + _tagsAt, _tagCount);

    /// <summary>The scores of a word's labels in a set of names.</summary>
    /// <param name="room">The room after <see cref="Score"/>.</param>
    /// <param name="row">The word's row in the batch.</param>
    /// <param name="set">The set.</param>
    public ReadOnlySpan<float> NameScores(Workspace room, int row, int set) =>
        room.Heads.Left.Slice(row * _heads.Columns + _namesAt[set], Names[set].Count);

    /// <summary>The scores of all arcs of a sentence, as <see cref="SpanningTree"/> takes them.</summary>
    /// <param name="room">The room after <see cref="Score"/>.</param>
    /// <param name="sentence">The sentence's number in the batch.</param>
    /// <param name="length">Its length.</param>
    /// <param name="stride">How far the words' scores are apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<float> ArcScores(Workspace room, int sentence, int length, out int stride)
    {
        int nodes = length + 1, width = _heads.Columns;
        stride = PackedMatrix.Padded(nodes);
        ReadOnlySpan<float> heads = room.Heads.Left, queries = room.Queries.Left;
        Span<float> query = room.Query.Of(length * _arc), head = room.Head.Of(nodes * _arc), scores = room.Scores.Of(length * stride);
        _rootHead.CopyTo(head);
        for (int i = 0; i < length; i++)
        {
            int row = room.Batch.Row(sentence, i);
            queries.Slice(row * _arc, _arc).CopyTo(query[(i * _arc)..]);
            heads.Slice(row * width + _arc, _arc).CopyTo(head[((i + 1) * _arc)..]);
        }

        room.Factor.Resize(_arc, nodes);
        room.Factor.Fill(head, 1, _arc, nodes);
        MatrixProduct.Multiply(query, _arc, 1, length, room.Factor, scores, stride);
        return scores;
    }

    /// <summary>The scores of single arcs of a sentence.</summary>
    /// <param name="room">The room after <see cref="Score"/>.</param>
    /// <param name="sentence">The sentence's number in the batch.</param>
    public ArcScores ArcsOf(Workspace room, int sentence) => new(room, sentence, _heads.Columns, _arc);

    /// <summary>The scores of the relations of all words under the heads that they are given, a row a word of the batch.</summary>
    /// <param name="room">The room after <see cref="Score"/>.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="given">The words' heads in their sentences, at the places of the words; -1 for the root.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<float> RelationScores(Workspace room, ReadOnlySpan<(int First, int Length)> sentences, ReadOnlySpan<int> given)
    {
        Batch batch = room.Batch;
        int rows = batch.Rows, width = _heads.Columns, scored = _relations.Columns;
        ReadOnlySpan<float> heads = room.Heads.Left;
        Span<float> pairs = room.Pairs.Of(rows * _label), scores = room.Scores.Of(rows * scored);
        for (int s = 0; s < sentences.Length; s++)
        {
            (int start, int length) = sentences[s];
            for (int i = 0; i < length; i++)
            {
                int row = batch.Row(s, i), head = given[start + i];
                Span<float> pair = pairs.Slice(row * _label, _label);
                heads.Slice(row * width + 2 * _arc, _label).CopyTo(pair);
                Activations.Add(head < 0 ? _rootLabel : heads.Slice(batch.Row(s, head) * width + 2 * _arc + _label, _label), pair);
                Activations.Rectify(pair);
                _relationBias.CopyTo(scores[(row * scored)..]);
            }
        }

        MatrixProduct.Multiply(pairs, _label, 1, rows, _relations, scores, scored, add: true);
        return scores;
    }

    /// <summary>How far the words' scores are apart that <see cref="RelationScores"/> gives.</summary>
    public int RelationStride => _relations.Columns;

    /// <summary>The embeddings' tables times the part of the input layer that reads them: what is left is to add rows up.</summary>
    private static float[][] Fold(NetworkWeights weights)
    {
        int size = weights.Input.Weights.Columns, from = 0;
        float[][] folded = new float[weights.Tables.Length][];
        for (int i = 0; i < folded.Length; i++)
        {
            Tensor table = weights.Tables[i];
            var part = PackedMatrix.Of(weights.Input.Weights.Values.AsSpan(from * size, table.Columns * size), table.Columns, size);
            folded[i] = new float[table.Rows * size];
            MatrixProduct.Multiply(table.Values, table.Columns, 1, table.Rows, part, folded[i], size);
            from += table.Columns;
        }

        return folded;
    }

    private static PackedMatrix Pack(Tensor tensor) => PackedMatrix.Of(tensor.Values, tensor.Rows, tensor.Columns);

    private static (PackedMatrix Weights, float[] Bias) SideBySide(DenseWeights[] parts)
    {
        int rows = parts[0].Weights.Rows, columns = parts.Sum(part => part.Weights.Columns);
        float[] all = new float[rows * columns];
        for (int at = 0, i = 0; i < parts.Length; at += parts[i++].Weights.Columns)
        {
            Tensor part = parts[i].Weights;
            for (int row = 0; row < rows; row++)
                part.Values.AsSpan(row * part.Columns, part.Columns).CopyTo(all.AsSpan(row * columns + at));
        }

        return (PackedMatrix.Of(all, rows, columns), [.. parts.SelectMany(part => part.Bias.Values)]);
    }

    private ReadOnlySpan<float> Vector(int row) => _tables[0].AsSpan(row * _size, _size);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(in WordInput word, Span<float> x)
    {
        _inputBias.CopyTo(x);
        for (int table = 0; table < WordInput.Tables - 1; table++)
            Activations.Add(_tables[table].AsSpan(word.Row(table) * _size, _size), x);
        for (uint bits = word.Marks; bits != 0; bits &= bits - 1)
            Activations.Add(_tables[^1].AsSpan(BitOperations.TrailingZeroCount(bits) * _size, _size), x);
        Activations.Normalise(x, _gain, _bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindNames(Workspace room, int sentence, int length, int set, Span<byte> found)
    {
        int count = Names[set].Count;
        Span<float> scores = room.Scores.Of(length * count);
        for (int i = 0; i < length; i++)
            NameScores(room, room.Batch.Row(sentence, i), set).CopyTo(scores[(i * count)..]);
        Names[set].Decode(scores, count, room.Bytes(length * count), found);
    }
}
