namespace Parley.Reading.Steps;

/// <summary>Statements as findings.</summary>
public sealed class StatementFindingsStep : IReadingStep
{
    public string Name => "statement-findings";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
