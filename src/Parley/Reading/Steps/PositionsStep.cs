using System.Collections.Immutable;
using Parley.Reading.Positions;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>What parties want, offer, refuse and accept, issue by issue.</summary>
public sealed class PositionsStep : IReadingStep
{
    // How many sentences an issue that was named last still serves for "the proposal" or "it".
    private const int Memory = 2;

    public string Name => "positions";

    public Layers Needs => Layers.Layout | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var parties = new Parties(article);
        IEnumerable<PositionDraft> drafts = new ActStances(article).Find()
            .Concat(new ModalStances(article, parties).Find())
            .Concat(new ListStances(article).Find())
            .OrderBy(d => d.Trigger).ThenBy(d => d.First);
        var seen = new HashSet<(string, Stance, string, int)>();
        (string Issue, int Sentence)? last = null;
        foreach (PositionDraft draft in drafts)
        {
            PositionDraft item = WithoutNo(article.Document, draft);
            if (item.Stance == Stance.Offers && IsHostile(article.Document, item))
                continue;
            string? issue = IssueOf(article.Document, item, last);
            if (issue is null)
                continue;
            int sentence = article.Document[item.Trigger].Sentence;
            last = (issue, sentence);
            if (seen.Add((item.Party.Id ?? item.Party.Name, item.Stance, issue, sentence)))
                article.Findings.Add(Finding(article, parties, item, issue));
        }
    }

    // "no restrictions" in a list of demands is a refusal of restrictions.
    private static PositionDraft WithoutNo(Document document, PositionDraft draft) =>
        draft.Stance is Stance.Demands && draft.First < draft.Last && document[draft.First].Lower is "no" or "not" or "never"
            ? draft with { Stance = Stance.Refuses, First = draft.First + 1 }
            : draft;

    private static string? IssueOf(Document document, PositionDraft draft, (string Issue, int Sentence)? last)
    {
        ImmutableArray<IssueScore> issues = IssueVocabulary.Shipped.Classify(document, draft.First, draft.Last);
        if (issues is [var best, ..] && !PointsBack(document, draft))
            return best.Code;
        if (!PointsBack(document, draft) && !HasPronoun(document, draft))
            return null;
        int sentence = document[draft.Trigger].Sentence;
        if (last is { } before && sentence - before.Sentence <= Memory)
            return before.Issue;
        // What "it" or "the proposal" stands for, where no position named it.
        int from = document.Sentences[Math.Max(0, sentence - 1)].First;
        return IssueVocabulary.Shipped.Latest(document, from, Math.Min(draft.Trigger, draft.First) - 1);
    }

    private static bool HasPronoun(Document document, PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (document[token].Upos == Upos.PRON && document[token].Lower is "it" or "they" or "them" or "this" or "these" or "those")
                return true;
        }

        return false;
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

    private static bool PointsBack(Document document, PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (document[token].Upos is not (Upos.PUNCT or Upos.DET) && !PositionWords.Shipped.Anaphors.Contains(document[token].Lemma))
                return false;
        }

        return true;
    }

    private static Position Finding(AnnotatedArticle article, Parties parties, PositionDraft draft, string issue)
    {
        Document document = article.Document;
        ActorReference? source = article.SourceOf(draft.Trigger);
        bool own = source is null || article.StatementAt(draft.Trigger) is { } statement && parties.Of(article, statement).Any(p => p.Party.IsSame(draft.Party));
        return new Position
        {
            Article = article.Article.Id,
            Passages = [article.Cut(document.SentenceOf(draft.Trigger).Span)],
            Certainty = own && draft.Modality == Modality.Actual ? Certainty.Stated : article.CertaintyOf(draft.Trigger, draft.Modality),
            Source = source,
            Rule = $"position.{draft.Rule}",
            Party = draft.Party,
            Stance = draft.Stance,
            Issue = issue,
            Speaker = draft.Speaker,
            Text = document.SpanOf(draft.First, draft.Last).Of(document.Text),
            Date = article.DateOf(Clauses.HeadOf(document, draft.Trigger)),
        };
    }
}
