namespace Parley.Reading.Steps;

/// <summary>Who holds which office.</summary>
public sealed class RolesStep : IReadingStep
{
    public string Name => "roles";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
