namespace Parley.Reading.Steps;

/// <summary>Sentences, tokens, parts of speech and trees.</summary>
public sealed class LanguageStep : IReadingStep
{
    public string Name => "language";

    public Layers Needs => Layers.Layout;

    public Layers Gives => Layers.Language;

    public void Run(AnnotatedArticle article)
    {
    }
}
