namespace Parley.Reading.Steps;

/// <summary>How likely something is said to be.</summary>
public sealed class ForecastsStep : IReadingStep
{
    public string Name => "forecasts";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
