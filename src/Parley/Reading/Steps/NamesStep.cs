namespace Parley.Reading.Steps;

/// <summary>Proper names with their kinds.</summary>
public sealed class NamesStep : IReadingStep
{
    public string Name => "names";

    public Layers Needs => Layers.Language;

    public Layers Gives => Layers.Names;

    public void Run(AnnotatedArticle article)
    {
    }
}
