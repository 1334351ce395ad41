using System.Collections.Immutable;
using System.Globalization;
using Parley.Articles;
using Parley.Reading;

namespace Parley.Bench;

/// <summary>How fast names, actors, coreference and statements are read together, given tokens and trees, and whether long articles take longer a word.</summary>
internal static class WhoSpeed
{
    private const Layers Given = Layers.Layout | Layers.Language;
    private const Layers Who = Layers.Names | Layers.Actors | Layers.Statements | Layers.Coreference;
    private const int Long = 100_000, Short = 10_000, Rounds = 3;

    /// <summary>Rows below the table of steps. Statements read the dates of their articles; these are left out of the time.</summary>
    public static string Row(ArticleReader reader, Article[] articles)
    {
        double many = articles.Sum(Words), seconds = Seconds(reader, articles);
        Article ten = Joined(articles, Short), hundred = Joined(articles, Long);
        double shortTime = Seconds(reader, [ten]) / Words(ten), longTime = Seconds(reader, [hundred]) / Words(hundred);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""

            Names, actors, coreference and statements together, given tokens and trees: {many / seconds:#,0} words/s of one core.
            A word of an article of {Words(hundred):#,0} words takes {longTime / shortTime:0.00} times as long as one of an article of {Words(ten):#,0}.

            """);
    }

    private static double Words(Article article) => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Article Joined(Article[] articles, int words)
    {
        var texts = new List<string>();
        for (double count = 0; count < words; count += Words(articles[(texts.Count - 1) % articles.Length]))
            texts.Add(articles[texts.Count % articles.Length].Text);
        return articles[0] with { Id = $"{words} words", Text = string.Join("\n\n", texts) };
    }

    // The least of several rounds.
    private static double Seconds(ArticleReader reader, Article[] articles)
    {
        ImmutableArray<IReadingStep> steps = [.. reader.Steps.Where(s => (s.Gives & Who) == s.Gives)];
        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            double spent = 0;
            foreach (Article article in articles)
            {
                AnnotatedArticle annotated = reader.Annotate(article, Given);
                foreach (IReadingStep step in reader.Steps.Where(s => (s.Gives & (Given | Layers.Findings | Layers.Consolidated)) == Layers.None))
                {
                    TimeSpan before = SpeedVerb.ProcessorTime();
                    step.Run(annotated);
                    if (steps.Contains(step))
                        spent += (SpeedVerb.ProcessorTime() - before).TotalSeconds;
                }
            }

            least = Math.Min(least, spent);
        }

        return least;
    }
}
