namespace Parley.Training.Pages;

/// <summary>Which stretches of a page are the article's, as its gold says: 1, 0, and a weight of 0 where it does not say.</summary>
internal sealed record PageLabels(float[] Labels, float[] Weights)
{
    /// <summary>What a page with the whole text counts, shared out among its stretches by their words.</summary>
    private const float PageWeight = 50;

    public static PageLabels Of(TrainingPage page) => page.Body is { } body ? OfBody(page, body) : OfSnippets(page);

    /// <summary>
    /// Labels for what the gold leaves open, where others are sure: the text that the page gives to machines, else what a model says.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="probabilities">What a model trained on gold alone says.</param>
    public PageLabels Filled(TrainingPage page, float[] probabilities)
    {
        if (page.Body is not null)
            return this;
        float[] labels = [.. Labels], weights = [.. Weights];
        int all = Math.Max(50, page.Outline.Blocks.Where((_, i) => probabilities[i] > 0.5f).Sum(block => Words.Of(block.Text).Count));
        for (int i = 0; i < labels.Length; i++)
        {
            if (weights[i] > 0 || probabilities[i] is > Unsure and < 1 - Unsure)
                continue;
            labels[i] = probabilities[i] > 0.5f ? 1 : 0;
            weights[i] = FilledShare * (0.05f + (PageWeight * Words.Of(page.Outline.Blocks[i].Text).Count / all));
        }

        return new PageLabels(labels, weights);
    }

    /// <summary>Answers between this probability and its opposite are left out; the others count this share of gold.</summary>
    private const float Unsure = 0.15f, FilledShare = 0.15f;

    private static PageLabels OfBody(TrainingPage page, string body)
    {
        int count = page.Outline.Blocks.Count;
        List<string> gold = Words.Of(body);
        HashSet<string> shingles = [.. Words.Shingles(gold).Keys];
        string joined = $" {string.Join(' ', gold)} ";
        var labels = new float[count];
        var weights = new float[count];
        var unsure = new List<int>();
        int first = -1, last = -1;
        for (int i = 0; i < count; i++)
        {
            List<string> words = Words.Of(page.Outline.Blocks[i].Text);
            weights[i] = 0.05f + (PageWeight * words.Count / Math.Max(50, gold.Count));
            if (words.Count >= 6)
            {
                Dictionary<string, int> own = Words.Shingles(words);
                labels[i] = own.Keys.Count(shingles.Contains) * 2 >= own.Count ? 1 : 0;
                if (labels[i] > 0)
                    (first, last) = (first < 0 ? i : first, i);
            }
            else
            {
                unsure.Add(i);
            }
        }

        // A few words occur by chance: they count as the article's among its own text only.
        foreach (int i in unsure)
            labels[i] = i > first - 3 && i < last + 3 && joined.Contains($" {string.Join(' ', Words.Of(page.Outline.Blocks[i].Text))} ", StringComparison.Ordinal) ? 1 : 0;
        return new PageLabels(labels, weights);
    }

    private static PageLabels OfSnippets(TrainingPage page)
    {
        int count = page.Outline.Blocks.Count;
        var labels = new float[count];
        var weights = new float[count];
        for (int i = 0; i < count; i++)
        {
            string text = page.Outline.Blocks[i].Text;
            bool with = page.With.Any(snippet => Holds(text, snippet)), without = page.Without.Any(snippet => Holds(text, snippet));
            labels[i] = with ? 1 : 0;
            weights[i] = with != without ? 1.5f : 0;
        }

        return new PageLabels(labels, weights);
    }

    private static bool Holds(string text, string snippet) =>
        text.Contains(snippet, StringComparison.Ordinal) || (text.Length > 25 && snippet.Contains(text, StringComparison.Ordinal));
}
