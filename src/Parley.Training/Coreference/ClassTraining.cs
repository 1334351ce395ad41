using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>Trains the model that tells which kind of thing a phrase refers to: logistic regression over all classes at once.</summary>
internal sealed class ClassTraining
{
    private const int Size = 1 << 19, Epochs = 5;

    private readonly LogisticRegression _regression = new(Size, rate: 0.05f, decay: 1e-5f);

    public ClassModel Train(IEnumerable<LinkText> texts, int seed)
    {
        (uint[] Features, int Class)[] cases = [.. texts.SelectMany(Cases)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(cases);
            foreach ((uint[] features, int right) in cases)
                Learn(features, right);
        }

        return new ClassModel(new LinearModel(LogisticRegression.Quantise(_regression.Weights, out _)));
    }

    private static IEnumerable<(uint[] Features, int Class)> Cases(LinkText text)
    {
        var keys = new uint[ClassFeatures.Count];
        for (int i = 0; i < text.Markables.Count; i++)
        {
            if (text.Classes[i] >= 0)
                yield return (Features(text, text.Markables[i], keys), text.Classes[i]);
        }
    }

    private static uint[] Features(LinkText text, Markable markable, uint[] keys) => keys[..new ClassFeatures(text.Article.Document, keys).Of(markable)];

    private void Learn(uint[] features, int right)
    {
        int classes = ClassModel.Names.Length;
        Span<float> scores = stackalloc float[classes];
        Span<uint> keys = stackalloc uint[ClassFeatures.Count];
        float most = float.MinValue, sum = 0;
        for (int one = 0; one < classes; one++)
        {
            scores[one] = _regression.Sum(ClassModel.KeysOf(features, one, keys));
            most = Math.Max(most, scores[one]);
        }

        foreach (ref float score in scores)
            sum += score = MathF.Exp(score - most);
        for (int one = 0; one < classes; one++)
        {
            float slope = scores[one] / sum - (one == right ? 1 : 0);
            if (MathF.Abs(slope) > 1e-3f)
                _regression.Learn(ClassModel.KeysOf(features, one, keys), slope);
        }
    }
}
