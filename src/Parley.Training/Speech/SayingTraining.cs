using System.Globalization;
using Parley.Reading;
using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Training.Speech;

/// <summary>Trains the model that tells which sayings are statements from articles whose statements readers marked.</summary>
/// <param name="tell">Where to tell what was seen and reached.</param>
internal sealed class SayingTraining(Action<string> tell)
{
    private const int Size = 1 << 16, Epochs = 6, Seed = 20251120;

    // From this probability on, what is found is taken for a statement.
    private const float Threshold = 0.45f;

    private sealed record Sample(IReadOnlyList<uint[]?> Rows, bool[] IsMarked, int Marked);

    /// <param name="train">The articles to learn from.</param>
    /// <param name="dev">Articles to measure with.</param>
    public LinearModel Train(IEnumerable<StatementGold> train, IEnumerable<StatementGold> dev)
    {
        List<Sample> samples = Samples(train), unseen = Samples(dev);
        var random = new Random(Seed);
        var regression = new LogisticRegression(Size, rate: 0.05f, decay: 1e-5f);
        LabelledCase[] cases = [.. samples.SelectMany(s => s.Rows.Select((row, i) => (Row: row, IsMarked: s.IsMarked[i])).Where(c => c.Row is not null).Select(c => new LabelledCase(c.Row!, c.IsMarked)))];
        tell($"{samples.Count} articles, {cases.Length} sayings, of which {cases.Count(c => c.IsYes)} marked, of {samples.Sum(s => s.Marked)} marked");
        tell($"sure without the model on unseen articles: {unseen.Sum(s => s.Rows.Count(row => row is null))}, of which marked {unseen.Sum(s => s.Rows.Where((row, i) => row is null && s.IsMarked[i]).Count())}");
        regression.Learn(cases, Epochs, random);
        foreach (float threshold in (float[])[0, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f])
            tell($"on unseen articles, from {threshold.ToString(CultureInfo.InvariantCulture)}: {Accuracy(regression, unseen, threshold)}");
        sbyte[] weights = regression.Quantise(out float unit);
        return Shifted(weights, (int)MathF.Round(Odds(Threshold) / unit));
    }

    private static float Odds(float probability) => MathF.Log(Math.Max(1e-9f, probability) / (1 - probability));

    // The threshold goes into the weight of the feature that every saying has.
    private static LinearModel Shifted(sbyte[] weights, int threshold)
    {
        uint at = LinearModel.Place(SayingFeatures.Every, Size - 1);
        weights[at] = (sbyte)Math.Clamp(weights[at] - threshold, sbyte.MinValue, sbyte.MaxValue);
        return new LinearModel(weights);
    }

    private static string Accuracy(LogisticRegression regression, List<Sample> samples, float threshold)
    {
        int found = 0, right = 0, marked = 0;
        foreach (Sample sample in samples)
        {
            marked += sample.Marked;
            for (int i = 0; i < sample.Rows.Count; i++)
            {
                if (sample.Rows[i] is { } row && regression.Sum(row) <= Odds(threshold))
                    continue;
                found++;
                right += sample.IsMarked[i] ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"content P {100.0 * right / found:F1} R {100.0 * right / marked:F1} F1 {200.0 * right / (found + marked):F1}");
    }

    private static List<Sample> Samples(IEnumerable<StatementGold> gold)
    {
        var reader = new ArticleReader();
        return [.. gold.AsParallel().AsOrdered().Select(one => SampleOf(reader.Annotate(one.Article, Layers.Actors), one))];
    }

    private static Sample SampleOf(AnnotatedArticle article, StatementGold gold)
    {
        var scan = new SpeechScan(article);
        List<Saying> sayings = Sayings.Of(scan);
        Span[][] contents = [.. sayings.Select(s => (Span[])[.. s.Content.Select(c => article.Document.SpanOf(c.First, c.Last))])];
        return new Sample([.. SayingModel.Rows(scan, sayings)], Matched(article.Text, contents, gold.Contents), gold.Contents.Count);
    }

    /// <summary>Which of them are a marked one, the most alike first, one to one.</summary>
    private static bool[] Matched(string text, Span[][] found, IReadOnlyList<IReadOnlyList<Span>> marked)
    {
        var pairs = new List<(double Likeness, int Found, int Marked)>();
        for (int f = 0; f < found.Length; f++)
        {
            for (int m = 0; m < marked.Count; m++)
            {
                if (StatementGold.Likeness(text, found[f], marked[m]) is >= 0.5 and var likeness)
                    pairs.Add((likeness, f, m));
            }
        }

        var isMatched = new bool[found.Length];
        var taken = new bool[marked.Count];
        foreach ((_, int f, int m) in pairs.OrderByDescending(p => p.Likeness))
        {
            if (isMatched[f] || taken[m])
                continue;
            isMatched[f] = taken[m] = true;
        }

        return isMatched;
    }
}
