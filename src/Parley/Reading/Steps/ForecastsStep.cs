using Parley.Articles;
using Parley.Reading.Forecasts;
using Parley.Reading.Speech;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>
/// Findings of kind <c>forecast</c>: how likely somebody, or the article itself, says that something is. One for each clause: the
/// strongest words of likelihood in it speak.
/// </summary>
public sealed class ForecastsStep : IReadingStep
{
    public string Name => "forecasts";

    public Layers Needs => Layers.Statements;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var cues = new List<LikelihoodCue>();
        foreach (Sentence sentence in article.Document.Sentences)
        {
            if (article.BlockOf(sentence) == BlockKind.Repeat)
                continue;
            cues.Clear();
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (LikelihoodCues.At(article, token) is { } cue)
                    cues.Add(cue);
            }

            foreach (LikelihoodCue cue in Strongest(article.Document, cues))
                article.Findings.Add(Finding(article, sentence, cue));
        }
    }

    private static List<LikelihoodCue> Strongest(Document document, List<LikelihoodCue> cues)
    {
        var kept = new List<LikelihoodCue>();
        foreach (LikelihoodCue cue in cues.OrderByDescending(c => c.Strength).ThenBy(c => c.First))
        {
            if (!kept.Exists(k => cue.First <= k.Last && k.First <= cue.Last || LikelihoodCues.Together(document, cue.Head, k.Head)))
                kept.Add(cue);
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        return kept;
    }

    private static Forecast Finding(AnnotatedArticle article, Sentence sentence, LikelihoodCue cue)
    {
        Document document = article.Document;
        ActorReference? source = cue.Holder >= 0 && article.StatementBy(cue.Head) is { } statement && !IsParticipant(document, cue.Holder) ? statement.Speaker
            : cue.Holder >= 0 && !IsParticipant(document, cue.Holder) ? Speakers.Of(article, cue.Holder) : null;
        source ??= article.SourceOf(cue.Head);
        return new Forecast
        {
            Article = article.Article.Id,
            Passages = [article.Cut(sentence.Span)],
            Certainty = source is null ? Certainty.Possible : Certainty.Attributed,
            Source = source,
            Likelihood = cue.Likelihood,
            Event = document.SpanOf(cue.Event.First, cue.Event.Last).Of(article.Text),
            Rule = $"forecast.{cue.Rule}: {document.SpanOf(cue.First, cue.Last).Of(article.Text)}",
        };
    }

    // In a quotation "I" is whoever is quoted.
    private static bool IsParticipant(Document document, int holder) => document[holder].Lower is "i" or "we" or "nobody" or "few" or "you" or "no-one";
}
