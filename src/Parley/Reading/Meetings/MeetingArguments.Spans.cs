using Parley.Dates;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>When, told by another day or by the time until then.</content>
internal sealed partial class MeetingArguments
{
    // So many sentences back a day can still be the one told of last.
    private const int FarthestDay = 20;

    /// <summary>"Earlier in the day X had met Y", "met hours later": on the day told of last.</summary>
    private void GiveSameDay(Sentence sentence, List<MeetingMention> mentions)
    {
        if (mentions.FindAll(m => m.Dates.Count == 0 && m.Kind != MeetingTrigger.Sequel) is not [var mention] || article.Article.Published.Date is not { } written || !HasPhrase(sentence, _words.SameDay))
            return;
        for (int index = sentence.Index - 1; index >= Math.Max(0, sentence.Index - FarthestDay); index--)
        {
            if (article.DatesIn(_document.Sentences[index].Span).LastOrDefault(d => d is { Date.IsDay: true, Type: DateType.Date or DateType.Time } && d.Date.First <= written.Last) is not { Date: { } day })
                continue;
            mention.Dates.Add(EdtfDate.Day(day.First));
            return;
        }
    }

    private bool HasPhrase(Sentence sentence, PhraseTrie phrases)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (phrases.Match(_document, token, sentence.End - 1, out _) >= 0)
                return true;
        }

        return false;
    }

    private bool IsNext(DateMention date)
    {
        for (int token = date.First; token <= date.Last; token++)
        {
            if (_document[token].Lower is "next" or "coming" or "following" or "few")
                return true;
        }

        return false;
    }

    /// <summary>"to meet within a week": from the day of writing on; "in a fortnight": then.</summary>
    private void GiveSpan(Sentence sentence, List<MeetingMention> mentions, DateMention date, NodaTime.LocalDate? day, EdtfDate end)
    {
        if (article.Article.Published.Date is { IsDay: true } published && end.Last > published.First
            && Owner(sentence, mentions, date.First, date.Last) is { Kind: MeetingTrigger.Verb or MeetingTrigger.Noun, Dates.Count: 0 } owner && !(date.Operator == DateOperator.In && IsFirst(owner)))
            owner.Dates.Add(EdtfDate.Between(day ?? published.First, end.Last));
    }

    /// <summary>"their first meeting in five years": how long there was none.</summary>
    private bool IsFirst(MeetingMention mention)
    {
        foreach (int child in _document.ChildrenOf(mention.Trigger))
        {
            if (child < mention.Trigger && _document[child].Lower is "first" or "only")
                return true;
        }

        return false;
    }
}
