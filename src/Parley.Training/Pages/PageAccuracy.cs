using System.Globalization;
using Parley.Articles.Pages;

namespace Parley.Training.Pages;

/// <summary>Accuracy of a choice of stretches, as the scorer of pages counts it: text by runs of four words, snippets one by one.</summary>
internal sealed class PageAccuracy
{
    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];
    private int _right, _wrong, _missed;

    public void Add(TrainingPage page, float[] probabilities, float least)
    {
        string? headline = page.Outline.Blocks.Find(block => block.Element == "h1")?.Text;
        string text = string.Join("\n\n", page.Outline.Blocks.Where((block, i) => probabilities[i] >= least && block.Text != headline).Select(block => block.Text));
        if (page.Body is { } body)
        {
            Dictionary<string, int> gold = Words.Shingles(Words.Of(body)), got = Words.Shingles(Words.Of(text));
            double shared = got.Sum(g => Math.Min(g.Value, gold.GetValueOrDefault(g.Key)));
            if (got.Count > 0)
                _precision.Add(shared / got.Values.Sum());
            _recall.Add(shared / gold.Values.Sum());
            return;
        }

        string folded = string.Join(' ', Words.Fold(text));
        int with = page.With.Count(snippet => folded.Contains(snippet, StringComparison.Ordinal));
        _right += with;
        _missed += page.With.Length - with;
        _wrong += page.Without.Count(snippet => folded.Contains(snippet, StringComparison.Ordinal));
    }

    public override string ToString()
    {
        double p = _precision.Average(), r = _recall.Average();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"text P {p * 100:F2} R {r * 100:F2} F1 {200 * p * r / (p + r):F2}; snippets F1 {200.0 * _right / ((2 * _right) + _wrong + _missed):F2}");
    }
}
