using Parley.Text;

namespace Parley.Names;

/// <summary>Offices that a relative clause gives: "X, who chairs the commission", "X, who speaks for the General Staff".</summary>
internal static class OfficeVerbs
{
    public static void Add(Document document, NameLayer layer, List<Office> offices)
    {
        foreach (FoundName name in layer.Names)
        {
            if (name.Person is { } person && Of(document, layer, name) is { } office)
            {
                office.Holders.Add((person, name));
                person.Offices.Add(office);
                offices.Add(office);
            }
        }
    }

    private static Office? Of(Document document, NameLayer layer, FoundName name)
    {
        int end = document.SentenceOf(name.First).End, at = name.Last + 1;
        if (at < end && document[at].Lower == ",")
            at++;
        if (at + 2 >= end || document[at].Lower != "who")
            return null;
        int verb = at + 1;
        string lemma = document[verb].Lemma;
        at = verb + 1;
        if (document[at].Lower == "for")
        {
            lemma += " for";
            at++;
        }

        if (!NameWords.Shipped.OfficeVerbs.TryGetValue(lemma, out string? noun))
            return null;
        while (at < end && (document[at].Upos is Upos.DET or Upos.ADJ || document[at].Form is "-" || layer.TitleAt(at) is not null) && layer.NameAt(at) is null)
            at++;
        if (at >= end || layer.NameAt(at) is not { Person: null } body || (body.Entry?.Actor ?? body.Owner) is not { } actor || body.Entry?.Kind == EntryKind.Demonym)
            return null;
        return new Office
        {
            First = verb, Last = body.Last, Start = name.First, Head = verb, Title = noun, Word = noun is "leader" or "ruler" ? TitleWord.Leader : TitleWord.Office,
            IsFormer = document[verb].Xpos == "VBD", IsPlural = false, IsDefinite = true, Gender = Gender.Unknown, Body = actor, Party = body.Entry?.Party ?? body.Owner,
            Rule = "role.relative",
        };
    }
}
