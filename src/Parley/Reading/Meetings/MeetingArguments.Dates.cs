using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>When: the dates of the sentence, each for the meeting that it belongs to.</content>
internal sealed partial class MeetingArguments
{
    // A meeting is dated by a year at most, none by a century.
    private const int LongestDate = 366;

    /// <summary>
    /// A weekday of something planned lies ahead, whatever the nearest verb in the past made of it: "will meet on Monday, she said".
    /// </summary>
    private void LookAhead(MeetingMention mention)
    {
        if (article.Article.Published.Date is not { IsDay: true } published)
            return;
        bool ahead = mention.Status is MeetingStatus.Planned or MeetingStatus.Proposed;
        if (mention is { Status: MeetingStatus.Held, Announced: { IsDay: true } announced } && announced.First > published.Last)
            mention.Announced = Before(announced, published);
        for (int i = 0; i < mention.Dates.Count; i++)
        {
            EdtfDate date = mention.Dates[i];
            if (!date.IsDay || mention.Status is null)
                continue;
            if (ahead && date.Last < published.First && date.First.PlusDays(7) > published.First && _weekdays.Contains(date))
                mention.Dates[i] = EdtfDate.Day(date.First.PlusDays(7));
            // "due to be held on Thursday, went ahead": the one that is past.
            else if (mention.Status == MeetingStatus.Held && date.First > published.Last && _status.HasBegun(mention))
                mention.Dates[i] = Before(date, published);
            else if (mention.Status == MeetingStatus.Cancelled && date.First > published.Last && Clauses.IsPast(_document, mention.Predicate))
                mention.Dates[i] = Before(date, published);
        }
    }

    /// <summary>"said it was ready to sign after talks on Tuesday": the Tuesday that is over, whatever the infinitive in front made of it.</summary>
    private void LookBack(MeetingMention mention)
    {
        if (mention.Adjunct is not ("after" or "following") || !Clauses.IsPast(_document, mention.Predicate) || Clauses.ModalityOf(_document, mention.Predicate) != Modality.Actual || article.Article.Published.Date is not { IsDay: true } published)
            return;
        for (int i = 0; i < mention.Dates.Count; i++)
        {
            if (mention.Dates[i] is { IsDay: true } date && date.First > published.Last && date.First <= published.Last.PlusDays(7) && _weekdays.Contains(date))
                mention.Dates[i] = EdtfDate.Day(date.First.PlusDays(-7));
        }
    }

    /// <summary>What did not come about lies behind: the same weekday of last week, or the same day of last year where no year is given.</summary>
    private EdtfDate Before(EdtfDate date, EdtfDate published)
    {
        if (_weekdays.Contains(date))
            return EdtfDate.Day(date.First.PlusDays(-7));
        NodaTime.LocalDate earlier = date.First.PlusYears(-1);
        return NodaTime.Period.DaysBetween(earlier, published.First) < 180 && _yearless.Contains(date) ? EdtfDate.Day(earlier) : date;
    }

