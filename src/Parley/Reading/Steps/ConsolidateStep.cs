namespace Parley.Reading.Steps;

/// <summary>What is told more than once becomes one finding with all its passages.</summary>
public sealed class ConsolidateStep : IReadingStep
{
    public string Name => "consolidate";

    public Layers Needs => Layers.Findings;

    public Layers Gives => Layers.Consolidated;

    public void Run(AnnotatedArticle article)
    {
    }
}
