namespace Parley.Reading.Steps;

/// <summary>Quantities that matter.</summary>
public sealed class FiguresStep : IReadingStep
{
    public string Name => "figures";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
