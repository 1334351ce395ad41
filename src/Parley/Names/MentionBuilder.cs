using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>Makes mentions of the names of a text.</summary>
internal sealed class MentionBuilder(Document document, NameLayer layer)
{
    private readonly Dictionary<string, ActorReference> _organizations = [];

    /// <summary>Unknown organizations, with the short form that a parenthesis gives.</summary>
    private readonly Dictionary<string, string> _acronyms = [];

    public void AddNames(List<Mention> mentions)
    {
        foreach (FoundName name in layer.Names)
        {
            if (name.Person is null && name.IsWeak)
                continue;
            mentions.Add(Of(name));
        }
    }

    /// <summary>The token of a phrase that hangs on one outside it.</summary>
    public int HeadOf(int first, int last)
    {
        for (int token = last; token >= first; token--)
        {
            int head = document[token].Head;
            if ((head < first || head > last) && document[token].Relation is not ("punct" or "case" or "det"))
                return token;
        }

        return last;
    }

    public Mention Mention(int first, int last, int head, NameKind kind, MentionForm form, ActorReference? actor, ActorReference? party) =>
        new() { Span = document.SpanOf(first, last), First = first, Last = last, Head = head, Kind = kind, Form = form, Actor = actor, Party = party };

    private Mention Of(FoundName name)
    {
        int head = HeadOf(name.First, name.Last);
        if (name.Person is { } person)
            return Mention(name.First, name.Last, head, NameKind.Person, MentionForm.Name, person.Reference, person.Party);
        if (name.Entry is { } entry)
            return Known(name, entry, head);
        if (name.Kind == NameKind.Body || _acronyms.ContainsKey(TextOf(name)))
        {
            ActorReference body = Organization(name);
            return Mention(name.First, name.Last, head, NameKind.Body, MentionForm.Name, body, name.Owner ?? body);
        }

        Mention other = Mention(name.First, name.Last, head, name.Kind, MentionForm.Name, null, null);
        return name.Kind == NameKind.Place ? other with { Place = TextOf(name) } : other;
    }

    private Mention Known(FoundName name, GazetteerEntry entry, int head)
    {
        switch (entry.Kind)
        {
            case EntryKind.Demonym when IsAdjective(name):
                return Mention(name.First, name.Last, head, name.Kind, MentionForm.Adjective, entry.Actor, entry.Party);
            case EntryKind.Demonym or EntryKind.People when IsSingular(name):
                return Mention(name.First, name.Last, head, NameKind.Person, MentionForm.Nominal, new ActorReference(null, TextOf(name)), entry.Party);
            case EntryKind.Capital or EntryKind.Seat:
                bool stands = Metonymy.StandsForGovernment(document, name, head);
                Mention seat = Mention(name.First, name.Last, head, stands ? KindOf(entry.Actor!) : name.Kind, MentionForm.Name, stands ? entry.Actor : null, stands ? entry.Party : null);
                return entry.Kind == EntryKind.Capital ? seat with { Place = entry.Name } : seat;
            case EntryKind.City or EntryKind.Region:
                return Mention(name.First, name.Last, head, name.Kind, MentionForm.Name, null, null) with { Place = entry.Name };
            case EntryKind.Outlet or EntryKind.Platform:
                return Mention(name.First, name.Last, head, name.Kind, MentionForm.Name, new ActorReference(Slug.Of(entry.Name), entry.Name), null);
            case EntryKind.State:
                return Mention(name.First, name.Last, head, name.Kind, MentionForm.Name, entry.Actor, entry.Party) with { Place = entry.Name };
            default:
                return Mention(name.First, name.Last, head, name.Kind, MentionForm.Name, entry.Actor, entry.Party);
        }
    }

    /// <summary>"its Ministry of Trade": a body that speaks for the state which a pronoun in front of it means; any other mention as it is.</summary>
    public Mention Owned(Mention body, Mention pronoun) =>
        body.Kind == NameKind.Body && body.Form == MentionForm.Name && pronoun.Kind == NameKind.State && document[pronoun.Head].Relation == "nmod:poss" && IsVoice(body.First, body.Last)
            ? body with { Actor = pronoun.Actor, Party = pronoun.Party }
            : body;

    /// <summary>What a party is; one without an id is a group.</summary>
    public static NameKind KindOf(ActorReference actor) =>
        actor.Id is not { } id ? NameKind.Group
        : Gazetteer.Shipped.States.ContainsKey(id) ? NameKind.State
        : Gazetteer.Shipped.Bodies.GetValueOrDefault(id)?.Kind == EntryKind.Group ? NameKind.Group : NameKind.Body;

    // "Russian officials", "the Greek side", against "the Russians", "Houthis said", "a Greek".
    private bool IsAdjective(FoundName name)
    {
        int next = name.Last + 1;
        Token token = document[name.Last];
        if (token.Relation is "amod" or "compound" || token.Upos == Upos.ADJ && token.Relation is not ("nsubj" or "obj" or "obl" or "nmod" or "conj" or "nsubj:pass"))
            return true;
        return next < document.SentenceOf(name.Last).End && layer.TitleAt(next) is not null;
    }

    private bool IsSingular(FoundName name) =>
        name.First > 0 && document[name.First - 1].Lower is "a" or "an" or "one" || name.First > 0 && document[name.First - 1].Lower == "another";

    private ActorReference Organization(FoundName name)
    {
        string words = TextOf(name);
        if (name.Owner is { } owner && IsVoice(name.First, name.Last))
            return owner;
        if (_organizations.TryGetValue(words, out ActorReference? known))
            return known;
        if (_acronyms.TryGetValue(words, out string? full))
            return _organizations[full];
        string? acronym = Acronym.After(document, name.Last);
        var body = new ActorReference(acronym ?? Slug.Of(words), words);
        _organizations[words] = body;
        if (acronym is not null)
            _acronyms[acronym] = words;
        return body;
    }

    // A ministry, presidency or government speaks for the state.
    private bool IsVoice(int first, int until)
    {
        for (int token = first; token <= until; token++)
        {
            if (TitleWords.Shipped.Match(layer.Pieces, token, until + 1, out int last) is var word && word.Has(TitleWord.Voice) && last <= until)
                return true;
        }

        return false;
    }

    private string TextOf(FoundName name) => document.SpanOf(name.First, name.Last).Of(document.Text).ReplaceLineEndings(" ");
}
