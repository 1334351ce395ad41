using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>
/// Builds one projective dependency tree a sentence, greedily and in linear time. Sentences longer than
/// <see cref="ArcHybrid.Longest"/> words are parsed in pieces, whose roots hang from the first one's.
/// </summary>
internal sealed class DependencyParser
{
    private readonly Perceptron _perceptron;
    private readonly ImmutableArray<string> _relations;
    private readonly ImmutableArray<Transition> _transitions;
    private readonly bool[] _isMarker;
    private readonly bool[] _isMark;
    private readonly byte _parataxis;

    public DependencyParser(
        ImmutableArray<Tag> tags, ImmutableArray<string> relations, ImmutableArray<Transition> transitions, Perceptron perceptron)
    {
        _perceptron = perceptron;
        _relations = relations;
        _transitions = transitions;
        _isMarker = [.. relations.Select(IsMarker)];
        _isMark = [.. tags.Select(tag => tag.Upos == Upos.PUNCT)];
        _parataxis = (byte)Math.Max(0, relations.IndexOf("parataxis"));
    }

    public ImmutableArray<string> Relations => _relations;

    /// <summary>Whether a dependent with this relation tells the function of its head.</summary>
    public static bool IsMarker(string relation) => relation is "case" or "mark";

    /// <summary>Parses a sentence: a head (index in the sentence, -1 for the root) and the index of a relation for every word.</summary>
    public void Parse(
        ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<byte> relations)
    {
        int root = -1;
        for (int start = 0; start < words.Length;)
        {
            int length = Piece(tags[start..]);
            ParsePiece(state, words.Slice(start, length), tags.Slice(start, length));
            for (int i = 0; i < length; i++)
            {
                ArcHybrid.Node node = state.Nodes[i];
                heads[start + i] = node.Head == length ? root : start + node.Head;
                relations[start + i] = node.Head == length && root >= 0 ? _parataxis : node.Relation;
                if (node.Head == length && root < 0)
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
        while (length > ArcHybrid.Longest / 2 && !_isMark[tags[length - 1]])
            length--;
        return length > ArcHybrid.Longest / 2 ? length : ArcHybrid.Longest;
    }

    private void ParsePiece(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<int> scores = stackalloc int[256];
        scores = scores[.._transitions.Length];
        Span<int> marks = stackalloc int[ArcHybrid.Longest + 1];
        CountMarks(tags, _isMark, marks);
        state.Begin(words.Length);
        while (!state.IsDone)
        {
            int count = ParserFeatures.Fill(state, words, tags, marks, features);
            scores.Clear();
            _perceptron.Score(features[..count], scores);
            Transition best = _transitions[Best(state, scores)];
            state.Apply(best, best.Kind != TransitionKind.Shift && _isMarker[best.Relation]);
        }
    }

    /// <summary>For each word and the root, how many punctuation marks stand before it.</summary>
    public static void CountMarks(ReadOnlySpan<byte> tags, ReadOnlySpan<bool> isMark, Span<int> marks)
    {
        marks[0] = 0;
        for (int i = 0; i < tags.Length; i++)
            marks[i + 1] = marks[i] + (isMark[tags[i]] ? 1 : 0);
    }

    private int Best(ArcHybrid state, ReadOnlySpan<int> scores)
    {
        bool shift = state.Allows(TransitionKind.Shift), left = state.Allows(TransitionKind.Left), right = state.Allows(TransitionKind.Right);
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (best >= 0 && scores[i] <= scores[best])
                continue;
            if (_transitions[i].Kind switch { TransitionKind.Shift => shift, TransitionKind.Left => left, _ => right })
                best = i;
        }

        return best;
    }
}
