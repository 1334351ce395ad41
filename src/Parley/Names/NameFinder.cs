using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Finds proper names and the words of titles, in one pass from left to right: names of the gazetteer first, then capitalised
/// runs. It looks at words and capitals, and at parts of speech only where those leave a doubt.
/// </summary>
internal sealed partial class NameFinder
{
    /// <summary>No name is longer, in tokens.</summary>
    private const int Longest = 12;

    private static readonly NameWords Words = NameWords.Shipped;
    private static readonly TitleWords TitleVocabulary = TitleWords.Shipped;

    private readonly Document _document;
    private readonly NameLayer _layer;

    /// <summary>For the id of a group whom the text means by its name.</summary>
    private readonly Dictionary<string, GazetteerEntry> _namesakes = [];
    private int _end;
    private int _start;
    private bool _isHeadline;

    private NameFinder(Document document)
    {
        _document = document;
        _layer = new NameLayer(new PieceText(document), document.Tokens.Length);
    }

    /// <param name="document">The text.</param>
    /// <param name="isHeadline">Whether a sentence is a headline, in which any word may have a capital.</param>
    public static NameLayer Find(Document document, Func<Sentence, bool> isHeadline)
    {
        var finder = new NameFinder(document);
        foreach (Sentence sentence in document.Sentences)
            finder.Read(sentence, isHeadline(sentence));
        return finder._layer;
    }

    private void Read(Sentence sentence, bool isHeadline)
    {
        (_start, _end) = (sentence.First, sentence.End);
        _isHeadline = CapitalsMeanNothing(isHeadline);
        for (int at = _start; at < _end;)
            at = Step(at) + 1;
    }

    /// <summary>Reads what begins at a token; returns its last token.</summary>
    private int Step(int at)
    {
        if (Gazetteer.Shipped.Match(_layer.Pieces, at, _end, out int last) is { } entry && !IsPartOfPerson(at, last, entry) && IsMeant(at, last, entry))
            return IsHyphenBetween(last) && OrganizationEnd(at) is var end && end > last + 2 ? AddOrganization(at, end) : AddKnown(at, last, entry);

        TitleWord word = TitleVocabulary.Match(_layer.Pieces, at, _end, out int titleLast);
        if (word != TitleWord.None && !(IsCapital(at) && OrganizationEnd(at) > titleLast) && !IsName(at, titleLast))
        {
            _layer.Add(new TitleSegment(at, titleLast, word));
            return titleLast;
        }

        // "New Year's Eve" is nobody.
        bool isEve = _document[at].Lower == "eve" && at > _start && _document[at - 1].Lower is "'s" or "’s";
        if (!isEve && (IsCapital(at) || IsParticleStart(at)))
            return ReadRun(at);
        return at;
    }

    // "the U.S.-China Business Council" is no state.
    private int AddOrganization(int first, int last)
    {
        _layer.Add(new FoundName { First = first, Last = last, Kind = NameKind.Body, Owner = OwnerBefore(first)?.Party });
        return last;
    }

    private int AddKnown(int first, int last, GazetteerEntry entry)
    {
        // "the Ukrainian Security Council" is Ukraine's, whatever body goes by that name alone.
        if (entry.Kind is EntryKind.Body or EntryKind.Parliament && OwnerBefore(first) is { Actor: not null } owner
            && owner.Actor.Id != entry.Party?.Id && owner.Actor.Id != entry.Actor?.Id)
        {
            _layer.Add(new FoundName { First = first, Last = last, Kind = NameKind.Body, Owner = owner.Party });
            return last;
        }

        // "North and South Korea" are two.
        if (entry.Kind == EntryKind.State && last == first + 1 && first - 2 >= _start && _document[first - 1].Lower is "and" or "or" && _layer.NameAt(first - 2) is null
            && Gazetteer.Shipped.Find($"{_document[first - 2].Form} {_document[last].Form}") is { Kind: EntryKind.State } other)
            _layer.Add(new FoundName { First = first - 2, Last = first - 2, Kind = NameKind.State, Entry = other });
        entry = Namesake(last, entry);
        _layer.Add(new FoundName { First = first, Last = last, Kind = KindOf(entry), Entry = entry });
        return last;
    }

    // "National Liberation Army (ELN)": of groups of one name the one whose short form stands in brackets, there and from then on.
    private GazetteerEntry Namesake(int last, GazetteerEntry entry)
    {
        if (entry.Actor is not { Id: { } id } || entry.Kind is not (EntryKind.Group or EntryKind.Body))
            return entry;
        if (Acronym.After(_document, last) is not null && Gazetteer.Shipped.Match(_layer.Pieces, last + 2, _end, out _) is { } other
            && other.Kind == entry.Kind && other.Actor?.Id != id && other.Name.StartsWith(entry.Name, StringComparison.Ordinal))
            _namesakes[id] = other;
        return _namesakes.GetValueOrDefault(id, entry);
    }

