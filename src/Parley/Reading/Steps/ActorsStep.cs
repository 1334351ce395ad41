namespace Parley.Reading.Steps;

/// <summary>Whom names, nominal phrases and pronouns refer to.</summary>
public sealed class ActorsStep : IReadingStep
{
    public string Name => "actors";

    public Layers Needs => Layers.Names;

    public Layers Gives => Layers.Actors;

    public void Run(AnnotatedArticle article)
    {
    }
}
