using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>The two parties that an article shows at the table, by how often and how it names them.</summary>
internal sealed class NegotiatingParties
{
    private static readonly NameWords Words = NameWords.Shipped;

    private readonly Document _document;
    private readonly Dictionary<string, Tally> _tallies = [];
    private readonly Dictionary<(string, string), double> _pairs = [];
    private readonly bool[] _aboutTalks;

    private NegotiatingParties(Document document)
    {
        _document = document;
        _aboutTalks = new bool[document.Sentences.Length];
        foreach (Token token in document.Tokens)
        {
            if (Words.TalksWords.Contains(token.Lemma))
                _aboutTalks[token.Sentence] = true;
        }
    }

    /// <summary>The two parties most plainly negotiating, the one named first in front; empty if that is not plain.</summary>
    public static IReadOnlyList<ActorReference> Of(Document document, IReadOnlyList<Mention> mentions, List<Office> offices)
    {
        var parties = new NegotiatingParties(document);
        Mention? before = null;
        foreach (Mention mention in mentions)
        {
            if (mention.Party?.Id is null || parties.IsOnlyPlace(mention))
                continue;
            parties.Count(mention);
            if (before is not null && before.Party!.Id != mention.Party.Id)
                parties.Pair(before, mention);
            before = mention;
        }

        foreach (Office office in offices)
        {
            if (office.Party?.Id is { } id && parties._tallies.TryGetValue(id, out Tally? tally) && Words.MediatingOffices.Contains(office.Title.ToLowerInvariant()))
                tally.Weight -= 3;
        }

        return parties.Top();
    }

    private void Count(Mention mention)
    {
        string id = mention.Party!.Id!;
        if (!_tallies.TryGetValue(id, out Tally? tally))
            _tallies[id] = tally = new Tally(mention.Party, mention.First);
        double weight = _aboutTalks[_document[mention.Head].Sentence] ? 1.5 : 1;
        // Bodies are more often hosts, mediators and speakers than parties.
        if (Gazetteer.Shipped.Bodies.GetValueOrDefault(id)?.Kind == EntryKind.Body)
            weight /= 2;
        int verb = _document[mention.Head].Head;
        if (verb >= 0 && _document[mention.Head].Relation is "nsubj" or "obl:agent" or "obl" && Words.MediatingVerbs.Contains(_document[verb].Lemma))
            weight = -2;
        // "Mediators from A and B".
        if (IsOfMediators(mention.Head))
            weight = -2;
        tally.Weight += weight;
    }

    private bool IsOfMediators(int head)
    {
        for (int step = 0; step < 3 && head >= 0 && _document[head].Relation is "nmod" or "conj" or "amod" or "compound" or "nmod:poss" or "flat"; step++)
        {
            head = _document[head].Head;
            if (head >= 0 && Words.MediatingOffices.Contains(_document[head].Lemma))
                return true;
        }

        return false;
    }

    // "in South Africa" says where, not who.
    private bool IsOnlyPlace(Mention mention) =>
        mention.Place is not null && mention.First > 0
        && _document[mention.First - 1].Lower is "in" or "at" or "near" or "outside" or "into" or "through" or "across" or "around";

    // "between A and B", "A-B talks", "talks with A".
    private void Pair(Mention one, Mention next)
    {
        int gap = next.First - one.Last;
        if (gap is < 2 or > 4 || _document[one.Last].Sentence != _document[next.First].Sentence)
            return;
        double weight = 1.5;
        for (int token = one.Last + 1; token < next.First; token++)
        {
            string word = _document[token].Lower;
            if (word is "-" or "–" or "with" or "against" or "versus")
                weight = 3;
            else if (word is not ("and" or "the" or "'s" or "government"))
                return;
        }

        if (one.First > 0 && _document[one.First - 1].Lower == "between" || one.First > 1 && _document[one.First - 2].Lower == "between")
            weight = 5;
        (string, string) pair = string.CompareOrdinal(one.Party!.Id, next.Party!.Id) < 0 ? (one.Party.Id!, next.Party.Id!) : (next.Party.Id!, one.Party.Id!);
        _pairs[pair] = _pairs.GetValueOrDefault(pair) + weight;
    }

    private ActorReference[] Top()
    {
        List<Tally> top = [.. _tallies.Values.OrderByDescending(tally => tally.Weight).ThenBy(tally => tally.First).Take(4)];
        Tally? one = null, other = null;
        double best = 0, second = 0;
        for (int i = 0; i < top.Count; i++)
        {
            for (int j = i + 1; j < top.Count; j++)
            {
                (string, string) pair = string.CompareOrdinal(top[i].Party.Id, top[j].Party.Id) < 0 ? (top[i].Party.Id!, top[j].Party.Id!) : (top[j].Party.Id!, top[i].Party.Id!);
                double score = Math.Min(top[i].Weight, top[j].Weight) + (top[i].Weight / 4) + _pairs.GetValueOrDefault(pair);
                if (score > best)
                    (one, other, second, best) = (top[i], top[j], best, score);
                else
                    second = Math.Max(second, score);
            }
        }

        if (one is null || other is null || other.Weight < 2 || best < second * 1.15)
            return [];
        return one.First < other.First ? [one.Party, other.Party] : [other.Party, one.Party];
    }

    private sealed class Tally(ActorReference party, int first)
    {
        public ActorReference Party => party;

        public int First => first;

        public double Weight { get; set; }
    }
}
