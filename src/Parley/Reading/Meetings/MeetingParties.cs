using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>
/// Who meets: the sides and persons that a mention's own words name. The tree is asked first; where it names nobody, the words in
/// front of the verb and behind "between" and "with" are read in their order.
/// </summary>
internal sealed class MeetingParties(AnnotatedArticle article)
{
    private const int Reach = 24;

    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    public void Fill(MeetingMention mention)
    {
        if (mention is { Kind: MeetingTrigger.Sequel, Ellipsis: { } first })
        {
            mention.Parties.AddRange(first.Parties);
            mention.IsOfPeople = first.IsOfPeople;
            return;
        }

        if (mention.Kind == MeetingTrigger.Noun || _document[mention.Trigger].Upos != Upos.VERB)
            FillNoun(mention);
        else
            FillVerb(mention);
    }

    /// <summary>Whether a token is, or names, somebody who can meet.</summary>
    public bool IsSomebody(int token) => token >= 0 && Resolve(token) is { Kind: not (NameKind.Place or NameKind.Facility or NameKind.Work or NameKind.Outlet or NameKind.Other) };

    private void FillVerb(MeetingMention mention)
    {
        int verb = mention.Trigger;
        if (mention.Kind == MeetingTrigger.Inviting)
        {
            AddAll(mention, Clauses.Patient(_document, verb));
            mention.IsOfPeople = IsPeople(Clauses.Patient(_document, verb));
            // Who calls two sides or more to a place stands between them.
            if (mention.Parties.Count == 1)
                AddSubject(mention, verb);
            return;
        }

        // "X brought together the ministers of Y and Z"
        if (MeetingFinder.IsUniting(_document, verb))
        {
            AddAll(mention, Clauses.Patient(_document, verb));
            mention.IsOfPeople = IsPeople(Clauses.Patient(_document, verb));
            mention.Host ??= PartyOf(Clauses.Agent(_document, verb));
            return;
        }

        AddSubject(mention, verb);
        mention.IsOfPeople = mention.Kind == MeetingTrigger.Returning;
        if (!_words.Verbs.TryGetValue(_document[verb].Lemma, out MeetingVerb? frame))
        {
            AddPhrases(mention, verb, "by", "between");
            return;
        }

        if (frame.Object)
            AddObjects(mention, verb);
        AddPhrases(mention, verb, "with", "between", "opposite");
        if (mention.Parties.Count < 2)
            AddRegion(mention, RegionBefore(verb));
        mention.IsOfPeople = IsPeople(Clauses.Subject(_document, verb)) || IsPeople(RegionBefore(verb).Last);
        if (frame.Person && Clauses.Agent(_document, verb) is >= 0 and var host)
            mention.Host = PartyOf(host);
    }

