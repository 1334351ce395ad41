using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;

namespace Parley.Reading;

/// <summary>PLOVER's roots of acts by how they are worded: Data/roots.yaml. Thread-safe.</summary>
internal sealed class RootVocabulary
{
    private static readonly Lazy<RootVocabulary> LazyShipped = new(() => new RootVocabulary(DataTable.Read("roots.yaml")));

    private readonly FrozenDictionary<string, string> _planned;
    private readonly FrozenDictionary<string, string> _refused;
    private readonly FrozenDictionary<string, string> _types;

    private RootVocabulary(IReadOnlyList<DataTable> rows)
    {
        _planned = Row(rows, "planned");
        _refused = Row(rows, "refused");
        _types = Row(rows, "type");
    }

    public static RootVocabulary Shipped => LazyShipped.Value;

    /// <summary>The root of an act of a frame, given whether it is still to come and whether it is negated.</summary>
    public string RootOf(Frame frame, Modality modality, bool negated)
    {
        string root = frame.Root ?? MoveTypes.Plover[frame.Type];
        if (modality is not (Modality.Planned or Modality.Possible))
            return root;
        if (negated)
            return _refused.GetValueOrDefault(root, root);
        return modality == Modality.Planned ? _planned.GetValueOrDefault(root, root) : root;
    }

    /// <summary>The type that stands for a root beside the type of the words: that one, where it belongs to the root.</summary>
    public string TypeOf(string root, string type) => MoveTypes.Plover[type] == root ? type : _types[root];

    private static FrozenDictionary<string, string> Row(IReadOnlyList<DataTable> rows, string key) =>
        rows.Where(r => r.Key == key).SelectMany(r => r.Fields.Select(f => KeyValuePair.Create(f, r[f][0]))).ToFrozenDictionary();
}
