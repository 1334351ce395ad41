using Parley.Reading.Exchanges;

namespace Parley.Reading.Steps;

/// <summary>People and remains handed over.</summary>
public sealed class ExchangesStep : IReadingStep
{
    public string Name => "exchanges";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article) => article.Findings.AddRange(new ExchangeFinder(article).Find());
}
