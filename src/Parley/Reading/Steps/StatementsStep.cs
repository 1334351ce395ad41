namespace Parley.Reading.Steps;

/// <summary>Who says what.</summary>
public sealed class StatementsStep : IReadingStep
{
    public string Name => "statements";

    public Layers Needs => Layers.Actors | Layers.Dates;

    public Layers Gives => Layers.Statements;

    public void Run(AnnotatedArticle article)
    {
    }
}
