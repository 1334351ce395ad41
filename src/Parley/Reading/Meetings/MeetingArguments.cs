using Parley.Dates;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Fills mentions of meetings with what their sentence says: who, when, where, how long, which round, who leads.</summary>
internal sealed class MeetingArguments(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;
    private readonly MeetingParties _parties = new(article);
    private readonly MeetingStatusReader _status = new(article);
    private readonly HashSet<EdtfDate> _weekdays = [], _yearless = [];

    /// <summary>Fills the mentions of one sentence.</summary>
    public void Fill(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (MeetingMention mention in mentions)
        {
            _parties.Fill(mention);
            ReadModifiers(mention);
        }

        // Without sides these are no meetings, and must not take dates and places from one.
        mentions.RemoveAll(mention => mention.Kind is MeetingTrigger.Agreeing or MeetingTrigger.WeakVerb && mention.Parties.Count < 2 && mention.Persons.Count < 2);
        mentions.RemoveAll(mention => mention.Kind == MeetingTrigger.Agreeing && mentions.Exists(other => other.Predicate == mention.Trigger && other.Adjunct is not null));
        GiveDates(sentence, mentions);
        GivePlaces(sentence, mentions);
        GiveMinutes(sentence, mentions);
        Join(mentions);
        foreach (MeetingMention mention in mentions)
        {
            _status.Fill(mention);
            if (mention.Ellipsis is { } whole)
                (mention.Status, mention.Time) = (whole.Status, whole.Time);
            LookAhead(mention);
        }
    }

    /// <summary>"met him for negotiations in X": the verb and the noun are one meeting, and the verb says who.</summary>
    private static void Join(List<MeetingMention> mentions)
    {
        foreach (MeetingMention noun in mentions)
        {
            if (noun.Adjunct is not null || noun.IsOther || mentions.Find(m => m.Kind == MeetingTrigger.Verb && m.Trigger == noun.Predicate && m.Trigger < noun.Trigger) is not { } verb)
                continue;
            verb.Dates.AddRange(noun.Dates.Except(verb.Dates));
            verb.Places.AddRange(noun.Places.Except(verb.Places));
            verb.Venue ??= noun.Venue;
            verb.Round ??= noun.Round;
            verb.Minutes ??= noun.Minutes;
            noun.Dates.Clear();
            noun.Dates.AddRange(verb.Dates);
            foreach (ActorReference party in verb.Parties)
            {
                if (!noun.Parties.Exists(p => p.IsSame(party)))
                    noun.Parties.Add(party);
            }
        }
    }

    /// <summary>
    /// A weekday of something planned lies ahead, whatever the nearest verb in the past made of it: "will meet on Monday, she said".
    /// </summary>
    private void LookAhead(MeetingMention mention)
    {
        if (article.Article.Published.Date is not { IsDay: true } published)
            return;
        bool ahead = mention.Status is MeetingStatus.Planned or MeetingStatus.Proposed;
        for (int i = 0; i < mention.Dates.Count; i++)
        {
            EdtfDate date = mention.Dates[i];
            if (!date.IsDay || mention.Status is null)
                continue;
            if (ahead && date.Last < published.First && date.First.PlusDays(7) > published.First && _weekdays.Contains(date))
                mention.Dates[i] = EdtfDate.Day(date.First.PlusDays(7));
            else if (mention.Status == MeetingStatus.Cancelled && date.First > published.Last && Clauses.IsPast(_document, mention.Predicate))
                mention.Dates[i] = Before(date, published);
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

    private void ReadModifiers(MeetingMention mention)
    {
        foreach (int child in _document.ChildrenOf(mention.Trigger))
        {
            if (child > mention.Trigger)
                break;
            string word = _document[child].Lower;
            if (_words.Ordinals.TryGetValue(word, out int round) && IsRound(mention.Trigger))
                mention.Round = round;
            mention.IsOther |= _words.Other.Contains(word);
        }
    }

    /// <summary>"the second round", "a third meeting": the number of a round, but not "the first talks in years".</summary>
    private bool IsRound(int trigger) => _document[trigger].Lemma is "round" or "session";

    private void GiveDates(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (DateMention date in article.DatesIn(sentence.Span))
        {
            if (date.Operator == DateOperator.Within && date.Date is { } end)
                GiveSpan(sentence, mentions, date, end);
            if (date is not { Date: { } day, Type: DateType.Date or DateType.Time } || !SaysWhen(date) || Goes(date))
                continue;
            day = InYear(sentence, date, day);
            if (Owner(sentence, mentions, date.First, date.Last) is not { Adjunct: not ("before" or "ahead") } owner || owner.Dates.Contains(day))
                continue;
            if (date.Operator == DateOperator.Since && !_words.Beginning.Contains(_document[owner.Predicate].Lemma))
                continue;
            if (date.Operator == DateOperator.None && owner.Dates.Count > 0 && IsBetween(sentence, date) && day.First > owner.Dates[^1].First)
            {
                owner.Dates[^1] = EdtfDate.Between(owner.Dates[^1].First, day.Last);
                continue;
            }

            owner.Dates.Add(day);
            if (IsWeekday(date))
                _weekdays.Add(day);
            else if (!date.Span.Of(article.Text).Contains(day.First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
                _yearless.Add(day);
        }
    }

    /// <summary>The second date of "between June 20 and June 30".</summary>
    private bool IsBetween(Sentence sentence, DateMention date)
    {
        if (date.First - 1 < sentence.First || _document[date.First - 1].Lower != "and")
            return false;
        for (int token = date.First - 2; token >= sentence.First && token > date.First - 8; token--)
        {
            if (_document[token].Lower == "between")
                return true;
        }

        return false;
    }

    /// <summary>"to meet within a week": from the day of writing on.</summary>
    private void GiveSpan(Sentence sentence, List<MeetingMention> mentions, DateMention date, EdtfDate end)
    {
        if (article.Article.Published.Date is { IsDay: true } published && end.Last > published.First
            && Owner(sentence, mentions, date.First, date.Last) is { Kind: MeetingTrigger.Verb, Dates.Count: 0 } owner)
            owner.Dates.Add(EdtfDate.Between(published.First, end.Last));
    }

    /// <summary>"may extend into Friday": how long it goes on, not when it is.</summary>
    private bool Goes(DateMention date) => date.First > 0 && _document[date.First - 1].Lower is "into" or "through" or "till" or "to" or "than";

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
        DateOperator.None or DateOperator.For => true,
        DateOperator.Since => article.Article.Published.Date is { } published && date.Date!.First >= published.First,
        _ => false,
    };

    private void GivePlaces(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (Mention place in MentionsIn(sentence))
        {
            bool isFacility = place.Kind == NameKind.Facility;
            if ((!isFacility && (place.Place is null || place.Form == MentionForm.Adjective)) || !(IsWhere(place) || IsGoal(place, mentions)))
                continue;
            // "the Dolma Palace": part of the house's name.
            if (!isFacility && place.Last + 1 < sentence.End && _document[place.Last + 1].Upos == Upos.PROPN && _words.VenueNouns.Contains(_document[place.Last + 1].Lower))
                continue;
            if (Owner(sentence, mentions, place.First, place.Last) is not { } owner)
                continue;
            if (isFacility)
                owner.Venue ??= place.Span.Of(article.Text);
            else if (!owner.Places.Contains(place.Place!))
                owner.Places.Add(place.Place!);
        }

        GiveVenues(sentence, mentions);

        // "the Geneva talks", "talks in Geneva's old town": the noun's own modifiers.
        foreach (MeetingMention mention in mentions)
        {
            if (mention.Kind == MeetingTrigger.Signing || mention.Places.Count > 0)
                continue;
            foreach (int child in _document.ChildrenOf(mention.Trigger))
            {
                if (child < mention.Trigger && _document[child].Relation is "compound" or "nmod:poss" && article.MentionAt(child) is { Kind: NameKind.Place, Place: { } name })
                    mention.Places.Add(name);
            }
        }
    }

    /// <summary>"invited them to X".</summary>
    private bool IsGoal(Mention place, List<MeetingMention> mentions) =>
        place.First > 0 && _document[place.First - 1].Lower == "to" && mentions.Exists(m => m.Kind == MeetingTrigger.Inviting && m.Trigger < place.First && place.First - m.Trigger < 16);

    /// <summary>"at the foreign ministry", "in a guest house": a house that has no name.</summary>
    private void GiveVenues(Sentence sentence, List<MeetingMention> mentions)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token].Upos is not (Upos.NOUN or Upos.PROPN) || !_words.VenueNouns.Contains(_document[token].Lemma.ToLowerInvariant()) || !Clauses.HasMarker(_document, token, "at", "in", "inside"))
                continue;
            if (Owner(sentence, mentions, token, token) is not { Venue: null } owner)
                continue;
            int first = token;
            while (first > sentence.First && _document[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART or Upos.DET && token - first < 6)
                first--;
            if (_document[first].Upos == Upos.DET)
                first++;
            owner.Venue = _document.SpanOf(Math.Min(first, token), token).Of(article.Text);
        }
    }

    /// <summary>Whether "in", "at", "near" or "outside" stands in front of a place, or it goes on one ("in Lausanne, Switzerland").</summary>
    private bool IsWhere(Mention place)
    {
        for (int token = place.First - 1; token >= 0 && token >= place.First - 5 && _document[token].Sentence == _document[place.First].Sentence; token--)
        {
            string word = _document[token].Lower;
            if (word is "in" or "at" or "near" or "outside" or "inside")
                return true;
            if (_document[token].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADP or Upos.PROPN) || word is "to" or "from" or "between" or "with" or "against")
                return false;
        }

        return false;
    }

    private void GiveMinutes(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (DateMention length in article.DatesIn(sentence.Span))
        {
            if (length.Type != DateType.Duration || Minutes(length.Value) is not { } minutes)
                continue;
            if ((Owner(sentence, mentions, length.First, length.Last) ?? Lasting(mentions, length)) is { } owner && IsLength(length, owner) && !IsTotal(length))
                owner.Minutes ??= minutes;
        }
    }

    /// <summary>"the talks in X, which lasted two hours": the last meeting in front of the verb.</summary>
    private MeetingMention? Lasting(List<MeetingMention> mentions, DateMention length) =>
        Tenses.Outer(_document, length.First, length.Last) is >= 0 and var verb && _words.Lasting.Contains(_document[verb].Lemma)
            ? mentions.FindLast(mention => mention.Trigger < verb && verb - mention.Trigger < 16)
            : null;

    /// <summary>"lasted 40 minutes", "after 16 hours of talks", "a two-hour meeting".</summary>
    private bool IsLength(DateMention length, MeetingMention owner)
    {
        int head = Tenses.Outer(_document, length.First, length.Last);
        for (int step = 0; head >= 0 && step < 3; step++, head = _document[head].Head)
        {
            if (head == owner.Trigger || _words.Lasting.Contains(_document[head].Lemma))
                return true;
        }

        // "some 16 hours of talks": the noun hangs on the hours.
        return owner.Trigger > length.Last && owner.Trigger - length.Last <= 4 && _document[owner.Trigger].Head >= length.First && _document[owner.Trigger].Head <= length.Last;
    }

    /// <summary>"totalled under three hours", "nearly 20 hours in all" of several meetings.</summary>
    private bool IsTotal(DateMention length)
    {
        for (int token = Math.Max(0, length.First - 4); token < Math.Min(_document.Tokens.Length, length.Last + 4); token++)
        {
            if (_words.Totals.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>Minutes of a TIMEX3 duration of hours and minutes; null for days and longer.</summary>
    private static double? Minutes(string? value)
    {
        if (value is null || !value.StartsWith("PT", StringComparison.Ordinal))
            return null;
        double minutes = 0, number = 0, scale = 0;
        foreach (char sign in value.AsSpan(2))
        {
            if (char.IsAsciiDigit(sign))
            {
                number = scale > 0 ? number + ((sign - '0') * scale) : (number * 10) + (sign - '0');
                scale /= 10;
            }
            else if (sign == '.')
            {
                scale = 0.1;
            }
            else if (sign is 'H' or 'M')
            {
                minutes += number * (sign == 'H' ? 60 : 1);
                number = scale = 0;
            }
            else
            {
                return null;
            }
        }

        return minutes > 0 ? minutes : null;
    }

    /// <summary>
    /// The mention to which a phrase of the sentence belongs: the meeting noun or the verb on which it hangs; where the tree says
    /// neither, the only mention of the sentence with no verb between.
    /// </summary>
    private MeetingMention? Owner(Sentence sentence, List<MeetingMention> mentions, int first, int last)
    {
        // Right behind the noun: "talks on Thursday", "the second on June 2".
        if (first - 2 >= sentence.First && _document[first - 1].Upos == Upos.ADP && mentions.Find(mention => mention.Trigger == first - 2 && mention.Kind != MeetingTrigger.Verb) is { } adjacent)
            return adjacent;
        bool ofNoun = false;
        int at = Tenses.Outer(_document, first, last);
        // "The next meeting could be in X": the place is what the clause says of it.
        if (mentions.Find(mention => mention.Predicate >= first && mention.Predicate <= last && mention.Trigger < first) is { } subject)
            return subject;
        for (int step = 0; at >= 0 && step < 12; step++, at = _document[at].Head)
        {
            MeetingMention? own = mentions.Find(mention => mention.Trigger == at);
            if (own is not null)
                return SameClause(own.Trigger, first, last) && (!ofNoun || _document[at].Upos != Upos.VERB) ? own : null;
            if (_document[at].Upos is not (Upos.VERB or Upos.AUX))
            {
                // What stands at another noun is that noun's: "a ceasefire in the east".
                ofNoun |= (_document[at].Upos == Upos.NOUN && _words.Events.Contains(_document[at].Lemma)) || _document[at].Lower is "those" or "that";
                continue;
            }

            if (OfVerb(mentions, at, first) is { } owner && SameClause(owner.Trigger, first, last))
                return ofNoun ? null : owner;
            if (!IsTransparent(at))
                break;
        }

        return ofNoun ? null : Nearest(sentence, mentions, first, last);
    }

    /// <summary>No semicolon or dash of a new clause between.</summary>
    private bool SameClause(int trigger, int first, int last)
    {
        for (int token = Math.Min(trigger, first); token < Math.Max(trigger, last); token++)
        {
            if (_document[token].Form == ";")
                return false;
        }

        return true;
    }

    // An infinitive or participle shares the time and place of the verb that governs it.
    private bool IsTransparent(int verb) => Clauses.Plain(_document[verb].Relation) is "xcomp" or "acl" && _document[verb].Relation != "acl:relcl";

    /// <summary>Of the mentions on one verb the nearest in front of the phrase.</summary>
    private MeetingMention? OfVerb(List<MeetingMention> mentions, int verb, int first)
    {
        MeetingMention? best = null;
        foreach (MeetingMention mention in mentions)
        {
            bool isAbout = mention.Trigger != verb && mention.Adjunct is null && _status.IsAboutIt(verb) && (first < verb || mention.Trigger > first);
            if (mention.Predicate != verb || isAbout)
                continue;
            if (best is null || (mention.Trigger < first && mention.Trigger > best.Trigger))
                best = mention;
        }

        return best;
    }

    private MeetingMention? Nearest(Sentence sentence, List<MeetingMention> mentions, int first, int last)
    {
        MeetingMention? best = null;
        foreach (MeetingMention mention in mentions)
        {
            int from = Math.Min(mention.Trigger, first), to = Math.Max(mention.Trigger, last);
            bool near = to - from <= (mention.IsPlural ? 18 : 10) && NoVerbBetween(from, to) && sentence.First <= from;
            if (near && (best is null || Math.Abs(mention.Trigger - first) < Math.Abs(best.Trigger - first)))
                best = mention;
        }

        return best;
    }

    private bool NoVerbBetween(int from, int to)
    {
        for (int token = from + 1; token < to; token++)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX || _document[token].Form is ";" or ":" || (_document[token].Form == "," && to - from > 6))
                return false;
        }

        return true;
    }

    private IEnumerable<Mention> MentionsIn(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (article.MentionAt(token) is { } mention && (mention.First == token || mention.Head == token) && mention.Head == token)
                yield return mention;
        }
    }
}
