namespace Parley.Reading.Steps;

/// <summary>What each party wants or will not have.</summary>
public sealed class PositionsStep : IReadingStep
{
    public string Name => "positions";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
