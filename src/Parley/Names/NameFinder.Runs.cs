using Parley.Text;

namespace Parley.Names;

/// <content>Capitalised runs that the gazetteer does not know: where they end, and what they are.</content>
internal sealed partial class NameFinder
{
    private int ReadRun(int first)
    {
        int organization = OrganizationEnd(first);
        if (organization >= 0)
        {
            return AddOrganization(first, organization);
        }

        if (IsCapital(first) && Words.Never.Contains(_document[first].Lower) && !IsNameDespite(first))
            return first;
        int last = RunEnd(first);
        if (last == first && _document[first].Form.Length == 1)
            return first;
        bool isTitled = IsTitled(first);
        if (!isTitled && IsShouted(first, last) && !Words.IsGiven(_document[first].Form, out _))
            return last;
        NameKind kind = KindOfRun(first, last, isTitled);
        bool isWeak = kind is NameKind.Person or NameKind.Other && !isTitled && IsDoubtful(first, last);
        Words.IsGiven(_document[first].Form, out Gender gender);
        if (isTitled && HonorificGender(first) is var told and not Gender.Unknown)
            gender = told;
        _layer.Add(new FoundName { First = first, Last = last, Kind = kind, IsTitled = isTitled, IsWeak = isWeak, Gender = gender });
        return last;
    }

    /// <summary>The last token of the run of name words that begins at a token.</summary>
    private int RunEnd(int first)
    {
        int last = first, words = 1;
        if (!IsCapital(first))
            last = IsHyphenBetween(first) ? first + 2 : first + 1;
        while (last + 1 < _end && last - first < Longest)
        {
            int next = last + 1;
            if (words >= 2 && IsSyllables(last))
            {
                last += 2;
                continue;
            }

            if (IsHyphenBetween(last) && (IsCapital(last + 2) || Words.Particles.Contains(_document[last + 2].Lower)) && !IsKnown(last + 2)
                && !(IsLeader(last, last) && IsLeader(last + 2, last + 2)))
            {
                last += 2;
                continue;
            }

            if (IsCapital(next) ? !Continues(first, next, words) : !LeadsOn(next))
                break;
            if (IsCapital(next))
                words++;
            last = next;
        }

        return last;
    }

    // "Tsai Ing-wen", "Moon Jae-in": two short syllables, the second without a capital.
    private bool IsSyllables(int token) =>
        IsHyphenBetween(token) && _document[token].Form.Length <= 6 && _document[token + 2].Form.Length <= 6 && char.IsLower(_document[token + 2].Form[0])
        && !Words.HyphenEndings.Contains(_document[token + 2].Lower);

    private bool Continues(int first, int next, int words)
    {
        bool afterGiven = words == 1 && IsCapital(first) && Words.IsGiven(_document[first].Form, out _);
        string lower = _document[next].Lower;
        if (_document[next].Form is [_, '.'])
            return true;
        if (Words.Never.Contains(lower) && IsSyllable(next))
            return true;
        if (Words.Never.Contains(lower))
            return afterGiven && lower is "may" or "west" or "north" or "christian" or "sun" or "day";
        bool endsHere = next + 1 >= _end || !IsCapital(next + 1);
        if (IsKnown(next))
            return afterGiven && endsHere && Gazetteer.Shipped.Match(_layer.Pieces, next, _end, out int to) is { IsPlace: true } or { Kind: EntryKind.People or EntryKind.Demonym } && to == next;
        if (TitleVocabulary.Match(_layer.Pieces, next, _end, out _) != TitleWord.None)
            return afterGiven && endsHere;
        return !_isHeadline || Words.IsGiven(_document[first].Form, out _) && words < 2;
    }

    // "Liu He", "Pham Thu Hang": a small word with a capital inside a sentence; "Thu 5 May" is a day.
    private bool IsSyllable(int token) =>
        !_isHeadline && Words.Syllables.Contains(_document[token].Lower) && char.IsLower(_document[token].Form[1])
        && !(token + 1 < _end && (_document[token + 1].Upos == Upos.NUM || _document[token + 1].Form[0] is '\'' or '’'));

