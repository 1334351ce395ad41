using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>How long.</content>
internal sealed partial class MeetingArguments
{
    private void GiveMinutes(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (DateMention length in article.DatesIn(sentence.Span))
        {
            if (length.Type != DateType.Duration || Minutes(length.Value) is not { } minutes)
                continue;
            if ((Lasting(mentions, length) ?? mentions.Find(mention => IsOf(length, mention)) ?? Owner(sentence, mentions, length.First, length.Last)) is { } owner && IsLength(length, owner) && !IsTotal(length, owner))
                owner.Minutes ??= minutes;
        }
    }

    /// <summary>"after 16 hours of talks" in the first paragraph, "on the seventh day of talks" anywhere.</summary>
    private bool IsNews(Sentence sentence, MeetingMention mention)
    {
        if (mention is not { Status: Record.MeetingStatus.Held, IsOther: false })
            return false;
        bool isOnDay = mention.Phrase != mention.Trigger && _document[mention.Phrase].Lower == "day" && Clauses.HasMarker(_document, mention.Phrase, "on");
        // "Those haggling in X gave themselves until Friday": they are at it.
        bool isGoing = mention.Trigger == mention.Predicate && _document[mention.Trigger].Xpos == "VBG" && (mention.Places.Count > 0 || mention.Venue is not null);
        return isOnDay || (article.IsLead(sentence) && (isGoing || mention.Minutes is not null || mention.Phrase != mention.Trigger));
    }

    /// <summary>"the talks in X, which lasted two hours": the last meeting in front of the verb.</summary>
    private MeetingMention? Lasting(List<MeetingMention> mentions, DateMention length) =>
        Tenses.Outer(_document, length.First, length.Last) is >= 0 and var verb && _words.Lasting.Contains(_document[verb].Lemma)
            ? mentions.Find(mention => mention.Trigger == verb)
                ?? mentions.Find(mention => Clauses.Subject(_document, verb) is var subject && (subject == mention.Trigger || subject == mention.Phrase))
                ?? mentions.FindLast(mention => mention.Trigger < verb && verb - mention.Trigger < 16)
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

        return IsOf(length, owner);
    }

    /// <summary>"some 16 hours of talks": the noun hangs on the hours.</summary>
    private bool IsOf(DateMention length, MeetingMention meeting) =>
        meeting.Trigger > length.Last && meeting.Trigger - length.Last <= 8 && _document[meeting.Trigger].Head >= length.First && _document[meeting.Trigger].Head <= length.Last;

    /// <summary>"totalled under three hours", "nearly 20 hours in all" of several meetings.</summary>
    private bool IsTotal(DateMention length, MeetingMention owner)
    {
        for (int token = Math.Max(0, length.First - 4); token < Math.Min(_document.Tokens.Length, length.Last + 4); token++)
        {
            // "spent two hours together" says who was there.
            if (_words.Totals.Contains(_document[token].Lemma) && !(_document[owner.Trigger].Upos == Upos.VERB && _document[token].Head == owner.Trigger && owner.Kind == MeetingTrigger.WeakVerb))
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
}
