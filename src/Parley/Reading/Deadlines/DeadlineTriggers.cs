using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>Recognises the wordings of what falls due: nouns, expiry, time given, obligations and conditions with a date.</summary>
internal sealed partial class DeadlineTriggers(AnnotatedArticle article)
{
    private const int Near = 8;

    private readonly Document _document = article.Document;
    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;
    private readonly DeadlineObligations _obligations = new(article.Document);
    private readonly DeadlineNouns _nouns = new(article);
    private readonly DeadlineExpiry _expiry = new(article);

    /// <summary>The wording that makes a date or a length of time due; null if none does.</summary>
    public DeadlineTrigger? Of(DateMention mention)
    {
        int governor = Governor(mention);
        if (mention.IsLength && IsSaidAgain(mention))
            return null;
        if (mention.IsLength)
            return _nouns.After(mention) ?? _nouns.Before(mention) ?? Given(mention, governor) ?? Within(mention, governor) ?? _expiry.After(mention, governor) ?? Unless(mention, governor);
        if (mention.Type == DateType.Set)
            return null;
        return PutOff(mention, governor) ?? _nouns.Of(mention) ?? _expiry.Of(mention, governor) ?? Due(mention, governor) ?? Until(mention, governor) ?? Bound(mention, governor)
            ?? Unless(mention, governor) ?? TruceFrom(mention);
    }

    /// <summary>"within six months, that is by March 23": the day is told as well.</summary>
    private bool IsSaidAgain(DateMention mention)
    {
        int token = mention.Last + 1, end = Math.Min(_document.SentenceOf(mention.Last).End, mention.Last + 4);
        while (token < end && _document[token].Form is "," or "(" or "–" or "—")
            token++;
        if (token + 1 >= end || !(_document[token].Lower is "i.e." or "namely" || (_document[token].Lower == "that" && _document[token + 1].Lower == "is")))
            return false;
        foreach (DateMention other in article.DatesIn(_document.SentenceOf(mention.Last).Span))
        {
            if (other.First > token && other.First <= token + 4 && other is { IsLength: false, Date: not null })
                return true;
        }

        return false;
    }

    /// <summary>The predicate under which a date stands; -1 where there is none.</summary>
    private int Governor(DateMention mention)
    {
        int outer = Tenses.Outer(_document, mention.First, mention.Last);
        return outer < 0 ? -1 : Clauses.HeadOf(_document, outer);
    }

    /// <summary>"The report is due on December 15", "the pullout was due to begin on Tuesday".</summary>
    private DeadlineTrigger? Due(DateMention mention, int governor)
    {
        if (mention.Date is null)
            return null;
        int due = governor >= 0 && _document[governor].Lemma == "due" ? governor : -1;
        for (int token = mention.First - 1; due < 0 && token >= _document.SentenceOf(mention.First).First && token > mention.First - 5; token--)
        {
            if (_document[token].Lower == "due")
                due = token;
        }

        // A parser may hold "due" for a preposition, and the date for what is said.
        bool predicate = due >= 0 && _document.Child(due, "cop") >= 0;
        if (due <= 0 || (!predicate && _document[due - 1].Lemma != "be"))
            return null;
        // "was due on Tuesday" may tell of either Tuesday, unless the sentence goes on with what came of it.
        if (_document[due - 1].Lower is "was" or "were" && DateVocabulary.Shipped.Find(_document[mention.First].Lower) is { Weekday: > 0 } && !IsFollowed(mention))
            return null;
        int subject = Clauses.Subject(_document, due);
        int under = governor >= 0 ? governor : Clauses.HeadOf(_document, mention.Last);
        if (subject < 0)
            subject = Clauses.Subject(_document, under);
        // "The pullout was due to begin": a parser may hold what is due for the subject, and the subject for an outer one.
        if (subject < 0)
            subject = _document.Child(under, "nsubj:outer");
        if (subject < 0 || subject > due || _document[subject].Upos is Upos.PROPN or Upos.PRON || _words.Events.Contains(_document[subject].Lemma)
            || QuantityVocabulary.Shipped.Persons.Contains(_document[subject].Lemma))
            return null;
        return new("due", due, predicate ? due : subject, -1);
    }

    /// <summary>"…, and neither side began", "…, but none had left": what came of it is told, so the day is past.</summary>
    private bool IsFollowed(DateMention mention)
    {
        if (article.Article.Published.Date is not { } written || mention.Date!.First >= written.First)
            return false;
        Sentence sentence = _document.SentenceOf(mention.Last);
        for (int token = mention.Last + 1; token < sentence.End; token++)
        {
            if (_document[token].Lower is "and" or "but" or ";")
                return Clauses.IsPast(_document, Clauses.HeadOf(_document, token));
        }

        return false;
    }

    /// <summary>"within 50 days", under an obligation, a condition or a plan.</summary>
    private DeadlineTrigger? Within(DateMention mention, int governor) =>
        mention.Operator == DateOperator.Within && governor >= 0 ? _obligations.Of(governor, "within") : null;

