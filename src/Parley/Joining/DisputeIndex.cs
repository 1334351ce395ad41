namespace Parley.Joining;

/// <summary>Disputes, found by their parties.</summary>
internal sealed class DisputeIndex
{
    private readonly List<Dispute> _all = [];
    private readonly Dictionary<(string, string, string), int> _begun = [];
    private readonly Dictionary<string, HashSet<Dispute>> _byParty = [];
    private readonly Dictionary<string, List<Dispute>> _byFirst = [];

    public IReadOnlyList<Dispute> All => _all;

    /// <summary>How many began with a story of these parties in this field, whatever they took in since.</summary>
    public int CountOf((string, string) pair, string field) => _begun.GetValueOrDefault((pair.Item1, pair.Item2, field));

    /// <summary>Each dispute in which both parties of a story may play a part, or whose two parties may play one in the story.</summary>
    public IEnumerable<Dispute> Sharing(Dispute own)
    {
        HashSet<Dispute> one = _byParty.GetValueOrDefault(own.Pair.Item1, []), other = _byParty.GetValueOrDefault(own.Pair.Item2, []);
        (HashSet<Dispute> few, HashSet<Dispute> many) = one.Count <= other.Count ? (one, other) : (other, one);
        foreach (Dispute dispute in few.Where(many.Contains))
            yield return dispute;
        foreach (Dispute dispute in own.Parties.SelectMany(p => _byFirst.GetValueOrDefault(p, [])))
        {
            if (!(few.Contains(dispute) && many.Contains(dispute)))
                yield return dispute;
        }
    }

    public void Begin(Dispute dispute, string field)
    {
        (string one, string other) = dispute.Pair;
        _begun[(one, other, field)] = CountOf(dispute.Pair, field) + 1;
        _all.Add(dispute);
        Note(dispute, dispute.Parties);
        if (!_byFirst.TryGetValue(one, out List<Dispute>? there))
            _byFirst[one] = there = [];
        there.Add(dispute);
    }

    /// <summary>Makes a story's a part of one that is there.</summary>
    public void Merge(Dispute into, Dispute own)
    {
        into.Merge(own);
        Note(into, own.Parties);
    }

    private void Note(Dispute dispute, IEnumerable<string> parties)
    {
        foreach (string party in parties)
        {
            if (!_byParty.TryGetValue(party, out HashSet<Dispute>? there))
                _byParty[party] = there = [];
            there.Add(dispute);
        }
    }
}