    // "de" in "Guillermo de la Vega": small words lead on to a capital.
    private bool LeadsOn(int token)
    {
        for (int at = token; at < _end && at < token + 3; at++)
        {
            if (IsCapital(at))
                return at > token && !IsKnown(at) && !Words.Never.Contains(_document[at].Lower);
            if (!Words.Particles.Contains(_document[at].Lower))
                return IsHyphenBetween(at - 1) && at > token;
            if (IsHyphenBetween(at))
                return true;
        }

        return false;
    }

    private bool IsKnown(int token) => Gazetteer.Shipped.Match(_layer.Pieces, token, _end, out _) is not null;

    /// <summary>The last token of an organization's name that begins here; -1 if none does.</summary>
    private int OrganizationEnd(int first)
    {
        // "If Congress", "Unless Parliament": a small word has its capital from where it stands.
        if (_isHeadline || !IsCapital(first) || _document[first] is { Upos: Upos.DET, Lower: not "all" } || _document[first].Upos is Upos.SCONJ or Upos.CCONJ or Upos.ADP or Upos.PRON or Upos.AUX || _document[first].Xpos == "WRB")
            return -1;
        int end = -1;
        for (int at = first; at < _end && at < first + Longest; at++)
        {
            string lower = _document[at].Lower;
            if (IsCapital(at))
            {
                if (Words.Organization.Contains(lower) && (at > first || IsOfNext(at)))
                    end = at;
                else if (end >= 0 && at == end + 1 || IsPersonHead(at) || at > first && end < 0 && Words.Never.Contains(lower) && lower is not ("for" or "of" or "on"))
                    break;
                continue;
            }

            bool joins = at > first && at + 1 < _end && (lower == "," && IsListOfFields(first, at) || lower is "of" or "and" or "&" or "for" or "on" or "-" || lower is "the" && _document[at - 1].Lower is "of" or "for" or "on");
            if (!joins || end >= 0 && end < at - 2 && lower is not ("and" or "of" or "the" or "&"))
                break;
            if (end == at - 1 && lower is "of" or "for" or "on")
            {
                int through = PhraseEnd(at + 1);
                if (through < 0)
                    break;
                end = through;
                at = through;
            }
        }

        return end;
    }

    // "the Joint Chemical, Biological and Nuclear Regiment": commas between fields, never between persons.
    private bool IsListOfFields(int first, int comma)
    {
        int next = comma + 1;
        if (next + 1 >= _end || !IsCapital(next) || IsKnown(next))
            return false;
        for (int at = first; at <= next; at++)
        {
            if (Words.IsGiven(_document[at].Form, out _))
                return false;
        }

        return _document[next + 1].Lower is "," or "and" or "&";
    }

    // "Ministry of" counts only where a capital follows: "Ministry of Defence", not "Council of war".
    private bool IsOfNext(int at) => at + 2 < _end && _document[at + 1].Lower is "of" or "for" or "on" && PhraseEnd(at + 2) >= 0;

    // "[of] the Union of Workers and Peasants": capitals joined by small words.
    private int PhraseEnd(int first)
    {
        int end = -1;
        for (int at = first; at < _end && at < first + Longest; at++)
        {
            if (IsCapital(at) && !IsPersonHead(at) && !Words.Never.Contains(_document[at].Lower))
                end = at;
            else if (_document[at].Lower is not ("of" or "the" or "and" or "for" or "&" or "-") || end >= 0 && end < at - 1)
                break;
        }

        return end;
    }

    // A title's head such as "Speaker" ends what comes before it.
    private bool IsPersonHead(int at)
    {
        TitleWord word = TitleVocabulary.Match(_layer.Pieces, at, _end, out _);
        return word.Has(TitleWord.Office) && !word.Has(TitleWord.Field | TitleWord.Voice);
    }

    private NameKind KindOfRun(int first, int last, bool isTitled)
    {
        string end = _document[last].Lower, start = _document[first].Lower;
        if (last > first && !isTitled)
        {
            if (Words.VenueEnd.Contains(end) || Words.VenueStart.Contains(start))
                return NameKind.Facility;
            if (Words.PlaceEnd.Contains(end))
                return NameKind.Place;
            if (Words.Work.Contains(end))
                return NameKind.Work;
        }

        if (isTitled)
            return NameKind.Person;
        string? before = first > _start ? _document[first - 1].Lower : null;
        if (before == "of" && first - 2 >= _start && Words.PlaceOf.Contains(_document[first - 2].Lower))
            return NameKind.Place;
        for (int i = first; i <= last && last > first; i++)
        {
            if (Words.IsGiven(_document[i].Form, out _))
                return NameKind.Person;
        }

        if ((before is "in" or "at" or "near" or "around" or "outside" || last == first && before is "from" or "to") && !Words.IsGiven(_document[first].Form, out _))
            return NameKind.Place;
        if (before is "the" or "a" or "an" || last - first > 4)
            return NameKind.Other;
        return last > first || IsHuman(first) || IsLeader(first, last) ? NameKind.Person : NameKind.Other;
    }

