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
    private static readonly Lazy<Gazetteer> Loaded = new(static () => new Gazetteer(GazetteerBuilder.FromData()));

    /// <summary>No name has more tokens.</summary>
    private const int Longest = 16;

    private readonly PieceTrie<GazetteerEntry> _names;

    internal Gazetteer(GazetteerBuilder built)
    {
        _names = new PieceTrie<GazetteerEntry>(built.Names);
        States = built.States.ToFrozenDictionary();
        Bodies = built.Bodies.ToFrozenDictionary();
    }

    /// <summary>The gazetteer that ships with Parley, loaded once.</summary>
    public static Gazetteer Shipped => Loaded.Value;

    /// <summary>States by code.</summary>
    public IReadOnlyDictionary<string, GazetteerState> States { get; }

    /// <summary>Bodies and groups by id.</summary>
    public IReadOnlyDictionary<string, GazetteerEntry> Bodies { get; }

    /// <summary>The state with this code as an actor; null if there is none.</summary>
    public ActorReference? State(string? code) =>
        code is not null && States.TryGetValue(code, out GazetteerState? state) ? state.Reference : null;

    /// <summary>The thing that has this name; null if there is none. Capitals matter as in a text: "us" is not "US".</summary>
    public GazetteerEntry? Find(string name) => _names.TryFind(name, out GazetteerEntry entry) ? entry : null;

    /// <summary>The longest name that begins with a token; null if there is none.</summary>
    /// <param name="document">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="last">The name's last token.</param>
    public GazetteerEntry? Match(Document document, int first, out int last)
    {
        int limit = Math.Min(document.SentenceOf(first).End, first + Longest);
        return Match(new PieceText(document, first, limit), first, limit, out last);
    }

    /// <summary>The longest name that begins with a token and ends before <paramref name="limit"/>; null if there is none.</summary>
    internal GazetteerEntry? Match(PieceText text, int first, int limit, out int last) =>
        _names.TryMatch(text, first, limit, out GazetteerEntry entry, out last) ? entry : null;
}
