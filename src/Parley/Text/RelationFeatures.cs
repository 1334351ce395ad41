namespace Parley.Text;

/// <summary>The features by which the relation of an arc is chosen in a finished tree: its two words, what hangs from them, and what stands around them.</summary>
internal static class RelationFeatures
{
    public const int Most = 64;

    /// <summary>Fills in the features and returns how many there are.</summary>
    /// <param name="tree">The finished tree.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Their tags.</param>
    /// <param name="dependent">The dependent word.</param>
    /// <param name="marks">For each word, how many punctuation marks stand before it.</param>
    /// <param name="given">The relations that the head's dependents before this one have, one bit each.</param>
    /// <param name="features">Room for <see cref="Most"/> keys.</param>
    public static int Fill(
        ArcHybrid tree, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int dependent, ReadOnlySpan<int> marks, ulong given, Span<uint> features)
    {
        int head = tree.Nodes[dependent].Head;
        Place h = Place.At(tree, words, tags, head), d = Place.At(tree, words, tags, dependent), above = Place.At(tree, words, tags, tree.Nodes[head].Head);
        ArcHybrid.Node dn = tree.Nodes[dependent], hn = tree.Nodes[head];
        Place mark = Place.Child(tree, words, tags, dn.Marker), headMark = Place.Child(tree, words, tags, hn.Marker);
        Place auxiliary = Place.Child(tree, words, tags, dn.Auxiliary), headAuxiliary = Place.Child(tree, words, tags, hn.Auxiliary);
        Place left = Place.Child(tree, words, tags, dn.Left), right = Place.Child(tree, words, tags, dn.Right);
        Place before = Place.At(tree, words, tags, dependent - 1), after = Place.At(tree, words, tags, dependent + 1);
        Place outerLeft = Place.Child(tree, words, tags, hn.Left), outerRight = Place.Child(tree, words, tags, hn.Right);
        uint side = dependent < head ? 1u : 0;
        uint between = (uint)Math.Min(3, Math.Abs(marks[head] - marks[dependent]));
        uint distance = ParserFeatures.Distance(Math.Min(head, dependent), Math.Max(head, dependent)) | side << 4;
        uint pair = h.Tag << 8 | d.Tag | side << 16;
        uint set = (uint)given ^ (uint)(given >> 32) * 0x9E3779B9;
        uint edge = (outerLeft.Index == dependent ? 1u : 0) | (outerRight.Index == dependent ? 2u : 0);
        int n = 0;
        features[n++] = FeatureHash.Key(101, side);
        features[n++] = FeatureHash.Key(102, pair);
        features[n++] = FeatureHash.Key(103, d.Word, h.Word, side);
        features[n++] = FeatureHash.Key(104, d.Word, h.Tag, side);
        features[n++] = FeatureHash.Key(105, d.Tag, h.Word, side);
        features[n++] = FeatureHash.Key(106, d.Word, side);
        features[n++] = FeatureHash.Key(107, h.Word, side);
        features[n++] = FeatureHash.Key(108, pair, mark.Word);
        features[n++] = FeatureHash.Key(109, d.Word, mark.Word);
        features[n++] = FeatureHash.Key(110, h.Word, mark.Word, side);
        features[n++] = FeatureHash.Key(111, d.Word, mark.Word, h.Tag);
        features[n++] = FeatureHash.Key(112, pair, distance);
        features[n++] = FeatureHash.Key(113, pair, between);
        features[n++] = FeatureHash.Key(114, pair, dn.LeftKinds);
        features[n++] = FeatureHash.Key(115, pair, dn.RightKinds);
        features[n++] = FeatureHash.Key(116, pair, hn.LeftKinds);
        features[n++] = FeatureHash.Key(117, pair, hn.RightKinds);
        features[n++] = FeatureHash.Key(118, h.Word, hn.LeftKinds, d.Tag);
        features[n++] = FeatureHash.Key(119, h.Word, hn.RightKinds, d.Tag);
        features[n++] = FeatureHash.Key(120, pair, left.Word);
        features[n++] = FeatureHash.Key(121, pair, left.Tag, right.Tag);
        features[n++] = FeatureHash.Key(122, pair, before.Tag);
        features[n++] = FeatureHash.Key(123, pair, after.Tag);
        features[n++] = FeatureHash.Key(124, before.Word, pair);
        features[n++] = FeatureHash.Key(125, after.Word, pair);
        features[n++] = FeatureHash.Key(126, pair, set);
        features[n++] = FeatureHash.Key(127, pair, headMark.Word);
        features[n++] = FeatureHash.Key(128, pair, words[dependent].Suffix3);
        features[n++] = FeatureHash.Key(129, pair, words[dependent].Shape);
        features[n++] = FeatureHash.Key(130, pair, before.Tag << 8 | after.Tag, between);
        features[n++] = FeatureHash.Key(131, d.Word, before.Word, side);
        features[n++] = FeatureHash.Key(132, d.Word, dn.LeftKinds, h.Tag);
        features[n++] = FeatureHash.Key(133, d.Tag, dn.LeftKinds, dn.RightKinds);
        features[n++] = FeatureHash.Key(134, pair, mark.Word, set);
        features[n++] = FeatureHash.Key(135, pair, headAuxiliary.Word, hn.LeftKinds);
        features[n++] = FeatureHash.Key(136, pair, headAuxiliary.Word);
        features[n++] = FeatureHash.Key(137, pair, auxiliary.Word, mark.Word);
        features[n++] = FeatureHash.Key(138, pair, above.Tag);
        features[n++] = FeatureHash.Key(139, pair, above.Word);
        features[n++] = FeatureHash.Key(140, pair, outerRight.Tag, edge);
        features[n++] = FeatureHash.Key(141, pair, outerLeft.Tag, edge);
        features[n++] = FeatureHash.Key(142, h.Word, set, d.Tag);
        features[n++] = FeatureHash.Key(143, pair, left.Word, between);
        features[n++] = FeatureHash.Key(144, pair, right.Word);
        features[n++] = FeatureHash.Key(145, d.Cluster, h.Cluster, side);
        features[n++] = FeatureHash.Key(146, pair, d.Cluster);
        features[n++] = FeatureHash.Key(147, pair, h.Cluster);
        features[n++] = FeatureHash.Key(148, h.Cluster, mark.Word, d.Cluster);
        features[n++] = FeatureHash.Key(149, pair, mark.Word, d.Cluster);
        features[n++] = FeatureHash.Key(150, pair, mark.Word, h.Cluster);
        return n;
    }
}