    /// <summary>"by Friday", "before midnight", "no later than June 30", under an obligation, a condition or a plan.</summary>
    private DeadlineTrigger? Bound(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Operator is not (DateOperator.By or DateOperator.Before or DateOperator.Within) || (mention.Date is null && mention.Type != DateType.Time))
            return null;
        DeadlineTrigger? trigger = _obligations.Of(governor, mention.Operator == DateOperator.By ? "by" : "before") ?? Scheduled(mention, governor);
        // "before" only bounds what is demanded: "the market gets none before next year" is no deadline.
        return mention.Operator == DateOperator.Before && trigger is { Rule: "plan" } ? null : trigger;
    }

    // "regains its border by the end of the year": the present tense of what is fixed for a day to come.
    private DeadlineTrigger? Scheduled(DateMention mention, int governor) =>
        mention is { Operator: DateOperator.By, Date: { } date } && article.Article.Published.Date is { } written && date.First > written.Last
        && _document[governor].Xpos is "VBZ" or "VBP" && article.MentionAt(Clauses.Subject(_document, governor)) is { Party: not null } && !_obligations.IsExpected(governor) && !Clauses.IsNegated(_document, governor)
        && _document.Child(governor, "aux") < 0 && Clauses.ModalityOf(_document, governor) == Modality.Actual && !_words.Expecting.Contains(_document[governor].Lemma)
            ? new("plan", governor, governor, -1)
            : null;

    /// <summary>"Sanctions return on 18 October unless a deal is reached": what is announced for a day can still be averted.</summary>
    private DeadlineTrigger? Unless(DateMention mention, int governor)
    {
        bool isAhead = mention.IsLength ? _document[Math.Max(0, mention.First - 1)].Lower == "in" || _document[mention.First].Lower == "in"
            : mention.Operator is DateOperator.None or DateOperator.In or DateOperator.Since && article.Article.Published.Date is { } written && mention.Date?.First > written.Last;
        if (governor < 0 || !isAhead)
            return null;
        for (int verb = governor, step = 0; verb >= 0 && step < 3; verb = Clauses.Plain(_document[verb].Relation) is "xcomp" or "ccomp" ? _document[verb].Head : -1, step++)
        {
            foreach (int clause in _document.ChildrenOf(verb))
            {
                if (_document.Is(clause, "advcl") && _obligations.IsIfNot(clause, clause))
                    return new("condition", clause, clause, governor);
            }
        }

        return null;
    }

    /// <summary>"a truce from midnight on Saturday", "a ceasefire starting Monday", told before it begins.</summary>
    private DeadlineTrigger? TruceFrom(DateMention mention)
    {
        if (mention.Operator != DateOperator.Since || mention.Date is null || article.Article.Published.Date is not { } written || mention.Date.First < written.First)
            return null;
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = mention.First - 1; token >= sentence.First && token > mention.First - Near; token--)
        {
            if (!_words.Truces.Contains(_document[token].Lemma))
                continue;
            // A truce that somebody only asks for does not begin.
            int head = Clauses.HeadOf(_document, token);
            return Clauses.ModalityOf(_document, head) is Modality.Actual or Modality.Planned && !Clauses.IsNegated(_document, head) ? new("truce", token, -1, head) : null;
        }

        return null;
    }

    /// <summary>"are to be freed by the fifth day of the truce", "on the seventh day after the signing".</summary>
    /// <param name="day">The word "day" behind the number.</param>
    public DeadlineTrigger? DayOfEvent(int day)
    {
        int start = _document.SentenceOf(day).First, first = day;
        while (first > start && _document[first - 1].Upos is Upos.ADJ or Upos.DET or Upos.NUM)
            first--;
        if (first == day || first == start || _document[first - 1].Lower is not ("by" or "than" or "on" or "before") || day + 2 >= _document.SentenceOf(day).End || _document[day + 1].Lower is not ("of" or "after"))
            return null;
        return _document[day].IsRoot ? null : _obligations.Of(Clauses.HeadOf(_document, _document[day].Head), "by");
    }

    /// <summary>The truce that begins on a date; null where the date begins none.</summary>
    public DeadlineTrigger? Truce(DateMention mention) => TruceFrom(mention);

    /// <summary>A condition bound by "within" and a time frame that is not told: "unless they agree within a set period".</summary>
    public DeadlineTrigger? OpenFrame(int within)
    {
        Sentence sentence = _document.SentenceOf(within);
        for (int token = within + 1; token < sentence.End && token < within + 5; token++)
        {
            if (!_words.TimeFrames.Contains(_document[token].Lemma))
                continue;
            int clause = Clauses.HeadOf(_document, token);
            return _obligations.IsCondition(clause, out int main) ? new("condition", clause, clause, main) : null;
        }

        return null;
    }
}
