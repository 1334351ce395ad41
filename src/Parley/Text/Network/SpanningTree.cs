using System.Buffers;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Contract(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int nodes = heads.Length + 1;
        double[] graph = ArrayPool<double>.Shared.Rent(nodes * nodes);
        int[] tree = ArrayPool<int>.Shared.Rent(nodes);
        for (int word = 1; word < nodes; word++)
        {
            for (int head = 0; head < nodes; head++)
                graph[word * nodes + head] = scores[(word - 1) * stride + head] - (head == 0 ? OneRoot : 0);
        }

        Solve(graph, nodes, tree);
        for (int word = 1; word < nodes; word++)
            heads[word - 1] = tree[word] - 1;
        ArrayPool<double>.Shared.Return(graph);
        ArrayPool<int>.Shared.Return(tree);
    }

    /// <summary>The best head of every node but 0; a ring becomes one node, and the smaller graph is solved.</summary>
    /// <param name="graph">Of every node its score under every other: <c>graph[node * nodes + head]</c>.</param>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="best">Takes the heads.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Solve(double[] graph, int nodes, int[] best)
    {
        for (int node = 1; node < nodes; node++)
        {
            int head = node == 1 ? 0 : 1;
            for (int other = 0; other < nodes; other++)
            {
                if (other != node && graph[node * nodes + other] > graph[node * nodes + head])
                    head = other;
            }

            best[node] = head;
        }

        int start = Ring(best, nodes);
        if (start == 0)
            return;

        // The nodes outside keep their order; the ring comes last.
        int[] room = ArrayPool<int>.Shared.Rent(5 * nodes);
        Span<int> place = room.AsSpan(0, nodes), outside = room.AsSpan(nodes, nodes), enters = room.AsSpan(2 * nodes, nodes), leaves = room.AsSpan(3 * nodes, nodes);
        place.Clear();
        int ring = 0, at = start;
        do
        {
            place[at] = -1;
            at = best[at];
        }
        while (at != start);
        for (int node = 0; node < nodes; node++)
        {
            if (place[node] == 0)
                outside[ring++] = node;
        }

        int size = ring + 1;
        double[] smaller = ArrayPool<double>.Shared.Rent(size * size);
        for (int i = 0; i < ring; i++)
        {
            int node = outside[i];
            for (int j = 0; j < ring; j++)
                smaller[i * size + j] = graph[node * nodes + outside[j]];
            // From outside into the ring: the arc that it replaces is won back.
            (enters[i], leaves[i]) = (start, start);
            at = best[start];
            do
            {
                if (Gain(at, node) > Gain(enters[i], node))
                    enters[i] = at;
                if (graph[node * nodes + at] > graph[node * nodes + leaves[i]])
                    leaves[i] = at;
                at = best[at];
            }
            while (at != best[start]);
            smaller[ring * size + i] = Gain(enters[i], node);
            smaller[i * size + ring] = graph[node * nodes + leaves[i]];
        }

        int[] solved = ArrayPool<int>.Shared.Rent(size);
        Solve(smaller, size, solved);
        for (int i = 1; i < ring; i++)
            best[outside[i]] = solved[i] == ring ? leaves[i] : outside[solved[i]];
        best[enters[solved[ring]]] = outside[solved[ring]];
        ArrayPool<double>.Shared.Return(smaller);
        ArrayPool<int>.Shared.Return(solved);
        ArrayPool<int>.Shared.Return(room);

        double Gain(int node, int head) => graph[node * nodes + head] - graph[node * nodes + best[node]];
    }

    /// <summary>A node of a ring of heads; 0 if there is none.</summary>
    private static int Ring(int[] heads, int nodes)
    {
        int[] room = ArrayPool<int>.Shared.Rent(nodes);
        Span<int> seen = room.AsSpan(0, nodes);
        seen.Clear();
        int found = 0;
        for (int node = 1; node < nodes && found == 0; node++)
        {
            int at = node;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = node;
                at = heads[at];
            }

            if (at > 0 && seen[at] == node)
                found = at;
        }

        ArrayPool<int>.Shared.Return(room);
        return found;
    }
}
