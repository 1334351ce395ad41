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

    private void FillVerb(MeetingMention mention)
    {
        int verb = mention.Trigger;
        if (mention.Kind == MeetingTrigger.Inviting)
        {
            _named.AddAll(mention, Clauses.Patient(_document, verb));
            mention.IsOfPeople = _mentions.IsPeople(Clauses.Patient(_document, verb));
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

        AddSubject(mention, verb);
        mention.IsOfPeople = mention.Kind == MeetingTrigger.Returning;
        if (!_words.Verbs.TryGetValue(_document[verb].Lemma, out MeetingVerb? frame))
        {
            _named.AddPhrases(mention, verb, "by", "between");
            return;
        }

        if (frame.Object)
            AddObjects(mention, verb);
        _named.AddPhrases(mention, verb, "with", "between", "opposite");
        if (mention.Parties.Count < 2)
            _named.AddRegion(mention, _regions.Before(verb));
        mention.IsOfPeople = _mentions.IsPeople(Clauses.Subject(_document, verb)) || _mentions.IsPeople(_regions.Before(verb).Last);
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
        int before = mention.Parties.Count + mention.Persons.Count, agent = Clauses.Agent(_document, verb);
        _named.AddAll(mention, agent);
        AddStray(mention, agent, verb);
        if (mention.Parties.Count + mention.Persons.Count == before)
            AddAppositions(mention, agent);
        if (mention.Parties.Count + mention.Persons.Count == before && !Clauses.IsPassive(_document, verb))
            _named.AddRegion(mention, _regions.Before(verb));
    }

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
