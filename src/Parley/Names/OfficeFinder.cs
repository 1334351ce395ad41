using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>Puts title words together into offices, with the state or body that each belongs to.</summary>
internal sealed class OfficeFinder
{
    /// <summary>So many further parts ("of …") are read after the head.</summary>
    private const int MostParts = 3;

    private static readonly TitleWords Words = TitleWords.Shipped;

    private readonly Document _document;
    private readonly NameLayer _layer;

    private OfficeFinder(Document document, NameLayer layer) => (_document, _layer) = (document, layer);

    public static List<Office> Find(Document document, NameLayer layer)
    {
        var finder = new OfficeFinder(document, layer);
        var offices = new List<Office>();
        List<TitleSegment> titles = layer.Titles;
        for (int i = 0; i < titles.Count; i++)
        {
            int end = finder.ChainEnd(i);
            int head = end;
            while (head >= i && !titles[head].Word.Has(TitleWord.Head | TitleWord.People | TitleWord.Voice))
                head--;
            // "army chief General X": the office, not the rank behind it.
            if (head > i && titles[head].Word.Has(TitleWord.Rank) && !titles[head].Word.Has(TitleWord.Office) && titles[head - 1].Word.Has(TitleWord.Office | TitleWord.Leads))
                head--;
            if (head >= i)
                offices.Add(finder.Read(i, head));
            i = end;
        }

        return offices;
    }

    /// <summary>The last segment of the chain of neighbouring title words that begins with one.</summary>
    private int ChainEnd(int first)
    {
        List<TitleSegment> titles = _layer.Titles;
        int end = first;
        while (end + 1 < titles.Count)
        {
            TitleSegment one = titles[end], next = titles[end + 1];
            if (_document[one.First].Sentence != _document[next.First].Sentence)
                break;
            int between = next.First - one.Last - 1;
            bool touches = between == 0 || between == 1 && IsJoint(one, next);
            // "the president, the minister": what follows a head is a title of its own, unless the head is also a field's word.
            bool headBefore = one.Word.Has(TitleWord.Head) && !one.Word.Has(TitleWord.Qualifier | TitleWord.Field);
            if (!touches || headBefore && next.Word.Has(TitleWord.Qualifier | TitleWord.Field | TitleWord.Former)
                && !next.Word.Has(TitleWord.Head))
                break;
            end++;
        }

        return end;
    }

    private bool IsJoint(TitleSegment one, TitleSegment next)
    {
        string sign = _document[one.Last + 1].Lower;
        if (sign is "-" or "‑")
            return true;
        return sign is "and" or "," or "&" && one.Word.Has(TitleWord.Field) && next.Word.Has(TitleWord.Field)
            && !one.Word.Has(TitleWord.Head) && !next.Word.Has(TitleWord.Head);
    }

    private Office Read(int firstSegment, int headSegment)
    {
        List<TitleSegment> titles = _layer.Titles;
        TitleSegment head = titles[headSegment];
        int first = firstSegment;
        bool isFormer = false, isDefinite = false;
        isFormer |= head.Word.Has(TitleWord.Former);
        while (first < headSegment && titles[first].Word.Has(TitleWord.Former | TitleWord.Passing))
            isFormer |= titles[first++].Word.Has(TitleWord.Former);
        var (body, party, owner, start) = Owner(titles[firstSegment].First, ref isFormer, ref isDefinite);
        int last = head.Last, titleEnd = head.Last;
        Right(head, ref last, ref titleEnd, ref body, ref party, ref owner);
        isFormer |= EndsInThePast(last);
        string title = _document.SpanOf(titles[first].First, titleEnd).Of(_document.Text).ReplaceLineEndings(" ");
        if (title.StartsWith("ex-", StringComparison.OrdinalIgnoreCase))
            title = title[3..];
        if (body is null && Words.StateOf.TryGetValue(Lower(titles[first].First, titleEnd), out string? code))
            body = party = Gazetteer.Shipped.State(code) ?? Gazetteer.Shipped.Bodies.GetValueOrDefault(code)?.Actor;
        return new Office
        {
            First = titles[first].First, Last = last, Start = start, Head = head.Last, Title = title, Word = head.Word,
            IsFormer = isFormer, IsDefinite = isDefinite, IsPlural = IsPlural(head),
            Gender = Words.GenderOf.GetValueOrDefault(_document[head.Last].Lower), Body = body, Party = party, Owner = owner,
        };
    }

