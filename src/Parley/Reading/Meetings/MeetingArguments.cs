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
    private readonly HashSet<EdtfDate> _weekdays = [];

    /// <summary>Fills the mentions of one sentence.</summary>
    public void Fill(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (MeetingMention mention in mentions)
        {
            _parties.Fill(mention);
            ReadModifiers(mention);
        }

        GiveDates(sentence, mentions);
        GivePlaces(sentence, mentions);
        GiveMinutes(sentence, mentions);
        foreach (MeetingMention mention in mentions)
        {
            _status.Fill(mention);
            LookAhead(mention);
        }
    }

    /// <summary>
    /// A weekday of something planned lies ahead, whatever the nearest verb in the past made of it: "will meet on Monday, she said".
    /// </summary>
    private void LookAhead(MeetingMention mention)
    {
        if (mention.Status is not (MeetingStatus.Planned or MeetingStatus.Proposed) || article.Article.Published.Date is not { IsDay: true } published)
            return;
        for (int i = 0; i < mention.Dates.Count; i++)
        {
            EdtfDate date = mention.Dates[i];
            if (date.IsDay && date.Last < published.First && date.First.PlusDays(7) > published.First && _weekdays.Contains(date))
                mention.Dates[i] = EdtfDate.Day(date.First.PlusDays(7));
        }
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
            if (date is not { Date: { } day, Type: DateType.Date or DateType.Time } || !SaysWhen(date))
                continue;
            if (Owner(sentence, mentions, date.First, date.Last) is not { Adjunct: not ("before" or "ahead") } owner || owner.Dates.Contains(day))
                continue;
            owner.Dates.Add(day);
            if (date.Value is not null && IsWeekday(date))
                _weekdays.Add(day);
        }
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
            if ((!isFacility && (place.Place is null || place.Form == MentionForm.Adjective)) || !IsWhere(place))
                continue;
            if (Owner(sentence, mentions, place.First, place.Last) is not { } owner)
                continue;
            if (isFacility)
                owner.Venue ??= place.Span.Of(article.Text);
            else if (!owner.Places.Contains(place.Place!))
                owner.Places.Add(place.Place!);
        }

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
            if (Owner(sentence, mentions, length.First, length.Last) is { } owner && IsLength(length, owner) && !IsTotal(sentence))
                owner.Minutes ??= minutes;
        }
    }

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

    private bool IsTotal(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
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
        int at = Tenses.Outer(_document, first, last);
        for (int step = 0; at >= 0 && step < 12; step++, at = _document[at].Head)
        {
            foreach (MeetingMention mention in mentions)
            {
                if (mention.Trigger == at)
                    return mention;
            }

            if (_document[at].Upos is not (Upos.VERB or Upos.AUX))
                continue;
            if (OfVerb(mentions, at, first) is { } owner)
                return owner;
            if (!IsTransparent(at))
                break;
        }

        return Nearest(sentence, mentions, first, last);
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
            if (_document[token].Upos is Upos.VERB or Upos.AUX || _document[token].Form is ";" or ":")
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