    private void GiveDates(Sentence sentence, List<MeetingMention> mentions)
    {
        (DateMention Date, MeetingMention Owner)? before = null;
        foreach (DateMention date in article.DatesIn(sentence.Span))
        {
            if (date.Date is { } resumed && mentions.Find(m => m.Kind == MeetingTrigger.Sequel && m.Trigger == date.First) is { } sequel)
            {
                sequel.Dates.Add(resumed);
                continue;
            }

            // "on Monday until 26 March", read as one range: the last day is the next meeting's, the first that of the one that stopped.
            MeetingMention? next = mentions.Find(m => m.Kind == MeetingTrigger.Sequel && m.Trigger > date.First && m.Trigger <= date.Last);
            if (next is not null && date.Date is { IsInterval: true } range)
            {
                next.Dates.Add(EdtfDate.Day(range.Last));
                next.Ellipsis!.Dates.Add(EdtfDate.Day(range.First));
                continue;
            }

            if (date.Date is { IsDay: true } on && When(mentions, date) is { Dates.Count: 0 } opened)
            {
                opened.Dates.Add(on);
                continue;
            }

            if (Since(sentence, mentions, date) is ({ } going, { } days))
            {
                going.Dates.Add(days);
                continue;
            }

            if (PlannedEnd(mentions, date) is { } running)
            {
                // "had been due to end on Sunday": the Sunday that is over.
                bool isOver = Clauses.IsPluperfect(_document, running.Predicate) && IsWeekday(date) && article.Article.Published.Date is { } now && date.Date!.First > now.Last;
                running.PlannedEnd = isOver ? EdtfDate.Day(date.Date!.First.PlusDays(-7)) : date.Date;
                continue;
            }

            // "to meet before the end of the year": from the day of writing on.
            if (date is { Operator: DateOperator.Before, Type: DateType.Date, Date: { } bound } && !IsOfEvent(sentence, mentions, date) && Owner(sentence, mentions, date.First, date.Last) is { } ahead && !Clauses.IsPast(_document, ahead.Predicate))
                GiveSpan(sentence, mentions, date, null, date.Bound?.Due ?? bound);
            if (date.Operator is DateOperator.Within or DateOperator.In && date.Date is { } end)
                GiveSpan(sentence, mentions, date, date.Operator == DateOperator.In && !IsNext(date) ? end.First : null, end);
            if (date is not { Date: { } day, Type: DateType.Date or DateType.Time } || NodaTime.Period.DaysBetween(day.First, day.Last) > LongestDate || Moved(sentence, mentions, date, day) || !(SaysWhen(date) || IsOwn(mentions, date) || Bounds(mentions, date) || IsLate(mentions, date)) || (Goes(date) && RangeStart(sentence, date) is null)
                || IsRuledOut(sentence, date) || IsOfEvent(sentence, mentions, date) || IsOfPause(date) || IsOfNoun(mentions, date))
                continue;
            day = Ranged(sentence, date, InYear(sentence, date, day));
            // "in late May or early June": of whom the first is, the second is, too.
            MeetingMention? either = before is { } told && date.First - told.Date.Last <= 4 && IsAlternative(date) ? told.Owner : null;
            if ((either ?? Owner(sentence, mentions, date.First, date.Last)) is not { Adjunct: not ("before" or "ahead"), IsMoved: false } owner || owner.Dates.Contains(day))
                continue;
            if (IsOvertaken(owner, date))
            {
                owner.Announced = day;
                if (IsWeekday(date))
                    _weekdays.Add(day);
                continue;
            }

            if (IsOfCalling(owner, date, day) || IsOfPausing(owner, date))
                continue;
            // "have held talks since June" does not say when.
            if (date.Operator == DateOperator.Since && !day.IsInterval && !IsOwn(mentions, date) && (!_words.Beginning.Contains(_document[owner.Predicate].Lemma) || IsPerfect(owner.Predicate)))
                continue;
            if (date.Bound is { Operator: DateOperator.FromTo, Due: { } until } && owner.Dates.Count > 0 && until.Last > owner.Dates[^1].First && until == day)
            {
                owner.Dates[^1] = EdtfDate.Between(owner.Dates[^1].First, until.Last);
                continue;
            }

            // "arrived on Monday for talks that are to begin on Tuesday": the day of the talks, not of the journey.
            if (owner.Dates.Count > 0 && (IsOfRelative(owner, date) || IsBeforePurpose(owner, date)))
                owner.Dates.Clear();
            // "Last week it cancelled the 4 May summit": the day in front of the noun is the meeting's.
            if (owner.Dates.Count > 0 && owner.Phrase - date.Last is > 0 and < 4 && !mentions.Exists(m => m.Trigger > date.Last && m.Trigger < owner.Trigger) && IsAboutCalling(owner))
                owner.Dates.Clear();
            owner.IsListed |= IsListed(date);
            owner.IsEither |= owner.Dates.Count == 1 && IsAlternative(date);
            owner.Dates.Add(day);
            before = (date, owner);
            // "planned for Friday", although called off: the Friday that lay ahead.
            if (Plan(date) >= 0)
                continue;
            if (IsWeekday(date))
                _weekdays.Add(day);
            else if (!date.Span.Of(article.Text).Contains(day.First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
                _yearless.Add(day);
        }
    }

    /// <summary>"are to be freed by Friday, when talks between X and Y open": the meeting that the clause behind a day tells of.</summary>
    private MeetingMention? When(List<MeetingMention> mentions, DateMention date)
    {
        int when = date.Last + 1;
        if (when + 1 < _document.Tokens.Length && _document[when].Form == ",")
            when++;
        return when < _document.Tokens.Length && _document[when] is { Lower: "when", Head: >= 0 and var verb } ? mentions.Find(mention => mention.Trigger > when && (mention.Predicate == verb || mention.Trigger == verb)) : null;
    }

    /// <summary>"pushed back to Friday", "put off until June": the day to which a meeting was moved is its day, and the one that it had before is not.</summary>
    private bool Moved(Sentence sentence, List<MeetingMention> mentions, DateMention date, EdtfDate day)
    {
        if (date.First <= sentence.First || _document[date.First - 1].Lower is not ("to" or "until" or "till" or "for"))
            return false;
        int verb = Clauses.HeadOf(_document, date.First);
        if (verb > date.First || !_words.Moving.Contains(_document[verb].Lemma) || Clauses.IsNegated(_document, verb) || Clauses.ModalityOf(_document, verb) is not (Modality.Actual or Modality.Planned)
            || mentions.Find(m => m.Trigger != verb && (m.Predicate == verb || (_document[m.Trigger].Head == verb))) is not { } moved)
            return false;
        moved.IsMoved = true;
        moved.Announced = moved.Dates is [{ IsDay: true } before] && !before.Equals(day) ? before : null;
        moved.Dates.Clear();
        moved.Dates.Add(day);
        if (IsWeekday(date))
            _weekdays.Add(day);
        return true;
    }

    /// <summary>"are to gather by Tuesday": of what is planned, the last day on which it can begin.</summary>
    private bool Bounds(List<MeetingMention> mentions, DateMention date) =>
        date.Operator == DateOperator.By && article.Article.Published.Date is { } written && date.Date!.First > written.Last
        && mentions.Exists(m => m.Dates.Count == 0 && m.Trigger < date.First && m.Adjunct is null && Clauses.HeadOf(_document, date.First) == m.Predicate);

    private bool IsPerfect(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child < verb && _document[child] is { Lemma: "have", Relation: "aux" })
                return true;
        }

        return false;
    }

