using System.Collections.Frozen;

namespace Parley.Names;

/// <summary>Finds the longest of many names or phrases that begins at a token, in time that hangs on its length alone.</summary>
internal sealed class PieceTrie<T>
{
    private readonly FrozenDictionary<string, int> _pieces;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly Form[][] _forms;

    /// <param name="entries">Names as they are written; the first of those that are written alike is found.</param>
    public PieceTrie(IEnumerable<(string Spelling, T Value)> entries)
    {
        var pieces = new Dictionary<string, int>();
        var edges = new Dictionary<long, int>();
        var forms = new List<List<Form>> { new() };
        var cut = new List<(string Piece, Casing Casing)>();
        foreach ((string spelling, T value) in entries)
        {
            cut.Clear();
            NamePieces.Cut(spelling, cut);
            int node = 0;
            foreach ((string piece, _) in cut)
            {
                if (!pieces.TryGetValue(piece, out int id))
                    pieces[piece] = id = pieces.Count;
                if (!edges.TryGetValue(Edge(node, id), out int next))
                {
                    edges[Edge(node, id)] = next = forms.Count;
                    forms.Add([]);
                }

                node = next;
            }

            if (node != 0)
                forms[node].Add(new Form([.. cut.Select(piece => piece.Casing)], value));
        }

        _pieces = pieces.ToFrozenDictionary();
        _edges = edges.ToFrozenDictionary();
        _forms = [.. forms.Select(list => list.ToArray())];
    }

    /// <summary>The longest entry that begins at a token and ends with one before <paramref name="limit"/>.</summary>
    public bool TryMatch(PieceText text, int first, int limit, out T value, out int last)
    {
        value = default!;
        last = first;
        bool found = false;
        if (text.Start(first) == text.End(first))
            return false;
        int node = 0, from = text.Start(first);
        for (int token = first; token < limit; token++)
        {
            for (int i = text.Start(token); i < text.End(token); i++)
            {
                if (!_pieces.TryGetValue(text.Pieces[i].Piece, out int id) || !_edges.TryGetValue(Edge(node, id), out node))
                    return found;
            }

            if (text.End(token) > text.Start(token) && TryBest(node, text.Pieces, from, ref value))
            {
                found = true;
                last = token;
            }
        }

        return found;
    }

    /// <summary>The entry that is written so, capitals included.</summary>
    public bool TryFind(string name, out T value)
    {
        value = default!;
        var cut = new List<(string Piece, Casing Casing)>();
        NamePieces.Cut(name, cut);
        int node = 0;
        foreach ((string piece, _) in cut)
        {
            if (!_pieces.TryGetValue(piece, out int id) || !_edges.TryGetValue(Edge(node, id), out node))
                return false;
        }

        return TryBest(node, cut, 0, ref value);
    }

    // A capital must be a capital, an acronym all capitals; what is small may be large, as in headlines.
    private bool TryBest(int node, IReadOnlyList<(string Piece, Casing Casing)> seen, int from, ref T value)
    {
        foreach (Form form in _forms[node])
        {
            int same = 0;
            while (same < form.Casing.Length && seen[from + same].Casing >= form.Casing[same])
                same++;
            if (same < form.Casing.Length)
                continue;
            value = form.Value;
            return true;
        }

        return false;
    }

    private static long Edge(int node, int piece) => ((long)node << 32) | (uint)piece;

    private readonly record struct Form(Casing[] Casing, T Value);
}
