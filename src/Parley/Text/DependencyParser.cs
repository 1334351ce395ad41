using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>
/// Builds one projective dependency tree a sentence, greedily and in linear time. Sentences longer than
/// <see cref="ArcHybrid.Longest"/> words are parsed in pieces, whose roots hang from the first one's.
/// </summary>
internal sealed class DependencyParser
{
    private readonly TransitionWeights _structure;
    private readonly Perceptron _labels;
    private readonly ImmutableArray<string> _relations;
    private readonly Upos[] _upos;
    private readonly byte _parataxis;
    private readonly byte _root;

    /// <param name="tags">The tagger's tags.</param>
    /// <param name="relations">The relations, 64 at most.</param>
    /// <param name="structure">Chooses transitions.</param>
    /// <param name="labels">Chooses the relation of each arc.</param>
    public DependencyParser(ImmutableArray<Tag> tags, ImmutableArray<string> relations, TransitionWeights structure, Perceptron labels)
    {
        _structure = structure;
        _labels = labels;
        _relations = relations;
        _upos = [.. tags.Select(tag => tag.Upos)];
        _parataxis = (byte)Math.Max(0, relations.IndexOf("parataxis"));
        _root = (byte)Math.Max(0, relations.IndexOf("root"));
    }

    public ImmutableArray<string> Relations => _relations;

    /// <summary>Parses a sentence: a head (index in the sentence, -1 for the root) and the index of a relation for every word.</summary>
    public void Parse(
        ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<byte> relations)
    {
        int root = -1;
        for (int start = 0; start < words.Length;)
        {
            int length = Piece(tags[start..]);
            ParsePiece(state, words.Slice(start, length), tags.Slice(start, length), relations.Slice(start, length));
            for (int i = 0; i < length; i++)
            {
                ArcHybrid.Node node = state.Nodes[i];
                heads[start + i] = node.Head == length ? root : start + node.Head;
                if (node.Head == length && root >= 0)
                    relations[start + i] = _parataxis;
                else if (node.Head == length)
                    root = start + i;
            }

            start += length;
        }
    }

    /// <summary>The length of the next piece: all that is left, or up to the last mark in the second half of the longest piece.</summary>
    private int Piece(ReadOnlySpan<byte> tags)
    {
        if (tags.Length <= ArcHybrid.Longest)
            return tags.Length;
        int length = ArcHybrid.Longest;
        while (length > ArcHybrid.Longest / 2 && _upos[tags[length - 1]] != Upos.PUNCT)
            length--;
        return length > ArcHybrid.Longest / 2 ? length : ArcHybrid.Longest;
    }

    private void ParsePiece(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<byte> relations)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<int> marks = stackalloc int[ArcHybrid.Longest + 1];
        Span<Upos> kinds = stackalloc Upos[words.Length];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = _upos[tags[i]];
        CountMarks(kinds, marks);
        state.Begin(kinds);
        while (!state.IsDone)
        {
            TransitionKind kind = Only(state);
            if (kind == TransitionKind.None)
            {
                int count = ParserFeatures.Fill(state, words, tags, marks, features);
                kind = _structure.Best(state, features[..count]);
            }

            if (kind == TransitionKind.Shift)
                state.Shift();
            else
                state.Attach(kind);
        }

        Label(state, words, tags, marks, relations);
    }

    /// <summary>The transition that is left where there is only one.</summary>
    public static TransitionKind Only(ArcHybrid state)
    {
        if (state.Depth == 0)
            return TransitionKind.Shift;
        if (state.Next < state.Length)
            return TransitionKind.None;
        return state.Depth == 1 ? TransitionKind.Left : TransitionKind.Right;
    }

    /// <summary>Chooses the relations of a finished tree from left to right.</summary>
    private void Label(ArcHybrid tree, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> marks, Span<byte> relations)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Most];
        Span<int> scores = stackalloc int[_labels.Room];
        Span<ulong> given = stackalloc ulong[words.Length + 1];
        for (int i = 0; i < words.Length; i++)
        {
            int head = tree.Nodes[i].Head;
            if (head == words.Length)
            {
                relations[i] = _root;
                continue;
            }

            int count = RelationFeatures.Fill(tree, words, tags, i, marks, given[head], features);
            scores.Clear();
            _labels.Score(features[..count], scores);
            scores[_root] = int.MinValue;
            int best = 0;
            for (int relation = 1; relation < _relations.Length; relation++)
            {
                if (scores[relation] > scores[best])
                    best = relation;
            }

            relations[i] = (byte)best;
            given[head] |= 1UL << best;
        }
    }

    /// <summary>For each word and the root, how many punctuation marks stand before it.</summary>
    public static void CountMarks(ReadOnlySpan<Upos> words, Span<int> marks)
    {
        marks[0] = 0;
        for (int i = 0; i < words.Length; i++)
            marks[i + 1] = marks[i] + (words[i] == Upos.PUNCT ? 1 : 0);
    }
}
