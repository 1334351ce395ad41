namespace Parley.Names;

/// <content>Epithets: a definite phrase for an office or a leader that stands for a person named elsewhere.</content>
internal sealed partial class Anaphora
{
    /// <summary>What is scored below this is a guess.</summary>
    private const double Least = 1.5;

    /// <summary>A person of whom neither office nor side is known is meant only if named in the sentence before.</summary>
    private const int NearBy = 1;

    private Mention Epithet(Mention mention)
    {
        if (mention.Form != MentionForm.Nominal || !_epithets.TryGetValue(mention.Head, out Office? office) || mention.Actor?.Id is not null)
            return mention;
        office.Referent = MostLikely(office) ?? OnlyHolder(office);
        return office.Referent is { } person ? mention with { Kind = NameKind.Person, Actor = person.Reference, Party = person.Party ?? office.Party } : mention;
    }

    private ArticlePerson? MostLikely(Office office)
    {
        int sentence = _document[office.Head].Sentence;
        ArticlePerson? best = null;
        double bestScore = Least, second = double.MinValue;
        foreach ((ArticlePerson person, Seen seen) in _seen)
        {
            if (!MayBe(person, office))
                continue;
            int distance = sentence - seen.Sentence;
            double fit = Fit(person, office);
            if (fit < 0 || fit == 0 && distance != NearBy)
                continue;
            double score = fit - Math.Min(4, 0.35 * distance) + (seen.IsSubject && distance <= NearBy ? 2 : 0) - (seen.IsQuoted && !_quoted[office.Head] ? 1 : 0);
            if (score > bestScore)
                (best, second, bestScore) = (person, best is null ? double.MinValue : bestScore, score);
            else if (score > second)
                second = score;
        }

        return best is not null && bestScore - second >= Margin / 2 ? best : null;
    }

    /// <summary>Before anybody fitting was named: the only person of the whole article who holds the office.</summary>
    private ArticlePerson? OnlyHolder(Office office)
    {
        ArticlePerson? only = null;
        foreach (ArticlePerson person in _persons.Values)
        {
            if (!MayBe(person, office) || Fit(person, office) < 3)
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only;
    }

    private static bool MayBe(ArticlePerson person, Office office) =>
        !(office.Party is { } party && person.Party is { } side && side.Id != party.Id && person.Offices.TrueForAll(held => held.Party?.Id != party.Id))
        && !(office.Gender != Gender.Unknown && person.Gender != Gender.Unknown && office.Gender != person.Gender);

    /// <summary>How well an epithet fits a person: 4 for the same office, 3 for a leader; below 0 where another office speaks against it.</summary>
    private double Fit(ArticlePerson person, Office office)
    {
        string noun = _document[office.Head].Lower;
        if (person.Offices.Exists(held => held.Head != office.Head && IsSame(held, office, noun)))
            return 4;
        bool isEpithet = !office.Word.Has(TitleWord.Office) || noun is "head" or "chief" or "diplomat" or "negotiator" or "envoy";
        bool sharesSide = office.Party is { } party && person.Party?.Id == party.Id;
        if (noun is "leader" or "head" or "chief" or "ruler" or "strongman" && sharesSide && person.Offices.Exists(Leads))
            return 3;
        if (office.Party is not null && person.Party is null)
            return -1;
        // "the president" is no foreign minister.
        if (!isEpithet && person.Offices.Exists(held => held.Word.Has(TitleWord.Office) && !held.IsFormer && held.Holders.Count > 0))
            return -1;
        if (!sharesSide)
            return 0;
        // The only one of that side whom the article names.
        return _onSide.GetValueOrDefault(office.Party!.Id ?? "") == 1 ? 2.5 : 1;
    }

    private bool IsSame(Office held, Office asked, string noun)
    {
        if (_document[held.Head].Lower != noun)
            return false;
        // "the foreign minister" is no prime minister; "the minister" may be any.
        string own = held.Title.ToLowerInvariant(), wanted = asked.Title.ToLowerInvariant();
        return own == wanted || wanted == noun || own.EndsWith(wanted, StringComparison.Ordinal) || wanted.EndsWith(own, StringComparison.Ordinal) && own.Length > noun.Length;
    }

    private static bool Leads(Office office) => !office.IsFormer && NameWords.Shipped.LeadingOffices.Contains(office.Title.ToLowerInvariant());
}
