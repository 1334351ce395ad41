using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Puts a text's personal names together: "Abla Noori", "Ms Noori" and a misspelt "Norri" are one person, two who share a family
/// name stay two.
/// </summary>
internal sealed class PersonBook
{
    /// <summary>Beyond so many persons, misspelt names are no longer looked for: their search is not linear.</summary>
    private const int MostCompared = 200;

    /// <summary>Between a name and an alias stand at most so many words: ", a former colonel better known as".</summary>
    private const int MostBetween = 8;

    private readonly Document _document;
    private readonly Dictionary<string, List<ArticlePerson>> _byKey = [];
    private readonly Dictionary<ArticlePerson, int> _lastSeen = [];

    private PersonBook(Document document) => _document = document;

    public List<ArticlePerson> Persons { get; } = [];

    /// <summary>Gives every personal name of a layer its person, and finds those among the doubtful names.</summary>
    public static PersonBook Of(Document document, NameLayer layer)
    {
        var book = new PersonBook(document);
        List<FoundName> full = [], single = [], doubtful = [];
        foreach (FoundName name in layer.Names)
        {
            if (name.Entry is not null || name.Kind is not (NameKind.Person or NameKind.Other or NameKind.Place))
                continue;
            bool isPerson = name.Kind == NameKind.Person && !name.IsWeak;
            (!isPerson ? doubtful : name.Length > 1 ? full : single).Add(name);
        }

        foreach (FoundName name in full.OrderByDescending(name => name.Length))
            book.Settle(name, isNew: true);
        book.Aliases(layer.Names);
        book._lastSeen.Clear();
        foreach (FoundName name in full.Concat(single).Concat(doubtful).OrderBy(name => name.First))
            book.Meet(name);
        foreach (FoundName name in single.Where(name => name.Person is null))
            book.Settle(name, isNew: true);
        foreach (FoundName name in doubtful.Where(name => name.Person is null))
            book.Settle(name, isNew: name.Kind == NameKind.Person && !name.IsWeak);
        foreach (FoundName name in layer.Names)
        {
            if (name.Person is not { } person)
                continue;
            name.Kind = NameKind.Person;
            person.Add(book.TextOf(name));
            if (person.Gender == Gender.Unknown)
                person.Gender = name.Gender;
        }

        return book;
    }

    // "X, better known as Y": Y is X from there on.
    private void Aliases(List<FoundName> names)
    {
        for (int i = 1; i < names.Count; i++)
        {
            FoundName name = names[i];
            if (names[i - 1].Person is not { } person || name.Person is not null || name.Entry is not null || !IsAlias(names[i - 1].Last + 1, name.First))
                continue;
            name.Person = person;
            foreach (string key in NameKey.Words(TextOf(name)))
                Share(key, person);
        }
    }

    private bool IsAlias(int from, int to)
    {
        if (to - from is < 1 or > MostBetween || _document[from].Sentence != _document[to].Sentence)
            return false;
        ReadOnlySpan<char> between = _document.SpanOf(from, to - 1).Of(_document.Text).AsSpan().TrimEnd(" \"“‘'");
        foreach (string alias in NameWords.Shipped.Aliases)
        {
            if (between.EndsWith(alias, StringComparison.OrdinalIgnoreCase) && (between.Length == alias.Length || !char.IsLetter(between[^(alias.Length + 1)])))
                return true;
        }

        return false;
    }

    private void Share(string key, ArticlePerson person)
    {
        if (!_byKey.TryGetValue(key, out List<ArticlePerson>? sharing))
            _byKey[key] = sharing = [];
        sharing.Add(person);
    }

    private string TextOf(FoundName name) => _document.SpanOf(name.First, name.Last).Of(_document.Text).ReplaceLineEndings(" ");

    // In the order of the text, so that a short name means the one that was named last.
    private void Meet(FoundName name)
    {
        if (name.Person is { } known)
            _lastSeen[known] = name.First;
        else
            Settle(name, isNew: false);
    }

