using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Meetings at the end of a journey: "flew to X on Monday and met Y", "went to X, where they met", "are in X for talks".</content>
internal sealed partial class MeetingArguments
{
    /// <summary>Gives a meeting that says neither when nor where the day and the end of the journey that leads to it.</summary>
    private void GiveJourney(Sentence sentence, MeetingMention mention)
    {
        int where = Where(mention.Predicate), verb = Journey(mention, where);
        if (verb < 0)
            return;
        if (mention.Places.Count == 0 && Goal(verb, where) is { } place)
            mention.Places.Add(place);
        if (mention.Dates.Count > 0)
            return;
        foreach (DateMention date in article.DatesIn(sentence.Span))
        {
            if (date is { Date: { } day, Type: DateType.Date or DateType.Time, Operator: DateOperator.None } && date.First > verb && date.Last < mention.Predicate
                && Tenses.Outer(_document, date.First, date.Last) is var on && (on == verb || _document[on].Head == verb || article.MentionAt(on)?.Place is not null))
            {
                mention.Dates.Add(day);
                if (IsWeekday(date))
                    _weekdays.Add(day);
                return;
            }
        }
    }

    /// <summary>The "where" of the clause of a verb; -1 where there is none.</summary>
    private int Where(int verb) =>
        _document.Child(verb, "advmod") is >= 0 and var where && where < verb && _document[where].Lower == "where" ? where : -1;

    /// <summary>The verb or place of the journey; -1 where there is none.</summary>
    private int Journey(MeetingMention mention, int where)
    {
        int at = mention.Predicate;
        if (where >= 0)
        {
            for (at = _document[at].Head; at >= 0 && _document[at].Upos is not Upos.VERB; at = _document[at].Head)
            {
            }

            return at < where ? at : -1;
        }

        // "are in X for talks"
        if (_document.Child(at, "cop") >= 0)
            return MeetingStatusReader.IsStay(_document, mention) ? at : -1;
        // "goes on to X on Friday to meet Y"
        if (_document[at] is { Xpos: "VB", Relation: "xcomp" or "advcl", Head: >= 0 and var going } && going < at && _words.Coming.Contains(_document[going].Lemma) && mention.Kind == MeetingTrigger.Verb)
            return going;
        return _document[at].Relation == "conj" && _document[at].Head is >= 0 and var first && first < at && _words.Coming.Contains(_document[first].Lemma) ? first : -1;
    }

    private string? Goal(int journey, int where)
    {
        for (int token = where - 1; token > journey && where - token <= Near; token--)
        {
            if (article.MentionAt(token)?.Place is { } near)
                return near;
        }

        if (where >= 0)
            return null;
        int goal = _document[journey].Upos == Upos.VERB ? Clauses.Oblique(_document, journey, "to", "in") : journey;
        if (goal < 0)
            return null;
        // "was in the southern city of X"
        return article.MentionAt(goal)?.Place ?? (_words.PlaceNouns.Contains(_document[goal].Lemma) && Clauses.OfPhrase(_document, goal) is >= 0 and var named ? article.MentionAt(named)?.Place : null);
    }
}
