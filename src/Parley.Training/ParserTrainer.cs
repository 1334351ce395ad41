using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>Trains the parser with a dynamic oracle: it learns from the states into which its own mistakes lead (Goldberg and Nivre 2012).</summary>
internal sealed class ParserTrainer
{
    private readonly ImmutableArray<Transition> _transitions;
    private readonly Dictionary<Transition, int> _index = [];
    private readonly bool[] _isMarker;
    private readonly bool[] _isMark;
    private readonly uint[] _features = new uint[ParserFeatures.Most];
    private readonly float[] _scores;
    private readonly int[] _marks = new int[ArcHybrid.Longest + 1];
    private readonly ArcHybrid _state = new();
    private readonly AveragedPerceptron _perceptron;

    public ParserTrainer(ImmutableArray<Tag> tags, ImmutableArray<string> relations, ImmutableArray<Transition> transitions)
    {
        _transitions = transitions;
        for (int i = 0; i < transitions.Length; i++)
            _index[transitions[i]] = i;
        _isMarker = [.. relations.Select(DependencyParser.IsMarker)];
        _isMark = [.. tags.Select(tag => tag.Upos == Upos.PUNCT)];
        _scores = new float[transitions.Length];
        _perceptron = new AveragedPerceptron(transitions.Length);
    }

    /// <summary>Shift, and every arc that the trees have.</summary>
    public static ImmutableArray<Transition> Transitions(IEnumerable<TrainingSentence> sentences)
    {
        var found = new HashSet<Transition> { new(TransitionKind.Shift, 0) };
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
                found.Add(new Transition(sentence.Heads[i] > i ? TransitionKind.Left : TransitionKind.Right, sentence.Relations[i]));
        }

        return [.. found.OrderBy(transition => transition.Kind).ThenBy(transition => transition.Relation)];
    }

    public AveragedPerceptron Train(IReadOnlyList<TrainingSentence> sentences, int epochs, int seed)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Length <= ArcHybrid.Longest)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
                Learn(sentences[index], epoch == 0 ? 0 : 0.9, random);
        }

        return _perceptron;
    }

    private void Learn(TrainingSentence sentence, double exploration, Random random)
    {
        DependencyParser.CountMarks(sentence.Predicted, _isMark, _marks);
        _state.Begin(sentence.Length);
        while (!_state.IsDone)
        {
            int count = ParserFeatures.Fill(_state, sentence.Words, sentence.Predicted, _marks, _features);
            ReadOnlySpan<uint> features = _features.AsSpan(0, count);
            Array.Clear(_scores);
            _perceptron.Score(features, _scores);
            (int best, int right) = Choose(sentence);
            if (best != right)
                _perceptron.Update(features, right, best);
            _perceptron.Step();
            Transition taken = _transitions[best != right && random.NextDouble() >= exploration ? right : best];
            _state.Apply(taken, taken.Kind != TransitionKind.Shift && _isMarker[taken.Relation]);
        }
    }

    /// <summary>The best transition that is allowed, and the best of those that lose nothing more of the tree.</summary>
    private (int Best, int Right) Choose(TrainingSentence sentence)
    {
        Span<int> costs = [int.MaxValue, int.MaxValue, int.MaxValue];
        int least = int.MaxValue;
        for (int kind = 0; kind < 3; kind++)
        {
            if (!_state.Allows((TransitionKind)kind))
                continue;
            costs[kind] = DynamicOracle.Cost(_state, sentence.Heads, (TransitionKind)kind);
            least = Math.Min(least, costs[kind]);
        }

        int best = -1, right = -1;
        for (int i = 0; i < _transitions.Length; i++)
        {
            int cost = costs[(int)_transitions[i].Kind];
            if (cost == int.MaxValue)
                continue;
            if (best < 0 || _scores[i] > _scores[best])
                best = i;
            if (cost == least && IsRightRelation(sentence, _transitions[i]) && (right < 0 || _scores[i] > _scores[right]))
                right = i;
        }

        return (best, right < 0 ? best : right);
    }

    /// <summary>Whether an arc has gold's relation, where it is gold's arc; other arcs may have any.</summary>
    private bool IsRightRelation(TrainingSentence sentence, Transition transition)
    {
        if (transition.Kind == TransitionKind.Shift)
            return true;
        int dependent = _state.Stack(0), head = transition.Kind == TransitionKind.Left ? _state.Next : _state.Stack(1);
        return transition.Relation == sentence.Relations[dependent] || sentence.Heads[dependent] != head
            && !_index.ContainsKey(transition with { Relation = sentence.Relations[dependent] });
    }
}
