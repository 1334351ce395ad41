using System.Runtime.InteropServices;

namespace Parley.Articles;

/// <summary>
/// Hangs each of many things on the one before it, in an order of their own, to which it is most like, if it is like enough; what hangs
/// together is a tree. Each thing is compared only with those near before it that share a key with it, so one that comes or goes
/// costs the work for those near behind it, however many there are. The trees hang on the things alone, not on the order in which they came.
/// </summary>
/// <param name="window">Under each key so many things before one are looked at.</param>
/// <param name="compared">Those so many are compared with it that share most of its keys.</param>
/// <param name="least">How like two must be at least.</param>
/// <param name="order">Tells which of two things comes first; of no two that they are equal.</param>
/// <param name="keys">The keys of a thing, each once, the same ones whenever it is asked.</param>
/// <param name="likeness">How like a thing is to one before it.</param>
internal sealed class PrecedingTrees<T>(
    int window, int compared, double least, Comparison<T> order, Func<T, IEnumerable<uint>> keys, Func<T, T, double> likeness)
{
    private readonly Dictionary<string, Node> _byId = [];
    private readonly List<Node?> _nodes = [];
    private readonly Stack<int> _free = new();

    // Of a key the number of the only node that has it, or the complement of its place among the lists of those that several have.
    private readonly Dictionary<uint, int> _holders = [];
    private readonly List<List<int>> _shared = [];
    private readonly Stack<int> _freeLists = new();
    private readonly HashSet<Node> _open = [];
    private readonly List<Node> _coming = [];

    // How many keys led to a node in the search that is going on, and those to which any did.
    private readonly List<int> _met = [];
    private readonly List<int> _found = [];
    private readonly List<int> _chosen = [];

    /// <summary>Adds a thing, or takes it anew.</summary>
    public void Set(string id, T thing)
    {
        Remove(id);
        var node = new Node(id, thing);
        _byId[id] = node;
        _coming.Add(node);
    }

    /// <summary>Takes a thing out, if it is there.</summary>
    public void Remove(string id)
    {
        if (!_byId.Remove(id, out Node? node))
            return;
        if (node.Number < 0)
        {
            _coming.Remove(node);
            return;
        }

        foreach (uint key in keys(node.Thing))
            Leave(key, node);
        node.Link?.Linked?.Remove(node);
        _open.Remove(node);
        _nodes[node.Number] = null;
        _free.Push(node.Number);
    }

    /// <summary>Puts all in their trees, and tells which of those that are there may have come under another root, new ones included.</summary>
    public IReadOnlyCollection<string> Settle()
    {
        _coming.Sort((one, two) => order(one.Thing, two.Thing));
        foreach (Node node in _coming)
            Enter(node);
        // Where most are new, what was set aside for keys on the way is given back, but for some to come.
        if (_coming.Count > _byId.Count / 2)
            _holders.TrimExcess(_holders.Count + (_holders.Count / 8));
        _coming.Clear();
        var queue = new SortedSet<Node>(Comparer<Node>.Create((one, two) => one == two ? 0 : order(one.Thing, two.Thing)));
        foreach (Node node in _open)
        {
            Node? link = Nearest(node);
            if (link == node.Link && node.Root is not null)
                continue;
            node.Link?.Linked?.Remove(node);
            node.Link = link;
            (link?.Linked is { } linked ? linked : link?.Begin())?.Add(node);
            queue.Add(node);
        }

        _open.Clear();
        return Rooted(queue);
    }

    /// <summary>The first of the tree of a thing that is there.</summary>
    public string RootOf(string id) => _byId[id].Root!.Id;

    /// <summary>Hands roots down, the first first: a link leads to an earlier one.</summary>
    private static HashSet<string> Rooted(SortedSet<Node> queue)
    {
        var changed = new HashSet<string>();
        while (queue.Min is { } node)
        {
            queue.Remove(node);
            Node root = node.Link?.Root ?? node;
            if (root == node.Root)
                continue;
            node.Root = root;
            changed.Add(node.Id);
            queue.UnionWith(node.Linked ?? []);
        }

        return changed;
    }

    private void Enter(Node node)
    {
        if (_free.TryPop(out int number))
        {
            _nodes[number] = node;
        }
        else
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _met.Add(0);
        }

        node.Number = number;
        _open.Add(node);
        foreach (uint key in keys(node.Thing))
        {
            ref int holder = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, key, out bool isKnown);
            if (!isKnown)
            {
                holder = number;
                continue;
            }

            if (holder >= 0)
                holder = ~Shared(holder);
            List<int> list = _shared[~holder];
            int at = Place(list, node);
            list.Insert(at, number);
            Open(list, at + 1);
        }
    }

    /// <summary>The place of a list that begins with a node.</summary>
    private int Shared(int first)
    {
        if (!_freeLists.TryPop(out int place))
        {
            place = _shared.Count;
            _shared.Add(new(2));
        }

        _shared[place].Add(first);
        return place;
    }

    private void Leave(uint key, Node node)
    {
        int holder = _holders[key];
        if (holder == node.Number)
        {
            _holders.Remove(key);
            return;
        }

        List<int> list = _shared[~holder];
        int at = Place(list, node);
        list.RemoveAt(at);
        Open(list, at);
        if (list.Count > 0)
            return;
        _holders.Remove(key);
        _freeLists.Push(~holder);
    }

    /// <summary>Those from a place on that looked at what is, or was, before it are to look again.</summary>
    private void Open(List<int> list, int from)
    {
        foreach (int number in CollectionsMarshal.AsSpan(list)[from..Math.Min(list.Count, from + window)])
            _open.Add(_nodes[number]!);
    }

    private Node? Nearest(Node node)
    {
        _found.Clear();
        _chosen.Clear();
        foreach (uint key in keys(node.Thing))
        {
            int holder = _holders[key];
            if (holder >= 0)
                continue;
            List<int> list = _shared[~holder];
            int at = Place(list, node);
            foreach (int other in CollectionsMarshal.AsSpan(list)[Math.Max(0, at - window)..at])
            {
                if (CollectionsMarshal.AsSpan(_met)[other]++ == 0)
                    _found.Add(other);
            }
        }

        foreach (int other in CollectionsMarshal.AsSpan(_found))
            Offer(other);
        foreach (int other in CollectionsMarshal.AsSpan(_found))
            _met[other] = 0;
        Node? nearest = null;
        double most = least;
        foreach (int number in CollectionsMarshal.AsSpan(_chosen))
        {
            Node other = _nodes[number]!;
            double like = likeness(node.Thing, other.Thing);
            if (like > most || (like == most && (nearest is null || order(nearest.Thing, other.Thing) < 0)))
                (nearest, most) = (other, like);
        }

        return nearest;
    }

    /// <summary>Chooses a node to be compared, unless as many others were led to by more keys, or by as many and are nearer.</summary>
    private void Offer(int number)
    {
        int at = _chosen.Count;
        while (at > 0 && IsBefore(number, _chosen[at - 1]))
            at--;
        if (at == compared)
            return;
        if (_chosen.Count == compared)
            _chosen.RemoveAt(compared - 1);
        _chosen.Insert(at, number);

        bool IsBefore(int one, int two) =>
            _met[one] != _met[two] ? _met[one] > _met[two] : order(_nodes[two]!.Thing, _nodes[one]!.Thing) < 0;
    }

    /// <summary>Where a node stands in a list, or would stand.</summary>
    private int Place(List<int> list, Node node)
    {
        int low = 0, high = list.Count;
        // What comes, comes mostly last.
        if (high > 0 && order(_nodes[list[^1]]!.Thing, node.Thing) < 0)
            return high;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (order(_nodes[list[middle]]!.Thing, node.Thing) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed class Node(string id, T thing)
    {
        public string Id => id;

        public T Thing => thing;

        /// <summary>Its place; none before it has entered.</summary>
        public int Number { get; set; } = -1;

        public Node? Link { get; set; }

        /// <summary>Those that hang on it.</summary>
        public List<Node>? Linked { get; private set; }

        public Node? Root { get; set; }

        public List<Node> Begin() => Linked = new(1);
    }
}