    /// <summary>"the signatories of January": the day of somebody or something else.</summary>
    private bool IsOfNoun(List<MeetingMention> mentions, DateMention date)
    {
        if (date.First == 0 || _document[date.First - 1].Lower != "of" || Tenses.Outer(_document, date.First, date.Last) is not (>= 0 and var outer))
            return false;
        int noun = _document[outer].Upos == Upos.NOUN && outer < date.First ? outer : _document[outer].Head;
        return noun >= 0 && noun < date.First && _document[noun].Upos == Upos.NOUN && FrameVocabulary.Acts.People.Contains(_document[noun].Lemma) && !mentions.Exists(m => m.Trigger == noun);
    }

    private bool IsOfRelative(MeetingMention mention, DateMention date) =>
        date.First > mention.Trigger && Tenses.Outer(_document, date.First, date.Last) is >= 0 and var verb && verb > mention.Trigger && _words.Beginning.Contains(_document[verb].Lemma)
        && (_document[verb].Relation == "acl" ? _document[verb].Head : Clauses.RelativeHead(_document, verb)) is var noun && (noun == mention.Phrase || noun == mention.Trigger);

    /// <summary>"flew to X on Monday and then, on Tuesday, for two hours of talks, to Y": the day right before the "for".</summary>
    private bool IsBeforePurpose(MeetingMention mention, DateMention date)
    {
        if (!_words.Coming.Contains(_document[mention.Predicate].Lemma) || date.Last >= mention.Trigger || mention.Trigger - date.Last > Near)
            return false;
        int next = date.Last + 1;
        return _document[next].Lower == "for" || (_document[next].Form == "," && _document[next + 1].Lower == "for");
    }

