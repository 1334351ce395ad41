using Parley.Reading.Positions;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>What parties want, offer, refuse and accept, issue by issue.</summary>
public sealed class PositionsStep : IReadingStep
{
    public string Name => "positions";

    public Layers Needs => Layers.Layout | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var parties = new Parties(article);
        var issues = new PositionIssues(article);
        var parts = new ContentParts(article.Document);
        var seen = new HashSet<(string, Stance, string, int)>();
        foreach (PositionDraft draft in Drafts(article, parties).OrderBy(d => d.Trigger).ThenBy(d => d.First))
        {
            PositionDraft whole = issues.Whole(parts.WithoutCondition(WithoutNo(article.Document, WithoutPreposition(article.Document, draft))));
            if (whole.Stance == Stance.Offers && (IsHostile(article.Document, whole) || IsThreat(article.Document, whole)))
                continue;
            foreach (PositionDraft part in parts.Apart(whole).Concat(parts.Price(whole)))
            {
                PositionDraft item = AtLeast(article.Document, WithoutNo(article.Document, part));
                if (issues.Of(item) is { } told && seen.Add((item.Party.Id ?? item.Party.Name, item.Stance == Stance.Accepts ? Stance.Offers : item.Stance, told.Issue, article.Document[item.Trigger].Sentence)))
                    article.Findings.Add(Finding(article, parties, item with { First = told.First, Last = told.Last }, told.Issue));
            }
        }
    }

    private static IEnumerable<PositionDraft> Drafts(AnnotatedArticle article, Parties parties)
    {
        var modals = new ModalStances(article, parties);
        var judgements = new JudgementStances(article, parties);
        var goals = new GoalStances(article, parties);
        var imperatives = new ImperativeStances(article, parties);
        var conditions = new ConditionStances(article.Document, parties);
        foreach (PositionDraft draft in new ActStances(article, parties).Find().Concat(new ListStances(article, parties).Find()))
            yield return draft;
        foreach (Sentence sentence in article.Document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                foreach (PositionDraft draft in modals.At(token).Concat(judgements.At(token)).Concat(goals.At(token)).Concat(imperatives.At(token)).Concat(conditions.At(token)))
                    yield return draft;
            }
        }
    }

    // "called for a truce": the content is the truce.
    private static PositionDraft WithoutPreposition(Document document, PositionDraft draft) =>
        draft.First < draft.Last && document[draft.First].Upos == Upos.ADP && document[draft.First].Relation == "case" ? draft with { First = draft.First + 1 } : draft;

    // "no restrictions" in a list of demands is a refusal of restrictions; "accepts a truce, not a buffer zone" too.
    private static PositionDraft WithoutNo(Document document, PositionDraft draft) =>
        (draft.Stance is Stance.Demands or Stance.Accepts || (draft.Stance == Stance.Offers && draft.First > 0 && document[draft.First - 1].Lower == "but")) && draft.First < draft.Last && document[draft.First].Lower is "no" or "not" or "never"
            ? draft with { Stance = Stance.Refuses, First = draft.First + 1 }
            : draft;

    // "will settle for nothing less than membership", "won't accept anything short of it": the membership is demanded.
    private static PositionDraft AtLeast(Document document, PositionDraft draft)
    {
        int any = draft.First;
        while (any < draft.Last && document[any].Lower is not ("nothing" or "anything"))
            any++;
        if (any + 2 > draft.Last)
            return draft;
        bool isNothing = document[any].Lower == "nothing";
        // "wants nothing but independence", "will discuss nothing except a truce"
        if (isNothing && document[any + 1].Lower is "but" or "except")
            return draft with { Stance = Stance.Demands, First = any + 2 };
        bool least = draft.Stance is Stance.Accepts or Stance.Refuses && document[any + 1].Lower is "less" or "short" && document[any + 2].Lower is "than" or "of";
        return least && any + 3 <= draft.Last && isNothing == (draft.Stance == Stance.Accepts) ? draft with { Stance = Stance.Demands, First = any + 3 } : draft;
    }

    // "will resume enrichment if the others do not keep the pact": what is to come if somebody fails to do his part is a threat.
    private static bool IsThreat(Document document, PositionDraft draft)
    {
        if (draft.Condition is not { } condition)
            return false;
        for (int token = condition.First; token <= condition.Last; token++)
        {
            if (document[token].Lower is "not" or "n't" or "unless" || document[token].Lemma is "fail" or "refuse")
                return true;
        }

        return document[Math.Max(0, condition.First - 1)].Lower == "unless";
    }

    private static bool IsHostile(Document document, PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (document[token].Upos == Upos.VERB)
                return PositionWords.Shipped.Hostile.Contains(document[token].Lemma);
        }

        return false;
    }

    private static string Words(Document document, int from, int to)
    {
        (int first, int last) = ContentItems.Bare(document, from, to);
        return document.SpanOf(first, last).Of(document.Text);
    }

    private static Position Finding(AnnotatedArticle article, Parties parties, PositionDraft draft, string issue)
    {
        Document document = article.Document;
        ActorReference? source = article.SourceOf(draft.Trigger);
        bool own = source is null || article.StatementAt(draft.Trigger) is { } statement && parties.Of(statement).Any(p => p.Party.IsSame(draft.Party));
        return new Position
        {
            Article = article.Article.Id,
            Passages = [.. new[] { draft.First, draft.Trigger }.Select(token => document.SentenceOf(token).Span).Distinct().OrderBy(s => s.Start).Select(article.Cut)],
            Certainty = own && draft.Modality == Modality.Actual ? Certainty.Stated : article.CertaintyOf(draft.Trigger, draft.Modality),
            Source = source,
            Rule = $"position.{draft.Rule}",
            Party = draft.Party,
            Stance = draft.Stance,
            Issue = issue,
            Speaker = draft.Speaker,
            Text = Words(document, draft.First, draft.Last),
            Condition = draft.Condition is { } condition ? Words(document, condition.First, condition.Last) : null,
            Date = article.DateOf(Clauses.HeadOf(document, draft.Trigger)),
        };
    }
}
