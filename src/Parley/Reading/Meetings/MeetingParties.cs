using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>
/// Who meets: the sides and persons that a mention's own words name. The tree is asked first; where it names nobody, the words in
/// front of the verb and behind "between" and "with" are read in their order.
/// </summary>
internal sealed partial class MeetingParties(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly NamedParties _named = new(article);
    private readonly PartyMentions _mentions = new(article);
    private readonly NounRegions _regions = new(article.Document);
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
    public bool IsSomebody(int token) => _mentions.IsSomebody(token);

    /// <summary>Whether a phrase joins persons of two sides or more: "X and Y".</summary>
    public bool ArePersonsOfTwoSides(int people)
    {
        if (people < 0)
            return false;
        List<ActorReference> sides = [];
        foreach (int member in Clauses.Conjuncts(_document, people))
        {
            if (_mentions.Resolve(member) is not { Kind: NameKind.Person, Party: { } side })
                return false;
            if (!sides.Exists(side.IsSame))
                sides.Add(side);
        }

        return sides.Count >= 2;
    }

    private void FillVerb(MeetingMention mention)
    {
        int verb = mention.Trigger;
        if (mention.Kind == MeetingTrigger.Inviting)
        {
            _named.AddAll(mention, Clauses.Patient(_document, verb));
            mention.IsOfPeople = _mentions.IsPeople(Clauses.Patient(_document, verb));
            mention.IsOfBoth = IsBoth(Clauses.Patient(_document, verb));
            // Who calls two sides or more to a place stands between them.
            if (mention.Parties.Count == 1)
                AddSubject(mention, verb);
            return;
        }

        // "X brought together the ministers of Y and Z"
        if (MeetingFinder.IsUniting(_document, verb))
        {
            _named.AddAll(mention, Clauses.Patient(_document, verb));
            mention.IsOfPeople = _mentions.IsPeople(Clauses.Patient(_document, verb));
            mention.Host ??= _mentions.PartyOf(Clauses.Agent(_document, verb));
            return;
        }

        if (MeetingVocabulary.Shipped.Planned.Contains(_document[verb].Lemma) && mention.Kind == MeetingTrigger.Returning)
            _named.AddAll(mention, Clauses.Patient(_document, verb));
        else
            AddSubject(mention, verb);
        bool isBoth = mention.IsOfPeople;
        mention.IsOfPeople |= mention.Kind == MeetingTrigger.Returning;
        if (!_words.Verbs.TryGetValue(_document[verb].Lemma, out MeetingVerb? frame))
        {
            _named.AddPhrases(mention, verb, "by", "between");
            return;
        }

        if (frame.Object)
            AddObjects(mention, verb);
        _named.AddPhrases(mention, verb, "with", "between", "opposite");
        if (mention.Parties.Count < 2 && !isBoth)
            _named.AddRegion(mention, _regions.Before(verb));
        mention.IsOfPeople = isBoth || _mentions.IsPeople(Clauses.Subject(_document, verb)) || _mentions.IsPeople(_regions.Before(verb).Last);
        if (frame.Person && Clauses.Agent(_document, verb) is >= 0 and var host)
            mention.Host = _mentions.PartyOf(host);
    }

    /// <summary>"hosted his counterpart A and B": parsers may make two objects of it.</summary>
    private void AddObjects(MeetingMention mention, int verb)
    {
        int patient = Clauses.Patient(_document, verb);
        _named.AddAll(mention, patient);
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > patient && patient > verb && _document[child].Relation == "obj")
                _named.AddAll(mention, child);
        }
    }

    private void AddSubject(MeetingMention mention, int verb)
    {
        int before = mention.Parties.Count + mention.Persons.Count, called = CalledOn(verb), agent = called >= 0 ? called : Clauses.Agent(_document, verb);
        // "both men", "the two": those of whom the article has told.
        if (IsBoth(agent))
        {
            mention.IsOfPeople = true;
            return;
        }

        _named.AddAll(mention, agent);
        AddStray(mention, agent, verb);
        if (mention.Parties.Count + mention.Persons.Count == before)
            AddAppositions(mention, agent);
        if (mention.Parties.Count + mention.Persons.Count == before && !Clauses.IsPassive(_document, verb))
            _named.AddRegion(mention, _regions.Before(verb));
    }

    /// <summary>"called on X to break off the talks", "invited X to meet": X is to do it; -1 where nobody is called on.</summary>
    private int CalledOn(int verb)
    {
        if (_document[verb].Xpos != "VB" || _document[verb].Relation is not ("xcomp" or "advcl") || _document[verb].Head is not (>= 0 and var calling) || calling > verb || !_words.Proposed.Contains(_document[calling].Lemma) || Clauses.IsPassive(_document, calling))
            return -1;
        int on = Clauses.Oblique(_document, calling, "on", "upon");
        return on > calling && on < verb ? on : _document.Child(calling, "obj") is var asked && asked > calling && asked < verb ? asked : -1;
    }

    private bool IsBoth(int people) => people >= 0 && _document[people] is { Upos: Upos.NOUN, Xpos: "NNS" } && _document.Child(people, "det") is >= 0 and var determiner && _document[determiner].Lower == "both"
        && article.MentionAt(people) is null or { Form: MentionForm.Nominal, Actor.Id: null, Party: null } && Clauses.OfPhrase(_document, people) < 0;

    /// <summary>"In Z, X and Y agreed": the parser joins Y to Z, although it stands between X and the verb.</summary>
    private void AddStray(MeetingMention mention, int agent, int verb)
    {
        if (agent < 0 || agent >= verb || article.MentionAt(agent) is not { } first || first.Last + 2 >= verb || _document[first.Last + 1].Lower != "and" || _document.Child(agent, "conj") >= 0
            || article.MentionAt(first.Last + 2) is not { } second || second.Last >= verb || _document[second.Last + 1].Upos is not (Upos.VERB or Upos.AUX or Upos.ADV))
            return;
        _named.AddMention(mention, second);
    }

    /// <summary>"The signatories – A, B and C – are to meet": a list that says who the people are.</summary>
    private void AddAppositions(MeetingMention mention, int people)
    {
        if (people < 0 || _document[people].Upos != Upos.NOUN)
            return;
        foreach (int child in _document.ChildrenOf(people))
        {
            if (child > people && _document[child].Relation == "appos")
                _named.AddAll(mention, child);
            // "ministers of the guarantor powers – A, B and C –"
            if (child > people && _document[child].Relation == "nmod" && _document.Child(child, "appos") is >= 0 and var listed && Clauses.HasMarker(_document, child, "of"))
                _named.AddAll(mention, listed);
        }
    }
}
