namespace Parley.Reading.Steps;

/// <summary>Diplomatic acts.</summary>
public sealed class MovesStep : IReadingStep
{
    public string Name => "moves";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