    /// <summary>"from Saturday's talks", "since the May round": the day in front of the noun is the meeting's own.</summary>
    private bool IsOwn(List<MeetingMention> mentions, DateMention date) =>
        mentions.Exists(m => m.Trigger > date.Last && m.Trigger - date.Last <= 4 && m.Kind is MeetingTrigger.Noun or MeetingTrigger.WeakNoun
            && (_document[date.Last + 1].Xpos == "POS" || (_document[date.First - 1].Upos == Upos.DET && Tenses.Outer(_document, date.First, date.Last) == m.Trigger)));

    /// <summary>"on the 4th in one town and on the 9th in another", "in May and in June".</summary>
    private bool IsListed(DateMention date)
    {
        int before = date.First - 1;
        if (before < 1 || _document[before].Upos != Upos.ADP)
            return false;
        before--;
        return _document[before].Lower is "and" || (_document[before].Lower is "again" or "then" && before > 0 && _document[before - 1].Lower == "and");
    }

    /// <summary>"in late May or early June", "on Monday or Tuesday".</summary>
    private bool IsAlternative(DateMention date)
    {
        int before = date.First - 1;
        while (before > 0 && _document[before].Upos is Upos.ADP or Upos.DET)
            before--;
        return before > 0 && _document[before].Lower == "or";
    }

    /// <summary>"did not resume until Thursday": then it did.</summary>
    private bool IsLate(List<MeetingMention> mentions, DateMention date) =>
        date.Operator == DateOperator.Until && Tenses.Outer(_document, date.First, date.Last) is >= 0 and var verb && _words.Beginning.Contains(_document[verb].Lemma) && Clauses.IsNegated(_document, verb)
        && mentions.Exists(m => m.Predicate == verb);

    /// <summary>"from Tuesday to Friday last week": the days between.</summary>
    private EdtfDate Ranged(Sentence sentence, DateMention date, EdtfDate end)
    {
        if (RangeStart(sentence, date) is not { Date: { } from } start)
            return end;
        // The week is said with the last day.
        NodaTime.LocalDate first = IsWeekday(start) ? end.Last.PlusDays(-(((int)end.Last.DayOfWeek - (int)from.First.DayOfWeek + 7) % 7)) : from.First;
        return first < end.Last ? EdtfDate.Between(first, end.Last) : end;
    }

    /// <summary>The day behind "from" where a date stands behind "to"; null where that does not close a range, or where the range was read as one.</summary>
    private DateMention? RangeStart(Sentence sentence, DateMention date) =>
        date.First - 1 > sentence.First && _document[date.First - 1].Lower is "to" or "until" or "through" && date.Operator != DateOperator.FromTo
            ? article.DatesIn(sentence.Span).FirstOrDefault(other => other.Last == date.First - 2 && other.First > sentence.First && _document[other.First - 1].Lower == "from" && other.Operator == DateOperator.Since)
            : null;

    /// <summary>"adjourned for Christmas".</summary>
    private bool IsOfPause(DateMention date) =>
        date.First > 0 && _document[date.First - 1].Lower is "for" or "over" && Tenses.Outer(_document, date.First, date.Last) is >= 0 and var verb && _words.Pausing.Contains(_document[verb].Lemma);

    private bool IsAboutCalling(MeetingMention mention) =>
        mention.Trigger != mention.Predicate && _words.Cancelled.Contains(_document[mention.Predicate].Lemma);

    /// <summary>"before the election in June": when the election is, not the meeting.</summary>
    private bool IsOfEvent(Sentence sentence, List<MeetingMention> mentions, DateMention date)
    {
        bool isEvent = false;
        for (int token = date.First - 1; token >= sentence.First && date.First - token < 8 && _document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.SCONJ or Upos.PART; token--)
        {
            if (_document[token].Lower is "before" or "after" or "following" or "until")
                return isEvent;
            // "their first since the defeat of May", but not "since talks in May"
            if (_document[token].Lower == "since" && !mentions.Exists(m => m.Trigger > token && m.Trigger < date.First))
                return true;
            isEvent |= _document[token].Upos == Upos.NOUN && _words.Events.Contains(_document[token].Lemma);
        }

        return false;
    }

