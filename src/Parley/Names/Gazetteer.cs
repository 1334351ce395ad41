using System.Collections.Frozen;
using Parley.Record;
using Parley.Text;

namespace Parley.Names;

/// <summary>
/// States with their demonyms, capitals and seats of government, international bodies, groups, places and outlets, as
/// <c>Data/*.yaml</c> lists them; finds their names in a text. Immutable and thread-safe.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, int> _pieces;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly NameForm[][] _forms;

    internal Gazetteer(GazetteerBuilder built)
    {
        _pieces = built.Pieces.ToFrozenDictionary();
        _edges = built.Edges.ToFrozenDictionary();
        _forms = [.. built.Forms.Select(forms => forms.ToArray())];
        States = built.States.ToFrozenDictionary();
        Bodies = built.Bodies.ToFrozenDictionary();
    }

    private static readonly Lazy<Gazetteer> Loaded = new(static () => new Gazetteer(GazetteerBuilder.FromData()));

    /// <summary>The gazetteer that ships with Parley, loaded once.</summary>
    public static Gazetteer Shipped => Loaded.Value;

    /// <summary>States by code.</summary>
    public IReadOnlyDictionary<string, GazetteerState> States { get; }

    /// <summary>Bodies and groups by id.</summary>
    public IReadOnlyDictionary<string, GazetteerEntry> Bodies { get; }

    /// <summary>The state with this code as an actor; null if there is none.</summary>
    public ActorReference? State(string? code) =>
        code is not null && States.TryGetValue(code, out GazetteerState? state) ? state.Reference : null;

    /// <summary>The thing that has this name; null if there is none. Case and accents matter as in a text.</summary>
    public GazetteerEntry? Find(string name)
    {
        var pieces = new List<(string Piece, Casing Casing)>();
        NamePieces.Cut(name, pieces);
        int node = 0;
        foreach ((string piece, _) in pieces)
        {
            if (!_pieces.TryGetValue(piece, out int id) || !_edges.TryGetValue(Edge(node, id), out node))
                return null;
        }

        return Best(node, pieces, 0);
    }

    /// <summary>The longest name that begins with a token; null if there is none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="last">The name's last token.</param>
    public GazetteerEntry? Match(Document document, int first, out int last)
    {
        last = first;
        if (!CanBegin(document[first].Lower))
            return null;
        var seen = new List<(string Piece, Casing Casing)>(8);
        GazetteerEntry? best = null;
        int node = 0, end = document.SentenceOf(first).End;
        for (int token = first; token < end; token++)
        {
            int before = seen.Count;
            NamePieces.Cut(document[token].Form, seen);
            for (int i = before; i < seen.Count; i++)
            {
                if (!_pieces.TryGetValue(seen[i].Piece, out int id) || !_edges.TryGetValue(Edge(node, id), out node))
                    return best;
            }

            if (seen.Count > before && Best(node, seen, 0) is { } entry)
            {
                best = entry;
                last = token;
            }
        }

        return best;
    }

    internal static long Edge(int node, int piece) => ((long)node << 32) | (uint)piece;

    // Most words begin no name: one look-up, without cutting, sends them away.
    private bool CanBegin(string lower)
    {
        foreach (char c in lower)
        {
            if (!char.IsAsciiLetter(c))
                return true;
        }

        return _pieces.TryGetValue(lower, out int id) && _edges.ContainsKey(Edge(0, id));
    }

    private GazetteerEntry? Best(int node, List<(string Piece, Casing Casing)> seen, int from)
    {
        foreach (NameForm form in _forms[node])
        {
            if (form.Fits(seen, from))
                return form.Entry;
        }

        return null;
    }
}

/// <summary>One way to write a name: how its pieces must be capitalised.</summary>
internal sealed record NameForm(Casing[] Casing, GazetteerEntry Entry)
{
    /// <summary>A capital must be a capital, an acronym all capitals; what is small may be large, as in headlines.</summary>
    public bool Fits(List<(string Piece, Casing Casing)> seen, int from)
    {
        for (int i = 0; i < Casing.Length; i++)
        {
            if (seen[from + i].Casing < Casing[i])
                return false;
        }

        return true;
    }
}
