using Parley.Articles.Pages;

namespace Parley.Training.Pages;

/// <summary>Trains the block model and tests it on sites that it has not seen.</summary>
internal static class PageTraining
{
    private const int Folds = 5;

    private sealed record Sample(TrainingPage Page, float[] Rows, PageLabels Labels, int Fold)
    {
        public int Blocks => Page.Outline.Blocks.Count;
    }

    /// <summary>The model trained on all pages; accuracy by cross-validation over sites is told on the way.</summary>
    public static BlockModel Train(IEnumerable<TrainingPage> pages, TreeSettings settings, Action<string> tell)
    {
        List<Sample> samples = [.. pages.Where(p => p.Outline.Blocks.Count > 0).Select(page =>
            new Sample(page, BlockFeatures.Of(page.Outline, page.Title), PageLabels.Of(page), Fold(page.Site)))];
        tell($"{samples.Count} pages, {samples.Sum(s => s.Blocks)} stretches");
        float[] thresholds = [0.3f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f, 0.7f];
        PageAccuracy[] accuracies = [.. thresholds.Select(_ => new PageAccuracy())];
        for (int fold = 0; fold < Folds; fold++)
        {
            BlockModel model = Fit([.. samples.Where(s => s.Fold != fold)], settings);
            foreach (Sample test in samples.Where(s => s.Fold == fold))
            {
                float[] probabilities = model.Probabilities(test.Page.Outline, test.Page.Title);
                for (int t = 0; t < thresholds.Length; t++)
                    accuracies[t].Add(test.Page, probabilities, thresholds[t]);
            }
        }

        for (int t = 0; t < thresholds.Length; t++)
            tell($"on unseen sites, from {thresholds[t]}: {accuracies[t]}");
        return Fit(samples, settings);
    }

    /// <summary>Both rounds. What the second one learns of the first is what that says of sites it has not seen.</summary>
    private static BlockModel Fit(List<Sample> samples, TreeSettings settings)
    {
        BlockModel teacher = FitOn(samples, settings);
        return FitOn(
            [.. samples.Select(s => s with { Labels = s.Labels.Filled(s.Page, teacher.Probabilities(s.Page.Outline, s.Page.Title)) })], settings);
    }

    private static BlockModel FitOn(List<Sample> samples, TreeSettings settings)
    {
        var answers = new Dictionary<Sample, float[]>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<int, Sample> part in samples.GroupBy(s => s.Fold))
        {
            BoostedTrees others = Grow([.. samples.Where(s => s.Fold != part.Key)], s => s.Rows, BlockFeatures.Count, settings);
            foreach (Sample sample in part)
                answers[sample] = Alone(others, sample);
        }

        BoostedTrees alone = Grow(samples, s => s.Rows, BlockFeatures.Count, settings);
        BoostedTrees together = Grow(
            samples, s => BlockModel.Rows(s.Page.Outline, s.Rows, answers[s]), BlockModel.TogetherCount, settings);
        return new BlockModel(alone, together);
    }

    private static float[] Alone(BoostedTrees trees, Sample sample)
    {
        var answers = new float[sample.Blocks];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = BlockModel.Probability(trees.Score(sample.Rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count)));
        return answers;
    }

    private static BoostedTrees Grow(List<Sample> samples, Func<Sample, float[]> rows, int width, TreeSettings settings)
    {
        // What has no label teaches nothing; leave it out.
        List<float> values = [], labels = [], weights = [];
        foreach (Sample sample in samples)
        {
            float[] all = rows(sample);
            for (int i = 0; i < sample.Blocks; i++)
            {
                if (sample.Labels.Weights[i] <= 0)
                    continue;
                values.AddRange(all.AsSpan(i * width, width));
                labels.Add(sample.Labels.Labels[i]);
                weights.Add(sample.Labels.Weights[i]);
            }
        }

        return new TreeGrower([.. values], width, [.. labels], [.. weights], settings).Grow();
    }

    private static int Fold(string site)
    {
        uint hash = 2166136261;
        foreach (char sign in site)
            hash = (hash ^ sign) * 16777619;
        return (int)((hash >> 8) % Folds);
    }
}
