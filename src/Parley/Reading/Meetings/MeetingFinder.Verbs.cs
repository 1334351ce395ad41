using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Verbs that tell of meetings: meeting itself, signing, inviting, coming back.</content>
internal sealed partial class MeetingFinder
{
    private static readonly List<string> Back = ["back"];

    /// <summary>"The president brought together the ministers of X and Y": somebody does so with people, and a word says "together".</summary>
    public static bool IsUniting(Document document, int verb) =>
        MeetingVocabulary.Shipped.Uniting.TryGetValue(document[verb].Lemma, out List<string>? particles) && particles.Count > 0 && document.Child(verb, "obj") is >= 0 and var people
        && (document[verb].Xpos != "VB" || document.Child(verb, "aux") >= 0) && (FollowedBy(document, verb, particles) || FollowedBy(document, document.Subtree(people).Last, particles));

    /// <summary>Whether one of these particles stands right behind a verb, or none is needed.</summary>
    public static bool FollowedBy(Document document, int verb, ICollection<string> particles)
    {
        for (int token = verb + 1; token < document.Tokens.Length && token <= verb + 4 && document[token].Sentence == document[verb].Sentence; token++)
        {
            if (particles.Contains(document[token].Lower))
                return true;
        }

        return particles.Count == 0;
    }

    private MeetingMention? AtVerb(int token)
    {
        string lemma = _document[token].Lemma;
        if (IsSpentHere(token, lemma))
            return new MeetingMention { Trigger = token, Predicate = token, Kind = MeetingTrigger.Verb, Rule = $"meeting.stay: {_document[token].Lower}", IsHeading = IsHeading(token), IsDefinite = true };
        if (_words.Verbs.TryGetValue(lemma, out MeetingVerb? verb))
        {
            if (!FollowedBy(_document, token, verb.Particle))
                return null;
            // "offered to host a summit": the summit is the meeting.
            bool hosts = verb.Person && Clauses.Patient(_document, token) is >= 0 and var hosted && _words.Nouns.Contains(_document[hosted].Lemma);
            if (hosts || _document[token].Relation is "amod" or "compound" || ByPhone(token) || ((verb.Alone || (!verb.Weak && !verb.Object)) && Calls(token)))
                return null;
            return Verbal(token, verb.Weak ? MeetingTrigger.WeakVerb : MeetingTrigger.Verb, "verb");
        }

        if (IsUniting(_document, token) && _arguments.IsSomebody(Clauses.Agent(_document, token)))
            return Verbal(token, MeetingTrigger.Verb, "unite");
        if (IsSigning(token, lemma))
            return Verbal(token, MeetingTrigger.Signing, "sign");
        // "called off" calls nobody.
        if (_words.Inviting.Contains(lemma) && _document.Child(token, "compound:prt") < 0 && !(Clauses.Patient(_document, token) is >= 0 and var called && _words.Nouns.Contains(_document[called].Lemma)))
            return Verbal(token, MeetingTrigger.Inviting, "invite");
        if (IsReturn(token, lemma) || IsExpected(token, lemma))
            return Verbal(token, MeetingTrigger.Returning, "return");
        if (IsParting(token, lemma))
            return Verbal(token, MeetingTrigger.WeakVerb, "leave");
        return _words.Agreeing.Contains(lemma) && !Clauses.IsNegated(_document, token) ? Verbal(token, MeetingTrigger.Agreeing, "agree") : null;
    }

    /// <summary>"Of the eleven days they have spent here": how long those who negotiate have been at it.</summary>
    private bool IsSpentHere(int verb, string lemma) =>
        lemma == "spend" && _previous && Clauses.Subject(_document, verb) is >= 0 and var subject && (_document[subject].Lower == "they" || _words.Sides.Contains(_document[subject].Lemma))
        && _document.Child(verb, "advmod") is >= 0 and var here && _document[here].Lower is "here" or "there"
        && ((Clauses.Oblique(_document, verb, "of") is >= 0 and var counted && _words.Measures.Contains(_document[counted].Lemma)) || (_document[verb].Relation == "acl:relcl" && _words.Measures.Contains(_document[_document[verb].Head].Lemma)) || (_document.Child(verb, "obj") is >= 0 and var spent && _words.Measures.Contains(_document[spent].Lemma)));

