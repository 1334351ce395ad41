namespace Parley.Reading.Steps;

/// <summary>Who does what to whom.</summary>
public sealed class ActsStep : IReadingStep
{
    public string Name => "acts";

    public Layers Needs => Layers.Actors | Layers.Statements;

    public Layers Gives => Layers.Acts;

    public void Run(AnnotatedArticle article)
    {
    }
}
