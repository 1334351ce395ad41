using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>Works out on whose side each person and office stands, from what the article says of them.</summary>
internal sealed class PartyEvidence
{
    private readonly Document _document;
    private readonly NameLayer _layer;

    private PartyEvidence(Document document, NameLayer layer) => (_document, _layer) = (document, layer);

    public static void Weigh(Document document, NameLayer layer, PersonBook book, List<Office> offices)
    {
        var evidence = new PartyEvidence(document, layer);
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

        foreach (ArticlePerson person in book.Persons)
        {
            person.Party ??= evidence.SoleStateBeside(person) ?? OwnOffice(person, former: true);
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

    /// <summary>"Germany's Steffen X": persons whom a state or body is said to have.</summary>
    private Dictionary<ArticlePerson, ActorReference> Possessed()
    {
        var possessed = new Dictionary<ArticlePerson, ActorReference>();
        foreach (FoundName name in _layer.Names)
        {
            int before = name.First - 1;
            if (name.Person is not { } person || before < 1 || _document[before].Lower is not ("'s" or "'")
                || _layer.NameAt(before - 1) is not { Entry.Party: { } party })
                continue;
            possessed.TryAdd(person, party);
        }

        return possessed;
    }

    private ActorReference? SideOfOwner(int token)
    {
        if (_layer.NameAt(token) is { } name)
            return name.Person?.Party ?? name.Entry?.Party ?? name.Owner;
        // "adviser to the Russian president": the office that begins there.
        if (_layer.TitleAt(token) is { } title && token + 1 < _document.Tokens.Length)
        {
            int next = title.Last + 1;
            if (next < _document.Tokens.Length && _layer.NameAt(next) is { Person: { } person })
                return person.Party;
        }

        return null;
    }

    /// <summary>For an office without a state ("Ukraine's team is led by Defence Minister X"): the only state of the sentence.</summary>
    private ActorReference? SoleStateBeside(ArticlePerson person)
    {
        foreach (Office office in person.Offices)
        {
            if (office.IsFormer || !office.Word.Has(TitleWord.Office))
                continue;
            Sentence sentence = _document.SentenceOf(office.Head);
            ActorReference? only = null;
            bool single = true;
            for (int token = sentence.First; token < sentence.End && token < office.First; token++)
            {
                if (_layer.NameAt(token) is not { Entry: { Actor: { } actor, Kind: EntryKind.State or EntryKind.Demonym or EntryKind.Capital or EntryKind.Group } })
                    continue;
                single &= only is null || only.Id == actor.Id;
                only = actor;
            }

            if (only is not null && single)
                return only;
        }

        return null;
    }
}
