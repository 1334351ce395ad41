using Parley.Reading.Speech;

namespace Parley.Reading.Steps;

/// <summary>
/// Who says what: words in quotation marks and reported speech, thought and want, with speaker, cue and content. Verbs, nouns and
/// phrases of <c>speech.yaml</c> find the cue; trees, order and quotation marks find the content; a trained model keeps those that
/// readers would mark.
/// </summary>
public sealed class StatementsStep : IReadingStep
{
    public string Name => "statements";

    public Layers Needs => Layers.Actors | Layers.Dates;

    public Layers Gives => Layers.Statements;

    public void Run(AnnotatedArticle article)
    {
        var scan = new SpeechScan(article);
        List<Saying> sayings = Sayings.Of(scan);
        article.Statements = StatementMaker.Make(scan, SayingModel.Shipped.Kept(scan, sayings));
    }
}
