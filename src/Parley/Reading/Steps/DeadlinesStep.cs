using Parley.Reading.Deadlines;

namespace Parley.Reading.Steps;

/// <summary>What falls due.</summary>
public sealed class DeadlinesStep : IReadingStep
{
    public string Name => "deadlines";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article) => article.Findings.AddRange(new DeadlineReader(article).Read());
}
