using System.Collections.Immutable;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading.Steps;
using Parley.Text.Network;

namespace Parley.Reading;

/// <summary>The door to reading: from an article to its findings. Thread-safe; the same article always gives the same findings.</summary>
public sealed class ArticleReader
{
    private readonly ImmutableArray<IReadingStep> _steps =
    [
        new LayoutStep(), new LanguageStep(), new NamesStep(), new ActorsStep(), new DatesStep(), new QuantitiesStep(), new StatementsStep(),
        new ActsStep(), new MeetingsStep(), new AttendanceStep(), new PositionsStep(), new MovesStep(), new DeadlinesStep(),
        new ExchangesStep(), new StatementFindingsStep(), new ForecastsStep(), new FiguresStep(), new RolesStep(),
        new ConsolidateStep(), new CoreferenceStep(),
    ];

    /// <summary>Changes whenever the reader would read differently, so that a record knows which findings are out of date.</summary>
    public static string Version => "10";

    public ImmutableArray<IReadingStep> Steps => _steps;

    /// <summary>Reads an article. One in another language than English is left as it is: no findings, no words.</summary>
    public ArticleReading Read(Article article) => Read(article, null);

    /// <summary>Runs the steps until a layer is there.</summary>
    public AnnotatedArticle Annotate(Article article, Layers upTo) => Annotate(new AnnotatedArticle(article), upTo);

    /// <summary>Reads an article, once more where it was read before.</summary>
    /// <param name="article">The article.</param>
    /// <param name="known">What the network said of its text then (<see cref="ArticleReading.Analysis"/>); null where it is to be asked.</param>
    internal ArticleReading Read(Article article, Analysis? known)
    {
        if (!article.IsEnglish)
            return new ArticleReading(article, [], [], 0);
        AnnotatedArticle annotated = Annotate(new AnnotatedArticle(article) { Known = known }, Layers.Consolidated);
        int words = annotated.Document.Tokens.Count(t => char.IsLetterOrDigit(t.Form[0]));
        bool isDated = annotated.Article.Published.Basis == DateBasis.Given;
        Article read = isDated ? annotated.Article with { Published = annotated.Article.Published with { Disagreements = annotated.DateDisagreements } } : annotated.Article;
        return new ArticleReading(read, [.. annotated.Findings], annotated.Actors, words)
        {
            Clues = isDated ? null : DatingClues.Of(annotated.Document),
            Analysis = isDated ? null : annotated.Document.Analysis,
        };
    }

    /// <summary>Runs the steps until a layer is there, without those whose layers an article has already.</summary>
    /// <param name="article">The article, with these layers set.</param>
    /// <param name="given">The layers that it has.</param>
    /// <param name="upTo">The layer that is wanted.</param>
    public void Annotate(AnnotatedArticle article, Layers given, Layers upTo)
    {
        Layers there = given;
        foreach (IReadingStep step in _steps)
        {
            if ((step.Gives & given) == step.Gives)
                continue;
            if ((there & upTo) == upTo && (step.Gives & upTo) == Layers.None)
                break;
            step.Run(article);
            there |= step.Gives;
        }
    }

    private AnnotatedArticle Annotate(AnnotatedArticle article, Layers upTo)
    {
        Annotate(article, Layers.None, upTo);
        return article;
    }
}
