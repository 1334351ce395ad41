using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Ties offices to the persons beside them: in front of the name, behind it, with "as" and with "to be". It goes by the order of
/// words and by commas, which a parser's errors do not touch.
/// </summary>
internal sealed class OfficeHolders
{
    // How many words may stand between an office and the pause behind whom it is held for.
    private const int FarthestPause = 10;

    private static readonly string[] Copulas = ["is", "was", "are", "were", "became", "become", "becomes", "remains", "remained", "been", "'s"];

    private static readonly NameWords Words = NameWords.Shipped;

    private readonly Document _document;
    private readonly NameLayer _layer;
    private readonly Dictionary<int, FoundName> _personAt = [];

    private OfficeHolders(Document document, NameLayer layer)
    {
        (_document, _layer) = (document, layer);
        foreach (FoundName name in layer.Names)
        {
            if (name.Person is not null)
                _personAt[name.First] = name;
        }
    }

    public static void Tie(Document document, NameLayer layer, List<Office> offices)
    {
        var holders = new OfficeHolders(document, layer);
        foreach (Office office in offices)
        {
            if (!office.Word.Has(TitleWord.Head) && !(office.IsPlural && office.Word.Has(TitleWord.People)))
                continue;
            if (!holders.InFront(office) && !holders.Behind(office) && !holders.As(office))
                holders.Copula(office);
        }

        holders.Join(offices);
        foreach (Office office in offices)
        {
            foreach ((ArticlePerson person, _) in office.Holders)
            {
                if (!person.Offices.Contains(office))
                    person.Offices.Add(office);
                if (person.Gender == Gender.Unknown)
                    person.Gender = office.Gender;
            }
        }
    }

    private bool InFront(Office office)
    {
        int end = _document.SentenceOf(office.Head).End, next = office.Last + 1;
        if (next >= end)
            return false;
        // Ranks and forms of address may stand between: "supreme commander Gen. X".
        while (next < end && _layer.TitleAt(next) is { } title && title.First == next && title.Word.Has(TitleWord.Honorific | TitleWord.Rank))
            next = title.Last + 1;
        if (next < end && _personAt.TryGetValue(next, out FoundName? name))
        {
            Hold(office, name, "role.title-in-front");
            if (office.IsPlural)
                AddList(office, name);
            return true;
        }

        next = BehindMaster(next, end);
        if (next + 1 >= end || _document[next].Lower is not ("," or ":" or "–" or "—") || office.IsPlural || IsMaster(office))
            return false;
        next++;
        // "the AU's special envoy, former Nigerian President X": an office in front of the name again.
        while (next < end && !_personAt.ContainsKey(next) && (_layer.TitleAt(next) is not null || _layer.NameAt(next) is { Entry.Kind: EntryKind.Demonym or EntryKind.State }))
            next = Math.Max(_layer.TitleAt(next)?.Last ?? 0, _layer.NameAt(next)?.Last ?? 0) + 1;
        if (next >= end || !_personAt.TryGetValue(next, out name) || !(office.IsDefinite || office.Start < office.First || IsIndefinite(office)))
            return false;
        int after = name.Last + 1;
        if (after < end && _document[after].Lower is not ("," or "." or ")" or ";" or "–" or "—" or "-" or "?" or "!"))
            return false;
        Hold(office, name, "role.title-in-front");
        return true;
    }

    // "an aide to the president, X", "the envoy of the secretary-general, X": X holds the office in front.
    private bool IsMaster(Office office)
    {
        int at = PhraseStart(office) - 1;
        if (at - 1 < _document.SentenceOf(office.Head).First)
            return false;
        return _document[at].Lower == "to" ? _document[at - 1].Upos is Upos.NOUN or Upos.PROPN : _document[at].Lower is "of" or "for" && _layer.TitleAt(at - 1) is { } own && own.Word.Has(TitleWord.Office);
    }

    // "the envoy of the secretary-general for the region, X": the pause behind whom an office is held for.
    private int BehindMaster(int next, int end)
    {
        if (next + 3 >= end || _document[next].Lower is not ("of" or "to" or "for") || (_layer.TitleAt(next + 1) ?? _layer.TitleAt(next + 2) ?? _layer.TitleAt(next + 3)) is null)
            return next;
        int at = next;
        while (at < end && at < next + FarthestPause && (_document[at].Upos is Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART || _document[at].Form == "-"))
            at++;
        return at < end && _document[at].Form == "," ? at : next;
    }

    // "the envoys A, B and C".
    private void AddList(Office office, FoundName name)
    {
        int end = _document.SentenceOf(name.First).End;
        for (int next = name.Last + 1; next < end && _document[next].Lower is "," or "and"; next = name.Last + 1)
        {
            while (next < end && _document[next].Lower is "," or "and")
                next++;
            if (!_personAt.TryGetValue(next, out FoundName? other))
                return;
            name = other;
            Hold(office, name, "role.title-in-front");
        }
    }

    private bool Behind(Office office)
    {
        int at = PhraseStart(office) - 1, floor = _document.SentenceOf(office.Head).First;
        if (at <= floor || office.IsPlural)
            return false;
        bool now = _document[at].Lower is "now" or "then" or "currently" or "formerly" or "himself" or "herself" or "once" or "also";
        if (now)
            at--;
        if (at <= floor || _document[at].Lower is not ("," or "(" or "–" or "—" or ";"))
            return false;
        // "…, said X, the president is …" and "X, the president said": a clause begins, no apposition.
        int after = office.Last + 1;
        if (after < _document.SentenceOf(office.Head).End && (_document[after].Upos == Upos.AUX || _document[after].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "POS"))
            return false;
        if (NameEndingAt(at - 1) is not { } name)
            return false;
        Hold(office, name, "role.apposition");
        return true;
    }

