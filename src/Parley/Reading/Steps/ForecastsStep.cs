using System.Collections.Immutable;
using Parley.Articles;
using Parley.Reading.Forecasts;
using Parley.Reading.Speech;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>
/// Findings of kind <c>forecast</c>: how likely somebody, or the article itself, says that something is. One for each clause: the
/// strongest words of likelihood in it speak.
/// </summary>
public sealed class ForecastsStep : IReadingStep
{
    public string Name => "forecasts";

    public Layers Needs => Layers.Statements;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        var cues = new List<LikelihoodCue>();
        foreach (Sentence sentence in article.Document.Sentences)
        {
            if (article.BlockOf(sentence) == BlockKind.Repeat)
                continue;
            cues.Clear();
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (LikelihoodCues.At(article, token) is { } cue && !Asked.Is(article.Document, cue.Head))
                    cues.Add(cue);
            }

            foreach (LikelihoodCue cue in Strongest(article.Document, cues))
            {
                if ((Asked.Ahead(article.Document, sentence, cue) ?? Event(article, cue) ?? Asked.By(article.Document, sentence, cue)) is { } happening)
                    article.Findings.Add(Finding(article, sentence, cue, happening));
            }
        }
    }

    private static List<LikelihoodCue> Strongest(Document document, List<LikelihoodCue> cues)
    {
        var kept = new List<LikelihoodCue>();
        foreach (LikelihoodCue cue in cues.OrderByDescending(c => c.Strength).ThenBy(c => c.First))
        {
            // "doubts a pact is possible": what is expected may be worded as a likelihood itself.
            if (!kept.Exists(k => (cue.First <= k.Last && k.First <= cue.Last) || LikelihoodCues.Together(document, cue.Head, k.Head) || (k.Rule == "expectation" && cue.First >= k.Event.First && cue.Last <= k.Event.Last)))
                kept.Add(cue);
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        return kept;
    }

    /// <summary>
    /// What is spoken of, without the report around it; the clause where the words name no more than a noun. Null where nothing is
    /// left but the words of likelihood.
    /// </summary>
    private static Span? Event(AnnotatedArticle article, LikelihoodCue cue)
    {
        Document document = article.Document;
        (int first, int last) = cue.Event;
        if (first == last)
            (first, last) = LikelihoodCues.Around(document, cue.Head, cue.First, cue.Last);
        if (article.StatementAt(cue.Head) is { } statement)
        {
            foreach (Span part in statement.Content)
            {
                int from = document.TokenAt(part.Start), to = document.TokenAt(part.End - 1);
                if (cue.First >= from && cue.First <= to && first <= to && last >= from)
                    (first, last) = (Math.Max(first, from), Math.Min(last, to));
            }
        }

        (first, last) = Part(document, cue, first, last);
        (first, last) = Named(article, cue, first, last);
        while (first < last && (document[first].Upos is Upos.PUNCT or Upos.CCONJ || document[first].Lower == "that"))
            first++;
        while (last > first && document[last].Upos == Upos.PUNCT)
            last--;
        // A tree that no grammar would give leaves nothing between its bounds.
        return first > last || (first == last && document[first].Upos is not (Upos.NOUN or Upos.PROPN)) || (first == cue.First && last == cue.Last) || IsOnlyLikelihood(document, first, last)
            ? null : document.SpanOf(first, last);
    }

    /// <summary>"Possible, not probable" names no event.</summary>
    private static bool IsOnlyLikelihood(Document document, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (document[token].Upos is not (Upos.ADJ or Upos.ADV or Upos.PART or Upos.PUNCT or Upos.CCONJ or Upos.INTJ))
                return false;
        }

        return true;
    }

    /// <summary>A semicolon or a colon parts what is spoken of from what is not: the part in which the words of likelihood stand, else the first.</summary>
    private static (int First, int Last) Part(Document document, LikelihoodCue cue, int first, int last)
    {
        int at = Math.Clamp(cue.First, first, last), from = at, to = at;
        while (from > first && document[from - 1].Form is not (";" or ":"))
            from--;
        while (to < last && document[to + 1].Form is not (";" or ":"))
            to++;
        return (from, to);
    }

    /// <summary>
    /// The words that name the event, where those of the likelihood only point to it: the quotation before "predicted X", the noun before
    /// ", which is unlikely" and ", which he calls likely", the subject that its report parts from "is quite likely".
    /// </summary>
    private static (int First, int Last) Named(AnnotatedArticle article, LikelihoodCue cue, int first, int last)
    {
        Document document = article.Document;
        if (article.StatementBy(cue.Head) is { SpeakerSpan: { } speaker, Content: [var said, ..] } && document[first].Start < speaker.End && speaker.Start < document[last].End)
            return (document.TokenAt(said.Start), document.TokenAt(said.End - 1));
        if (document[cue.Head] is { Relation: "xcomp", Upos: Upos.ADJ, Head: var verb } && Clauses.Object(document, verb) is >= 0 and var called)
            return document.Subtree(called) is var (start, end) && start < verb && verb <= end ? (start, document.Subtree(verb).First - 1) : (start, end);
        if (document[first].Xpos == "WDT" && Clauses.RelativeHead(document, document[first].Head) is >= 0 and var noun && noun < first)
            return (document.Subtree(noun).First, first - 1);
        if (document[first].Upos is Upos.AUX or Upos.VERB && first <= cue.Head && Clauses.Subject(document, cue.Head) is >= 0 and var subject && subject < first)
            return document.Subtree(subject) is var (from, to) && to < first ? (from, Said(article, subject, to)) : (first, last);
        return (first, last);
    }

    /// <summary>The end of a phrase without the report behind it: "Failure, an envoy said, is quite likely".</summary>
    private static int Said(AnnotatedArticle article, int head, int last)
    {
        foreach (Span part in article.StatementAt(head)?.Content ?? [])
        {
            if (part.Start <= article.Document[head].Start && article.Document[head].End <= part.End)
                return Math.Min(last, article.Document.TokenAt(part.End - 1));
        }

        return last;
    }

    private static Forecast Finding(AnnotatedArticle article, Sentence sentence, LikelihoodCue cue, Span happening)
    {
        Document document = article.Document;
        ActorReference? source = cue.Holder >= 0 && article.StatementBy(cue.Head) is { } statement && !IsParticipant(document, cue.Holder) ? statement.Speaker
            : cue.Holder >= 0 && !IsParticipant(document, cue.Holder) ? Speakers.Of(article, cue.Holder) : null;
        source ??= article.SourceOf(cue.Head);
        return new Forecast
        {
            Article = article.Article.Id,
            Passages = Passages(article, sentence.Span, happening),
            Certainty = source is null ? Certainty.Possible : Certainty.Attributed,
            Source = source,
            Likelihood = cue.Likelihood,
            Event = happening.Of(article.Text),
            Rule = $"forecast.{cue.Rule}: {document.SpanOf(cue.First, cue.Last).Of(article.Text)}",
        };
    }

    /// <summary>The sentence; an answer rests on the question too, and the other way round.</summary>
    private static ImmutableArray<Passage> Passages(AnnotatedArticle article, Span sentence, Span happening)
    {
        if (happening.Overlaps(sentence))
            return [article.Cut(sentence)];
        Span other = article.Document.SentenceOf(article.Document.TokenAt(happening.Start)).Span;
        return other.Start < sentence.Start ? [article.Cut(other), article.Cut(sentence)] : [article.Cut(sentence), article.Cut(other)];
    }

    // In a quotation "I" is whoever is quoted.
    private static bool IsParticipant(Document document, int holder) => document[holder].Lower is "i" or "we" or "nobody" or "few" or "you" or "no-one";
}
