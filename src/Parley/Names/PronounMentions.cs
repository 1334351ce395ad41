using Parley.Text;

namespace Parley.Names;

/// <summary>
/// Finds whom pronouns mean: the candidate named most recently, subjects before others, gender and number fitting. Where two fit
/// about as well, nobody. After Lappin and Leass (1994), without their weights for the deeper syntax.
/// </summary>
internal sealed class PronounMentions(Document document, PersonBook book, MentionBuilder builder)
{
    /// <summary>No antecedent stands further back, in sentences.</summary>
    private const int Reach = 3;

    /// <summary>In a sentence of thousands of names, only so many are remembered.</summary>
    private const int MostCandidates = 48;

    /// <summary>By how much the best candidate must lead.</summary>
    private const double Margin = 1;

    private readonly Dictionary<string, ArticlePerson> _persons = Distinct(book);
    private readonly List<Candidate> _recent = [];

    /// <param name="mentions">Names and nominal phrases in the order of the text.</param>
    /// <param name="found">Where the pronouns' mentions go.</param>
    public void Add(IReadOnlyList<Mention> mentions, List<Mention> found)
    {
        bool[] quoted = Quotations.Of(document);
        int next = 0;
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            while (next < mentions.Count && mentions[next].Head <= token)
                Enter(mentions[next++]);
            Number number = NumberOf(document[token].Lower, out Gender gender);
            if (number == Number.None || Resolve(token, number, gender, quoted[token]) is not { } candidate)
                continue;
            Mention mention = builder.Mention(token, token, token, candidate.Mention.Kind, MentionForm.Pronoun, candidate.Mention.Actor, candidate.Mention.Party)
                with { Members = candidate.Mention.Members };
            found.Add(mention);
            Enter(mention);
        }
    }

    private void Enter(Mention mention)
    {
        if (mention.Form == MentionForm.Adjective || mention.Actor is null && mention.Members.Count == 0)
            return;
        int sentence = document[mention.Head].Sentence;
        _recent.RemoveAll(old => document[old.Mention.Head].Sentence < sentence - Reach || old.Mention.Actor?.Id is not null && old.Mention.Actor.IsSame(mention.Actor)
            && document[old.Mention.Head].Sentence < sentence);
        if (_recent.Count == MostCandidates)
            _recent.RemoveAt(0);
        _recent.Add(new Candidate(mention, IsSubject(mention.Head)));
    }

    private Candidate? Resolve(int token, Number number, Gender gender, bool isQuoted)
    {
        int sentence = document[token].Sentence;
        bool subject = IsSubject(token);
        Candidate? best = null;
        double bestScore = double.MinValue, second = double.MinValue;
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            Candidate candidate = _recent[i];
            int distance = sentence - document[candidate.Mention.Head].Sentence;
            if (distance > (number == Number.Person ? Reach : 1) || !Fits(candidate, number, gender, token, distance) || isQuoted && Speaks(candidate, sentence))
                continue;
            double score = (-2 * distance) + (candidate.IsSubject ? 3 : 0) + (candidate.IsSubject && subject ? 1 : 0)
                + (candidate.Mention.Form == MentionForm.Pronoun ? 1 : 0) - ((token - candidate.Mention.Head) * 0.02);
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

        return best is not null && bestScore - second >= Margin ? best : null;
    }

    private static bool Same(Candidate? one, Candidate other) =>
        one?.Mention.Actor is { } actor && (actor.Id is not null ? actor.IsSame(other.Mention.Actor) : ReferenceEquals(one.Mention, other.Mention));

    private bool Fits(Candidate candidate, Number number, Gender gender, int token, int distance)
    {
        Mention mention = candidate.Mention;
        switch (number)
        {
            case Number.Person:
                if (mention.Kind != NameKind.Person)
                    return false;
                Gender own = GenderOf(mention);
                if (own != Gender.Unknown && own != gender)
                    return false;
                // "X met him": the object is not the subject of its own verb.
                return !(document[token].Lower is "him" or "her" && document[token].Relation is "obj" or "iobj" or "obl"
                    && document[mention.Head].Head == document[token].Head && candidate.IsSubject);
            case Number.Thing:
                return mention.Kind is NameKind.State or NameKind.Body or NameKind.Group && mention.Actor?.Id is not null
                    || mention.Kind is NameKind.Place or NameKind.Facility && mention.Actor is not null
                        ? (candidate.IsSubject || document[token].Lower == "its" && distance == 0) && !IsExpletive(token)
                        : false;
            default:
                return (mention.Kind == NameKind.Group || mention.Members.Count > 0) && (candidate.IsSubject || distance == 0);
        }
    }

    private Gender GenderOf(Mention mention)
    {
        if (mention.Actor?.Id is { } id && _persons.TryGetValue(id, out ArticlePerson? person))
            return person.Gender;
        return TitleWords.Shipped.GenderOf.GetValueOrDefault(document[mention.Head].Lower);
    }

    // In his own words, a speaker's "he" is somebody else.
    private bool Speaks(Candidate candidate, int sentence) =>
        candidate.IsSubject && document[candidate.Mention.Head].Sentence >= sentence - 1
        && document[candidate.Mention.Head].Head is var verb and >= 0 && NameWords.Shipped.HumanVerbs.Contains(document[verb].Lemma);

    private bool IsExpletive(int token)
    {
        if (document[token].Relation == "expl")
            return true;
        if (document[token].Lower != "it" || document[token].Head < 0)
            return false;
        // "it is possible that", "it remains to be seen": weather, time and clauses.
        int verb = document[token].Head;
        return document[verb].Upos is Upos.ADJ or Upos.NOUN or Upos.ADV || document.Child(verb, "csubj") >= 0
            || !NameWords.Shipped.HumanVerbs.Contains(document[verb].Lemma) && document[verb].Lemma is "be" or "seem" or "appear" or "remain" or "take" or "emerge" or "turn" or "happen";
    }

    private bool IsSubject(int token)
    {
        for (int step = 0; step < 3 && token >= 0; step++)
        {
            if (document[token].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                return true;
            if (document[token].Relation is not ("conj" or "flat" or "compound" or "appos"))
                return false;
            token = document[token].Head;
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

    private static Dictionary<string, ArticlePerson> Distinct(PersonBook book)
    {
        var persons = new Dictionary<string, ArticlePerson>();
        foreach (ArticlePerson person in book.Persons)
            persons.TryAdd(person.Reference.Id!, person);
        return persons;
    }

    private enum Number
    {
        None,
        Person,
        Thing,
        Many,
    }

    private sealed record Candidate(Mention Mention, bool IsSubject);
}
