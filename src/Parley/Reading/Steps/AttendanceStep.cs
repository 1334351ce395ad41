using Parley.Reading.Attending;

namespace Parley.Reading.Steps;

/// <summary>Who comes to a meeting.</summary>
public sealed class AttendanceStep : IReadingStep
{
    public string Name => "attendance";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article) => article.Findings.AddRange(new AttendanceFinder(article).Find());
}