    private bool As(Office office)
    {
        int at = PhraseStart(office) - 1, floor = _document.SentenceOf(office.Head).First;
        if (at <= floor || _document[at].Lower != "as" || office.IsPlural)
            return false;
        if (SubjectAbove(office.Head) is { } subject)
        {
            office.IsFormer |= Words.LeavingVerbs.Contains(_document[_document[office.Head].Head].Lemma);
            Hold(office, subject, "role.as");
            return true;
        }

        for (int back = at - 1; back >= floor && back > at - 8; back--)
        {
            if (NameEndingAt(back) is { } name && (back == at - 1 || HasVerb(office, back + 1, at)))
            {
                Hold(office, name, "role.as");
                return true;
            }

            // "X, who stepped down as …": a comma before "who" is no border.
            if (_document[back].Lower is ";" or "\"" or "”" || _document[back].Lower == "," && _document[back + 1].Lower is not ("who" or "serving" or "acting"))
                return false;
        }

        return false;
    }

    /// <summary>The person who is the subject of the verb on which a phrase hangs, through "who" as well.</summary>
    private FoundName? SubjectAbove(int head)
    {
        int verb = _document[head].Head;
        if (verb < 0 || _document[verb].Upos != Upos.VERB || _document[verb].Xpos == "VBN" && _document.Child(verb, "nsubj") < 0 && _document[verb].Relation != "acl:relcl")
            return null;
        int subject = _document.Child(verb, "nsubj");
        if (subject < 0 && _document[verb].Relation is "conj" or "xcomp")
            subject = _document[verb].Head is var above and >= 0 ? _document.Child(above, "nsubj") : -1;
        if (subject >= 0 && _document[subject].Lower is "who" or "that")
            subject = _document[verb].Relation == "acl:relcl" ? _document[verb].Head : -1;
        return subject >= 0 && _layer.NameAt(subject) is { Person: not null } name ? name : null;
    }

    private bool HasVerb(Office office, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (Words.AsVerbs.Contains(_document[i].Lemma))
            {
                office.IsFormer |= Words.LeavingVerbs.Contains(_document[i].Lemma);
                return true;
            }
        }

        return false;
    }

    private bool Copula(Office office)
    {
        int at = PhraseStart(office) - 1, floor = _document.SentenceOf(office.Head).First;
        if (office.IsPlural || at <= floor || Array.IndexOf(Copulas, _document[at].Lower) < 0)
            return false;
        int subject = at - 1;
        if (subject > floor && _document[subject].Lower is "has" or "had" or "have" or "not" or "also" or "who")
            subject--;
        if (subject > floor && _document[subject].Lower == ",")
            subject--;
        // "X, 85, was".
        if (subject - 1 > floor && _document[subject].Upos == Upos.NUM && _document[subject - 1].Lower == ",")
            subject -= 2;
        if (NameEndingAt(subject) is not { } name)
            return false;
        Hold(office, name, "role.copula");
        return true;
    }

    /// <summary>"deputy prime minister and foreign minister": the second office is the same person's.</summary>
    private void Join(List<Office> offices)
    {
        for (int i = 1; i < offices.Count; i++)
        {
            Office one = offices[i - 1], next = offices[i];
            int before = PhraseStart(next) - 1;
            if (one.Holders is not [var holder] || next.Holders.Count > 0 || next.IsPlural || !next.Word.Has(TitleWord.Office) || holder.Name.First > one.Last
                || before != one.Last + 1 || _document[before].Lower is not ("and" or "&"))
                continue;
            Hold(next, holder.Name, one.Rule);
            next.Body ??= one.Body;
            next.Party ??= one.Party;
        }
    }

    private FoundName? NameEndingAt(int token) =>
        _layer.NameAt(token) is { Person: not null } name && name.Last == token ? name : null;

    /// <summary>The phrase's first token, determiner and adjectives included.</summary>
    private int PhraseStart(Office office)
    {
        int at = office.Start, floor = _document.SentenceOf(at).First;
        while (at > floor && (_document[at - 1].Lower is "the" or "a" or "an" || IsLeading(at - 1) || IsDescribing(at - 1)))
            at--;
        return at;
    }

    // Title words dropped from the office ("former", "veteran"), and what describes it.
    private bool IsLeading(int token) => _layer.TitleAt(token) is { } title && title.Word.Has(TitleWord.Former | TitleWord.Passing | TitleWord.Qualifier);

    private bool IsDescribing(int token) =>
        _document[token].Upos is Upos.ADJ or Upos.NUM && _layer.NameAt(token) is null && !char.IsUpper(_document[token].Form[0]);

    private bool IsIndefinite(Office office) => office.First > 0 && _document[PhraseStart(office)].Lower is "a" or "an";

    private static void Hold(Office office, FoundName name, string rule)
    {
        if (office.Holders.All(holder => holder.Person != name.Person))
            office.Holders.Add((name.Person!, name));
        office.Rule = rule;
    }
}
