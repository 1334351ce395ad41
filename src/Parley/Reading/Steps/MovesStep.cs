using Parley.Reading.Positions;
using Parley.Record;

namespace Parley.Reading.Steps;

/// <summary>Diplomatic acts as findings.</summary>
public sealed class MovesStep : IReadingStep
{
    public string Name => "moves";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var seen = new HashSet<(string, string, int)>();
        foreach (Act act in article.Acts)
        {
            // A meeting is a finding of its own, never also a move. What may happen has not been done.
            if (!act.IsMove || act.Negated || act.Type == "meet" || act.Modality is Modality.Possible or Modality.Conditional or Modality.Denied)
                continue;
            int sentence = article.Document[act.Trigger].Sentence;
            foreach (ActorReference actor in act.Actor is null ? [] : Parties.Movers(act.Actor))
            {
                if (seen.Add((act.Type, actor.Id ?? actor.Name, sentence)))
                    article.Findings.Add(Finding(article, act, actor));
            }
        }
    }

    private static Move Finding(AnnotatedArticle article, Act act, ActorReference actor)
    {
        ActorReference? target = act.Target is { Members: [] } one ? Parties.Movers(one).FirstOrDefault() : null;
        return new Move
        {
            Article = article.Article.Id,
            Passages = [article.Cut(article.Document.SentenceOf(act.Trigger).Span)],
            Certainty = article.CertaintyOf(act.Trigger, act.Modality),
            Source = article.SourceOf(act.Trigger),
            Rule = $"move.{act.Rule}",
            Type = act.Type,
            Actor = actor,
            Target = actor.IsSame(target) ? null : target,
            Issue = act.Issue,
            Date = Day(article, act),
        };
    }

    /// <summary>When it was done; null where that would be after the article for what it tells as past: such a day is misread.</summary>
    private static EdtfDate? Day(AnnotatedArticle article, Act act)
    {
        int clause = Clauses.HeadOf(article.Document, act.Trigger);
        EdtfDate? date = article.DateOf(clause);
        bool toCome = date is not null && act.Modality == Modality.Actual && Clauses.IsPast(article.Document, clause) && date.First > article.Article.Published.Date?.Last;
        return toCome ? null : date;
    }
}
