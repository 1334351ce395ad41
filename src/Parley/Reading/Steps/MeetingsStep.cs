namespace Parley.Reading.Steps;

/// <summary>Meetings and rounds of talks, held or not.</summary>
public sealed class MeetingsStep : IReadingStep
{
    public string Name => "meetings";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
    }
}