    /// <summary>"convened his security council": who calls others together does not meet by that.</summary>
    private bool Calls(int verb) => _document.Child(verb, "obj") >= 0;

    /// <summary>"The two sides return to X on Monday": negotiators who come back to a place meet there.</summary>
    private bool IsReturn(int verb, string lemma) =>
        _words.Returning.Contains(lemma) && (lemma == "return" || FollowedBy(_document, verb, Back)) && ComesTo(verb);

    /// <summary>"X and Y are expected in Z on Friday": people of two sides, in one place on one day.</summary>
    private bool IsExpected(int verb, string lemma) =>
        lemma is "expect" or "await" && Clauses.IsPassive(_document, verb) && !Clauses.IsNegated(_document, verb) && _document.Child(verb, "xcomp") < 0
        && Clauses.Oblique(_document, verb, "in", "at") is >= 0 and var place && article.MentionAt(place)?.Place is not null
        && _arguments.ArePersonsOfTwoSides(Clauses.Patient(_document, verb));

    /// <summary>"Both sides will be back in X".</summary>
    private bool IsBack(int adverb) => _document[adverb].Lower == "back" && _document.Child(adverb, "cop") >= 0 && ComesTo(adverb);

    private bool ComesTo(int predicate) =>
        Clauses.Oblique(_document, predicate, "to", "in", "at") >= 0
        && Clauses.Subject(_document, predicate) is >= 0 and var subject && _words.Sides.Contains(_document[subject].Lemma) && IsPlural(subject);

    /// <summary>"After two days X and Y left the city", "left the city without a deal": those who part there have met there.</summary>
    private bool IsParting(int verb, string lemma) =>
        _words.Leaving.Contains(lemma) && !Clauses.IsPassive(_document, verb) && _document.Child(verb, "obj") is >= 0 and var place && article.MentionAt(place)?.Place is not null
        && ((Clauses.Oblique(_document, verb, "after") is >= 0 and var length && _words.Measures.Contains(_document[length].Lemma)) || (Clauses.Oblique(_document, verb, "without") is >= 0 and var result && _words.Results.Contains(_document[result].Lemma)));

    private MeetingMention Verbal(int verb, MeetingTrigger kind, string rule) =>
        new() { Trigger = verb, Predicate = verb, Kind = kind, Rule = $"meeting.{rule}: {_document[verb].Lower}", IsHeading = IsHeading(verb), IsPlural = IsRepeated(verb) };

    /// <summary>"have met twice, in March and in April", "met three times".</summary>
    private bool IsRepeated(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Lower is "twice" or "thrice" or "times" or "repeatedly")
                return true;
        }

        return false;
    }

    private bool IsText(int token) => token >= 0 && _words.Signed.Contains(_document[token].Lemma.ToLowerInvariant());

    /// <summary>Whether the sentence or the one before names a text that "it" can mean.</summary>
    private bool IsTextBefore(int verb)
    {
        for (int token = verb - 1; token >= 0 && _document[token].Sentence >= _document[verb].Sentence - 1; token--)
        {
            if (_document[token].Upos == Upos.NOUN && _words.Signed.Contains(_document[token].Lemma))
                return true;
        }

        return false;
    }

    private bool IsSigning(int verb, string lemma)
    {
        if (_words.Signing.Contains(lemma))
        {
            int thing = Clauses.Patient(_document, verb);
            // "the accord concluded in X": parsers make a clause of it.
            return IsText(thing) || (thing >= 0 && _document[thing].Lower is "it" or "them" && IsTextBefore(verb)) || (_document.Child(verb, "obj") < 0 && IsText(_document.Child(verb, "nsubj")));
        }

        if (lemma != "put")
            return false;
        int name = _document.Child(verb, "obj");
        return name >= 0 && _words.Named.Contains(_document[name].Lemma) && Clauses.Oblique(_document, verb, "to", "on", "under") >= 0;
    }
}
