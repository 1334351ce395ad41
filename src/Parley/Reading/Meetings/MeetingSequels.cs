using Parley.Dates;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>
/// The next meeting, told in the sentence of the one that it goes on: "The talks broke off and will resume on Friday", "suspended the
/// talks until June".
/// </summary>
internal sealed class MeetingSequels(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    /// <param name="token">The verb of going on, or the first token of the day on which it goes on.</param>
    /// <param name="before">What the sentence tells of in front of the token.</param>
    public MeetingMention? At(int token, IEnumerable<MeetingMention> before)
    {
        int verb = _document[token].Upos == Upos.VERB ? Joined(token) : Paused(token);
        if (verb < 0 || IsOfSomebody(verb, token) || before.LastOrDefault(m => m.Kind == MeetingTrigger.Noun && ((m.Predicate == verb && m.Adjunct is null) || Clauses.RelativeHead(_document, verb) is >= 0 and var noun && (noun == m.Trigger || noun == m.Phrase))) is not { } first)
            return null;
        first.IsPaused = true;
        return new MeetingMention { Trigger = token, Predicate = token, Kind = MeetingTrigger.Sequel, Rule = $"meeting.sequel: {_document[verb].Lower}", Ellipsis = first, IsOther = true };
    }

    /// <summary>"was in X for talks and will go on to Y": somebody goes on, not the talks.</summary>
    private bool IsOfSomebody(int verb, int next) =>
        _document[next].Lemma is "go" or "move" or "return" or "shift" && Clauses.Subject(_document, verb) is >= 0 and var subject && article.MentionAt(subject) is { Kind: Names.NameKind.Person };

    /// <summary>The verb with which a verb of going on, still to come, is joined and shares its subject; -1 where there is none.</summary>
    private int Joined(int verb)
    {
        if (!_words.Resuming.Contains(_document[verb].Lemma) || _document[verb].Relation != "conj" || _document.Child(verb, "nsubj") >= 0 || _document.Child(verb, "nsubj:pass") >= 0)
            return -1;
        int first = _document[verb].Head;
        bool ahead = Clauses.ModalityOf(_document, verb) is Modality.Planned or Modality.Possible;
        return first < verb && ahead && Clauses.IsPast(_document, first) && Clauses.ModalityOf(_document, first) == Modality.Actual ? first : -1;
    }

    /// <summary>The verb of pausing that goes "until" a day; -1 where there is none.</summary>
    private int Paused(int token)
    {
        if (token == 0 || _document[token - 1].Lower is not ("until" or "till") || article.DatesIn(_document.SentenceOf(token).Span).FirstOrDefault(d => d.First <= token && token <= d.Last) is not { Date: not null } date)
            return -1;
        int verb = Tenses.Outer(_document, date.First, date.Last);
        return verb >= 0 && _words.Pausing.Contains(_document[verb].Lemma) && Clauses.IsPast(_document, verb) && !Clauses.IsNegated(_document, verb) ? verb : -1;
    }
}
