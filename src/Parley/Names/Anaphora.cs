using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Finds whom pronouns and epithets ("the president", "the Russian leader") mean, reading from left to right: the candidate named
/// most recently, subjects before others, gender, number, office and side fitting. Where two fit about as well, nobody. After Lappin and
/// Leass (1994), with far fewer weights.
/// </summary>
internal sealed partial class Anaphora
{
    /// <summary>No antecedent of a pronoun stands further back, in sentences.</summary>
    private const int Reach = 3;

    /// <summary>In a sentence of thousands of names, only so many are remembered.</summary>
    private const int MostCandidates = 48;

    /// <summary>By how much the best candidate must lead.</summary>
    private const double Margin = 1;

    private readonly Document _document;
    private readonly MentionBuilder _builder;
    private readonly Dictionary<string, ArticlePerson> _persons = [];
    private readonly Dictionary<string, int> _onSide = [];
    private readonly Dictionary<int, Office> _epithets = [];
    private readonly Dictionary<ArticlePerson, Seen> _seen = [];
    private readonly List<Candidate> _recent = [];
    private readonly bool[] _quoted;

    public Anaphora(Document document, PersonBook book, List<Office> offices, MentionBuilder builder)
    {
        (_document, _builder) = (document, builder);
        _quoted = Quotations.Of(document);
        foreach (ArticlePerson person in book.Persons)
        {
            if (_persons.TryAdd(person.Reference.Id!, person) && person.Party?.Id is { } side)
                _onSide[side] = _onSide.GetValueOrDefault(side) + 1;
        }

        foreach (Office office in offices)
        {
            if (office.Holders.Count == 0 && office.IsDefinite && !office.IsPlural && office.Word.Has(TitleWord.Head) && !(office.Owner >= 0 && office.Word.Has(TitleWord.Relational)))
                _epithets[office.Head] = office;
        }
    }

    /// <summary>Resolves what can be resolved.</summary>
    /// <param name="mentions">Names and nominal phrases in the order of the text.</param>
    /// <returns>They and the pronouns, in the order of their heads.</returns>
    public List<Mention> Resolve(List<Mention> mentions)
    {
        var resolved = new List<Mention>(mentions.Count + 16);
        mentions.Sort((one, other) => one.Head.CompareTo(other.Head));
        int next = 0;
        Mention? home = null;
        for (int token = 0; token < _document.Tokens.Length; token++)
        {
            for (; next < mentions.Count && mentions[next].Head <= token; next++)
            {
                Mention mention = Epithet(mentions[next]);
                resolved.Add(mention);
                Enter(mention);
            }

            if (home?.Head == token)
            {
                resolved.Add(home);
                Enter(home);
            }

            Number number = NumberOf(_document[token].Lower, out Gender gender);
            if (number == Number.None || Antecedent(token, number, gender) is not { } antecedent)
                continue;
            Mention pronoun = _builder.Mention(token, token, token, antecedent.Kind, MentionForm.Pronoun, antecedent.Actor, antecedent.Party) with { Members = antecedent.Members };
            resolved.Add(pronoun);
            Enter(pronoun);
            if (next < mentions.Count && mentions[next].First == token + 1)
                mentions[next] = _builder.Owned(mentions[next], pronoun);
            home = Home(pronoun) ?? home;
        }

        return resolved;
    }

    /// <summary>"his country", "their own side": the state, body or group on whose side somebody stands; null where the words say no such thing.</summary>
    private Mention? Home(Mention owner)
    {
        int noun = _document[owner.Head].Head;
        return owner.Party is { } party && _document[owner.Head].Relation == "nmod:poss" && noun > owner.Head && noun <= owner.Head + 2 && NameWords.Shipped.Homes.Contains(_document[noun].Lemma)
            ? _builder.Mention(owner.Head, noun, noun, MentionBuilder.KindOf(party), MentionForm.Nominal, party, party)
            : null;
    }

    private void Enter(Mention mention)
    {
        if (mention.Form == MentionForm.Adjective || mention.Actor is null && mention.Members.Count == 0)
            return;
        int sentence = _document[mention.Head].Sentence;
        bool isSubject = IsSubject(mention.Head);
        _recent.RemoveAll(old => _document[old.Mention.Head].Sentence < sentence - Reach);
        if (_recent.Count == MostCandidates)
            _recent.RemoveAt(0);
        _recent.Add(new Candidate(mention, isSubject));
        if (PersonOf(mention) is { } person)
        {
            if (_seen.Count == MostCandidates && !_seen.ContainsKey(person))
                _seen.Remove(_seen.MinBy(seen => seen.Value.Sentence).Key);
            _seen[person] = new Seen(sentence, isSubject, _quoted[mention.Head]);
        }
    }

    private Mention? Antecedent(int token, Number number, Gender gender)
    {
        int sentence = _document[token].Sentence;
        bool subject = IsSubject(token);
        Candidate? best = null;
        double bestScore = double.MinValue, second = double.MinValue;
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            Candidate candidate = _recent[i];
            int distance = sentence - _document[candidate.Mention.Head].Sentence;
            if (distance > (number == Number.Person ? Reach : 1) || !Fits(candidate, number, gender, token, distance) || _quoted[token] && Speaks(candidate, sentence))
                continue;
            double score = Score(candidate, token, distance, subject);
            if (Same(best, candidate))
            {
                bestScore = Math.Max(bestScore, score);
                continue;
            }

            if (score > bestScore)
                (best, second, bestScore) = (candidate, bestScore, score);
            else if (score > second)
                second = score;
        }

