using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>
/// Who says what: words in quotation marks and reported speech, thought and want, with speaker, cue and content. Verbs, nouns and
/// phrases of <c>speech.yaml</c> find the cue; trees, order and quotation marks find the content.
/// </summary>
public sealed class StatementsStep : IReadingStep
{
    public string Name => "statements";

    public Layers Needs => Layers.Actors | Layers.Dates;

    public Layers Gives => Layers.Statements;

    public void Run(AnnotatedArticle article)
    {
        var scan = new SpeechScan(article);
        List<Saying> sayings = Sayings(scan);
        sayings.AddRange(new QuotationCues(scan, sayings).Link());
        article.Statements = StatementMaker.Make(scan, sayings);
    }

    private static List<Saying> Sayings(SpeechScan scan)
    {
        var sayings = new List<Saying>();
        foreach (Sentence sentence in scan.Document.Sentences)
        {
            if (HeadlineCues.At(scan, sentence) is { } label)
                sayings.Add(label);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                Saying? saying = VerbCues.At(scan, token) ?? NounCues.At(scan, token) ?? SourcePhrases.At(scan, token);
                if (saying is not null)
                    sayings.Add(saying);
            }
        }

        return sayings;
    }
}