    // "president from 2005 to 2008", "minister until last year".
    private bool EndsInThePast(int last)
    {
        int end = _document.SentenceOf(last).End;
        if (last + 2 >= end)
            return false;
        return _document[last + 1].Lower switch
        {
            "until" => true,
            "from" or "between" => last + 4 < end && _document[last + 2].Form.Length == 4 && _document[last + 2].Upos == Upos.NUM && _document[last + 3].Lower is "to" or "until" or "and" or "-" or "–",
            _ => false,
        };
    }

    private string Lower(int first, int last) =>
        last == first ? _document[first].Lower : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => _document[i].Lower));

    private bool IsPlural(TitleSegment head)
    {
        Token noun = _document[head.Last];
        return noun.Xpos is "NNS" or "NNPS" || noun.Xpos.Length == 0 && noun.Lower.EndsWith('s') && !noun.Lower.EndsWith("ss", StringComparison.Ordinal);
    }

    /// <summary>Whose office it is, as the words before it say.</summary>
    private (ActorReference? Body, ActorReference? Party, int Owner, int Start) Owner(int first, ref bool isFormer, ref bool isDefinite)
    {
        int at = first - 1, floor = _document.SentenceOf(first).First, start = first;
        // "Ukraine's 38-year-old president", "the EU's Brussels-based envoy": adjectives that are no title words.
        for (int skipped = 0; skipped < 3 && at >= floor && IsAdjective(at); skipped++)
            at--;
        if (at < floor)
            return (null, null, -1, start);
        if (_document[at].Lower is "'s" or "'" && at > floor)
        {
            isDefinite = true;
            FoundName? name = _layer.NameAt(at - 1);
            if (name is not null && Side(name) is { } side)
                return (side.Body, side.Party, -1, name.First);
            return (null, null, at - 1, name?.First ?? at - 1);
        }

        if (_document[at].Lower is "his" or "her" or "their" or "its" or "whose" or "my" or "our")
        {
            isDefinite = true;
            return (null, null, at, at);
        }

        if (_document[at].Lower is "the" or "this" or "that")
        {
            isDefinite = true;
            return (null, null, -1, start);
        }

        if (_layer.NameAt(at) is { } before && !IsPrefixed(before))
        {
            isDefinite = before.First > floor && _document[before.First - 1].Lower == "the";
            // "then-Russian president", "former US envoy".
            for (int back = before.First - 1; back >= floor && _layer.TitleAt(back) is { } title; back = title.First - 1)
                isFormer |= title.Word.Has(TitleWord.Former);
            isFormer |= _document[before.First].Lower.StartsWith("ex-", StringComparison.Ordinal);
            if (Side(before) is { } side)
                return (side.Body, side.Party, -1, before.First);
            if (before.Person is not null && at == first - 1)
                return (null, null, at, before.First);
        }

        return (null, null, -1, start);
    }

    private static (ActorReference? Body, ActorReference? Party)? Side(FoundName name) => name switch
    {
        { Owner: { } owner } => (owner, owner),
        { Entry: { Actor: { } actor, Party: var party } entry } => (entry.Kind is EntryKind.Parliament ? party : actor, party),
        _ => null,
    };

    // "pro-Russian", "anti-Houthi", "US-backed", "Saudi-led": not theirs.
    private bool IsPrefixed(FoundName name) =>
        name.First >= 2 && _document[name.First - 1].Form is "-" or "‑" && _document[name.First - 1].End == _document[name.First].Start
        && _document[name.First - 2].End == _document[name.First - 1].Start && _layer.TitleAt(name.First - 2) is null
        || name.First >= 1 && _document[name.First - 1].Lower is "pro" or "anti" or "pro-" or "anti-";

    private bool IsAdjective(int at) =>
        _document[at].Upos is Upos.ADJ or Upos.NUM && _layer.NameAt(at) is null && _layer.TitleAt(at) is null && !char.IsUpper(_document[at].Form[0]);

    /// <summary>Reads "of …", "for …" behind the head: fields belong to the title, states and bodies are served.</summary>
    private void Right(TitleSegment head, ref int last, ref int titleEnd, ref ActorReference? body, ref ActorReference? party, ref int owner)
    {
        int end = _document.SentenceOf(head.Last).End;
        for (int part = 0; part < MostParts && last + 2 < end; part++)
        {
            string preposition = _document[last + 1].Lower;
            if (preposition is not ("of" or "for" or "to" or "in" or "at" or "on"))
                return;
            int at = last + 2;
            if (_document[at].Lower is "the" && at + 1 < end)
                at++;
            if (_layer.TitleAt(at) is { } title && title.First == at && title.Word.Has(TitleWord.Field | TitleWord.Voice) && preposition is "of" or "for" or "on")
            {
                last = titleEnd = _layer.Titles[FieldEnd(SegmentIndex(at))].Last;
                continue;
            }

            if (_layer.NameAt(at) is { Entry: { Kind: EntryKind.Demonym, Actor: { } people } } demonym && demonym.First == at && preposition is "of" or "for" or "to" && VoiceEnd(demonym.Last + 1) is >= 0 and var voice)
            {
                // "a spokesman for the Greek foreign ministry".
                body ??= people;
                party ??= people;
                last = voice;
                return;
            }

            if (_layer.NameAt(at) is not { } name || name.First != at || name.Entry?.Kind == EntryKind.Demonym)
            {
                if (preposition is "to" or "of" or "for" && body is null && owner < 0 && (_document[at].Upos is Upos.PRON || _layer.TitleAt(at) is not null))
                    owner = at;
                return;
            }

            if (name.Person is not null)
            {
                if (body is null && preposition is "of" or "to" or "for")
                    owner = at;
                return;
            }

            bool isAbroad = preposition is "to" or "in" or "on" || preposition == "for" && IsEnvoy(head);
            if (!isAbroad && Side(name) is { } side)
            {
                body ??= side.Body;
                party ??= side.Party;
            }
            else if (preposition == "in" && name.Entry is { Kind: EntryKind.Capital, Actor: { } capital } && IsSeated(head))
            {
                // "the foreign ministry in Beijing".
                body ??= capital;
                party ??= capital;
            }
            else if (!isAbroad && name.Kind == NameKind.Body)
            {
                string words = _document.SpanOf(name.First, name.Last).Of(_document.Text).ReplaceLineEndings(" ");
                body ??= new ActorReference(Acronym.After(_document, name.Last) ?? Slug.Of(words), words);
                party ??= name.Owner ?? body;
            }

            last = name.Last;
            // "of the UK's Joint Regiment": the organization of the state just read.
            if (last + 2 < end && _document[last + 1].Lower is "'s" or "'")
            {
                if (_layer.NameAt(last + 2) is { Person: null } owned && owned.First == last + 2)
                    last = owned.Last;
                else if (_layer.TitleAt(last + 2) is { } noun && noun.First == last + 2)
                    last = noun.Last;
            }
        }
    }

    /// <summary>The last token of a body that speaks for its state, whose name begins at a token: "foreign ministry"; -1 where none does.</summary>
    private int VoiceEnd(int first)
    {
        while (_layer.TitleAt(first) is { } title && title.First == first)
        {
            if (title.Word.Has(TitleWord.Voice))
                return title.Last;
            // "the Greek opposition leadership" is another side.
            if (!title.Word.Has(TitleWord.Field))
                return -1;
            first = title.Last + 1;
        }

        return -1;
    }

    // What sits in a capital is that state's; whoever is only there need not be.
    private bool IsSeated(TitleSegment head) =>
        _document[head.Last].Lower is "ministry" or "government" or "parliament" or "authorities" or "presidency" or "chancellor" or "cabinet" or "office" or "administration" or "regime" or "junta"
        || _document[head.Last].Lower is "spokesman" or "spokeswoman" or "spokesperson" && head.First > 0 && _layer.TitleAt(head.First - 1) is not null;

    private bool IsEnvoy(TitleSegment head) => _document[head.Last].Lower is "envoy" or "ambassador" or "representative" or "emissary" or "adviser" or "advisor";

    private int FieldEnd(int segment)
    {
        int end = segment;
        while (end + 1 < _layer.Titles.Count && _layer.Titles[end + 1].Word.Has(TitleWord.Field)
            && (_layer.Titles[end + 1].First == _layer.Titles[end].Last + 1
                || _layer.Titles[end + 1].First == _layer.Titles[end].Last + 2 && IsJoint(_layer.Titles[end], _layer.Titles[end + 1])))
            end++;
        return end;
    }

    private int SegmentIndex(int token)
    {
        int low = 0, high = _layer.Titles.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_layer.Titles[middle].Last < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
