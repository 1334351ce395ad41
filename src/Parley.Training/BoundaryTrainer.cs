using System.Runtime.InteropServices;
using Parley.Text;

namespace Parley.Training;

/// <summary>Trains the decision where sentences end, from the text of treebanks.</summary>
internal static class BoundaryTrainer
{
    private const int Epochs = 8;
    private const int Size = 1 << 17;

    public static sbyte[] Train(IEnumerable<ConllUDocument> documents, int seed)
    {
        var random = new Random(seed);
        LabelledCase[] places = [.. documents.SelectMany(document => RunningText.Variants(document.Document, random)).SelectMany(Places)];
        var regression = new LogisticRegression(Size);
        regression.Learn(places, Epochs, random);
        return regression.Quantise(out _);
    }

    /// <summary>The places of a text, cut into tokens as it will be, with the treebank's decision on each.</summary>
    private static IEnumerable<LabelledCase> Places(RunningText running)
    {
        var places = new List<LabelledCase>();
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

    private static void Add(string text, ReadOnlySpan<Span> tokens, HashSet<int> ends, List<LabelledCase> places)
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
                places.Add(new LabelledCase(features, isEnd));
            }

            if (isEnd)
                walk.End(i);
        }
    }
}
