using Parley.Reading;
using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>
/// Trains the models of coreference: first the classes of phrases, then the links. Several models of links are learned from the same
/// texts in different orders, and their weights added up.
/// </summary>
internal static class LinkTraining
{
    /// <summary>How many models of links are added up.</summary>
    public const int Models = 8;

    private const int Seed = 20251120, Parts = 3;

    public static LinkModel Train(IEnumerable<CoreferenceGold> texts)
    {
        var reader = new ArticleReader();
        LinkText[] read = [.. texts.AsParallel().AsOrdered().Select(gold => new LinkText(reader, gold))];
        ClassModel classes = Classify(read);
        Choice[] choices = [.. read.SelectMany(Choice.Of)];
        float[][] learned = new float[Models][];
        Parallel.For(0, Models, model => learned[model] = new LinkLearner(new Random(Seed + model)).Learn(choices));
        float[] sum = new float[LinkLearner.Size];
        foreach (float[] one in learned)
        {
            for (int i = 0; i < sum.Length; i++)
                sum[i] += one[i];
        }

        return new LinkModel(new LinearModel(LogisticRegression.Quantise(sum, out _)), classes);
    }

    // What the links are learned from is classed by models that have not seen it, so that classes are as right as in other texts.
    private static ClassModel Classify(LinkText[] texts)
    {
        var models = new ClassModel[Parts + 1];
        Parallel.For(0, Parts + 1, part => models[part] = new ClassTraining().Train(texts.Where((_, i) => i % Parts != part), Seed + part));
        for (int i = 0; i < texts.Length; i++)
            models[i % Parts].Classify(texts[i].Article.Document, texts[i].Markables);
        return models[Parts];
    }
}