        return best is not null && bestScore - second >= Margin ? best.Mention : null;
    }

    private double Score(Candidate candidate, int token, int distance, bool subject)
    {
        int head = candidate.Mention.Head;
        double score = (-2 * distance) - ((token - head) * 0.02);
        if (candidate.IsSubject)
            score += subject ? 4 : 3;
        if (candidate.Mention.Form == MentionForm.Pronoun)
            score += 1;
        if (_quoted[head] && !_quoted[token])
            score -= 3;
        if (_document[head].Relation == "nmod:poss")
            score -= 1;
        return score;
    }

    private static bool Same(Candidate? one, Candidate other) =>
        one?.Mention.Actor is { } actor && (actor.Id is not null ? actor.IsSame(other.Mention.Actor) : ReferenceEquals(one.Mention, other.Mention));

    private bool Fits(Candidate candidate, Number number, Gender gender, int token, int distance)
    {
        Mention mention = candidate.Mention;
        switch (number)
        {
            case Number.Person:
                Gender own = GenderOf(mention);
                if (mention.Kind != NameKind.Person || own != Gender.Unknown && own != gender)
                    return false;
                // "X met him": the object is not the subject of its own verb.
                return !(_document[token].Lower is "him" or "her" && _document[token].Relation is "obj" or "iobj" or "obl"
                    && _document[mention.Head].Head == _document[token].Head && candidate.IsSubject);
            case Number.Thing:
                bool isWhose = _document[token].Lower is "its" or "itself";
                return mention.Kind is NameKind.State or NameKind.Body or NameKind.Group && mention.Actor?.Id is not null
                    && (candidate.IsSubject || isWhose && distance == 0) && (isWhose || IsSubject(token) && !IsExpletive(token));
            default:
                return (mention.Kind == NameKind.Group || mention.Members.Count > 0) && (candidate.IsSubject || distance == 0);
        }
    }

    private ArticlePerson? PersonOf(Mention mention) => mention.Actor?.Id is { } id ? _persons.GetValueOrDefault(id) : null;

    private Gender GenderOf(Mention mention) =>
        PersonOf(mention) is { } person ? person.Gender : TitleWords.Shipped.GenderOf.GetValueOrDefault(_document[mention.Head].Lower);

    // In his own words, a speaker's "he" is somebody else.
    private bool Speaks(Candidate candidate, int sentence) =>
        candidate.IsSubject && _document[candidate.Mention.Head].Sentence >= sentence - 1
        && _document[candidate.Mention.Head].Head is var verb and >= 0 && NameWords.Shipped.HumanVerbs.Contains(_document[verb].Lemma);

    private bool IsExpletive(int token)
    {
        if (_document[token].Relation == "expl")
            return !IsMistaken(_document, token);
        if (_document[token].Lower != "it" || _document[token].Head < 0)
            return false;
        // "it is possible that", "it remains to be seen": weather, time and clauses.
        int verb = _document[token].Head;
        if (NameWords.Shipped.HumanAdjectives.Contains(_document[verb].Lower))
            return false;
        return _document[verb].Upos is Upos.ADJ or Upos.NOUN or Upos.ADV || _document.Child(verb, "csubj") >= 0
            || _document[verb].Lemma is "be" or "seem" or "appear" or "remain" or "take" or "emerge" or "turn" or "happen";
    }

    /// <summary>"It has refused": whoever refuses, says or demands is somebody, although a parser holds the pronoun for an empty one.</summary>
    public static bool IsMistaken(Document document, int pronoun) =>
        document[pronoun] is { Relation: "expl", Lower: "it", Head: var verb } && verb > pronoun && NameWords.Shipped.HumanVerbs.Contains(document[verb].Lemma)
        && document.Child(verb, "aux:pass") < 0 && document.Child(verb, "csubj") < 0;

    private bool IsSubject(int token)
    {
        if (IsMistaken(_document, token))
            return true;
        for (int step = 0; step < 3 && token >= 0; step++)
        {
            if (_document[token].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                return true;
            if (_document[token].Relation is not ("conj" or "flat" or "compound" or "appos"))
                return false;
            token = _document[token].Head;
        }

        return false;
    }

    private static Number NumberOf(string lower, out Gender gender)
    {
        gender = lower switch
        {
            "he" or "him" or "his" or "himself" => Gender.Male,
            "she" or "her" or "hers" or "herself" => Gender.Female,
            _ => Gender.Unknown,
        };
        if (gender != Gender.Unknown)
            return Number.Person;
        return lower switch
        {
            "it" or "its" or "itself" => Number.Thing,
            "they" or "them" or "their" or "themselves" => Number.Many,
            _ => Number.None,
        };
    }

    private enum Number
    {
        None,
        Person,
        Thing,
        Many,
    }

    private sealed record Candidate(Mention Mention, bool IsSubject);

    /// <summary>Where a person was mentioned last.</summary>
    private readonly record struct Seen(int Sentence, bool IsSubject, bool IsQuoted);
}
