using System.Collections.Immutable;
using System.Globalization;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// What people decided about belonging together. A decision about a pair is settled by the latest one; the program's own joins
/// never weigh against it.
/// </summary>
internal sealed class Constraints
{
    /// <summary>Up to so many targets, every pair of a join is noted, so that a later split of two leaves the others joined.</summary>
    private const int AllPairs = 100;

    private readonly List<(string Left, string Right, Decision Decision)> _together = [];
    private readonly List<(string First, string Other, Decision Decision)> _apart = [];
    private readonly Dictionary<string, string> _component = [];

    public Constraints(IEnumerable<Decision> decisions)
    {
        var latest = new Dictionary<(string, string), (string First, string Other, Decision Decision)>();
        foreach (Decision decision in decisions.Where(d => d.Stands).OrderBy(d => d.Number))
        {
            ImmutableArray<string> targets = [.. decision.Targets.Select(FindingId).Distinct()];
            if (decision.Action is not (DecisionAction.Join or DecisionAction.Split))
                continue;
            int leaders = decision.Action == DecisionAction.Join && targets.Length <= AllPairs ? targets.Length - 1 : 1;
            for (int i = 0; i < leaders; i++)
            {
                for (int j = i + 1; j < targets.Length; j++)
                    latest[Key(targets[i], targets[j])] = (targets[i], targets[j], decision);
            }
        }

        foreach (var pair in latest.Values.OrderByDescending(p => p.Decision.Number).ThenBy(p => p.Other, StringComparer.Ordinal))
        {
            if (pair.Decision.Action == DecisionAction.Join)
                _together.Add(pair);
            else
                _apart.Add(pair);
        }

        foreach (var (left, right, _) in _together)
            Unite(left, right);
        _apart.Reverse();
    }

    /// <summary>All ids about which something was decided.</summary>
    public IEnumerable<string> Ids => _together.Concat(_apart).SelectMany(p => new[] { p.Item1, p.Item2 }).Distinct();

    public bool IsEmpty => _together.Count == 0 && _apart.Count == 0;

    /// <summary>An entry's id in a decision stands for the finding whose digits it has.</summary>
    public static string FindingId(string target) =>
        target.Length == 11 && EntryIds.IsLetter(target[0]) && target.AsSpan(1).IndexOfAnyExcept(Digits) < 0
            ? "f" + target[1..]
            : target;

    /// <summary>Whether a person decided that these two are not one.</summary>
    public bool AreApart(string left, string right) => _apart.Exists(p => Key(p.First, p.Other) == Key(left, right));

    /// <summary>Puts groups of ids together and takes them apart as people decided. Nothing is lost: every id stays in one group.</summary>
    public List<List<string>> Apply(IEnumerable<IEnumerable<string>> groups)
    {
        List<List<string>> parts = [.. groups.Select(g => g.ToList())];
        var home = new Dictionary<string, List<string>>();
        foreach (List<string> part in parts)
        {
            foreach (string id in part)
                home[id] = part;
        }

        foreach (IGrouping<string, string> block in _component.Keys.Where(home.ContainsKey).GroupBy(Root))
        {
            List<string> into = home[block.First()];
            foreach (string id in block)
                Move([.. home[id]], into);
        }

        foreach (var (first, other, _) in _apart)
        {
            if (home.TryGetValue(first, out List<string>? part) && home.GetValueOrDefault(other) == part)
            {
                var alone = new List<string>();
                parts.Add(alone);
                string root = Root(first);
                Move([.. part.Where(id => Root(id) == root)], alone);
            }
        }

        parts.RemoveAll(p => p.Count == 0);
        return parts;

        void Move(List<string> ids, List<string> to)
        {
            if (ids.Count == 0 || home[ids[0]] == to)
                return;
            List<string> from = home[ids[0]];
            var moved = ids.ToHashSet();
            from.RemoveAll(moved.Contains);
            to.AddRange(ids);
            foreach (string id in ids)
                home[id] = to;
        }
    }

    /// <summary>As above, for findings: reasons stay with both their findings, and people's decisions are reasons.</summary>
    public List<Group<T>> Apply<T>(List<Group<T>> groups)
        where T : Finding
    {
        if (IsEmpty)
            return groups;
        Dictionary<string, Item<T>> items = groups.SelectMany(g => g.Items).ToDictionary(i => i.Id);
        List<JoinReason> reasons = [.. groups.SelectMany(g => g.Joins)];
        Dictionary<string, int> before = Places(groups.Select(g => g.Items.Select(i => i.Id)));
        List<List<string>> parts = Apply(groups.Select(g => g.Items.Select(i => i.Id)));
        Dictionary<string, int> after = Places(parts);
        ILookup<int, JoinReason> kept = reasons.Concat(Decided())
            .Where(r => after.TryGetValue(r.Left, out int at) && after.TryGetValue(r.Right, out int there) && at == there)
            .ToLookup(r => after[r.Left]);
        return
        [
            .. parts.Select((part, index) =>
            {
                List<Item<T>> own = [.. part.Select(id => items[id]).OrderBy(i => before[i.Id])];
                return new Group<T>(own, Connected([.. own.Select(i => i.Id)], [.. kept[index]]));
            }),
        ];
    }

    /// <summary>The joins that people decided and that hold.</summary>
    public IEnumerable<JoinReason> Decided() => _together
        .Where(p => Root(p.Left) == Root(p.Right))
        .Select(p => new JoinReason(p.Left, p.Right, 1, Words(p.Decision)));

    private static readonly System.Buffers.SearchValues<char> Digits =
        System.Buffers.SearchValues.Create("0123456789abcdefghjkmnpqrstvwxyz");

    private static string Words(Decision decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"joined by {decision.Who} on {decision.When.InUtc().Date:uuuu-MM-dd}{(decision.Why is { Length: > 0 } why ? ": " + why : "")}");

    /// <summary>Where the finding through which others were joined has been split off, what is left is joined through it still.</summary>
    private static IEnumerable<JoinReason> Connected(List<string> ids, List<JoinReason> reasons)
    {
        var reached = new HashSet<string> { ids[0] };
        ILookup<string, string> next = reasons.SelectMany(r => new[] { (r.Left, r.Right), (Left: r.Right, Right: r.Left) })
            .ToLookup(r => r.Left, r => r.Right);
        foreach (string id in ids)
        {
            if (id != ids[0] && !reached.Contains(id))
                reasons.Add(new JoinReason(ids[0], id, 0.5, "both were joined with a finding that a person has split off"));
            var open = new Stack<string>([id]);
            while (open.TryPop(out string? at))
            {
                if (reached.Add(at) || at == id)
                {
                    foreach (string to in next[at].Where(to => !reached.Contains(to)))
                        open.Push(to);
                }
            }
        }

        return reasons;
    }

    private static Dictionary<string, int> Places(IEnumerable<IEnumerable<string>> groups) =>
        groups.SelectMany((group, index) => group.Select(id => (id, index))).ToDictionary(p => p.id, p => p.index);

    private static (string, string) Key(string left, string right) =>
        string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);

    private string Root(string id)
    {
        while (_component.TryGetValue(id, out string? up) && up != id)
            id = up;
        return id;
    }

    private void Unite(string left, string right)
    {
        _component.TryAdd(left, left);
        _component.TryAdd(right, right);
        (string one, string two) = (Root(left), Root(right));
        if (one == two)
            return;
        bool split = _apart.Exists(p => (Root(p.First), Root(p.Other)) is var (a, b) && ((a == one && b == two) || (a == two && b == one)));
        if (!split)
            _component[two] = one;
    }
}
