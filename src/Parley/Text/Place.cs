namespace Parley.Text;

/// <summary>A word at one of the places at which the parser's features look.</summary>
/// <param name="Word">The hash of its normal form; 0 if there is none, 1 for the root.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Node">What hangs from it; null if there is no word.</param>
/// <param name="Index">Its index; <see cref="ArcHybrid.None"/> if there is none.</param>
/// <param name="Cluster">The class of its word.</param>
internal readonly record struct Place(uint Word, uint Tag, ArcHybrid.Node? Node, int Index, uint Cluster)
{
    private const uint NoTag = 254, RootTag = 253;

    private static readonly Place Nowhere = new(0, NoTag, null, ArcHybrid.None, 0);

    /// <summary>The word with an index, or the root, which stands behind the last word.</summary>
    public static Place At(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int index)
    {
        if (index == state.Length)
            return new Place(1, RootTag, state.Nodes[index], index, 0);
        return (uint)index < (uint)state.Length ? new Place(words[index].Norm, tags[index], state.Nodes[index], index, words[index].Cluster) : Nowhere;
    }

    public static Place Child(ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int? index) =>
        index is >= 0 ? At(state, words, tags, index.Value) : Nowhere;
}
