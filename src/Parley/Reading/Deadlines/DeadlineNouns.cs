using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>Nouns for what falls due, with the date or length that belongs to them: "the deadline of 30 days".</summary>
internal sealed class DeadlineNouns(AnnotatedArticle article)
{
    private const int Near = 8;

    private readonly Document _document = article.Document;
    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;

    /// <summary>"the deadline for a deal on Friday", "the deadline is Friday", and the forms with the date in front.</summary>
    public DeadlineTrigger? Of(DateMention mention)
    {
        if (After(mention) is { } after)
            return after;
        if (mention.Operator is DateOperator.Since || mention.Date is null)
            return null;
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = mention.First - 1; token >= sentence.First && token >= mention.First - 14; token--)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) && _document[token].Upos == Upos.NOUN)
                return Linked(token, mention) ? new("noun", token, ClauseOf(token), Clauses.HeadOf(_document, token)) : null;
            if (_document[token].Form is ";" or "\"" or "”")
                return null;
        }

        return null;
    }

    /// <summary>"a 50-day deadline", "Friday's deadline", "an Aug. 12 deadline".</summary>
    public DeadlineTrigger? After(DateMention mention)
    {
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = mention.Last + 1; token < sentence.End && token <= mention.Last + 3; token++)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) && _document[token].Upos is Upos.NOUN or Upos.X)
                return new("noun", token, ClauseOf(token), Clauses.HeadOf(_document, token));
            // "two days over their deadline" is not how long it was.
            if (mention.IsLength && _document[token].Upos is Upos.ADP or Upos.SCONJ or Upos.DET or Upos.PRON)
                return null;
            if (_document[token].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX && _document[token].Form is not "-" and not "'s")
                return null;
        }

        return null;
    }

    /// <summary>"the deadline of 30 days that the council set on 1 March": it counts from the day on which it was set.</summary>
    public DeadlineTrigger? Before(DateMention mention)
    {
        Sentence sentence = _document.SentenceOf(mention.First);
        int noun = mention.First - 2;
        if (noun < sentence.First || _document[noun + 1].Lower != "of" || !DeadlineVocabulary.Nouns.Contains(_document[noun].Lemma))
            return null;
        for (int verb = mention.Last + 1; verb < sentence.End && verb <= mention.Last + Near; verb++)
        {
            if (_document[verb].Upos != Upos.VERB)
                continue;
            bool sets = DeadlineVocabulary.Granting.Contains(_document[verb].Lemma) && article.DateOf(verb) is { IsDay: true };
            return sets ? new("noun", noun, Clauses.Oblique(_document, verb, "for"), verb) : null;
        }

        return null;
    }

    public int ClauseOf(int noun)
    {
        int clause = _document.Child(noun, "acl");
        // "the deadline, which ends on Friday": a clause about the deadline is not what must be done.
        if (clause < 0 || _document[clause].Relation == "acl:relcl")
            clause = Clauses.Oblique(_document, noun, "for", "of", "on");
        return clause >= 0 && article.DatesIn(_document.SpanOf(clause, clause)).Any() ? -1 : clause;
    }

    // No other date may stand closer, and the date must hang on the noun or on the predicate whose subject or object the noun is.
    private bool Linked(int noun, DateMention mention)
    {
        foreach (DateMention other in article.DatesIn(_document.SpanOf(noun, mention.First)))
        {
            if (other.First > noun && other.Last < mention.First)
                return false;
        }

        int outer = Tenses.Outer(_document, mention.First, mention.Last);
        // "missed another deadline for a pact on Monday": it passed on the day on which it was missed.
        int verb = Clauses.HeadOf(_document, noun);
        if (_words.Missing.Contains(_document[verb].Lemma) && Clauses.IsPast(_document, verb) && _document.Is(noun, "obj") && (outer == verb || outer == noun))
            return true;
        // "asked about the deadline on Monday": a day gone by is when something was said of it, "the deadline of Monday" is not.
        if (article.Article.Published.Date is { } written && mention.Date!.Last <= written.Last)
            return outer == noun && _document[mention.First - 1].Lower is "of" or "for";
        if (outer == noun || outer == _document[noun].Head)
            return true;
        // Between noun and date only the noun's own phrase and one verb.
        int verbs = 0;
        for (int token = noun + 1; token < mention.First; token++)
            verbs += _document[token].Upos == Upos.VERB ? 1 : 0;
        return verbs <= 1 && mention.First - noun <= Near;
    }
}
