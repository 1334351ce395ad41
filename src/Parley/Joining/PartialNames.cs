namespace Parley.Joining;

/// <summary>
/// Resolves, article by article, names that are not full ("Sorel", "A. Sorel") to persons whom other articles name in full: only
/// where one person alone comes into question. Only articles are looked through again whose names a change can touch.
/// </summary>
/// <param name="clusterOf">The cluster of a sighting.</param>
/// <param name="namesIn">Whom an article shows.</param>
internal sealed partial class PartialNames(Func<ActorSighting, ActorCluster> clusterOf, Func<int, IEnumerable<ActorSighting>> namesIn)
{
    private readonly Dictionary<string, List<ActorSighting>> _byFamily = [];
    private readonly Dictionary<string, List<ActorSighting>> _byGiven = [];
    private readonly Dictionary<string, List<ActorSighting>> _partial = [];

    // For each article the ids of the states, bodies and groups in it, and whom its names that are not full mean.
    private readonly Dictionary<int, string[]> _parties = [];
    private readonly Dictionary<int, List<MeantName>> _meant = [];
    private readonly HashSet<string> _keys = [];
    private readonly HashSet<int> _articles = [];

    /// <summary>Whether a name is a single word, or initials and a word.</summary>
    public static bool IsPartial(string name)
    {
        // Whether all words before the last one seen are initials, and what that one is.
        bool areInitials = true, isInitial = true;
        int words = 0;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range);
            if (word.IsEmpty)
                continue;
            areInitials &= isInitial;
            isInitial = word.Contains('.') || Letters(word) <= 1;
            words++;
        }

        return words < 2 || areInitials;
    }

    /// <summary>The person whom an article means by a name that is not full; null where it means none, or the name is full.</summary>
    public ActorCluster? Of(int article, string id)
    {
        if (_meant.TryGetValue(article, out List<MeantName>? names))
        {
            foreach (MeantName name in names)
            {
                if (name.Partial.Id == id)
                    return name.Person;
            }
        }

        return null;
    }

    /// <summary>Adds a person, with a full name or not.</summary>
    public void Add(ActorSighting person)
    {
        if (person.Shape.Class == ActorClass.Partial)
        {
            Add(_partial, Key(person.Shape.Name), person);
            TouchArticles(person);
        }

        Each(person, static (index, key, person) => Add(index, key, person));
    }

    /// <summary>Takes a person out, who has the shape still under which it was added.</summary>
    public void Remove(ActorSighting person)
    {
        if (person.Shape.Class == ActorClass.Partial)
        {
            Remove(_partial, Key(person.Shape.Name), person);
            TouchArticles(person);
        }

        Each(person, static (index, key, person) => Remove(index, key, person));
    }

    /// <summary>An article, or who its parties are, is another.</summary>
    public void Touch(int article)
    {
        _parties.Remove(article);
        _articles.Add(article);
    }

    /// <summary>All articles that give somebody are to be looked through.</summary>
    public void TouchArticles(ActorSighting person)
    {
        foreach (int article in person.Articles.All)
            _articles.Add(article);
    }

    /// <summary>An article is no longer there.</summary>
    /// <returns>Whom it meant.</returns>
    public List<MeantName> Leave(int article)
    {
        _parties.Remove(article);
        _articles.Remove(article);
        return Mean(article, []);
    }

    /// <summary>Whoever has a name in common with a person may be meant by it, or no longer.</summary>
    public void TouchNames(ActorCluster person)
    {
        foreach (ActorSighting sighting in person.Sightings)
        {
            if (sighting.Shape.IsPerson)
                TouchNames(sighting.Shape.Name);
        }
    }

    /// <summary>As above, for a person who is on other sides, or whose company may be another.</summary>
    public void TouchCompany(ActorCluster person, bool isOnOtherSides)
    {
        HashSet<string>? before = person.Company;
        person.Company = CompanyOf(person);
        if (isOnOtherSides || before is null || !person.Company.SetEquals(before))
            TouchNames(person);
    }

    /// <summary>Resolves anew the names that something touched.</summary>
    /// <param name="constraints">What people decided about actors.</param>
    /// <param name="changed">Is told each article that means another person by a name than before, and each person.</param>
    public void Settle(Constraints constraints, Action<int, MeantName> changed)
    {
        foreach (string key in _keys)
        {
            foreach (ActorSighting partial in _partial.GetValueOrDefault(key, []))
                TouchArticles(partial);
        }

        foreach (int article in _articles)
        {
            List<MeantName> meant = [];
            foreach (ActorSighting name in namesIn(article))
            {
                if (name.IsPartial && clusterOf(name).IsPartial && Resolve(name, article, meant, constraints) is { } found)
                    meant.Add(found);
            }

            foreach (MeantName name in Mean(article, meant))
                changed(article, name);
        }

        _keys.Clear();
        _articles.Clear();
    }

    /// <summary>Notes whom an article means, and gives what was and what is where that is another.</summary>
    private List<MeantName> Mean(int article, List<MeantName> now)
    {
        List<MeantName> before = _meant.GetValueOrDefault(article, []);
        if (now.SequenceEqual(before))
            return [];
        foreach (MeantName name in before)
            name.Person.Return(name.Partial, article);
        foreach (MeantName name in now)
            name.Person.Borrow(name.Partial, article, name.Score, name.Why);
        if (now.Count == 0)
            _meant.Remove(article);
        else
            _meant[article] = now;
        return [.. before, .. now];
    }

    private void TouchNames(string name)
    {
        string[] parts = NameParts.Of(name);
        if (parts.Length < 2)
            return;
        _keys.Add(parts[^1]);
        _keys.Add(parts[0]);
    }

    private void Each(ActorSighting person, Action<Dictionary<string, List<ActorSighting>>, string, ActorSighting> act)
    {
        string[] parts = NameParts.Of(person.Shape.Name);
        TouchNames(person.Shape.Name);
        if (parts.Length < 2)
            return;
        act(_byFamily, parts[^1], person);
        act(_byGiven, parts[0], person);
    }

    private static string Key(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? NameParts.Of(last).FirstOrDefault("") : "";

    private static int Letters(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }

    private static void Add(Dictionary<string, List<ActorSighting>> index, string key, ActorSighting person)
    {
        if (!index.TryGetValue(key, out List<ActorSighting>? there))
            index[key] = there = new(1);
        there.Add(person);
    }

    private static void Remove(Dictionary<string, List<ActorSighting>> index, string key, ActorSighting person)
    {
        List<ActorSighting> there = index[key];
        there.Remove(person);
        if (there.Count == 0)
            index.Remove(key);
    }
}

/// <summary>A name that is not full, and the person whom an article means by it.</summary>
/// <param name="Partial">The name.</param>
/// <param name="Person">The person.</param>
/// <param name="Score">From 0 to 1, how sure that is.</param>
/// <param name="Why">Why it is so.</param>
internal sealed record MeantName(ActorSighting Partial, ActorCluster Person, double Score, string Why);
