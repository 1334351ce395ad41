using System.Collections.Frozen;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Whether a meeting was held, is planned, proposed, refused or cancelled: by its verb, its adjectives and its date.</summary>
internal sealed partial class MeetingStatusReader(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    /// <summary>Whether a verb only speaks about the meeting that is its object: a date in front of it is its own.</summary>
    public bool IsAboutIt(int verb) =>
        _words.Proposed.Contains(_document[verb].Lemma) || _words.Refused.Contains(_document[verb].Lemma)
        || _document[verb].Lemma is "announce" or "say" or "confirm" or "tell" or "agree" or "plan" or "prepare" or "warn";

    public void Fill(MeetingMention mention)
    {
        MeetingStatus? status = mention.Kind == MeetingTrigger.Sequel ? MeetingStatus.Planned : _document[mention.Trigger].Upos == Upos.VERB ? OfVerb(mention, mention.Trigger) : OfNoun(mention);
        mention.Status = ByDate(mention, status);
        mention.Time = mention.Status switch
        {
            MeetingStatus.Held => MeetingTime.Past,
            MeetingStatus.Planned or MeetingStatus.Proposed => MeetingTime.Future,
            _ => MeetingTime.Unknown,
        };
        Modality modality = mention.Status switch
        {
            MeetingStatus.Planned => Modality.Planned,
            MeetingStatus.Proposed => Modality.Possible,
            _ => Modality.Actual,
        };
        mention.Certainty = article.CertaintyOf(mention.Trigger, modality);
        mention.Source = article.SourceOf(mention.Trigger);
    }

    /// <summary>Whether the verb says of the meeting that it began, went on or ended: "The talks, set for Monday, began on Tuesday".</summary>
    public bool HasBegun(MeetingMention mention)
    {
        int verb = mention.Predicate;
        return verb != mention.Trigger && _document[mention.Phrase].Head == verb && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" && _words.Held.Contains(_document[verb].Lemma)
            && Clauses.IsPast(_document, verb) && !Clauses.IsNegated(_document, verb) && Clauses.ModalityOf(_document, verb) == Modality.Actual && !Has(_words.Cancelled, verb);
    }

    /// <summary>"is in X for talks": somebody is there, and not only to be.</summary>
    public static bool IsStay(Document document, MeetingMention mention)
    {
        int place = mention.Predicate;
        return place != mention.Trigger && document.Child(place, "cop") is >= 0 and var copula && document[copula].Xpos is "VBZ" or "VBP" or "VBD" && document.Child(place, "aux") < 0
            && Clauses.HasMarker(document, place, "in", "at") && Clauses.HasMarker(document, mention.Trigger, "for") && !Clauses.IsNegated(document, place);
    }

    /// <summary>"did not resume until Tuesday": then it did.</summary>
    private bool IsLate(int verb) => Clauses.IsPast(_document, verb) && Clauses.Oblique(_document, verb, "until", "till") >= 0;

    private MeetingStatus? ByModality(int verb, Modality modality) => modality switch
    {
        // "would not say whether it had taken place"
        Modality.Possible when Clauses.Marker(_document, verb) == "whether" && Clauses.IsPast(_document, verb) => null,
        Modality.Planned => MeetingStatus.Planned,
        Modality.Possible or Modality.Conditional => MeetingStatus.Proposed,
        Modality.Denied => null,
        _ => IsAfterThat(verb) ? MeetingStatus.Planned : Clauses.IsPast(_document, verb) ? MeetingStatus.Held : Present(verb),
    };

    /// <summary>"will meet on Tuesday, followed by a session of experts": the participle shares the time of its clause.</summary>
    private bool IsAfterThat(int verb) =>
        _document[verb] is { Xpos: "VBN", Relation: "advcl", Head: >= 0 and var head } && head < verb && Clauses.ModalityOf(_document, head) == Modality.Planned && _document.Child(verb, "aux") < 0;

    private bool Has(FrozenSet<string> verbs, int verb)
    {
        string lemma = _document[verb].Lemma;
        return verbs.Contains(lemma) && (!_words.Particles.TryGetValue(lemma, out FrozenSet<string>? particles) || MeetingFinder.FollowedBy(_document, verb, particles));
    }

    /// <summary>The present of headlines and of what goes on; the date decides between held and planned.</summary>
    private MeetingStatus? Present(int verb)
    {
        if (_document[verb].Xpos is "VBZ" or "VBP")
            return MeetingStatus.Held;
        if (_document[verb].Xpos != "VBG")
            return null;
        // "are meeting", "ministers, meeting in X, …" and "said after hosting talks", but not "afraid of meeting".
        string? marker = Clauses.Marker(_document, verb);
        bool going = _document.Child(verb, "aux") >= 0
            || (_document[verb].Relation is "acl" or "advcl" or "appos" && (marker is null || (marker == "after" && Clauses.IsPast(_document, _document[verb].Head))));
        return going ? MeetingStatus.Held : null;
    }

    private MeetingStatus? ByDate(MeetingMention mention, MeetingStatus? status)
    {
        if (mention.Dates.Count == 0 || article.Article.Published.Date is not { } published)
            return status;
        EdtfDate date = mention.Dates[0];
        bool past = date.Last < published.First, ahead = date.First > published.Last;
        return status switch
        {
            null => past ? MeetingStatus.Held : ahead ? MeetingStatus.Planned : null,
            MeetingStatus.Held when ahead && !(mention.Dates.Count == 1 && date.IsDay && HasBegun(mention) && _document[mention.Trigger].Upos != Upos.VERB && Clauses.IsPast(_document, mention.Predicate)) => MeetingStatus.Planned,
            _ => status,
        };
    }
}
