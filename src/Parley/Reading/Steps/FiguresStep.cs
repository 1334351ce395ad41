using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Quantities that matter to the conflict or the talks.</summary>
public sealed class FiguresStep : IReadingStep
{
    /// <summary>People and things counted in smaller numbers matter only where they are casualties, captives or weapons.</summary>
    private const double Many = 13;

    public string Name => "figures";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Quantities | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        foreach (Quantity quantity in article.Quantities)
        {
            Sentence sentence = article.Document.SentenceOf(quantity.First);
            if (!article.Layout.Blocks[sentence.Block].IsRead || quantity.Unit is null || Matters(article, quantity, sentence) is not { } why)
                continue;
            article.Findings.Add(new Figure
            {
                Article = article.Article.Id,
                Passages = [article.Cut(sentence.Span)],
                Certainty = article.CertaintyOf(quantity.Number, Modality.Actual),
                Source = article.SourceOf(quantity.Number),
                Rule = $"figure.{why}: {quantity.Span.Of(article.Text)}",
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                Unit = quantity.Unit,
                Of = quantity.Of ?? Fate(article.Document, quantity),
                Qualifier = quantity.Qualifier,
            });
        }
    }

    /// <summary>The reason for which a quantity is a figure; null where it is none.</summary>
    private static string? Matters(AnnotatedArticle article, Quantity quantity, Sentence sentence)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Time:
                return quantity.Value is null && quantity.Low is null || OnlyPlacesInTime(article, quantity, sentence) ? null : "duration";
            case QuantityKind.Money:
                return "amount";
            case QuantityKind.Share:
                return "share";
            case QuantityKind.Measure:
                return quantity.Unit == "degree" ? null : "measure";
        }

        QuantityVocabulary words = QuantityVocabulary.Shipped;
        bool many = (quantity.Value ?? quantity.High ?? quantity.Low) >= Many;
        if (quantity.Unit == "person")
            return many || IsLoss(article.Document, quantity, sentence) ? "people" : null;
        if (words.Material.Contains(quantity.Unit!))
            return "material";
        return many && !words.Structural.Contains(quantity.Unit!) ? "count" : null;
    }

    /// <summary>Whether people counted in small numbers are casualties, captives or forces: by their noun or by the verb above or beside it.</summary>
    private static bool IsLoss(Document document, Quantity quantity, Sentence sentence)
    {
        QuantityVocabulary words = QuantityVocabulary.Shipped;
        if (quantity.Counted >= 0 && words.CasualtyWords.Contains(document[quantity.Counted].Lemma))
            return true;
        int head = document[quantity.Counted >= 0 ? quantity.Counted : quantity.Number].Head;
        if (head >= 0 && words.CasualtyWords.Contains(document[head].Lemma) && document[head].Upos is Upos.VERB or Upos.NOUN)
            return true;
        // The parser's tree may be wrong: a word of loss close behind, with no clause between, counts too.
        for (int token = quantity.Last + 1; token < sentence.End && token < quantity.Last + 7; token++)
        {
            if (document[token].Upos is Upos.PUNCT && document[token].Form is not "," and not "\"")
                break;
            if (document[token].Upos is Upos.VERB or Upos.ADJ && words.CasualtyWords.Contains(document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"550 people have been killed": what befell people who are called nothing else; null where that is not said.</summary>
    private static string? Fate(Document document, Quantity quantity)
    {
        int counted = quantity.Counted >= 0 ? quantity.Counted : quantity.Number;
        if (quantity.Unit != "person" || document[counted] is not { Head: >= 0 and var verb } noun || !QuantityVocabulary.Shipped.PersonVerbs.Contains(document[verb].Lemma)
            || document[verb].Xpos is not ("VBN" or "VBD"))
            return null;
        bool isTheirs = noun.Relation is "nsubj:pass" or "obj" || (noun.Relation == "nsubj" && (document.Child(verb, "obj") < 0 || document[verb].Lemma is "flee" or "desert")) || document[verb].Relation == "acl";
        return isTheirs ? document[verb].Lower : null;
    }

    /// <summary>"in the past 24 hours", "two days after the raid", "eleven days before …": spans that are no duration of anything.</summary>
    private static bool OnlyPlacesInTime(AnnotatedArticle article, Quantity quantity, Sentence sentence)
    {
        Document document = article.Document;
        if (quantity.Last + 1 < sentence.End
            && document[quantity.Last + 1].Lower is "ago" or "before" or "after" or "earlier" or "later" or "afterwards" or "previously" or "hence" or "since" or "past")
            return true;
        // "two weeks and a day after"
        if (quantity.Last + 4 < sentence.End && document[quantity.Last + 1].Lower == "and" && QuantityVocabulary.Shipped.KindOf(document[quantity.Last + 3].Lemma) == QuantityKind.Time && document[quantity.Last + 4].Lower is "ago" or "before" or "after" or "earlier" or "later")
            return true;
        foreach (DateMention date in article.DatesIn(sentence.Span))
        {
            if (!date.Span.Overlaps(quantity.Span))
                continue;
            for (int token = date.First; token <= date.Last; token++)
            {
                if (document[token].Lower is "past" or "last" or "previous" or "recent" or "preceding" or "ago")
                    return true;
            }
        }

        return false;
    }
}
