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

    // How far in front of a meeting a hedge still hedges it.
    private const int Hedging = 6;

    private readonly Document _document = article.Document;
    private readonly WordOrder _order = new(article);
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
            if (Somebody(token) is { } mention)
                return Who(mention.Head);
        }

        return null;
    }

    /// <summary>Persons who are named as meeting, signing or leading a side are there.</summary>
    private IEnumerable<Attendance> Participants(MeetingChain chain)
    {
        foreach (MeetingMention mention in chain.Mentions)
        {
            // Whether who is said to come or not comes, the verb of coming tells; nobody attends what has neither day nor place yet.
            if (mention.Status is not (MeetingStatus.Held or MeetingStatus.Planned) || IsOfComing(mention) || IsReception(mention)
                || (mention.Status == MeetingStatus.Planned && ((chain.Date is null && chain.Places.Count == 0) || IsHedged(mention.Trigger))))
            {
                continue;
            }

            foreach ((_, ActorReference person) in mention.Persons)
                yield return Finding(mention.Trigger, person, AttendanceStatus.Attends, chain, ModalityOf(mention.Status.Value), mention.Rule);
        }

        // Who is to lead talks for which there is neither a day nor a place comes to none yet.
        if (chain.Time == MeetingTime.Future && chain.Date is null && chain.Places.Count == 0)
            yield break;
        foreach (DelegationLeader leader in chain.Leaders)
            yield return Finding(leader.Token, leader.Person, AttendanceStatus.Attends, chain, Clauses.ModalityOf(_document, leader.Token), $"attendance.leads: {_document[leader.Token].Lower}");
    }

    /// <summary>"received X": who receives one guest is at home; who brings two together is with them at a meeting.</summary>
    private bool IsReception(MeetingMention mention) =>
        _words.Receiving.Contains(_document[mention.Trigger].Lemma) && mention.Persons.Count < 3 && !HasGuests(mention.Trigger);

    private bool HasGuests(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Relation == "obj" && _document.Child(child, "conj") >= 0)
                return true;
        }

        return false;
    }

    private bool IsOfComing(MeetingMention mention) =>
        mention.Kind == MeetingTrigger.Noun && mention.Adjunct is null && (AttendanceVocabulary.Has(_words.Attending, _document, mention.Predicate)
            || AttendanceVocabulary.Has(_words.Coming, _document, mention.Predicate) || AttendanceVocabulary.Has(_words.Absent, _document, mention.Predicate));

    // "potentially setting up a meeting", "a date for a summit could be found": nobody is said to come yet.
    private bool IsHedged(int trigger)
    {
        int clause = Clauses.HeadOf(_document, trigger);
        if (Clauses.ModalityOf(_document, clause) is Modality.Possible or Modality.Conditional)
            return true;
        for (int token = trigger - 1; token >= _document.SentenceOf(trigger).First && token > trigger - Hedging; token--)
        {
            if (ModalityVocabulary.Shipped.Hedges.Contains(_document[token].Lower))
                return true;
        }

        return false;
    }

    private static Modality ModalityOf(MeetingStatus status) => status == MeetingStatus.Planned ? Modality.Planned : Modality.Actual;

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
            return All(token, [.. Who(Clauses.Subject(_document, token))], StatusOf(token, comes: false, out Modality staying), elsewhere, staying, "stays away");
        if (_document[token].Upos == Upos.VERB && Replaces(token))
            return Acting(sentence, token, "replaces");
        if (_document[token] is { Lemma: "invite", Upos: Upos.VERB } && Uninvited(sentence, token) is { } uninvited)
            return uninvited;
        if (_document[token] is { Lemma: "mind", Head: >= 0 and var made } && _document[made].Lemma == "make")
            return Undecided(sentence, made);
        if (token == sentence.First && _document[token].Xpos == "VBG" && _words.Opening.Contains(_document[token].Lemma))
            return Announced(sentence, token);
        if (Direction(token, out bool needsPlace) is not { } comes)
            return [];
        List<ActorReference> who = Who(Subject(token));
        if (who.Count == 0 || Chain(sentence, token, needsPlace) is not { } chain)
            return [];
        AttendanceStatus status = StatusOf(token, comes, out Modality modality);
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
        bool elsewhere = particle == verb && (Clauses.Oblique(_document, verb, "to") >= 0 || !IsRightBehind(sentence) || !IsOfPersons(sent));
        if (sent < 0 || Chain(sentence, verb, elsewhere) is not { } chain)
            return [];
        AttendanceStatus status = StatusOf(verb, comes: true, out Modality modality);
        if (status == AttendanceStatus.Attends && StandsIn(sentence, verb))
            return [.. All(verb, [.. Who(sent).Where(IsPerson)], status, chain, modality, "sends"), .. All(verb, [.. Who(Clauses.Agent(_document, verb)).Where(IsPerson)], AttendanceStatus.Absent, chain, modality, "sends")];
        bool nobody = _document[sent].Lower is "nobody" or "none" || _document.Child(sent, "det") is var no and >= 0 && _document[no].Lower == "no"
            || (status == AttendanceStatus.Absent && _document[sent].Lower is "anyone" or "anybody");
        if (nobody)
            return All(verb, Who(Clauses.Agent(_document, verb)), status == AttendanceStatus.Unclear ? status : AttendanceStatus.Absent, chain, modality, "sends");
        if (status == AttendanceStatus.Absent)
            return [];
        return All(verb, [.. Who(sent).Where(IsPerson)], status, chain, modality, "sends");
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
        bool isSide = subject >= 0 && (MeetingVocabulary.Shipped.Sides.Contains(_document[subject].Lemma) || (!includes && Somebody(subject) is not null));
        Modality modality = Clauses.ModalityOf(_document, verb);
        if (named < 0 || !isSide || Clauses.IsNegated(_document, verb) || modality is not (Modality.Actual or Modality.Planned) || Chain(sentence, verb, needsPlace: false) is not { } chain)
            return [];
        IEnumerable<ActorReference> others = includes ? [] : GappedAgents.Of(article, sentence, verb).SelectMany(gap => Who(_order.MentionRightAfter(gap.Agent - 1)));
        return All(verb, [.. Who(named).Concat(others).Where(IsPerson)], AttendanceStatus.Attends, chain, modality, "with");
    }

    /// <summary>The persons who do what a verb says, where it says by itself that they are there.</summary>
    private IEnumerable<Attendance> Acting(Sentence sentence, int verb, string rule)
    {
        Modality modality = Clauses.ModalityOf(_document, verb);
        return modality is Modality.Actual or Modality.Planned && !Clauses.IsNegated(_document, verb) && Chain(sentence, verb, needsPlace: false) is { } chain
            ? All(verb, [.. Who(Clauses.Subject(_document, verb)).Where(IsPerson)], AttendanceStatus.Attends, chain, modality, rule)
            : [];
    }

    /// <summary>"X has not made up his mind", before a meeting that is still to come.</summary>
    private IEnumerable<Attendance> Undecided(Sentence sentence, int verb) =>
        (Clauses.IsNegated(_document, verb) || Clauses.ModalityOf(_document, verb) == Modality.Denied) && Chain(sentence, verb, needsPlace: false) is { Time: MeetingTime.Future } chain
            ? All(verb, [.. Who(Clauses.Subject(_document, verb)).Where(IsPerson)], AttendanceStatus.Unclear, chain, Modality.Possible, "undecided")
            : [];

    /// <summary>"Facing him will be X and Y": the verb opens the sentence, and who comes stands last.</summary>
    private IEnumerable<Attendance> Announced(Sentence sentence, int verb)
    {
        int copula = verb + 1;
        while (copula < sentence.End - 1 && _document[copula].Lemma != "be" && _document[copula].Form != ";")
            copula++;
        for (int token = copula + 1; token < sentence.End && token < copula + Titled && _document[copula].Lemma == "be"; token++)
        {
            if (article.MentionAt(token) is not { Kind: NameKind.Person } mention)
                continue;
            if (Chain(sentence, verb, needsPlace: false) is not { } chain)
                break;
            Modality modality = _document[copula - 1].Lower == "will" ? Modality.Planned : Modality.Actual;
            return All(verb, Who(mention.Head), AttendanceStatus.Attends, chain, modality, "comes");
        }

        return [];
    }

    private IEnumerable<Attendance> All(int token, List<ActorReference> who, AttendanceStatus status, MeetingChain chain, Modality modality, string rule) =>
        who.Select(person => Finding(token, person, status, chain, modality, $"attendance.{rule}: {_document[token].Lower}"));

    /// <summary>Whether a word tells of coming (true) or of keeping away (false); null where of neither.</summary>
    private bool? Direction(int token, out bool needsPlace)
    {
        needsPlace = false;
        string lemma = _document[token].Lemma;
        if (_document[token].Lower == "missing" && (_document.Child(token, "cop") >= 0 || _document.Child(token, "aux") >= 0))
            return false;
        if (_document[token].Upos == Upos.VERB)
        {
            if (AttendanceVocabulary.Has(_words.Absent, _document, token))
                return false;
            if (AttendanceVocabulary.Has(_words.Attending, _document, token))
                return true;
            if (AttendanceVocabulary.Has(_words.Staying, _document, token) && StaysOn(token))
                return true;
            bool alone = StaysOn(token) && ((AttendanceVocabulary.Has(_words.Arriving, _document, token) && IsOfPersons(Subject(token))) || IsBareGoing(token));
            needsPlace = !alone && (lemma != "come" || !Clauses.IsNegated(_document, token) || !StaysOn(token));
            if (_words.AbsentFrom.Contains(lemma) || AttendanceVocabulary.Has(_words.AbsentOut, _document, token))
                return false;
            return AttendanceVocabulary.Has(_words.Coming, _document, token) ? true : null;
        }

        if (_document.Child(token, "cop") < 0)
            return null;
        if (_document[token].Upos is Upos.ADV or Upos.ADJ && _words.Back.Contains(lemma))
            return _document.Child(token, "nsubj") is var subject and >= 0 && subject < token ? true : null;
        if (_document[token].Upos == Upos.ADJ)
            return lemma is "absent" or "missing" ? false : null;
        // "was not in X", "are in the room": the place is what the clause says.
        bool isRoom = _words.Rooms.Contains(lemma) && Clauses.HasMarker(_document, token, "in", "at", "around");
        needsPlace = !isRoom;
        bool isPlace = article.MentionAt(token) is { Place: { } place } && Clauses.HasMarker(_document, token, "in", "at") && article.Meetings.Any(chain => chain.Places.Contains(place) || (chain.Places.Count == 0 && chain.Time == MeetingTime.Past && article.FiledFrom == place));
        return isRoom || isPlace ? true : null;
    }

    /// <summary>"X is staying", "the envoys stayed on": not "stay calm", "stay in power", "the tariff stays".</summary>
    private bool StaysOn(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && Clauses.Plain(_document[child].Relation) is "xcomp" or "obj" or "obl" or "advcl" && !IsWhen(child))
                return false;
        }

        return true;
    }

    /// <summary>"on Friday", "at the last minute".</summary>
    private bool IsWhen(int token) =>
        _words.Times.Contains(_document[token].Lemma) || article.DatesIn(_document.SentenceOf(token).Span).Any(date => date.First <= token && token <= date.Last);

    /// <summary>Who is meant by a phrase and those joined to it; nobody by things that belong to somebody ("X's offer").</summary>
    private List<ActorReference> Who(int head)
    {
        List<ActorReference> who = [];
        foreach (int member in Clauses.Conjuncts(_document, head).Concat(Listed(head)).Concat(NamedBy(head)))
        {
            if ((Somebody(member) ?? Somebody(_document.Child(member, "appos")) ?? Behind(member) ?? Whose(member)) is not { } mention)
                continue;
            if (mention is { Form: MentionForm.Nominal, Kind: NameKind.Person or NameKind.State or NameKind.Group } && Together(member) is { Count: > 1 } states)
            {
                who.AddRange(states);
                continue;
            }

            if (mention.Members.Count > 0)
                who.AddRange(mention.Members);
            else if (mention.Actor is { Id: not null } actor)
                who.Add(actor);
            else if (mention.Party is { Id: not null } party)
                who.Add(party);
            else if (mention is { Kind: NameKind.Group, Actor: { } group } && FrameVocabulary.Acts.Sides.Contains(group.Name.ToLowerInvariant()))
                who.Add(group);
        }

        return who;
    }

    /// <summary>"X, the bloc Y and Z", where the tree holds the second for an apposition of the first: a list of names.</summary>
    private IEnumerable<int> Listed(int head)
    {
        if (head < 0)
            yield break;
        foreach (int second in _document.ChildrenOf(head))
        {
            if (second < head || _document[second].Relation != "appos" || _document[second].Upos != Upos.PROPN || _document.Child(second, "conj") is not (>= 0 and var third) || Somebody(third) is null)
                continue;
            yield return second;
            foreach (int further in Clauses.Conjuncts(_document, second).Skip(1))
                yield return further;
        }
    }

    private Mention? Somebody(int token) =>
        article.MentionAt(token) is { Kind: NameKind.Person or NameKind.State or NameKind.Body or NameKind.Group } mention && (mention.Actor is not null || mention.Members.Count > 0) ? mention : null;

    /// <summary>"the regional bloc Norden", "his deputy Ilse Brandt": a name right behind the noun that says what it names.</summary>
    private Mention? Behind(int noun) =>
        _document[noun].Upos == Upos.NOUN && noun + 1 < _document.SentenceOf(noun).End && Somebody(noun + 1) is { Form: MentionForm.Name, Kind: NameKind.Person or NameKind.Body } name ? name : null;

    /// <summary>"the ministers A, B and C": those behind the first, whom the noun itself stands for.</summary>
    private IEnumerable<int> NamedBy(int people) =>
        people >= 0 && _document[people].Upos == Upos.NOUN && _document.Child(people, "appos") is >= 0 and var first && IsPerson(first) ? Clauses.Conjuncts(_document, first).Skip(1) : [];

    /// <summary>A person by name, or people whose names stand right behind.</summary>
    private bool IsOfPersons(int token) => IsPerson(token) || (token >= 0 && IsPerson(_document.Child(token, "appos")));

    private bool IsPerson(int token) => Somebody(token) is { Kind: NameKind.Person, Form: MentionForm.Name };

    /// <summary>Whether the sentence before tells of a meeting.</summary>
    private bool IsRightBehind(Sentence sentence) =>
        article.Meetings.Any(chain => chain.Mentions.Exists(m => _document[m.Trigger].Sentence is var told && (told == sentence.Index || told == sentence.Index - 1)));

    private bool IsPerson(ActorReference who) => article.Mentions.Any(m => m.Kind == NameKind.Person && who.IsSame(m.Actor));

    /// <summary>"for X to come", "about X coming": the name right in front; else the subject of the tree.</summary>
    private int Subject(int token)
    {
        // "X was the only leader to come"
        if (_document[token] is { Xpos: "VB", Relation: "acl", Head: >= 0 and var noun } && _document.Child(noun, "cop") >= 0 && _document.Child(noun, "nsubj") is >= 0 and var only)
            return only;
        int before = _document[token].Xpos == "VB" && token > 1 && _document[token - 1].Lower == "to" ? token - 2 : _document[token].Xpos == "VBG" ? token - 1 : -1;
        return before >= 0 && _document[before].Sentence == _document[token].Sentence && article.MentionAt(before) is { Kind: NameKind.Person, Form: MentionForm.Name }
            ? before
            : Clauses.Subject(_document, token);
    }

    /// <summary>The meeting that is meant: one told of in the sentence, one at the place named, or the last one told of.</summary>
    private MeetingChain? Chain(Sentence sentence, int token, bool needsPlace)
    {
        foreach (MeetingChain chain in article.Meetings)
        {
            if (chain.Mentions.Exists(m => _document[m.Trigger].Sentence == sentence.Index && m.Trigger > token && m.Trigger - token < 12))
                return chain;
        }

        List<string> places = [.. PlacesBehind(sentence, token)];
        MeetingChain? there = article.Meetings.LastOrDefault(chain => chain.Places.Exists(places.Contains) && chain.Mentions[0].Trigger <= sentence.End);
        if (there is not null)
            return there;
        // News of a meeting that is told without its place is filed from there.
        if (article.FiledFrom is { } city && places.Contains(city) && article.Meetings.LastOrDefault(chain => chain.Places.Count == 0 && chain.Time == MeetingTime.Past && chain.Mentions[0].Trigger <= sentence.End) is { } filed)
            return filed;
        if (needsPlace && !HasThere(sentence, token))
            return null;
        return article.Meetings.LastOrDefault(chain => chain.Mentions.Exists(m => m.Trigger < token && token - m.Trigger < 150)) ?? article.Meetings.FirstOrDefault();
    }

    private IEnumerable<string> PlacesBehind(Sentence sentence, int token)
    {
        for (int next = token; next < sentence.End && next <= token + 12; next++)
        {
            if (article.MentionAt(next) is { Place: { } place } mention && (mention.First == next || next == token) && mention.Form != MentionForm.Adjective)
                yield return place;
        }
    }

    private bool HasThere(Sentence sentence, int token)
    {
        for (int next = token + 1; next < sentence.End && next <= token + 3; next++)
        {
            if (_document[next].Lower is "there")
                return true;
        }

        return false;
    }

    private AttendanceStatus StatusOf(int token, bool comes, out Modality modality)
    {
        // "was the only leader to come" leaves nothing open.
        bool isOnly = _document[token] is { Xpos: "VB", Relation: "acl", Head: >= 0 and var noun } && _document.Child(noun, "cop") >= 0;
        modality = Clauses.ModalityOf(_document, isOnly ? _document[token].Head : token);
        bool negated = Clauses.IsNegated(_document, token) || (HasBefore(token, "neither", "nobody", "none") || IsNeither(token));
        if (IsDoubted(token) || HasBefore(token, "doubts", "odds", "chances", "doubtful", "unclear", "whether"))
            return AttendanceStatus.Unclear;
        // Who cannot come is away.
        if (modality is Modality.Possible or Modality.Conditional && !(negated && Cannot(token)))
            return AttendanceStatus.Unclear;
        return comes != negated ? AttendanceStatus.Attends : AttendanceStatus.Absent;
    }

    private bool Cannot(int token)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document[child].Relation == "aux" && _document[child].Lemma is "can" or "could")
                return true;
        }

        return false;
    }

    /// <summary>Whether one of these words stands in front, near by in the sentence.</summary>
    private bool HasBefore(int token, params ReadOnlySpan<string> words)
    {
        for (int at = token - 1; at >= 0 && at > token - 7 && _document[at].Sentence == _document[token].Sentence && _document[at].Form is not (";" or ","); at--)
        {
            if (words.Contains(_document[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"whether X will come", "it is doubtful that", "the odds of X showing up", "not likely to travel".</summary>
    private bool IsDoubted(int token)
    {
        int at = token;
        for (int step = 0; step < 5; step++)
        {
            foreach (int child in _document.ChildrenOf(at))
            {
                if (child < at && _document[child].Relation is "mark" or "advmod" && _words.Doubt.Contains(_document[child].Lower))
                    return true;
            }

            string relation = Clauses.Plain(_document[at].Relation);
            if (_document[at].Head < 0 || relation is not ("xcomp" or "ccomp" or "csubj" or "acl" or "advcl"))
                return false;
            bool isInfinitive = relation == "xcomp" && _document[at].Xpos == "VB";
            at = _document[at].Head;
            // "decided to come" leaves nothing open.
            if (_words.Doubt.Contains(_document[at].Lemma) && !(isInfinitive && _document[at].Lemma == "decide" && Clauses.IsPast(_document, at) && Clauses.ModalityOf(_document, at) == Modality.Actual))
                return true;
        }

        return false;
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
        Date = chain.Date,
        Place = chain.Places.Count > 0 ? chain.Places[0] : null,
    };
}
