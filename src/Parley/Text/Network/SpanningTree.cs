namespace Parley.Text.Network;

/// <summary>
/// The tree of highest score over a sentence with one word under the root: the best head of every word where these make such a
/// tree, else the algorithm of Chu and Liu (1965) and Edmonds (1967).
/// </summary>
internal static class SpanningTree
{
    /// <summary>Taken off every arc from the root, so that one is used and no more.</summary>
    private const double OneRoot = 1e6;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">For every word its score under every head: <c>scores[word * stride + head]</c>; the head 0 is the root, 1 the first word.</param>
    /// <param name="stride">How far the words' scores are apart.</param>
    /// <param name="heads">Takes each word's head: -1 for the root, 0 for the first word.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int count = heads.Length, roots = 0;
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> own = scores.Slice(word * stride, count + 1);
            int best = word == 0 ? 1 : 0;
            if (best > count)
                best = 0;
            for (int head = 0; head <= count; head++)
            {
                if (head != word + 1 && (own[head] > own[best] || best == word + 1))
                    best = head;
            }

            heads[word] = best - 1;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1 || HasCycle(heads))
            Contract(scores, stride, heads);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 256 ? stackalloc int[heads.Length] : new int[heads.Length];
        for (int word = 0; word < heads.Length; word++)
        {
            int at = word;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == word + 1)
                return true;
        }

        return false;
    }

    private static void Contract(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int nodes = heads.Length + 1;
        double[,] graph = new double[nodes, nodes];
        for (int word = 1; word < nodes; word++)
        {
            for (int head = 0; head < nodes; head++)
                graph[word, head] = head == word ? double.NegativeInfinity : scores[(word - 1) * stride + head] - (head == 0 ? OneRoot : 0);
        }

        int[] tree = Solve(graph);
        for (int word = 1; word < nodes; word++)
            heads[word - 1] = tree[word] - 1;
    }

    /// <summary>The best head of every node but 0; a cycle becomes one node, and the smaller graph is solved.</summary>
    private static int[] Solve(double[,] graph)
    {
        int nodes = graph.GetLength(0);
        int[] best = new int[nodes];
        for (int node = 1; node < nodes; node++)
        {
            int head = -1;
            for (int other = 0; other < nodes; other++)
            {
                if (other != node && (head < 0 || graph[node, other] > graph[node, head]))
                    head = other;
            }

            best[node] = head;
        }

        List<int> cycle = Cycle(best);
        if (cycle.Count == 0)
            return best;

        // The nodes outside keep their order; the cycle comes last.
        bool[] inside = new bool[nodes];
        cycle.ForEach(node => inside[node] = true);
        int[] outside = [.. Enumerable.Range(0, nodes).Where(node => !inside[node])];
        int ring = outside.Length;
        double[,] smaller = new double[ring + 1, ring + 1];
        int[] enters = new int[ring], leaves = new int[ring];
        for (int i = 0; i < ring; i++)
        {
            for (int j = 0; j < ring; j++)
                smaller[i, j] = graph[outside[i], outside[j]];
            // From outside into the cycle: the arc that it replaces is won back.
            enters[i] = cycle.MaxBy(node => graph[node, outside[i]] - graph[node, best[node]]);
            smaller[ring, i] = graph[enters[i], outside[i]] - graph[enters[i], best[enters[i]]];
            leaves[i] = cycle.MaxBy(node => graph[outside[i], node]);
            smaller[i, ring] = graph[outside[i], leaves[i]];
        }

        int[] solved = Solve(smaller);
        for (int i = 1; i < ring; i++)
            best[outside[i]] = solved[i] == ring ? leaves[i] : outside[solved[i]];
        best[enters[solved[ring]]] = outside[solved[ring]];
        return best;
    }

    private static List<int> Cycle(int[] heads)
    {
        int[] seen = new int[heads.Length];
        for (int node = 1; node < heads.Length; node++)
        {
            int at = node;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = node;
                at = heads[at];
            }

            if (at == 0 || seen[at] != node)
                continue;
            var cycle = new List<int> { at };
            for (int next = heads[at]; next != at; next = heads[next])
                cycle.Add(next);
            return cycle;
        }

        return [];
    }
}
