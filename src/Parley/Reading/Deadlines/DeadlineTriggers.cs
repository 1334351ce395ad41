using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Deadlines;

/// <summary>Recognises the wordings of what falls due: nouns, expiry, time given, obligations and conditions with a date.</summary>
internal sealed class DeadlineTriggers(AnnotatedArticle article)
{
    private const int Near = 8;

    private readonly Document _document = article.Document;
    private readonly DeadlineVocabulary _words = DeadlineVocabulary.Shipped;

    /// <summary>The wording that makes a date or a length of time due; null if none does.</summary>
    public DeadlineTrigger? Of(DateMention mention)
    {
        int governor = Governor(mention);
        if (mention.IsLength && IsSaidAgain(mention))
            return null;
        if (mention.IsLength)
            return NounAfter(mention) ?? NounBefore(mention) ?? Given(mention, governor) ?? Within(mention, governor) ?? ExpiryAfter(mention, governor) ?? Unless(mention, governor);
        if (mention.Type == DateType.Set)
            return null;
        return PutOff(mention, governor) ?? Noun(mention) ?? Expiry(mention, governor) ?? Due(mention, governor) ?? Until(mention, governor) ?? Bound(mention, governor)
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

    /// <summary>"The deadline, which had been Monday, was put off to Friday".</summary>
    private DeadlineTrigger? PutOff(DateMention mention, int governor) =>
        governor >= 0 && mention.Date is not null && mention.First > 0 && _document[mention.First - 1].Lower is "to" or "until" or "till" && _words.PuttingOff.Contains(_document[governor].Lemma)
        && Clauses.IsPassive(_document, governor) && Clauses.Subject(_document, governor) is >= 0 and var noun && DeadlineVocabulary.Nouns.Contains(_document[noun].Lemma)
            ? new("extension", governor, ClauseOfNoun(noun), -1)
            : null;

    /// <summary>"a 50-day deadline", "Friday's deadline", "an Aug. 12 deadline".</summary>
    private DeadlineTrigger? NounAfter(DateMention mention)
    {
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = mention.Last + 1; token < sentence.End && token <= mention.Last + 3; token++)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) && _document[token].Upos is Upos.NOUN or Upos.X)
                return new("noun", token, ClauseOfNoun(token), Clauses.HeadOf(_document, token));
            // "two days over their deadline" is not how long it was.
            if (mention.IsLength && _document[token].Upos is Upos.ADP or Upos.SCONJ or Upos.DET or Upos.PRON)
                return null;
            if (_document[token].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX && _document[token].Form is not "-" and not "'s")
                return null;
        }

        return null;
    }

    /// <summary>"the deadline of 30 days that the council set on 1 March": it counts from the day on which it was set.</summary>
    private DeadlineTrigger? NounBefore(DateMention mention)
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

    /// <summary>"the deadline for a deal on Friday", "the deadline is Friday", and the forms with the date in front.</summary>
    private DeadlineTrigger? Noun(DateMention mention)
    {
        if (NounAfter(mention) is { } after)
            return after;
        if (mention.Operator is DateOperator.Since || mention.Date is null)
            return null;
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = mention.First - 1; token >= sentence.First && token >= mention.First - 14; token--)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) && _document[token].Upos == Upos.NOUN)
                return Linked(token, mention) ? new("noun", token, ClauseOfNoun(token), Clauses.HeadOf(_document, token)) : null;
            if (_document[token].Form is ";" or "\"" or "”")
                return null;
        }

        return null;
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

    private int ClauseOfNoun(int noun)
    {
        int clause = _document.Child(noun, "acl");
        // "the deadline, which ends on Friday": a clause about the deadline is not what must be done.
        if (clause < 0 || _document[clause].Relation == "acl:relcl")
            clause = Clauses.Oblique(_document, noun, "for", "of", "on");
        return clause >= 0 && article.DatesIn(_document.SpanOf(clause, clause)).Any() ? -1 : clause;
    }

    /// <summary>"the pause runs out on 12 August", "the truce expires on Friday".</summary>
    private DeadlineTrigger? Expiry(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Date is null || mention.Operator is DateOperator.Since or DateOperator.For or DateOperator.After)
            return null;
        if (IsExpiry(governor))
            return IsCounted(mention) ? null : new("expiry", governor, -1, -1);
        // "until August 12, when the truce expires"
        Sentence sentence = _document.SentenceOf(mention.Last);
        for (int token = mention.Last + 1; token < sentence.End - 1 && token <= mention.Last + 3; token++)
        {
            if (_document[token].Lower != "when")
                continue;
            for (int verb = token + 1; verb < sentence.End && verb < token + Near; verb++)
            {
                if (IsExpiry(verb))
                    return new("expiry", verb, -1, -1);
            }
        }

        return null;
    }

    /// <summary>Whether the deadline that ends is told by its length and the day on which it was set, which is more exact.</summary>
    private bool IsCounted(DateMention mention)
    {
        foreach (DateMention other in article.DatesIn(_document.SentenceOf(mention.First).Span))
        {
            if (other.IsLength && other.Last < mention.First && NounBefore(other) is not null)
                return true;
        }

        return false;
    }

    private bool IsExpiry(int verb)
    {
        string lemma = _document[verb].Lemma;
        if (!_words.Expiry.Contains(lemma) || _document[verb].Upos != Upos.VERB)
            return false;
        if (lemma is "expire" or "lapse")
            return true;
        if (lemma is "run" && !Follows(verb, "out"))
            return false;
        if (lemma is "fall" && !Follows(verb, "due"))
            return false;
        int subject = Clauses.Subject(_document, verb);
        // "the first stage of the truce ended on Saturday"
        if (subject >= 0 && _words.Stages.Contains(_document[subject].Lemma) && Clauses.OfPhrase(_document, subject) is >= 0 and var whole)
            subject = whole;
        return subject >= 0 && _words.InForce.Contains(_document[subject].Lemma);
    }

    private bool Follows(int verb, string word) =>
        verb + 1 < _document.SentenceOf(verb).End && (_document[verb + 1].Lower == word || (verb + 2 < _document.SentenceOf(verb).End && _document[verb + 2].Lower == word));

    /// <summary>"lapses after 90 days".</summary>
    private DeadlineTrigger? ExpiryAfter(DateMention mention, int governor) =>
        mention.Operator == DateOperator.After && governor >= 0 && IsExpiry(governor) ? new("expiry", governor, -1, -1) : null;

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

    /// <summary>"gave themselves until Friday", "put off until 16 February", "extends the truce to Nov. 10", "has until November 26".</summary>
    private DeadlineTrigger? Until(DateMention mention, int governor)
    {
        bool to = mention.First > 0 && _document[mention.First - 1].Lower == "to";
        if ((mention.Operator != DateOperator.Until && !to) || mention.Date is null || governor < 0)
            return null;
        governor = HolderOf(mention, governor);
        string lemma = _document[governor].Lemma;
        if (!_words.Extension.Contains(lemma) || (to && !_words.PuttingOff.Contains(lemma)))
            return null;
        bool ahead = article.Article.Published.Date is not { } written || mention.Date.Last >= written.First;
        bool granting = DeadlineVocabulary.Granting.Contains(lemma);
        if (!ahead && !granting)
            return null;
        int last = mention.Last;
        bool toDo = last + 2 < _document.SentenceOf(last).End && _document[last + 1].Lower == "to" && _document[last + 2].Upos == Upos.VERB;
        int clause = toDo ? last + 2 : _document.Child(governor, "acl");
        // "the talks will run until Sunday": who must do what is not said, and nothing in force ends.
        if (!granting && clause < 0 && Clauses.Object(_document, governor) < 0 && !TellsOfForce(mention))
            return null;
        return new(granting ? "given" : "extension", governor, clause, governor);
    }

    // "has until 26 November to draw up a plan": a parser may hang the date on what is to be done.
    private int HolderOf(DateMention mention, int governor)
    {
        if (governor < mention.First)
            return governor;
        for (int token = mention.First - 1; token >= _document.SentenceOf(mention.First).First && token > mention.First - Near; token--)
        {
            if (DeadlineVocabulary.Granting.Contains(_document[token].Lemma) && _document[token].Upos is Upos.VERB or Upos.AUX)
                return token;
            if (_document[token].Upos is Upos.VERB or Upos.PUNCT)
                break;
        }

        return governor;
    }

    private bool TellsOfForce(DateMention mention)
    {
        Sentence sentence = _document.SentenceOf(mention.First);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (DeadlineVocabulary.Nouns.Contains(_document[token].Lemma) || _words.InForce.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"has 60 days to review it", "gave the commanders five days to meet", "gave themselves one more day".</summary>
    private DeadlineTrigger? Given(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Operator is not (DateOperator.None or DateOperator.Within) || !DeadlineVocabulary.Granting.Contains(_document[governor].Lemma))
            return null;
        Sentence sentence = _document.SentenceOf(mention.Last);
        int next = mention.Last + 1;
        if (next < sentence.End && _document[next].Lower is "in" && next + 2 < sentence.End && _document[next + 1].Lower == "which")
            next += 2;
        // "truces of 24 hours to bury the dead" says how long they last.
        if (mention.First > sentence.First && _document[mention.First - 1].Lower is "of" or "for")
            return null;
        if (next + 1 < sentence.End && _document[next].Lower == "to" && _document[next + 1].Upos == Upos.VERB)
            return new("given", governor, next + 1, governor);
        // "has 50 days or there will be sanctions"
        if (next < sentence.End && _document[next].Lower is "or" or "otherwise" && _document[governor].Lemma == "have")
            return new("given", governor, -1, governor);
        // "gave themselves one more day"
        bool reflexive = mention.First > sentence.First && _document[mention.First - 1].Lower is "itself" or "themselves" or "himself" or "herself" or "ourselves";
        return reflexive ? new("given", governor, -1, governor) : null;
    }

    /// <summary>"within 50 days", under an obligation, a condition or a plan.</summary>
    private DeadlineTrigger? Within(DateMention mention, int governor) =>
        mention.Operator == DateOperator.Within && governor >= 0 ? Obligation(governor, "within") : null;

    /// <summary>"by Friday", "before midnight", "no later than June 30", under an obligation, a condition or a plan.</summary>
    private DeadlineTrigger? Bound(DateMention mention, int governor)
    {
        if (governor < 0 || mention.Operator is not (DateOperator.By or DateOperator.Before or DateOperator.Within) || (mention.Date is null && mention.Type != DateType.Time))
            return null;
        DeadlineTrigger? trigger = Obligation(governor, mention.Operator == DateOperator.By ? "by" : "before") ?? Scheduled(mention, governor);
        // "before" only bounds what is demanded: "the market gets none before next year" is no deadline.
        return mention.Operator == DateOperator.Before && trigger is { Rule: "plan" } ? null : trigger;
    }

    // "regains its border by the end of the year": the present tense of what is fixed for a day to come.
    private DeadlineTrigger? Scheduled(DateMention mention, int governor) =>
        mention is { Operator: DateOperator.By, Date: { } date } && article.Article.Published.Date is { } written && date.First > written.Last
        && _document[governor].Xpos is "VBZ" or "VBP" && article.MentionAt(Clauses.Subject(_document, governor)) is { Party: not null } && !IsExpected(governor) && !Clauses.IsNegated(_document, governor)
        && _document.Child(governor, "aux") < 0 && Clauses.ModalityOf(_document, governor) == Modality.Actual && !_words.Expecting.Contains(_document[governor].Lemma)
            ? new("plan", governor, governor, -1)
            : null;

    private DeadlineTrigger? Obligation(int clause, string rule)
    {
        // "The next round is to take place within a month" announces a meeting.
        if ((Clauses.IsNegated(_document, clause) && !IsCondition(clause, out _)) || (rule == "within" && Clauses.Subject(_document, clause) is >= 0 and var subject && _words.Events.Contains(_document[subject].Lemma)))
            return null;
        if (IsCondition(clause, out int main))
            return new("condition", clause, clause, main);
        int at = clause;
        for (int step = 0; step < Near && at >= 0; step++)
        {
            int head = _document[at].Head;
            foreach (int child in _document.ChildrenOf(at))
            {
                // "We shall know by Monday": nobody has to do anything.
                if (_document.Is(child, "aux") && !_words.Knowing.Contains(_document[at].Lemma) && _document[child].Lower is "must" or "shall" or "should" or "will" or "'ll")
                    return _document[child].Lower is "will" or "'ll" ? IsExpected(at) ? null : new("plan", at, clause, -1) : new(rule, child, clause, head);
            }

            // "have to be home by Friday", where the date hangs on "have".
            if (_document[at].Lemma == "have" && _document.Child(at, "xcomp") is >= 0 and var task && _document.Child(task, "mark") is >= 0 and var to && _document[to].Lower == "to")
                return new(rule, at, task, head);
            if (IsTerm(at) || IsItem(at))
                return new("plan", at, clause, -1);
            if (IsToDo(at))
                return IsExpected(at) ? null : new(rule, at, clause, head);
            if (head < 0 || !(_document.Is(at, "xcomp") || _document.Is(at, "ccomp") || _document.Is(at, "advcl") || _document.Is(at, "acl") || _document.Is(at, "conj") || _document.Is(at, "obj") || _document.Is(at, "obl")))
                break;
            if (_words.Obliging.Contains(_document[head].Lemma) && !_words.Expecting.Contains(_document[head].Lemma) && !_document.Is(at, "conj"))
                return new(rule, head, clause, head);
            at = head;
        }

        if (_words.Demanding.Contains(_document[clause].Lemma))
            return new(rule, clause, Clauses.Object(_document, clause), clause);
        return null;
    }

    /// <summary>"under the deal both sides pull back": what a pact says they are to do.</summary>
    private bool IsTerm(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (_document.Is(child, "obl") && Clauses.HasMarker(_document, child, "under") && ModalityVocabulary.Shipped.Terms.Contains(_document[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"• disarm all fighters": an item of a list of what is to be done.</summary>
    private bool IsItem(int verb)
    {
        Sentence sentence = _document.SentenceOf(verb);
        int first = sentence.First;
        while (first < verb && _document[first].Upos == Upos.PUNCT)
            first++;
        return first == verb && _document[verb].Xpos == "VB" && char.IsLower(_document[verb].Form[0]);
    }

    /// <summary>"is to sign", "has to leave", "are to be freed".</summary>
    private bool IsToDo(int verb)
    {
        int first = verb;
        foreach (int child in _document.ChildrenOf(verb))
            first = Math.Min(first, child);
        Sentence sentence = _document.SentenceOf(verb);
        for (int token = Math.Max(sentence.First + 1, verb - 5); token < verb; token++)
        {
            if (_document[token].Lower == "to" && _document[token - 1].Lemma is "be" or "have" && _document[token].Upos == Upos.PART)
                return true;
        }

        return false;
    }

    private bool IsExpected(int verb)
    {
        for (int step = 0; step < 3 && verb >= 0; step++, verb = _document[verb].Head)
        {
            int head = _document[verb].Head;
            if (head < 0)
                return false;
            if (_words.Expecting.Contains(_document[head].Lemma) && _document[head].Lemma is not "say")
                return true;
        }

        return false;
    }

    /// <summary>"unless …", "if … not …": a clause on whose failing something follows.</summary>
    private bool IsCondition(int clause, out int main)
    {
        main = -1;
        int at = clause;
        for (int step = 0; step < 4 && at >= 0; step++, at = _document[at].Head)
        {
            string? marker = Clauses.Marker(_document, at);
            if (marker is "unless" || (marker is "if" && (Clauses.IsNegated(_document, clause) || _document[at].Lemma is "fail" or "refuse")))
            {
                main = _document[at].Head;
                return true;
            }
        }

        return false;
    }

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
                if (_document.Is(clause, "advcl") && (Clauses.Marker(_document, clause) == "unless" || (Clauses.Marker(_document, clause) == "if" && (Clauses.IsNegated(_document, clause) || _document[clause].Lemma is "fail" or "refuse"))))
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
        return _document[day].IsRoot ? null : Obligation(Clauses.HeadOf(_document, _document[day].Head), "by");
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
            return IsCondition(clause, out int main) ? new("condition", clause, clause, main) : null;
        }

        return null;
    }
}
