using Parley.Text;

namespace Parley.Training;

/// <summary>Trains the decision what punctuation hangs from, on the trees of treebanks: a choice among places, by the maximum of entropy.</summary>
internal static class PunctuationTrainer
{
    private const int Epochs = 6;
    private const int Size = 1 << 16;

    /// <summary>How much more the network's log-odds count than this model's: found on the development parts, where 5 to 8 do as well.</summary>
    private const float Network = 6;

    /// <summary>The weights, and what one of them is worth beside the network's scores.</summary>
    public static (sbyte[] Weights, float Unit) Train(IEnumerable<ConllUDocument> documents, int seed)
    {
        Choice[] choices = [.. Treebanks.Sentences(documents).Where(s => s.Length <= LanguageModel.LongestPiece).SelectMany(Choices)];
        var random = new Random(seed);
        var regression = new LogisticRegression(Size, rate: 0.3f);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(choices);
            foreach (Choice choice in choices)
                Learn(regression, choice);
        }

        return (regression.Quantise(out float unit), unit / Network);
    }

    private static void Learn(LogisticRegression regression, Choice choice)
    {
        float[] shares = [.. choice.Places.Select(place => regression.Sum(place))];
        float most = shares.Max(), all = shares.Sum(share => MathF.Exp(share - most));
        for (int i = 0; i < shares.Length; i++)
            regression.Learn(choice.Places[i], MathF.Exp(shares[i] - most) / all - (i == choice.Right ? 1 : 0));
    }

    private static List<Choice> Choices(TrainingSentence sentence)
    {
        var choices = new List<Choice>();
        var places = new PunctuationPlaces();
        places.Begin(sentence.Length);
        for (int i = 0; i < sentence.Length; i++)
        {
            Token token = sentence.Tokens[i];
            uint sign = token.Relation == "punct" ? PunctuationPlaces.Sign(token.Form) : 0;
            places.Put(i, sentence.Heads[i] == sentence.Length ? -1 : sentence.Heads[i], FeatureHash.Of(token.Relation), token.Upos, sign);
        }

        places.Settle();
        for (int mark = 0; mark < sentence.Length; mark++)
        {
            if (!places.IsMark(mark))
                continue;
            ReadOnlySpan<int> own = places.Of(mark);
            int right = own.IndexOf(sentence.Heads[mark]);
            places.Hang(mark, sentence.Heads[mark]);
            if (right < 0 || own.Length < 2)
                continue;
            uint[][] features = new uint[own.Length][];
            for (int i = 0; i < own.Length; i++)
                places.Describe(mark, i, features[i] = new uint[PunctuationPlaces.Features]);
            choices.Add(new Choice(features, right));
        }

        return choices;
    }

    /// <summary>The features of the places of a mark, and which one is right.</summary>
    private sealed record Choice(uint[][] Places, int Right);
}
