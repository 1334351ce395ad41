using System.Runtime.InteropServices;
using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Trains the decision where sentences end, from the text of treebanks: logistic regression on hashed features, with a rate of learning
/// for each weight (Duchi et al. 2011).
/// </summary>
internal sealed class BoundaryTrainer
{
    private const int Epochs = 8;
    private const float Rate = 0.08f, Decay = 2e-6f;

    private readonly float[] _weights = new float[BoundaryModel.Size];
    private readonly float[] _squares = new float[BoundaryModel.Size];

    /// <summary>One place at which a sentence could end.</summary>
    private readonly record struct Place(uint[] Features, bool IsEnd);

    public static sbyte[] Train(IEnumerable<ConllUDocument> documents, int seed)
    {
        var random = new Random(seed);
        Place[] places = [.. documents.SelectMany(document => RunningText.Variants(document.Document, random)).SelectMany(Places)];
        var trainer = new BoundaryTrainer();
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(places);
            foreach (Place place in places)
                trainer.Learn(place);
        }

        return trainer.Quantise();
    }

    private void Learn(Place place)
    {
        float sum = 0;
        foreach (uint feature in place.Features)
            sum += _weights[BoundaryModel.Place(feature, BoundaryModel.Size - 1)];
        float slope = 1 / (1 + MathF.Exp(-sum)) - (place.IsEnd ? 1 : 0);
        foreach (uint feature in place.Features)
        {
            uint at = BoundaryModel.Place(feature, BoundaryModel.Size - 1);
            float step = slope + Decay * _weights[at];
            _squares[at] += step * step;
            _weights[at] -= Rate * step / MathF.Sqrt(_squares[at] + 1e-4f);
        }
    }

    private sbyte[] Quantise()
    {
        float scale = 127 / Math.Max(1e-6f, _weights.Max(weight => MathF.Abs(weight)));
        return [.. _weights.Select(weight => (sbyte)MathF.Round(weight * scale))];
    }

    /// <summary>The places of a text, cut into tokens as it will be, with the treebank's decision on each.</summary>
    private static IEnumerable<Place> Places(RunningText running)
    {
        var places = new List<Place>();
        var tokens = new List<Span>();
        HashSet<int> ends = running.Sentences.Select(sentence => sentence.End).ToHashSet();
        foreach (Span block in running.Blocks)
        {
            tokens.Clear();
            Tokenizer.Cut(running.Text, block, tokens);
            Add(running.Text, CollectionsMarshal.AsSpan(tokens), ends, places);
        }

        return places;
    }

    private static void Add(string text, ReadOnlySpan<Span> tokens, HashSet<int> ends, List<Place> places)
    {
        var shapes = new TokenShape[tokens.Length];
        BoundaryFeatures.Describe(text, tokens, shapes);
        var walk = new BoundaryFeatures(text, tokens, shapes);
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            walk.Pass(i);
            bool isEnd = ends.Contains(tokens[i].End);
            if (walk.IsPlace(i))
            {
                var features = new uint[BoundaryFeatures.Count];
                walk.Of(i, features);
                places.Add(new Place(features, isEnd));
            }

            if (isEnd)
                walk.End(i);
        }
    }
}
