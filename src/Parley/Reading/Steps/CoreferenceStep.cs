using Parley.Reading.Coreference;

namespace Parley.Reading.Steps;

/// <summary>Which phrases refer to one and the same, people or not. Findings do without it; it is read where it is asked for.</summary>
public sealed class CoreferenceStep : IReadingStep
{
    public string Name => "coreference";

    public Layers Needs => Layers.Actors;

    public Layers Gives => Layers.Coreference;

    public void Run(AnnotatedArticle article) => article.Chains = LinkModel.Shipped.Chains(article);
}
