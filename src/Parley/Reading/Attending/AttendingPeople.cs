using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Reading.Positions;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <summary>Whom words about coming and keeping away mean.</summary>
internal sealed class AttendingPeople(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly Parties _parties = new(article);

    /// <summary>Who is meant by a phrase and those joined to it; nobody by things that belong to somebody ("X's offer").</summary>
    public List<ActorReference> Who(int head)
    {
        List<ActorReference> who = [];
        foreach (int member in Clauses.Conjuncts(_document, head).Concat(Listed(head)).Concat(NamedBy(head)))
        {
            // "We will not come," said X: X's side.
            if (_document[member].Lower == "we" && article.StatementAt(member) is { Direct: true } spoken)
            {
                who.AddRange(_parties.Of(spoken).Select(side => side.Party).Where(party => party.Id is not null));
                continue;
            }

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

    /// <summary>"for X to come", "about X coming": the name right in front; else the subject of the tree.</summary>
    public int Subject(int token)
    {
        // "X was the only leader to come"
        if (_document[token] is { Xpos: "VB", Relation: "acl", Head: >= 0 and var noun } && _document.Child(noun, "cop") >= 0 && _document.Child(noun, "nsubj") is >= 0 and var only)
            return only;
        int before = _document[token].Xpos == "VB" && token > 1 && _document[token - 1].Lower == "to" ? token - 2 : _document[token].Xpos == "VBG" ? token - 1 : -1;
        return before >= 0 && _document[before].Sentence == _document[token].Sentence && article.MentionAt(before) is { Kind: NameKind.Person, Form: MentionForm.Name }
            ? before
            : Clauses.Subject(_document, token);
    }

    /// <summary>A person by name, or people whose names stand right behind.</summary>
    public bool IsOfPersons(int token) => IsPerson(token) || (token >= 0 && IsPerson(_document.Child(token, "appos")));

    public bool IsPerson(int token) => Somebody(token) is { Kind: NameKind.Person, Form: MentionForm.Name };

    public bool IsPerson(ActorReference who) => article.Mentions.Any(m => m.Kind == NameKind.Person && who.IsSame(m.Actor));

    public Mention? Somebody(int token) =>
        article.MentionAt(token) is { Kind: NameKind.Person or NameKind.State or NameKind.Body or NameKind.Group } mention && (mention.Actor is not null || mention.Members.Count > 0) ? mention : null;

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

    /// <summary>"the regional bloc Norden", "his deputy Ilse Brandt": a name right behind the noun that says what it names.</summary>
    private Mention? Behind(int noun) =>
        _document[noun].Upos == Upos.NOUN && noun + 1 < _document.SentenceOf(noun).End && Somebody(noun + 1) is { Form: MentionForm.Name, Kind: NameKind.Person or NameKind.Body } name ? name : null;

    /// <summary>"the ministers A, B and C": those behind the first, whom the noun itself stands for.</summary>
    private IEnumerable<int> NamedBy(int people) =>
        people >= 0 && _document[people].Upos == Upos.NOUN && _document.Child(people, "appos") is >= 0 and var first && IsPerson(first) ? Clauses.Conjuncts(_document, first).Skip(1) : [];

    /// <summary>"The leaders of X, Y and Z": all of them.</summary>
    private List<ActorReference> Together(int people)
    {
        if (Clauses.OfPhrase(_document, people) is not (>= 0 and var first))
            return [];
        return [.. Clauses.Conjuncts(_document, first).Select(article.MentionAt).Where(m => m?.Kind == NameKind.State).Select(m => m!.Party ?? m.Actor).OfType<ActorReference>().Where(party => party.Id is not null)];
    }

    /// <summary>"X, whose team failed to turn up": X.</summary>
    private Mention? Whose(int side)
    {
        int owner = _document.Child(side, "nmod:poss");
        if (owner < 0 || _document[owner].Lower != "whose" || !MeetingVocabulary.Shipped.Sides.Contains(_document[side].Lemma))
            return null;
        for (int at = _document[side].Head; at >= 0; at = _document[at].Head)
        {
            if (_document[at].Relation == "acl:relcl")
                return Somebody(_document[at].Head);
        }

        return null;
    }
}
