using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Who meets at what a noun tells of.</content>
internal sealed partial class MeetingParties
{
    /// <summary>"X opened the meeting": who does that alone presides, and is not one of the sides.</summary>
    public static bool IsOpenedByOne(Document document, int verb, int noun) =>
        MeetingVocabulary.Shipped.Opening.Contains(document[verb].Lemma) && document.Child(noun, "det") is >= 0 and var determiner && document[determiner].Lower == "the"
        && Clauses.Conjuncts(document, Clauses.Agent(document, verb)).Take(2).Count() == 1;

    /// <summary>Whether a token is the second name of a pair: "Belgrade-Pristina".</summary>
    public static bool IsPaired(Document document, int second) =>
        second > 1 && document[second - 1].Form is "-" or "–" or "/" && document[second - 2].Upos == Upos.PROPN && document[second].Upos == Upos.PROPN;

    private void FillNoun(MeetingMention mention)
    {
        int noun = mention.Trigger;
        _named.AddPhrases(mention, noun, "between", "with", "among", "amongst", "involving");
        foreach (int child in _document.ChildrenOf(noun))
        {
            if (child < noun && IsArranger(noun, child))
                continue;
            // "talks hosted by X"
            if (child > noun && _document[child].Upos == Upos.VERB && Clauses.Plain(_document[child].Relation) == "acl" && _words.Hosting.Contains(_document[child].Lemma) && Clauses.IsPassive(_document, child))
                mention.Host ??= _mentions.PartyOf(Clauses.Agent(_document, child));
            if (child < noun && _document[child].Relation is "amod" or "compound" or "nmod:poss" or "nmod" or "flat" or "nmod:desc")
                AddModifier(mention, child);
            else if (child > noun && Clauses.Plain(_document[child].Relation) == "nmod" && Clauses.HasMarker(_document, child, "of", "by") && !_words.Nouns.Contains(_document[child].Lemma))
                _named.AddAll(mention, child);
            mention.IsOfPeople |= (_document[child].Relation == "nmod:poss" || Clauses.HasMarker(_document, child, "of", "between")) && _mentions.IsPeople(child);
        }

        if (mention.Parties.Count + mention.Persons.Count == 0 && _document.Child(noun, "nmod:poss") is >= 0 and var whose && _document[whose].Lower == "their")
            AddPair(mention, whose);
        int verb = mention.Predicate;
        if (MeetingStatusReader.IsStay(_document, mention))
            _named.AddAll(mention, Clauses.Subject(_document, verb));
        // "X and Y are in talks", "are due to resume talks" where the tree has no verb.
        if (_document.Child(noun, "cop") >= 0 && Clauses.HasMarker(_document, noun, "in", "due"))
            _named.AddAll(mention, Clauses.Subject(_document, noun));
        // "X wants a mechanism for talks between Y and Z": who wants others to talk does not talk.
        if (verb == noun || (mention.Parties.Count >= 2 && _words.Proposed.Contains(_document[verb].Lemma)) || _document[verb].Upos != Upos.VERB)
            return;
        string lemma = _document[verb].Lemma;
        // "The meeting brought together the ministers of X and Y".
        if (_words.Uniting.TryGetValue(lemma, out List<string>? particles) && Clauses.Plain(_document[mention.Phrase].Relation) == "nsubj" && MeetingFinder.FollowedBy(_document, verb, particles)
            && Clauses.Patient(_document, verb) is >= 0 and var together && (_mentions.IsSomebody(together) || _mentions.IsPeople(together)))
            _named.AddAll(mention, together);
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

        // "is at the summit of the bloc X", "attends X's conference": one guest of many.
        if (mention.Parties is [{ Id: { } host }] && Gazetteer.Shipped.Bodies.ContainsKey(host) && !mention.IsPlural && Clauses.Conjuncts(_document, Clauses.Agent(_document, verb)).Take(2).Count() == 1)
            return;

        // "The leaders patched up their quarrel at a summit": people who do something there take part.
        if (mention is { Adjunct: "at", Parties.Count: 0 } && mention.Phrase == noun && !Clauses.IsPassive(_document, verb) && _mentions.IsPeople(Clauses.Subject(_document, verb)))
        {
            AddSubject(mention, verb);
            return;
        }

        // Whom "invited them to consultations" means, the verb tells.
        if (_words.Inviting.Contains(lemma))
            return;
        if (_words.Hosting.Contains(lemma))
            mention.Host ??= _mentions.PartyOf(Clauses.Agent(_document, verb));
        else if ((_words.TakingPart.Contains(lemma) || (_words.Coming.Contains(lemma) && Clauses.HasMarker(_document, mention.Phrase, "for"))) && !_words.Mediating.Contains(lemma) && !(mention.Parties.Count == 0 && IsOpenedByOne(_document, verb, noun)))
        {
            AddSubject(mention, verb);
            mention.IsOfPeople |= mention.Kind == MeetingTrigger.WeakNoun && Clauses.Plain(_document[mention.Phrase].Relation) == "obj" && _mentions.IsPeople(Clauses.Subject(_document, verb));
        }
    }

    /// <summary>"X and Y spoke by telephone; their only talks, in May, led nowhere": the two who did what stands in front.</summary>
    private void AddPair(MeetingMention mention, int their)
    {
        for (int token = their - 1; token >= _document.SentenceOf(their).First; token--)
        {
            if (Clauses.Plain(_document[token].Relation) != "nsubj")
                continue;
            if (_document.Child(token, "conj") >= 0 && _mentions.IsSomebody(token))
                _named.AddAll(mention, token);
            return;
        }
    }

    private void AddModifier(MeetingMention mention, int modifier)
    {
        // A city in front of the noun is where, not who: "the Geneva talks". "Smith-Jones summit" names two.
        if (Arranged(mention, modifier) || _named.Joined(mention, _document[modifier].Form) || Paired(mention, modifier))
            return;
        if (article.MentionAt(modifier) is { Kind: not NameKind.Place and not NameKind.Facility })
            _named.AddOne(mention, modifier, depth: 0);
        foreach (int child in _document.ChildrenOf(modifier))
        {
            if (_document[child].Relation is "compound" or "conj" or "amod" or "flat" && article.MentionAt(child) is { Kind: not NameKind.Place and not NameKind.Facility })
                _named.AddOne(mention, child, depth: 0);
        }
    }

    /// <summary>"the Belgrade-Pristina dialogue": two capitals or states, and so who, not where.</summary>
    private bool Paired(MeetingMention mention, int second)
    {
        if (!IsPaired(_document, second) || article.MentionAt(second) is not { Form: MentionForm.Name } other || article.MentionAt(second - 2) is not { Form: MentionForm.Name } one
            || PartyMentions.Government(one) is not { } left || PartyMentions.Government(other) is not { } right)
            return false;
        NamedParties.AddParty(mention, left);
        NamedParties.AddParty(mention, right);
        return true;
    }

    /// <summary>"the African Union-led talks", "Swedish-hosted talks": who stands between the sides or gives the house is none of them.</summary>
    private bool Arranged(MeetingMention mention, int participle)
    {
        if (!IsArranging(participle))
            return false;
        if (!_words.Hosting.Contains(_document[participle].Lemma))
            return true;
        mention.Host ??= _mentions.PartyOf(participle - 2);
        // Whose house it is: "the Norland-hosted talks".
        if (mention.Host is { Id: { } id, Name: { } country } && Gazetteer.Shipped.State(id) is not null)
            mention.HostedIn = country;
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
}