    private void Settle(FoundName name, bool isNew)
    {
        string text = TextOf(name);
        List<string> keys = NameKey.Words(text);
        if (keys.Count == 0)
            return;
        ArticlePerson? person = name.IsWeak && name.Length == 1 ? Exactly(keys[0], text) : Find(keys, text, name);
        if (person is null && isNew)
        {
            person = new ArticlePerson(text) { Gender = name.Gender };
            Persons.Add(person);
            foreach (string key in person.Keys.Distinct())
                Share(key, person);
        }

        name.Person = person;
        if (person is not null)
            _lastSeen[person] = name.First;
    }

    private ArticlePerson? Find(List<string> keys, string text, FoundName name)
    {
        ArticlePerson? best = null;
        int bestRank = 0;
        foreach (string key in keys.Count == 1 ? keys : [keys[^1], keys[0]])
        {
            if (!_byKey.TryGetValue(key, out List<ArticlePerson>? sharing))
                continue;
            foreach (ArticlePerson person in sharing)
            {
                int rank = Rank(keys, person, name);
                if (rank > bestRank || rank > 0 && rank == bestRank && Seen(person) > Seen(best!))
                    (best, bestRank) = (person, rank);
            }
        }

        return best ?? Misspelt(keys, text, name);
    }

    // A word that may be no name at all must be written as the name is.
    private ArticlePerson? Exactly(string key, string text)
    {
        string word = Folding.Fold(text);
        ArticlePerson? best = null;
        foreach (ArticlePerson person in _byKey.GetValueOrDefault(key, []))
        {
            if (Folding.Fold(person.Name).Split(' ').Contains(word, StringComparer.Ordinal) && (best is null || Seen(person) > Seen(best)))
                best = person;
        }

        return best;
    }

    private int Seen(ArticlePerson person) => _lastSeen.GetValueOrDefault(person, -1);

    /// <summary>How well a name's keys fit a person; 0 for not at all.</summary>
    private static int Rank(List<string> keys, ArticlePerson person, FoundName name)
    {
        if (name.Gender != Gender.Unknown && person.Gender != Gender.Unknown && name.Gender != person.Gender && name.IsTitled)
            return 0;
        if (keys.Count == 1)
            return keys[0] == person.Family ? 4 : keys[0] == person.Keys[0] ? name.Kind == NameKind.Person ? 3 : 2 : 1;
        (List<string> shorter, List<string> longer) = keys.Count <= person.Keys.Count ? (keys, person.Keys) : (person.Keys, keys);
        int at = 0;
        foreach (string key in longer)
        {
            if (at < shorter.Count && (shorter[at] == key || shorter[at].Length == 1 && key.StartsWith(shorter[at][0])))
                at++;
        }

        return at == shorter.Count && (shorter.Count > 1 || shorter[0] == longer[^1]) ? 5 : 0;
    }

    /// <summary>The only person whose name is a letter or two away.</summary>
    private ArticlePerson? Misspelt(List<string> keys, string text, FoundName name)
    {
        if (Persons.Count > MostCompared)
            return null;
        string[] words = Folding.Fold(text).Split(' ');
        ArticlePerson? only = null;
        foreach (ArticlePerson person in Persons)
        {
            string[] own = Folding.Fold(person.Name).Split(' ');
            bool fits = keys.Count == 1
                ? IsNear(words[0], own[^1]) && (name.Kind == NameKind.Person || words[0][0] == own[^1][0])
                : words.Length == own.Length && keys[0] == person.Keys[0] && IsNear(words[^1], own[^1])
                    || words.Length == own.Length && keys[^1] == person.Family && IsNear(words[0], own[0]);
            if (!fits)
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only;
    }

    /// <summary>One letter differs in words of five or more, two in words of nine or more.</summary>
    private static bool IsNear(string one, string other)
    {
        int allowed = Math.Min(one.Length, other.Length) switch
        {
            < 5 => 0,
            < 9 => 1,
            _ => 2,
        };
        return allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed && EditDistance.Between(one, other) <= allowed;
    }
}
