using Parley.Dates;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <summary>Finds who comes to a meeting of the article and who does not.</summary>
internal sealed partial class AttendanceFinder(AnnotatedArticle article)
{
    // How far behind "will be" a name may stand, its titles in front.
    private const int Titled = 8;

    private readonly Document _document = article.Document;
    private readonly WordOrder _order = new(article);
    private readonly AttendingPeople _people = new(article);
    private readonly MeetingsMeant _meetings = new(article);
    private readonly AttendanceStatusReader _status = new(article.Document);
    private readonly AttendanceVocabulary _words = AttendanceVocabulary.Shipped;

    public IEnumerable<Attendance> Find()
    {
        foreach (MeetingChain chain in article.Meetings)
        {
            foreach (Attendance participant in Participants(chain))
                yield return participant;
        }

        Attendance? last = null;
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            if (last is not null && So(sentence) is { } who)
            {
                foreach (ActorReference also in who)
                    yield return last with { Person = also, Passages = [article.Cut(sentence.Span)], Source = article.SourceOf(sentence.First) };
            }

            last = null;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                foreach (Attendance attendance in At(sentence, token))
                {
                    last = attendance;
                    yield return attendance;
                }
            }
        }
    }

    /// <summary>"X is staying. So is Y.", "Nor will Z.": who is named behind "so" or "nor" and its auxiliary; null for any other sentence.</summary>
    private List<ActorReference>? So(Sentence sentence)
    {
        if (sentence.End - sentence.First is < 3 or > Titled || _document[sentence.First].Lower is not ("so" or "nor" or "neither") || _document[sentence.First + 1].Upos != Upos.AUX)
            return null;
        for (int token = sentence.First + 2; token < sentence.End; token++)
        {
            if (_people.Somebody(token) is { } mention)
                return _people.Who(mention.Head);
        }

        return null;
    }

    private IEnumerable<Attendance> At(Sentence sentence, int token)
    {
        if (_document[token].Lower is "with" or "without" or "under" or "among" or "in" or "alongside")
            return Beside(sentence, token);
        if (_document[token].Upos is not (Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADV))
            return [];
        if (_document[token].Upos == Upos.VERB && AttendanceVocabulary.Has(_words.Sending, _document, token))
            return Sent(sentence, token);
        if (_document[token].Upos == Upos.VERB && (_words.Including.Contains(_document[token].Lemma) || _words.With.Contains(_document[token].Lemma)))
            return InDelegation(sentence, token);
        if (_document[token].Upos == Upos.VERB && StaysElsewhere(sentence, token) is { } elsewhere)
            return All(token, [.. _people.Who(Clauses.Subject(_document, token))], _status.Of(token, comes: false, out Modality staying), elsewhere, staying, "stays away");
        if (_document[token].Upos == Upos.VERB && Replaces(token))
            return Acting(sentence, token, "replaces");
        if (_document[token] is { Lemma: "invite", Upos: Upos.VERB } && Uninvited(sentence, token) is { } uninvited)
            return uninvited;
        if (_document[token] is { Lemma: "mind", Head: >= 0 and var made } && _document[made].Lemma == "make")
            return Undecided(sentence, made);
        if (token == sentence.First && _document[token].Xpos == "VBG" && _words.Opening.Contains(_document[token].Lemma))
            return Announced(sentence, token);
        // "After two days X and Y left the city": they were there.
        if (Direction(token, out bool needsPlace) is not { } comes || (!comes && article.Meetings.Any(chain => chain.Mentions.Exists(m => m.Trigger == token && m.Status == MeetingStatus.Held))))
            return [];
        // "attended by X", "boycotted by X"
        bool isByPassive = _document[token].Upos == Upos.VERB && Clauses.IsPassive(_document, token) && Clauses.Agent(_document, token) >= 0;
        List<ActorReference> who = _people.Who(isByPassive ? Clauses.Agent(_document, token) : _people.Subject(token));
        if (who.Count == 0 || _meetings.Chain(sentence, token, needsPlace) is not { } chain)
            return [];
        AttendanceStatus status = _status.Of(token, comes, out Modality modality);
        return All(token, who, status, chain, modality, comes ? "comes" : "stays away");
    }

    /// <summary>"sent its minister X to the talks": X is there; "sent nobody to Muscat": who sends is not; "whether he brings X": open.</summary>
    private IEnumerable<Attendance> Sent(Sentence sentence, int verb)
    {
        int sent = Clauses.Patient(_document, verb), particle = AttendanceVocabulary.Particle(_words.Sending, _document, verb);
        if (sent < 0)
            sent = _order.MentionRightAfter(particle);
        // "brings X along" is to the meeting that he goes to himself.
        // "They had sent X and Y" right behind the meeting, and not "sent X to Z".
        bool isNobody = sent >= 0 && (_document[sent].Lower is "nobody" or "none" || (_document.Child(sent, "det") is >= 0 and var no && _document[no].Lower == "no"));
        bool elsewhere = particle == verb && (Clauses.Oblique(_document, verb, "to") >= 0 || !_meetings.IsRightBehind(sentence) || !(isNobody || _people.IsOfPersons(sent)));
        if (sent < 0 || _meetings.Chain(sentence, verb, elsewhere) is not { } chain)
            return [];
        AttendanceStatus status = _status.Of(verb, comes: true, out Modality modality);
        if (status == AttendanceStatus.Attends && StandsIn(sentence, verb))
            return [.. All(verb, [.. _people.Who(sent).Where(_people.IsPerson)], status, chain, modality, "sends"), .. All(verb, [.. _people.Who(Clauses.Agent(_document, verb)).Where(_people.IsPerson)], AttendanceStatus.Absent, chain, modality, "sends")];
        // "sent a delegation to the talks": who sends it is there by it.
        bool isTeam = MeetingVocabulary.Shipped.Sides.Contains(_document[sent].Lemma) && !_people.IsOfPersons(sent) && Clauses.OfPhrase(_document, sent) < 0 && _document.Child(sent, "det") is >= 0 and var any && _document[any].Lower is "a" or "any";
        if (isTeam && status == AttendanceStatus.Attends && modality is Modality.Actual or Modality.Planned)
            return All(verb, _people.Who(Clauses.Agent(_document, verb)), status, chain, modality, "sends");
        bool nobody = isNobody || (status == AttendanceStatus.Absent && (isTeam || _document[sent].Lower is "anyone" or "anybody"));
        if (nobody)
            return All(verb, _people.Who(Clauses.Agent(_document, verb)), status == AttendanceStatus.Unclear ? status : AttendanceStatus.Absent, chain, modality, "sends");
        if (status == AttendanceStatus.Absent)
            return [];
        return All(verb, [.. _people.Who(sent).Where(_people.IsPerson)], status, chain, modality, "sends");
    }

    /// <summary>"The delegation includes X and Y", "the side was represented by X".</summary>
    private IEnumerable<Attendance> InDelegation(Sentence sentence, int verb)
    {
        // "A and B represented the two sides"
        if (_document[verb].Lemma == "represent" && !Clauses.IsPassive(_document, verb) && Clauses.Object(_document, verb) is >= 0 and var represented && MeetingVocabulary.Shipped.Sides.Contains(_document[represented].Lemma))
            return Acting(sentence, verb, "with");
        bool includes = _words.Including.Contains(_document[verb].Lemma);
        int subject = Clauses.Subject(_document, verb);
        int named = includes ? Clauses.Object(_document, verb) : Clauses.IsPassive(_document, verb) ? Clauses.Agent(_document, verb) : -1;
        bool isSide = subject >= 0 && (MeetingVocabulary.Shipped.Sides.Contains(_document[subject].Lemma) || (!includes && _people.Somebody(subject) is not null));
        Modality modality = Clauses.ModalityOf(_document, verb);
        if (named < 0 || !isSide || Clauses.IsNegated(_document, verb) || modality is not (Modality.Actual or Modality.Planned) || _meetings.Chain(sentence, verb, needsPlace: false) is not { } chain)
            return [];
        IEnumerable<ActorReference> others = includes ? [] : GappedAgents.Of(article, sentence, verb).SelectMany(gap => _people.Who(_order.MentionRightAfter(gap.Agent - 1)));
        return All(verb, [.. _people.Who(named).Concat(others).Where(_people.IsPerson)], AttendanceStatus.Attends, chain, modality, "with");
    }

    /// <summary>The persons who do what a verb says, where it says by itself that they are there.</summary>
    private IEnumerable<Attendance> Acting(Sentence sentence, int verb, string rule)
    {
        Modality modality = Clauses.ModalityOf(_document, verb);
        return modality is Modality.Actual or Modality.Planned && !Clauses.IsNegated(_document, verb) && _meetings.Chain(sentence, verb, needsPlace: false) is { } chain
            ? All(verb, [.. _people.Who(Clauses.Subject(_document, verb)).Where(_people.IsPerson)], AttendanceStatus.Attends, chain, modality, rule)
            : [];
    }

    /// <summary>"X has not made up his mind", before a meeting that is still to come.</summary>
    private IEnumerable<Attendance> Undecided(Sentence sentence, int verb) =>
        (Clauses.IsNegated(_document, verb) || Clauses.ModalityOf(_document, verb) == Modality.Denied) && _meetings.Chain(sentence, verb, needsPlace: false) is { Time: MeetingTime.Future } chain
            ? All(verb, [.. _people.Who(Clauses.Subject(_document, verb)).Where(_people.IsPerson)], AttendanceStatus.Unclear, chain, Modality.Possible, "undecided")
            : [];

    /// <summary>"Facing him will be X and Y": the verb opens the sentence, and who comes stands last.</summary>
    private IEnumerable<Attendance> Announced(Sentence sentence, int verb)
    {
        int copula = verb + 1;
        while (copula < sentence.End - 1 && _document[copula].Lemma != "be" && _document[copula].Form != ";")
            copula++;
        for (int token = copula + 1; token < sentence.End && token < copula + Titled && _document[copula].Lemma == "be"; token++)
        {
            if (article.MentionAt(token) is not { Kind: NameKind.Person } mention || _people.Who(mention.Head) is not { Count: > 0 } who)
                continue;
            if (_meetings.Chain(sentence, verb, needsPlace: false) is not { } chain)
                break;
            Modality modality = _document[copula - 1].Lower == "will" ? Modality.Planned : Modality.Actual;
            return All(verb, who, AttendanceStatus.Attends, chain, modality, "comes");
        }

        return [];
    }

    private IEnumerable<Attendance> All(int token, List<ActorReference> who, AttendanceStatus status, MeetingChain chain, Modality modality, string rule) =>
        from person in who
        let meant = status == AttendanceStatus.Absent ? NotHis(person, token, chain) : chain
        where meant is not null
        select Finding(token, person, status, meant, modality, $"attendance.{rule}: {_document[token].Lower}");

    /// <summary>"X, who met Y in Z on Monday, did not take part": he stays away from another meeting than the one that was his; null where there is none.</summary>
    private MeetingChain? NotHis(ActorReference person, int token, MeetingChain chain)
    {
        return IsHis(chain) ? article.Meetings.Where(other => !IsHis(other)).MaxBy(other => other.Mentions.Count) : chain;

        bool IsHis(MeetingChain meeting) => meeting.Mentions.Exists(m => m.Status == MeetingStatus.Held && _document[m.Trigger].Sentence == _document[token].Sentence && m.Persons.Exists(p => p.Person.IsSame(person)));
    }

    private Attendance Finding(int token, ActorReference person, AttendanceStatus status, MeetingChain chain, Modality modality, string rule) => new()
    {
        Article = article.Article.Id,
        Passages = [article.Cut(_document.SentenceOf(token).Span)],
        Certainty = article.CertaintyOf(token, status == AttendanceStatus.Unclear ? Modality.Possible : modality),
        Source = article.SourceOf(token),
        Rule = rule,
        Person = person,
        Status = status,
        Date = OwnDay(token, chain) ?? chain.Date,
        Place = chain.Places.Count > 0 ? chain.Places[0] : null,
    };

    /// <summary>"is expected back on Friday": a day behind that of the meeting, which the clause itself tells; null where it tells none.</summary>
    private EdtfDate? OwnDay(int token, MeetingChain chain)
    {
        if (chain.Date is not { } held)
            return null;
        foreach (DateMention date in article.DatesIn(_document.SentenceOf(token).Span))
        {
            if (date is { Date: { IsDay: true } day, Type: DateType.Date or DateType.Time, Operator: DateOperator.None } && day.First > held.Last && Tenses.Outer(_document, date.First, date.Last) == token)
                return day;
        }

        return null;
    }
}