    // Who speaks, signs or travels is somebody.
    private bool IsHuman(int token)
    {
        Token word = _document[token];
        if (word.Head >= 0 && word.Relation.StartsWith("nsubj", StringComparison.Ordinal))
            return Words.HumanVerbs.Contains(_document[word.Head].Lemma);
        return Words.IsGiven(word.Form, out _);
    }

    // A well-known family name alone: "Obama, up at seven, …".
    private bool IsLeader(int first, int last) =>
        _document[first].Upos is Upos.PROPN or Upos.X && KnownLeaders.Shipped.SideOf(NameKey.Words(_document.SpanOf(first, last).Of(_document.Text))) is not null;

    // "Vice Premier He Lifeng", "Mr So": a function word with a capital where none is due.
    private bool IsNameDespite(int token)
    {
        if (_isHeadline || !Words.Function.Contains(_document[token].Lower) || _document[token].Form.Length < 2 || !char.IsLower(_document[token].Form[1]))
            return false;
        if (IsTitled(token) && !IsSentenceStart(token))
            return true;
        return !IsSentenceStart(token) && token + 1 < _end && IsNameWord(token + 1) && !IsKnown(token + 1) && _document[token].Upos == Upos.PROPN;
    }

    private bool IsDoubtful(int first, int last)
    {
        if (_isHeadline)
            return true;
        if (last > first || NamePieces.CasingOf(_document[first].Form) == Casing.All)
            return false;
        return _document[first].Upos != Upos.PROPN || IsSentenceStart(first) && !Words.IsGiven(_document[first].Form, out _) && !IsHuman(first) && !IsLeader(first, last);
    }

    // At the start of a sentence, of a quotation, or behind a colon or bullet.
    private bool IsSentenceStart(int token)
    {
        if (token == _start)
            return true;
        string before = _document[token - 1].Form;
        if (char.IsLetterOrDigit(before[^1]) || before is "," or "-" or "." or ")" or "'s" or "'")
            return false;
        // Behind a quotation that ends in a comma, the sentence goes on.
        return !(before is "\"" or "”" or "’" or "»" && token - 2 >= _start && _document[token - 2].Form is "," or "?" or "!");
    }

    // "President X", "Gen. X", "Mr X"; "Ukrainian President, X" is read with the offices.
    private bool IsTitled(int first) =>
        first > _start && _layer.TitleAt(first - 1) is { } title && title.Last == first - 1
        && title.Word.Has(TitleWord.Head | TitleWord.Honorific);

    private Gender HonorificGender(int first)
    {
        if (_layer.TitleAt(first - 1) is not { } title)
            return Gender.Unknown;
        return _document[title.First].Lower.TrimEnd('.') switch
        {
            "mr" or "sir" or "lord" or "mister" or "sheikh" or "monsieur" or "herr" or "señor" or "don" or "prince" or "king" or "emir" or "sultan" or "pope" => Gender.Male,
            "mrs" or "ms" or "miss" or "lady" or "dame" or "madam" or "madame" or "mme" or "baroness" or "queen" or "princess" or "frau" or "señora" or "sheikha" => Gender.Female,
            _ => TitleVocabulary.GenderOf.GetValueOrDefault(_document[title.Last].Lower),
        };
    }

    // "Ban" in "Ban said", "King" in "Mr King": a title word that is somebody's name here.
    private bool IsName(int first, int last) =>
        first == last && first > _start && IsCapital(first) && IsTitled(first)
        && _layer.TitleAt(first - 1)!.Value.Word.Has(TitleWord.Honorific | TitleWord.Rank)
        && (last + 1 >= _end || !IsCapital(last + 1));
}
