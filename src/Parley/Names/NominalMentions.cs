using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Makes mentions of phrases without a name of their own: "Russian negotiators", "a Western diplomat", "the foreign ministry", and
/// of epithets: "the president", "the Russian leader".
/// </summary>
internal sealed class NominalMentions(Document document, NameLayer layer, PersonBook book, MentionBuilder builder)
{
    /// <summary>Offices whose holder leads a state or body, so that "the leader" may mean him.</summary>
    private static readonly string[] Leading =
        ["president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "crown prince", "supreme leader", "leader", "chairman", "chairwoman", "secretary-general", "secretary general", "general secretary", "chief executive", "head of state", "taoiseach", "pope", "head", "chief", "ruler", "strongman", "dictator", "commander"];

    /// <summary>For "the government": the only party whose government the article has named, and null where it has named two.</summary>
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

        foreach (Office office in offices)
        {
            if (office.Holders.Any(holder => holder.Name.First > office.Last))
                continue;
            if (Of(office) is { } mention)
                mentions.Add(mention);
        }
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

        if (!office.IsPlural && isHead && office.IsDefinite)
        {
            office.Referent = Referent(office);
            if (office.Referent is { } person)
                return builder.Mention(first, office.Head, head, NameKind.Person, MentionForm.Nominal, person.Reference, person.Party ?? office.Party);
        }

        if (IsModifier(office))
            return null;
        ActorReference? side = office.Party;
        if (side is null && office.IsDefinite && office.Owner < 0 && office.Word.Has(TitleWord.Voice))
            side = _voices.GetValueOrDefault(document[office.Head].Lower);
        bool speaksForState = office.Word.Has(TitleWord.Voice) && side is not null;
        ActorReference actor = speaksForState ? side! : new ActorReference(null, words);
        NameKind kind = speaksForState ? NameKind.State : isHead && !office.IsPlural ? NameKind.Person : NameKind.Group;
        return builder.Mention(first, office.Head, head, kind, MentionForm.Nominal, actor, side);
    }

    // "government troops", "party leader": a noun that only describes the next one.
    private bool IsModifier(Office office)
    {
        Token noun = document[office.Head];
        if (noun.Relation is "compound" or "amod" or "flat" or "aux" or "advmod" || noun.Upos is Upos.VERB or Upos.ADJ or Upos.ADV or Upos.AUX)
            return true;
        return noun.Upos == Upos.X && office.Last + 1 < document.SentenceOf(office.Head).End && layer.TitleAt(office.Last + 1) is not null;
    }

    /// <summary>The first token of the words that describe it: "senior Western diplomats".</summary>
    private int FirstOf(Office office)
    {
        int first = office.First, floor = document.SentenceOf(first).First;
        while (first > floor && document[first - 1] is var before
            && (before.Upos is Upos.ADJ || layer.TitleAt(first - 1) is not null || layer.NameAt(first - 1) is { Entry.Kind: EntryKind.Demonym or EntryKind.State or EntryKind.Body })
            && before.Lower is not ("'s" or "'") && !(layer.NameAt(first - 1) is null && char.IsUpper(before.Form[0]) && first - 1 == floor && before.Upos != Upos.ADJ))
            first--;
        return first;
    }

    /// <summary>The person whom a definite singular phrase means; null where that is not plain.</summary>
    private ArticlePerson? Referent(Office office)
    {
        string noun = document[office.Head].Lower;
        bool isLeader = office.Word.Has(TitleWord.Leader) && !office.Word.Has(TitleWord.Office) || noun is "leader" or "head" or "chief";
        ArticlePerson? best = null;
        int fits = 0;
        foreach (ArticlePerson person in book.Persons)
        {
            if (office.Party is { } party && person.Party is { } side && side.Id != party.Id)
                continue;
            if (office.Gender != Gender.Unknown && person.Gender != Gender.Unknown && office.Gender != person.Gender)
                continue;
            bool sameOffice = person.Offices.Any(held => held.Head != office.Head && IsSame(held, office, noun));
            bool leads = isLeader && office.Party is not null && person.Party?.Id == office.Party.Id && person.Offices.Any(Leads);
            if (!sameOffice && !leads || office.Party is not null && person.Party is null && !sameOffice)
                continue;
            fits++;
            best = person;
        }

        return fits == 1 ? best : null;
    }

    private bool IsSame(Office held, Office asked, string noun)
    {
        if (document[held.Head].Lower != noun)
            return false;
        // "the foreign minister" is no prime minister; "the minister" may be any.
        string own = held.Title.ToLowerInvariant(), wanted = asked.Title.ToLowerInvariant();
        return own == wanted || wanted == noun || own.EndsWith(wanted, StringComparison.Ordinal) || wanted.EndsWith(own, StringComparison.Ordinal) && own.Length > noun.Length;
    }

    private static bool Leads(Office office) => !office.IsFormer && Array.IndexOf(Leading, office.Title.ToLowerInvariant()) >= 0;
}
