using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>Works out on whose side each person and office stands, from what the article says of them.</summary>
internal sealed class PartyEvidence
{
    private readonly Document _document;
    private readonly NameLayer _layer;

    private readonly Dictionary<string, ActorReference?> _called;
    private readonly ILookup<int, Office> _teams;

    private PartyEvidence(Document document, NameLayer layer, List<Office> offices)
    {
        (_document, _layer) = (document, layer);
        _called = BodyNouns.Of(layer).Where(noun => noun.Value.Only is not null).ToDictionary(noun => noun.Key, noun => noun.Value.Only!.Party);
        _teams = offices
            .Where(office => office.Word.Has(TitleWord.Voice) && office.Holders.Count == 0)
            .ToLookup(office => document[office.Head].Sentence);
    }

    public static void Weigh(Document document, NameLayer layer, PersonBook book, List<Office> offices)
    {
        var evidence = new PartyEvidence(document, layer, offices);
        Dictionary<ArticlePerson, ActorReference> possessed = evidence.Possessed();
        foreach (ArticlePerson person in book.Persons)
            person.Party = OwnOffice(person, former: false) ?? possessed.GetValueOrDefault(person);

        // "Merkel's spokesman", "adviser to Prime Minister X": the side of whoever is served. Twice, for chains of two.
        for (int round = 0; round < 2; round++)
        {
            foreach (Office office in offices)
            {
                if (office.Party is null && office.Owner >= 0 && evidence.SideOfOwner(office.Owner) is { } side)
                    (office.Body, office.Party) = (side, side);
            }

            foreach (ArticlePerson person in book.Persons)
                person.Party ??= OwnOffice(person, former: false);
        }

        // "the rebels' commissioner": whose side has no name is known by its words.
        foreach (Office office in offices)
        {
            if (office is { Body: null, Party: null, Owner: >= 0 } && layer.TitleAt(office.Owner) is { } owner && owner.Word.Has(TitleWord.People))
                office.Body = new ActorReference(null, document[office.Owner].Form);
        }

        foreach (ArticlePerson person in book.Persons)
        {
            person.Party ??= KnownLeaders.Shipped.SideOf(person.Keys) ?? evidence.SideOfTeam(person) ?? OwnOffice(person, former: true);
            foreach (Office office in person.Offices)
            {
                if (office.Party is null && !office.IsFormer && office.Word.Has(TitleWord.Office))
                    office.Party = person.Party;
            }
        }
    }

    private static ActorReference? OwnOffice(ArticlePerson person, bool former)
    {
        ActorReference? first = null;
        foreach (Office office in person.Offices)
        {
            if (office.IsFormer == former && office.Party is { } party)
            {
                if (office.Word.Has(TitleWord.Office))
                    return party;
                first ??= party;
            }
        }

        return first;
    }

    /// <summary>Persons whom a state or body is said to have: "Germany's Steffen X", "Steffen X of Germany".</summary>
    private Dictionary<ArticlePerson, ActorReference> Possessed()
    {
        var possessed = new Dictionary<ArticlePerson, ActorReference>();
        foreach (FoundName name in _layer.Names)
        {
            if (name.Person is { } person && (PossessorOf(name) ?? RepresentedBy(name)) is { } party)
                possessed.TryAdd(person, party);
        }

        return possessed;
    }

    private ActorReference? PossessorOf(FoundName name)
    {
        int before = name.First - 1;
        return before >= 1 && _document[before].Lower is "'s" or "'" ? _layer.NameAt(before - 1)?.Entry?.Party : null;
    }

    // "X for Ukraine, Y for Russia": a list of who speaks for whom.
    private ActorReference? RepresentedBy(FoundName name)
    {
        int next = name.Last + 1;
        if (next + 1 >= _document.Tokens.Length || _document[next].Lower is not ("for" or "of") || name.First == 0
            || _document[next].Lower == "for" && _layer.TitleAt(name.First - 1) is null && _document[name.First - 1].Lower is not ("," or "(" or "–" or "—" or "-" or ":" or ";" or "and"))
            return null;
        int at = _document[next + 1].Lower == "the" ? next + 2 : next + 1;
        return at < _document.Tokens.Length && _layer.NameAt(at) is { Entry: { Kind: EntryKind.State or EntryKind.Body or EntryKind.Group, Party: { } party } } ? party : null;
    }

    private ActorReference? SideOfOwner(int token)
    {
        if (_layer.NameAt(token) is { } name)
            return name.Person?.Party ?? name.Entry?.Party ?? name.Owner;
        if (_document[token].Lower is "its" or "their")
            return SubjectOf(_document.SentenceOf(token));
        // "the alliance's commander": the body that was named before.
        if (_called.TryGetValue(_document[token].Lower, out ActorReference? called))
            return called;
        // "adviser to the Russian president": the office that begins there.
        if (_layer.TitleAt(token) is { } title && token + 1 < _document.Tokens.Length)
        {
            int next = title.Last + 1;
            if (next < _document.Tokens.Length && _layer.NameAt(next) is { Person: { } person })
                return person.Party;
        }

        return null;
    }

    // "Ethiopia will attend, its government said": the state or group that is the sentence's subject.
    private ActorReference? SubjectOf(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token].Relation.StartsWith("nsubj", StringComparison.Ordinal)
                && _layer.NameAt(token) is { Entry: { Kind: EntryKind.State or EntryKind.Group or EntryKind.Capital, Party: { } party } })
                return party;
        }

        return null;
    }

    /// <summary>For an office without a state: the side whose team the sentence names ("Ukraine's team is led by Defence Minister X").</summary>
    private ActorReference? SideOfTeam(ArticlePerson person)
    {
        foreach (Office held in person.Offices)
        {
            if (held.IsFormer || !held.Word.Has(TitleWord.Office))
                continue;
            foreach (Office team in _teams[_document[held.Head].Sentence])
            {
                if (team.Head < held.First && team.Party is { } party)
                    return party;
            }
        }

        return null;
    }
}
