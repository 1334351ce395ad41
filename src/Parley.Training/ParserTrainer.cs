using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Trains the parser. For the structure a dynamic oracle lets it learn from the states into which its own mistakes lead (Goldberg and
/// Nivre 2012); relations are learned on the treebanks' trees.
/// </summary>
internal sealed class ParserTrainer
{
    /// <summary>How often, after the first epoch, a mistake is followed.</summary>
    private const double Exploration = 0.9;

    private readonly Upos[] _upos;
    private readonly byte _root;
    private readonly uint[] _features = new uint[ParserFeatures.Most];
    private readonly float[] _scores = new float[3];
    private readonly float[] _labelScores;
    private readonly int[] _marks = new int[ArcHybrid.Longest + 1];
    private readonly ArcHybrid _state = new(ArcHybrid.Longest);

    public ParserTrainer(ImmutableArray<Tag> tags, ImmutableArray<string> relations)
    {
        _upos = [.. tags.Select(tag => tag.Upos)];
        _root = (byte)relations.IndexOf("root");
        _labelScores = new float[relations.Length];
        Structure = new AveragedPerceptron(3);
        Labels = new AveragedPerceptron(relations.Length);
    }

    public AveragedPerceptron Structure { get; }

    public AveragedPerceptron Labels { get; }

    public void Train(IReadOnlyList<TrainingSentence> sentences, int epochs, int labelEpochs, int seed)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Length <= ArcHybrid.Longest)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < Math.Max(epochs, labelEpochs); epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                TrainingSentence sentence = sentences[index];
                Upos[] kinds = [.. sentence.Predicted.Select(tag => _upos[tag])];
                DependencyParser.CountMarks(kinds, _marks);
                if (epoch < epochs)
                    LearnStructure(sentence, kinds, epoch == 0 ? 0 : Exploration, random);
                if (epoch < labelEpochs)
                    LearnRelations(sentence, kinds);
            }
        }
    }

    private void LearnStructure(TrainingSentence sentence, Upos[] kinds, double exploration, Random random)
    {
        _state.Begin(kinds);
        while (!_state.IsDone)
        {
            TransitionKind kind = DependencyParser.Only(_state);
            if (kind == TransitionKind.None)
                kind = LearnTransition(sentence, exploration, random);
            if (kind == TransitionKind.Shift)
                _state.Shift();
            else
                _state.Attach(kind);
        }
    }

    private TransitionKind LearnTransition(TrainingSentence sentence, double exploration, Random random)
    {
        int count = ParserFeatures.Fill(_state, sentence.Words, sentence.Predicted, _marks, _features);
        ReadOnlySpan<uint> features = _features.AsSpan(0, count);
        Array.Clear(_scores);
        Structure.Score(features, _scores);
        int best = -1, right = -1, least = int.MaxValue;
        for (int kind = 0; kind < 3; kind++)
        {
            if (!_state.Allows((TransitionKind)kind))
                continue;
            if (best < 0 || _scores[kind] > _scores[best])
                best = kind;
            int cost = DynamicOracle.Cost(_state, sentence.Heads, (TransitionKind)kind);
            if (cost < least || cost == least && _scores[kind] > _scores[right])
                (right, least) = (kind, cost);
        }

        if (best != right)
            Structure.Update(features, right, best);
        Structure.Step();
        return (TransitionKind)(best != right && random.NextDouble() >= exploration ? right : best);
    }

    private void LearnRelations(TrainingSentence sentence, Upos[] kinds)
    {
        _state.Load(kinds, sentence.Heads);
        ulong[] given = new ulong[sentence.Length + 1];
        for (int i = 0; i < sentence.Length; i++)
        {
            int head = sentence.Heads[i];
            byte gold = sentence.Relations[i];
            if (gold == _root)
                continue;
            int count = RelationFeatures.Fill(_state, sentence.Words, sentence.Predicted, i, _marks, given[head], _features);
            Array.Clear(_labelScores);
            Labels.Score(_features.AsSpan(0, count), _labelScores);
            _labelScores[_root] = float.NegativeInfinity;
            int best = 0;
            for (int relation = 1; relation < _labelScores.Length; relation++)
            {
                if (_labelScores[relation] > _labelScores[best])
                    best = relation;
            }

            if (best != gold)
                Labels.Update(_features.AsSpan(0, count), gold, best);
            Labels.Step();
            given[head] |= 1UL << best;
        }
    }
}