    private static NameKind KindOf(GazetteerEntry entry) => entry.Kind switch
    {
        EntryKind.State or EntryKind.Demonym or EntryKind.People => entry.Country == entry.Actor?.Id ? NameKind.State : NameKind.Group,
        EntryKind.Body or EntryKind.Parliament => NameKind.Body,
        EntryKind.Group => NameKind.Group,
        EntryKind.Capital or EntryKind.City or EntryKind.Region => NameKind.Place,
        EntryKind.Seat or EntryKind.Venue => NameKind.Facility,
        _ => NameKind.Outlet,
    };

    /// <summary>The state, demonym or body whose the name at a token is: "Ukraine's …", "the Ukrainian …".</summary>
    private GazetteerEntry? OwnerBefore(int first)
    {
        int before = first - 1;
        if (before > _start && _document[before].Lower is "'s" or "'")
            before--;
        return before >= _start && _layer.NameAt(before)?.Entry is { Kind: not (EntryKind.City or EntryKind.Region) } owner ? owner : null;
    }

    // "Jordan Smith", "Michael Jordan", "Israel Katz": a place's name that is part of a person's.
    private bool IsPartOfPerson(int first, int last, GazetteerEntry entry)
    {
        if (first != last || _isHeadline || !(entry.IsPlace || entry.Kind is EntryKind.Outlet))
            return false;
        int next = last + 1;
        return Words.IsGiven(_document[first].Form, out _) && next < _end && IsNameWord(next)
            && Gazetteer.Shipped.Match(_layer.Pieces, next, _end, out _) is null
            && TitleVocabulary.Match(_layer.Pieces, next, _end, out _) == TitleWord.None
            && !Words.Organization.Contains(_document[next].Lower) && !Words.VenueEnd.Contains(_document[next].Lower);
    }

    // "X", "Signal", "Time", "IS" are names of the gazetteer and common words as well.
    private bool IsMeant(int first, int last, GazetteerEntry entry)
    {
        // "The National Liberation Army" is no newspaper.
        if (first != last)
            return !(entry.Kind == EntryKind.Outlet && _document[first].Lower == "the" && Gazetteer.Shipped.Match(_layer.Pieces, first + 1, _end, out int longer) is not null && longer > last);
        Token token = _document[first];
        bool isTagged = token.Upos != Upos.X;
        if ((_isHeadline || IsShouted(first, last)) && Words.Function.Contains(token.Lower))
            return false;
        if (_isHeadline && isTagged && token.Upos is not (Upos.PROPN or Upos.ADJ or Upos.NOUN) && entry.Kind != EntryKind.Demonym)
            return false;
        return entry.Kind is not (EntryKind.Outlet or EntryKind.Platform)
            || (isTagged ? token.Upos == Upos.PROPN : first > _start) && (token.Form.Length > 1 || first > _start && _document[first - 1].Lower is "on" or "via" or "to");
    }

    // In a headline most of whose words have capitals, and in a line of capitals alone, a capital makes no name.
    private bool CapitalsMeanNothing(bool isHeadline)
    {
        int words = 0, capitals = 0, shouted = 0;
        for (int i = _start; i < _end; i++)
        {
            string form = _document[i].Form;
            if (form.Length <= 3 || !char.IsLetter(form[0]))
                continue;
            words++;
            if (char.IsUpper(form[0]))
                capitals++;
            if (NamePieces.CasingOf(form) == Casing.All)
                shouted++;
        }

        return words >= 2 && shouted * 10 >= words * 9 || words >= 3 && isHeadline && capitals * 10 >= words * 7;
    }

    /// <summary>"OUR DEAL IS DONE": words on both sides are in capitals, too.</summary>
    private bool IsShouted(int first, int last) =>
        NamePieces.CasingOf(_document[first].Form) == Casing.All && first > _start && last + 1 < _end && IsShout(first - 1) && IsShout(last + 1)
        && !(IsKnown(first - 1) && IsKnown(last + 1));

    private bool IsShout(int token) => _document[token].Form.Length > 1 && NamePieces.CasingOf(_document[token].Form) == Casing.All;

    private bool IsCapital(int token) => char.IsUpper(_document[token].Form[0]);

    private bool IsNameWord(int token)
    {
        string form = _document[token].Form;
        return char.IsUpper(form[0]) && !Words.Never.Contains(_document[token].Lower);
    }

    private bool IsParticleStart(int token)
    {
        if (!Words.Particles.Contains(_document[token].Lower) || token + 1 >= _end)
            return false;
        int next = IsHyphenBetween(token) ? token + 2 : token + 1;
        return next < _end && IsCapital(next) && (next == token + 2 || token > _start && _document[token].Lower is "van" or "von" or "bin" or "de" or "al" or "el");
    }

    /// <summary>Whether a hyphen that touches both words follows a token.</summary>
    private bool IsHyphenBetween(int token) =>
        token + 2 < _end && _document[token + 1].Form is "-" or "‑" or "‐"
        && _document[token].End == _document[token + 1].Start && _document[token + 1].End == _document[token + 2].Start;
}
