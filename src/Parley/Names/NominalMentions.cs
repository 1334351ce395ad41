using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Makes mentions of phrases without a name of their own: "Russian negotiators", "a Western diplomat", "the foreign ministry". Those
/// that may stand for a person named elsewhere ("the president") are resolved afterwards.
/// </summary>
internal sealed class NominalMentions(Document document, NameLayer layer, MentionBuilder builder)
{
    /// <summary>
    /// For "the government": the only party whose government the article has named, and null where it has named two; where it has named
    /// none, the state that the rebels fight of whom it tells.
    /// </summary>
    private readonly Dictionary<string, ActorReference?> _voices = [];

    public void Add(List<Office> offices, List<Mention> mentions)
    {
        foreach (Office office in offices)
        {
            if (!office.Word.Has(TitleWord.Voice) || office.Party is not { } party)
                continue;
            string noun = document[office.Head].Lower;
            _voices[noun] = !_voices.TryGetValue(noun, out ActorReference? other) || other?.Id == party.Id ? party : null;
        }

        ActorReference? home = Home();
        foreach (string organ in NameWords.Shipped.Organs)
            _voices.TryAdd(organ, home);
        foreach (Office office in offices)
        {
            if (office.Holders.Exists(holder => holder.Name.First > office.Last) || office.Rule == "role.relative")
                continue;
            if (Of(office) is { } mention)
                mentions.Add(mention);
        }
    }

    /// <summary>The one state that the article names in which the rebels fight whom it names; null where there is none, or more.</summary>
    private ActorReference? Home()
    {
        List<string> fought = [.. layer.Names.Select(name => name.Entry).OfType<GazetteerEntry>()
            .Where(entry => entry is { Kind: EntryKind.Group, Country: not null } && entry.Nouns.Any(NameWords.Shipped.Rebels.Contains)).Select(entry => entry.Country!).Distinct().Take(2)];
        return fought is [var state] ? layer.Names.Find(name => name.Entry is { Kind: EntryKind.State or EntryKind.Demonym } entry && entry.Party?.Id == state)?.Entry!.Party : null;
    }

    private Mention? Of(Office office)
    {
        bool isPeople = office.Word.Has(TitleWord.People | TitleWord.Voice);
        bool isHead = office.Word.Has(TitleWord.Head);
        if (!isPeople && (!isHead || IsModifier(office)))
            return null;
        int first = FirstOf(office);
        string words = document.SpanOf(first, office.Head).Of(document.Text).ReplaceLineEndings(" ");
        int head = office.Head;
        if (office.Holders is [var holder, ..])
            return builder.Mention(first, office.Head, head, NameKind.Person, MentionForm.Nominal, holder.Person.Reference, holder.Person.Party ?? office.Party);

        if (IsModifier(office))
            return null;
        ActorReference? side = office.Party;
        if (side is null && office.IsDefinite && office.Owner < 0 && office.Word.Has(TitleWord.Voice))
            side = _voices.GetValueOrDefault(document[office.Head].Lower);
        // "government negotiators"
        if (side is null && isPeople && office.Owner < 0 && office.First < office.Head && NameWords.Shipped.Organs.Contains(document[office.First].Lower))
            side = _voices.GetValueOrDefault(document[office.First].Lower);
        bool speaksForState = office.Word.Has(TitleWord.Voice) && side is not null;
        ActorReference actor = speaksForState ? side! : new ActorReference(null, words);
        NameKind kind = speaksForState ? NameKind.State : isHead && !office.IsPlural ? NameKind.Person : NameKind.Group;
        return builder.Mention(first, office.Head, head, kind, MentionForm.Nominal, actor, side);
    }

    // "government troops", "party leader": a noun that only describes the next one. The tagger takes "official" for an adjective at
    // times; with nothing behind to describe it is none.
    private bool IsModifier(Office office)
    {
        Token noun = document[office.Head];
        if (noun.Upos is Upos.VERB or Upos.ADV or Upos.AUX || noun.Relation is "aux" or "advmod")
            return true;
        int next = office.Head + 1;
        return next < document.SentenceOf(office.Head).End && (noun.Relation is "compound" or "amod" or "flat" || noun.Upos is Upos.ADJ or Upos.X)
            && (document[next].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || document[next].Upos == Upos.X && layer.TitleAt(next) is not null);
    }

    /// <summary>The first token of the words that describe it: "senior Western diplomats".</summary>
    private int FirstOf(Office office)
    {
        int first = office.First, floor = document.SentenceOf(first).First;
        while (first > floor && document[first - 1] is var before
            && (before.Upos is Upos.ADJ || layer.TitleAt(first - 1) is not null || layer.NameAt(first - 1) is { Entry.Kind: EntryKind.Demonym or EntryKind.State or EntryKind.Body or EntryKind.Group })
            && before.Lower is not ("'s" or "'") && !(layer.NameAt(first - 1) is null && char.IsUpper(before.Form[0]) && first - 1 == floor && before.Upos != Upos.ADJ))
            first--;
        return first;
    }
}
