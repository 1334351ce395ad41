namespace Parley.Reading.Steps;

/// <summary>Numbers with what they count.</summary>
public sealed class QuantitiesStep : IReadingStep
{
    public string Name => "quantities";

    public Layers Needs => Layers.Language | Layers.Dates;

    public Layers Gives => Layers.Quantities;

    public void Run(AnnotatedArticle article) => article.Quantities = QuantityReader.Read(article);
}