    /// <summary>"hosted his counterpart A and B": parsers may make two objects of it.</summary>
    private void AddObjects(MeetingMention mention, int verb)
    {
        int patient = Clauses.Patient(_document, verb);
        AddAll(mention, patient);
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > patient && patient > verb && _document[child].Relation == "obj")
                AddAll(mention, child);
        }
    }

    private void FillNoun(MeetingMention mention)
    {
        int noun = mention.Trigger;
        AddPhrases(mention, noun, "between", "with", "among", "amongst", "involving");
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (child < noun && IsArranger(noun, child))
                continue;
            // "talks hosted by X"
            if (child > noun && _document[child].Upos == Upos.VERB && Clauses.Plain(_document[child].Relation) == "acl" && _words.Hosting.Contains(_document[child].Lemma) && Clauses.IsPassive(_document, child))
                mention.Host ??= PartyOf(Clauses.Agent(_document, child));
            if (child < noun && _document[child].Relation is "amod" or "compound" or "nmod:poss" or "nmod" or "flat" or "nmod:desc")
                AddModifier(mention, child);
            else if (child > noun && Clauses.Plain(_document[child].Relation) == "nmod" && Clauses.HasMarker(_document, child, "of", "by") && !_words.Nouns.Contains(_document[child].Lemma))
                AddAll(mention, child);
            mention.IsOfPeople |= (_document[child].Relation == "nmod:poss" || Clauses.HasMarker(_document, child, "of", "between")) && IsPeople(child);
        }

        int verb = mention.Predicate;
        if (MeetingStatusReader.IsStay(_document, mention))
            AddAll(mention, Clauses.Subject(_document, verb));
        // "X and Y are in talks", "are due to resume talks" where the tree has no verb.
        if (_document.Child(noun, "cop") >= 0 && Clauses.HasMarker(_document, noun, "in", "due"))
            AddAll(mention, Clauses.Subject(_document, noun));
        if (verb == noun || _document[verb].Upos != Upos.VERB)
            return;
        string lemma = _document[verb].Lemma;
        // "The meeting brought together the ministers of X and Y".
        if (_words.Uniting.TryGetValue(lemma, out List<string>? particles) && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" && MeetingFinder.FollowedBy(_document, verb, particles)
            && Clauses.Patient(_document, verb) is >= 0 and var together && (IsSomebody(together) || IsPeople(together)))
            AddAll(mention, together);
        if (Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" || (verb > noun && mention.Adjunct is null))
            return;
        if (mention.Adjunct is "before" or "ahead" or "after" or "following" && mention.Parties.Count == 1)
        {
            AddSubject(mention, verb);
            return;
        }

        if (mention.Adjunct is "after" or "following" && mention.Parties.Count == 0 && _words.Progressing.Contains(lemma))
        {
            // "X and Y moved closer after talks": both talked; of one alone it is not said.
            int persons = mention.Persons.Count;
            AddSubject(mention, verb);
            if (mention.Parties.Count == 1)
            {
                mention.Parties.Clear();
                mention.Persons.RemoveRange(persons, mention.Persons.Count - persons);
            }

            return;
        }

        // "The leaders patched up their quarrel at a summit": people who do something there take part.
        if (mention is { Adjunct: "at", Parties.Count: 0 } && mention.Phrase == noun && !Clauses.IsPassive(_document, verb) && IsPeople(Clauses.Subject(_document, verb)))
        {
            AddSubject(mention, verb);
            return;
        }

        // Whom "invited them to consultations" means, the verb tells.
        if (_words.Inviting.Contains(lemma))
            return;
        if (_words.Hosting.Contains(lemma))
            mention.Host ??= PartyOf(Clauses.Agent(_document, verb));
        else if ((_words.TakingPart.Contains(lemma) || (_words.Coming.Contains(lemma) && Clauses.HasMarker(_document, mention.Phrase, "for"))) && !_words.Mediating.Contains(lemma) && !(mention.Parties.Count == 0 && IsOpenedByOne(_document, verb, noun)))
        {
            AddSubject(mention, verb);
            mention.IsOfPeople |= mention.Kind == MeetingTrigger.WeakNoun && Clauses.Plain(_document[mention.Phrase].Relation) == "obj" && IsPeople(Clauses.Subject(_document, verb));
        }
    }

    /// <summary>"X opened the meeting": who does that alone presides, and is not one of the sides.</summary>
    public static bool IsOpenedByOne(Document document, int verb, int noun) =>
        MeetingVocabulary.Shipped.Opening.Contains(document[verb].Lemma) && document.Child(noun, "det") is >= 0 and var determiner && document[determiner].Lower == "the"
        && Clauses.Conjuncts(document, Clauses.Agent(document, verb)).Take(2).Count() == 1;

    private void AddSubject(MeetingMention mention, int verb)
    {
        int before = mention.Parties.Count + mention.Persons.Count, agent = Clauses.Agent(_document, verb);
        AddAll(mention, agent);
        AddStray(mention, agent, verb);
        if (mention.Parties.Count + mention.Persons.Count == before)
            AddAppositions(mention, agent);
        if (mention.Parties.Count + mention.Persons.Count == before && !Clauses.IsPassive(_document, verb))
            AddRegion(mention, RegionBefore(verb));
    }

    /// <summary>"In Z, X and Y agreed": the parser joins Y to Z, although it stands between X and the verb.</summary>
    private void AddStray(MeetingMention mention, int agent, int verb)
    {
        if (agent < 0 || agent >= verb || article.MentionAt(agent) is not { } first || first.Last + 2 >= verb || _document[first.Last + 1].Lower != "and" || _document.Child(agent, "conj") >= 0
            || article.MentionAt(first.Last + 2) is not { } second || second.Last >= verb || _document[second.Last + 1].Upos is not (Upos.VERB or Upos.AUX or Upos.ADV))
            return;
        AddMention(mention, second);
    }

    /// <summary>"The signatories – A, B and C – are to meet": a list that says who the people are.</summary>
    private void AddAppositions(MeetingMention mention, int people)
    {
        if (people < 0 || _document[people].Upos != Upos.NOUN)
            return;
        foreach (int child in _document.ChildrenOf(people))
        {
            if (child > people && _document[child].Relation == "appos")
                AddAll(mention, child);
            // "ministers of the guarantor powers – A, B and C –"
            if (child > people && _document[child].Relation == "nmod" && _document.Child(child, "appos") is >= 0 and var listed && Clauses.HasMarker(_document, child, "of"))
                AddAll(mention, listed);
        }
    }

    /// <summary>What stands behind one of these prepositions, which belong to the trigger in the tree or follow it in the text.</summary>
    private void AddPhrases(MeetingMention mention, int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in _document.ChildrenOf(head))
        {
            if (child > head && Clauses.Plain(_document[child].Relation) is "nmod" or "obl" or "advcl" or "acl" && Clauses.HasMarker(_document, child, prepositions))
                AddAll(mention, child);
        }

        int sentence = _document[head].Sentence;
        int reach = _document[head].Upos == Upos.VERB ? Reach / 2 : Reach / 3;
        for (int token = head + 1; token < _document.Tokens.Length && token <= head + reach && _document[token].Sentence == sentence; token++)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX || (_document[token].Upos == Upos.PUNCT && _document[token].Form is not ","))
                break;
            if (!prepositions.Contains(_document[token].Lower))
                continue;
            AddRegion(mention, RegionBehind(token));
            break;
        }
    }

    private void AddModifier(MeetingMention mention, int modifier)
    {
        // A city in front of the noun is where, not who: "the Geneva talks". "Smith-Jones summit" names two.
        if (Arranged(mention, modifier) || Joined(mention, _document[modifier].Form) || Paired(mention, modifier))
            return;
        if (article.MentionAt(modifier) is { Kind: not NameKind.Place and not NameKind.Facility })
            AddOne(mention, modifier, depth: 0);
        foreach (int child in _document.ChildrenOf(modifier))
        {
            if (_document[child].Relation is "compound" or "conj" or "amod" or "flat" && article.MentionAt(child) is { Kind: not NameKind.Place and not NameKind.Facility })
                AddOne(mention, child, depth: 0);
        }
    }

    /// <summary>"the African Union-led talks", "Swedish-hosted talks": who stands between the sides or gives the house is none of them.</summary>
    private bool Arranged(MeetingMention mention, int participle)
    {
        if (!IsArranging(participle))
            return false;
        if (_words.Hosting.Contains(_document[participle].Lemma))
            mention.Host ??= PartyOf(participle - 2);
        return true;
    }

    private bool IsArranging(int participle) => _words.Arranging.Contains(_document[participle].Lower) && participle > 1 && _document[participle - 1].Form is "-" or "–";

    /// <summary>Whether a word in front of a noun is part of the name that arranges the meeting: "African" in "African Union-led talks".</summary>
    private bool IsArranger(int noun, int modifier)
    {
        if (article.MentionAt(modifier) is not { } name)
            return false;
        for (int token = modifier + 1; token < noun; token++)
        {
            if (IsArranging(token))
                return ReferenceEquals(article.MentionAt(token - 2), name);
        }

        return false;
    }

    /// <summary>"Varland-Ostria talks", "the Brandt–Ferro summit": both names in one word.</summary>
    private bool Joined(MeetingMention mention, string name)
    {
        string[] parts = name.Split('-', '–', '/');
        if (parts.Length != 2 || parts[0].Length < 2 || parts[1].Length < 2)
            return false;
        Mention? one = Named(parts[0]), other = Named(parts[1]);
        if (one is null || other is null)
            return false;
        AddMention(mention, one);
        AddMention(mention, other);
        return true;
    }

    /// <summary>Whether a token is the second name of a pair: "Belgrade-Pristina".</summary>
    public static bool IsPaired(Document document, int second) =>
        second > 1 && document[second - 1].Form is "-" or "–" or "/" && document[second - 2].Upos == Upos.PROPN && document[second].Upos == Upos.PROPN;

    /// <summary>"the Belgrade-Pristina dialogue": two capitals or states, and so who, not where.</summary>
    private bool Paired(MeetingMention mention, int second)
    {
        if (!IsPaired(_document, second) || article.MentionAt(second) is not { Form: MentionForm.Name } other || article.MentionAt(second - 2) is not { Form: MentionForm.Name } one
            || Government(one) is not { } left || Government(other) is not { } right)
            return false;
        AddParty(mention, left);
        AddParty(mention, right);
        return true;
    }

    private static ActorReference? Government(Mention mention) =>
        mention.Party ?? (mention.Place is { } place && Gazetteer.Shipped.Find(place) is { Kind: EntryKind.State or EntryKind.Capital, Party: { } state } ? state : null);

    /// <summary>A mention anywhere in the article that ends with this name.</summary>
    private Mention? Named(string name)
    {
        foreach (Mention mention in article.Mentions)
        {
            if (mention.Form is MentionForm.Name or MentionForm.Adjective && !mention.Span.In(article.Text).ContainsAny('-', '–', '/') && (mention.Actor ?? mention.Party) is not null && _document[mention.Last].Form.Equals(name, StringComparison.OrdinalIgnoreCase))
                return mention;
        }

        return null;
    }

    private void AddAll(MeetingMention mention, int head)
    {
        foreach (int member in Clauses.Conjuncts(_document, head))
            AddOne(mention, member, depth: 0);
    }

    private void AddOne(MeetingMention mention, int token, int depth)
    {
        if (token < 0 || depth > 3)
            return;
        Mention? own = Resolve(token);
        if (own is not null)
            AddMention(mention, own);
        if (own is { Members.Count: > 0 } or { Kind: NameKind.Person, Form: MentionForm.Name or MentionForm.Pronoun })
        {
            AddListed(mention, token, depth);
            return;
        }

        // "leaders of A, B and C", "negotiators from A and B", "A's and B's ministers".
        foreach (int child in _document.ChildrenOf(token))
        {
            bool names = _document[child].Relation is "nmod:poss" or "compound" or "amod" or "nmod:desc"
                || (Clauses.Plain(_document[child].Relation) == "nmod" && Clauses.HasMarker(_document, child, "of", "from", "for", "representing"));
            if (!names)
                continue;
            foreach (int member in Clauses.Conjuncts(_document, child))
            {
                // "X's government": the party of X, who need not be there.
                // "envoys from X and Y": capitals stand for their governments.
                if (IsPeople(token) && Clauses.HasMarker(_document, child, "from") && article.MentionAt(member) is { Kind: NameKind.Place, Form: MentionForm.Name } city && Government(city) is { } sender)
                    AddParty(mention, sender);
                else if (_document[child].Relation == "nmod:poss" && article.MentionAt(member) is { Kind: NameKind.Person, Form: MentionForm.Name } owner)
                    AddParty(mention, owner.Party);
                else
                    AddOne(mention, member, depth + 1);
            }
        }

        AddListed(mention, token, depth);
        // "negotiators from A and B", where the tree joins B to something else.
        int next = own is { Form: MentionForm.Nominal } ? own.Last + 1 : token + 1;
        if (depth == 0 && _document[token].Upos == Upos.NOUN && next < _document.Tokens.Length && _document[next].Lower is "from" or "of")
            AddRegion(mention, RegionBehind(next), isSender: _document[next].Lower == "from" && IsPeople(token));
    }

    /// <summary>Names that the tree takes for appositions: "Chancellor Brandt, Juan Ferro and …".</summary>
    private void AddListed(MeetingMention mention, int token, int depth)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child <= token || _document[child].Relation is not ("appos" or "flat" or "list") || article.MentionAt(child) is not { Form: MentionForm.Name, Kind: NameKind.Person })
                continue;
            foreach (int member in Clauses.Conjuncts(_document, child))
                AddOne(mention, member, depth + 1);
        }
    }

    /// <param name="mention">The meeting.</param>
    /// <param name="region">Where the names stand.</param>
    /// <param name="isSender">Whether a capital stands for its government: "envoys from X".</param>
    private void AddRegion(MeetingMention mention, (int First, int Last) region, bool isSender = false)
    {
        Mention? before = null;
        for (int token = region.First; token <= region.Last; token++)
        {
            if (article.MentionAt(token) is not { } found || ReferenceEquals(found, before))
                continue;
            if (isSender && found is { Kind: NameKind.Place, Form: MentionForm.Name } && Government(found) is { } government)
                AddParty(mention, government);
            else
                AddMention(mention, found);
            before = found;
        }
    }

    private void AddMention(MeetingMention meeting, Mention mention)
    {
        if (mention.Members.Count > 0)
        {
            foreach (ActorReference member in mention.Members)
                AddParty(meeting, member);
            return;
        }

        if (mention is { Kind: NameKind.Person, Actor: { Id: not null } person })
        {
            if (mention.Form == MentionForm.Name && Joined(meeting, mention.Span.Of(article.Text)))
                return;
            // Two names in one word of which the article knows neither: no person.
            if (mention.First == mention.Last && mention.Last + 1 == meeting.Trigger && mention.Span.In(article.Text).ContainsAny('-', '–'))
                return;
            AddParty(meeting, mention.Party);
            if (!meeting.Persons.Exists(p => p.Person.IsSame(person)))
                meeting.Persons.Add((mention.Party, person));
            return;
        }

        if (mention.Kind is NameKind.State or NameKind.Body or NameKind.Group || (mention.Kind == NameKind.Place && mention.Party is not null))
            AddParty(meeting, mention.Party ?? (mention.Actor is { Id: not null } ? mention.Actor : null) ?? Group(mention));
        else if (mention is { Kind: NameKind.Place, Place: { } place } && Gazetteer.Shipped.Find(place) is { Kind: EntryKind.Region })
            AddParty(meeting, new ActorReference(Slug.Of(place), place));
    }

    /// <summary>"the rebels", "pro-Varland separatists": a side that has no name.</summary>
    private ActorReference? Group(Mention mention)
    {
        if (mention.Form != MentionForm.Nominal || !(_words.Groups.Contains(_document[mention.Head].Lemma) || LeadsGroup(mention)))
            return null;
        int first = mention.Head;
        while (first > mention.First && _document[first - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN)
            first--;
        return new ActorReference(null, _document.SpanOf(first, mention.Head).Of(article.Text));
    }

    /// <summary>"rebel leaders".</summary>
    private bool LeadsGroup(Mention mention) =>
        mention.Head > mention.First && FrameVocabulary.Acts.People.Contains(_document[mention.Head].Lemma) && _words.Groups.Contains(_document[mention.Head - 1].Lemma);

    private static void AddParty(MeetingMention mention, ActorReference? party)
    {
        if (party is not null && !mention.Parties.Exists(p => p.IsSame(party)))
            mention.Parties.Add(party);
    }

    /// <summary>The mention that a token is part of, or that is joined to its title: "President" in "President Brandt".</summary>
    private Mention? Resolve(int token)
    {
        if (article.MentionAt(token) is { } own)
            return own;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document[child].Relation is "flat" or "appos" or "nmod:desc" or "compound" && child > token && article.MentionAt(child) is { Form: MentionForm.Name } named)
                return named;
        }

        return null;
    }

    private bool IsPeople(int token) =>
        token >= 0 && _document[token].Upos == Upos.NOUN && (_words.Sides.Contains(_document[token].Lemma) || _words.Opponents.Contains(_document[token].Lemma) || FrameVocabulary.Acts.People.Contains(_document[token].Lemma));

    private ActorReference? PartyOf(int token) =>
        token < 0 || Resolve(token) is not { } mention ? null : mention.Party ?? (mention.Kind is NameKind.State or NameKind.Body ? mention.Actor : null);

    /// <summary>The noun phrase that ends right before a verb, auxiliaries and adverbs left out.</summary>
    private (int First, int Last) RegionBefore(int verb)
    {
        int sentence = _document[verb].Sentence, last = verb - 1;
        while (last >= 0 && _document[last].Sentence == sentence && _document[last].Upos is Upos.AUX or Upos.ADV or Upos.PART)
            last--;
        int first = last + 1;
        for (int token = last; token >= 0 && token > last - Reach && _document[token].Sentence == sentence; token--)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX && RelativeStart(token) is >= 0 and var relative)
                token = relative;
            if (!IsNominal(token) && _document[token].Lower is not ("of" or "from" or "for" or "between" or ","))
                break;
            first = token;
        }

        // A date or place in front ("on Friday, envoys …") ends at its comma.
        while (first <= last && _document[first].Form == ",")
            first++;
        return (first, last);
    }

    /// <summary>The comma before the "who" or "which" of the relative clause that holds a verb; -1 where it stands in none.</summary>
    private int RelativeStart(int verb)
    {
        for (int token = verb - 1; token > 0 && token > verb - 16 && _document[token].Sentence == _document[verb].Sentence; token--)
        {
            if (_document[token].Lower is "who" or "which" or "whose" && _document[token - 1].Form == ",")
                return token - 1;
            if (_document[token].Upos is Upos.VERB or Upos.SCONJ)
                break;
        }

        return -1;
    }

    /// <summary>The noun phrases behind a preposition, to the next verb, preposition or clause.</summary>
    private (int First, int Last) RegionBehind(int preposition)
    {
        int sentence = _document[preposition].Sentence, last = preposition;
        for (int token = preposition + 1; token < _document.Tokens.Length && token < preposition + Reach && _document[token].Sentence == sentence; token++)
        {
            if (!IsNominal(token) && _document[token].Lower is not ("of" or "from") && !(_document[token].Form == "," && ListGoesOn(token)))
                break;
            last = token;
        }

        return (preposition + 1, last);
    }

    private bool IsNominal(int token) =>
        _document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.CCONJ or Upos.PRON or Upos.PART
        && _document[token].Lower is not ("but" or "who" or "which" or "that" or "whom" or "what" or "to" or "not" or "n't");

    /// <summary>Whether another name and an "and" follow a comma before anything else: "with A, B and C".</summary>
    private bool ListGoesOn(int comma)
    {
        for (int token = comma + 1; token < _document.Tokens.Length && token < comma + 10 && _document[token].Sentence == _document[comma].Sentence; token++)
        {
            if (_document[token].Lower == "and")
                return true;
            if (!IsNominal(token) && _document[token].Form != ",")
                return false;
        }

        return false;
    }
}
