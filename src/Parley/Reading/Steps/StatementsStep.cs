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
                if (saying is not null && Plausible(scan, saying))
                    sayings.Add(saying);
            }
        }

        return sayings;
    }

    // What a speaker does not say in so many words needs one who can speak; inside a quotation only others' words count.
    private static bool Plausible(SpeechScan scan, Saying saying)
    {
        if (saying.Speaker < 0)
            return saying.TakesQuotation;
        if (scan.QuotationOf(saying.Cue) >= 0)
            return saying is { Kind: "clause", Manner: SpeechManner.Speech or SpeechManner.View } && !IsParticipant(scan, saying.Speaker) && Speakers.CanSpeak(scan.Article, saying.Speaker);
        // "to support the plan" is nobody's support yet.
        if (saying.Kind is "object" && scan.Document[saying.Cue].Xpos == "VB")
            return false;
        return saying.Manner switch
        {
            SpeechManner.Speech => saying.Kind is not "object" || Speakers.CanSpeak(scan.Article, saying.Speaker),
            SpeechManner.Evidence => saying.Kind is "clause" && (Speakers.CanSpeak(scan.Article, saying.Speaker) || Speakers.IsPaper(scan.Article, saying.Speaker)),
            SpeechManner.Wish => saying.Kind is "infinitive" or "adjective" && Speakers.CanSpeak(scan.Article, saying.Speaker) && !IsParticipant(scan, saying.Speaker),
            _ => Speakers.CanSpeak(scan.Article, saying.Speaker),
        };
    }

    private static bool IsParticipant(SpeechScan scan, int speaker) => scan.Document[speaker].Lower is "i" or "we" or "you";
}
