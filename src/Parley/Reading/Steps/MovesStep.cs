using Parley.Names;
using Parley.Reading.Positions;
using Parley.Record;
using Parley.Text;

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
        var conditions = new ActConditions(article);
        foreach (Act act in article.Acts)
        {
            // A meeting is a finding of its own, never also a move.
            if (!act.IsMove || act.Negated || act.Type == "meet")
                continue;
            bool isThreat = conditions.IsThreat(act);
            if (act.Actor is null || (!isThreat && (!IsDone(act) || conditions.IsConditional(act))))
                continue;
            string type = isThreat ? "threaten" : act.Modality == Modality.Planned ? act.Announced ?? act.Type : act.Type;
            int sentence = article.Document[act.Trigger].Sentence;
            foreach (ActorReference actor in Movers(article.Document, act.Actor))
            {
                if (seen.Add((type, actor.Id ?? actor.Name, sentence)))
                    article.Findings.Add(Finding(article, act, type, actor));
            }
        }

        foreach (MediatedTalks talks in MediatedTalks.In(article))
        {
            if (seen.Add(("mediate", talks.Mediator.Id ?? talks.Mediator.Name, article.Document[talks.Trigger].Sentence)))
                article.Findings.Add(Finding(article, talks));
        }
    }

    // What may happen has not been done.
    private static bool IsDone(Act act) => act.Modality is Modality.Actual or Modality.Planned;

    /// <summary>Who made the move: somebody known, or a phrase that describes him: "the army chief", not "the man".</summary>
    private static IEnumerable<ActorReference> Movers(Document document, Mention mention)
    {
        if (mention is not { Actor: null, Party: null, Members: [] })
            return Parties.Movers(mention);
        int first = mention.First;
        while (first < mention.Head && document[first].Upos is Upos.DET or Upos.NUM or Upos.PRON or Upos.ADV)
            first++;
        bool isKnown = first < mention.Head || FrameVocabulary.Acts.Sides.Contains(document[mention.Head].Lower);
        return isKnown && document[mention.Head].Upos == Upos.NOUN ? [new ActorReference(null, document.SpanOf(first, mention.Last).Of(document.Text).ReplaceLineEndings(" "))] : [];
    }

    // "urged both sides to talk" names neither.
    private static bool IsBothSides(Document document, Mention mention) => mention.Members.Count > 0 && document[mention.Head].Lemma is "side" or "party";

    private static Move Finding(AnnotatedArticle article, Act act, string type, ActorReference actor)
    {
        ActorReference? target = act.Target is { } one && !IsBothSides(article.Document, one) ? Parties.Movers(one).FirstOrDefault(mover => !mover.IsSame(actor)) : null;
        // "travels to the capital": where a visit goes, whatever else the city may stand for.
        if (target is null && act is { Type: "visit", Target: { } city } && Gazetteer.Shipped.Match(article.Document, city.First, out _) is { Kind: EntryKind.Capital, Country: { } country })
            target = Gazetteer.Shipped.State(country) is { } visited && !visited.IsSame(act.Actor?.Party) ? visited : null;
        // "rejected Sudland's offer": whoever tells of the answer tells of the offer, too.
        int told = act.IsAnswered && article.Document[act.Trigger].Head is >= 0 and var answer ? answer : act.Trigger;
        return new Move
        {
            Article = article.Article.Id,
            Passages = [article.Cut(article.Document.SentenceOf(act.Trigger).Span)],
            Certainty = article.CertaintyOf(told, type == act.Type ? act.Modality : Modality.Actual),
            Source = article.SourceOf(told),
            Rule = $"move.{act.Rule}",
            Type = type,
            Actor = actor,
            Target = target,
            Issue = act.Issue,
            Date = Day(article, act),
        };
    }

    private static Move Finding(AnnotatedArticle article, MediatedTalks talks) => new()
    {
        Article = article.Article.Id,
        Passages = [article.Cut(article.Document.SentenceOf(talks.Trigger).Span)],
        Certainty = article.CertaintyOf(talks.Trigger, Modality.Actual),
        Source = article.SourceOf(talks.Trigger),
        Rule = $"move.mediate: {talks.Words}",
        Type = "mediate",
        Actor = talks.Mediator,
    };

    /// <summary>When it was done; null where that would be after the article for what it tells as past: such a day is misread.</summary>
    private static EdtfDate? Day(AnnotatedArticle article, Act act)
    {
        int clause = Clauses.HeadOf(article.Document, act.Trigger);
        EdtfDate? date = article.DateOf(clause);
        bool toCome = date is not null && act.Modality == Modality.Actual && Clauses.IsPast(article.Document, clause) && date.First > article.Article.Published.Date?.Last;
        return toCome ? null : date;
    }
}