    /// <summary>"The meeting, set for Monday, began on Tuesday": the day for which it was planned is not the day on which it was.</summary>
    private bool IsOvertaken(MeetingMention mention, DateMention date) =>
        HasOtherDate(mention, date) && (IsGivenUp(date.First, date.Last) || IsDue(mention, date) || (Plan(date) is var plan && plan > mention.Trigger && plan <= _document.Subtree(mention.Trigger).Last && _status.HasBegun(mention)));

    /// <summary>"X and Y, due back in Z on Monday, did not resume until Tuesday": the day on which they should have met.</summary>
    private bool IsDue(MeetingMention mention, DateMention date)
    {
        if (_document[mention.Trigger].Upos != Upos.VERB || !Clauses.IsPast(_document, mention.Trigger) || mention.Trigger < date.Last)
            return false;
        for (int token = date.First - 1; token > 0 && date.First - token <= Near && _document[token].Form != ","; token--)
        {
            if (_document[token - 1].Form == "," && _words.Planned.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"The talks, suspended on Friday, resumed on Monday": when they stopped.</summary>
    private bool IsOfPausing(MeetingMention mention, DateMention date) =>
        HasOtherDate(mention, date) && Tenses.Outer(_document, date.First, date.Last) is >= 0 and var stop && stop > mention.Trigger && stop < mention.Predicate
        && (_words.Pausing.Contains(_document[stop].Lemma) || _words.Cancelled.Contains(_document[stop].Lemma)) && _words.Resuming.Contains(_document[mention.Predicate].Lemma);

    /// <summary>"had been closeted for six days, since Monday": the days from Monday on.</summary>
    private (MeetingMention Owner, EdtfDate Days)? Since(Sentence sentence, List<MeetingMention> mentions, DateMention date)
    {
        if (date is not { Operator: DateOperator.Since, Date: { IsDay: true } first, Type: DateType.Date }
            || article.DatesIn(sentence.Span).FirstOrDefault(d => d.Type == DateType.Duration && date.First - d.Last is > 0 and <= 3) is not { Value: { } value }
            || !value.StartsWith('P') || !value.EndsWith('D') || !int.TryParse(value.AsSpan(1, value.Length - 2), out int count) || count is < 2 or > 30 || first.First.Year >= 9999)
            return null;
        int verb = Tenses.Outer(_document, date.First, date.Last);
        return mentions.Find(m => m.Dates.Count == 0 && (m.Trigger == verb || m.Predicate == verb)) is { } owner ? (owner, EdtfDate.Between(first.First, first.First.PlusDays(count - 1))) : null;
    }

    /// <summary>"The talks began on Tuesday and will run until Friday", "the meeting had been due to wrap up on Wednesday": whose last day is planned; null where none is.</summary>
    private MeetingMention? PlannedEnd(List<MeetingMention> mentions, DateMention date)
    {
        if (date is not { Date.IsDay: true, Type: DateType.Date or DateType.Time } || date.Operator is not (DateOperator.Until or DateOperator.None)
            || Tenses.Outer(_document, date.First, date.Last) is not (>= 0 and var verb) || verb > date.First || Clauses.IsNegated(_document, verb) || !IsToCome(verb))
            return null;
        bool ends = date.Operator == DateOperator.Until ? _words.Lasting.Contains(_document[verb].Lemma) : _words.Closing.Contains(_document[verb].Lemma);
        return ends
            ? mentions.Find(m => m.Kind == MeetingTrigger.Noun && m.Trigger < verb && (m.Predicate == verb || (_document[verb].Relation is "conj" or "xcomp" or "ccomp" or "advcl" && m.Predicate == _document[verb].Head)))
            : null;
    }

    /// <summary>"will run", "is due to end", "had been due to end", "was meant to last".</summary>
    private bool IsToCome(int verb)
    {
        if (Clauses.ModalityOf(_document, verb) == Modality.Planned)
            return true;
        return _document[verb].Xpos == "VB" && verb > 1 && _document[verb - 1].Lower == "to" && (_words.Planned.Contains(_document[verb - 2].Lemma) || _words.Meant.Contains(_document[verb - 2].Lower));
    }

    /// <summary>"originally planned for Monday in X": when and where it will not be.</summary>
    private bool IsGivenUp(int first, int last)
    {
        int plan = Tenses.Outer(_document, first, last);
        // "planned for May 4 in X": the place may hang on the day.
        if (plan >= 0 && _document[plan].Upos is not Upos.VERB && plan < first)
            plan = _document[plan].Head;
        return plan >= 0 && _document[plan].Xpos == "VBN" && _words.Planned.Contains(_document[plan].Lemma) && Tenses.IsFormer(_document, plan);
    }

    private bool HasOtherDate(MeetingMention mention, DateMention plan)
    {
        foreach (DateMention other in article.DatesIn(_document.SentenceOf(mention.Trigger).Span))
        {
            if (other.First > plan.Last && other is { Date: not null, Type: DateType.Date or DateType.Time } && (SaysWhen(other) || IsLate([mention], other)))
                return true;
        }

        return false;
    }

    /// <summary>The participle of "planned for Friday", "set for Monday"; -1 where the day has none.</summary>
    private int Plan(DateMention date)
    {
        int plan = Tenses.Outer(_document, date.First, date.Last);
        return plan >= 0 && _document[plan].Relation == "acl" && _words.Planned.Contains(_document[plan].Lemma) ? plan : -1;
    }

    /// <summary>"The round was called off on Wednesday", "Last week it called off the round": the day on which that was said.</summary>
    private bool IsOfCalling(MeetingMention mention, DateMention date, EdtfDate day) =>
        mention.Trigger != mention.Predicate && _words.Cancelled.Contains(_document[mention.Predicate].Lemma) && Clauses.IsPassive(_document, mention.Predicate) == date.First > mention.Predicate
        && Tenses.Outer(_document, date.First, date.Last) == mention.Predicate && article.Article.Published.Date is { } published && day.Last <= published.Last;

    /// <summary>"may extend into Friday": how long it goes on, not when it is.</summary>
    private bool Goes(DateMention date) => date.First > 0 && _document[date.First - 1].Lower is "into" or "through" or "till" or "to" or "than" && date.Operator != DateOperator.FromTo;

    /// <summary>"on June 10, not on June 11", "in May instead of June": when it is not.</summary>
    private bool IsRuledOut(Sentence sentence, DateMention date)
    {
        int before = date.First - 1;
        while (before > sentence.First && _document[before].Lower is "on" or "in" or "the")
            before--;
        return before - 1 > sentence.First && _document[before].Lower switch
        {
            "not" => _document[before - 1].Upos is Upos.PUNCT or Upos.CCONJ,
            "of" => _document[before - 1].Lower == "instead",
            "than" => _document[before - 1].Lower == "rather",
            _ => false,
        };
    }

    /// <summary>"In 2022, …, talks were held in March": the year that opens the sentence holds for a month that has none.</summary>
    private EdtfDate InYear(Sentence sentence, DateMention date, EdtfDate day)
    {
        DateMention first = article.DatesIn(sentence.Span)[0];
        bool hasYear = date.Span.Of(article.Text).Any(char.IsAsciiDigit) && date.Value is { Length: >= 4 } && date.Span.Of(article.Text).Contains(date.Value[..4], StringComparison.Ordinal);
        if (first.Date is not { } year || first.Value is not { Length: 4 } || first.First > sentence.First + 2 || ReferenceEquals(first, date) || hasYear || IsWeekday(date)
            || day.First.Year == year.First.Year || day.ToString() is not { Length: 7 or 10 } written)
            return day;
        return EdtfDate.TryParse(year + written[4..], out EdtfDate? moved) ? moved : day;
    }

    private bool IsWeekday(DateMention date) =>
        _document[date.First].Lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" && date.Last - date.First <= 1;

    private bool SaysWhen(DateMention date) => date.Operator switch
    {
        DateOperator.None or DateOperator.For or DateOperator.FromTo => true,
        // "from 4 to 9 May", "after midnight on Friday"
        DateOperator.Since when date.Date!.IsInterval && date.First > 0 && _document[date.First - 1].Lower == "from" => true,
        DateOperator.After => date.Type == DateType.Time,
        DateOperator.Since => article.Article.Published.Date is { } published && date.Date!.First >= published.First,
        _ => false,
    };
}
