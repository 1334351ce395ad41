namespace Parley.Text;

/// <summary>The features of a parser's state: words, tags and partial trees around the top of the stack and the next word (after Zhang and Nivre 2011).</summary>
internal static class ParserFeatures
{
    public const int Most = 96;

    private const uint NoKinds = 1u << 31;

    /// <summary>Fills in the features and returns how many there are.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Their tags.</param>
    /// <param name="commas">For each word, how many commas and other marks stand before it.</param>
    /// <param name="features">Room for <see cref="Most"/> keys.</param>
    public static int Fill(
        ArcHybrid state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> commas, Span<uint> features)
    {
        Place s0 = Place.At(state, words, tags, state.Stack(0)), s1 = Place.At(state, words, tags, state.Stack(1)), s2 = Place.At(state, words, tags, state.Stack(2));
        Place b0 = Place.At(state, words, tags, state.Next), b1 = Place.At(state, words, tags, state.Next + 1), b2 = Place.At(state, words, tags, state.Next + 2);
        Place s0l = Place.Child(state, words, tags, s0.Node?.Left), s0r = Place.Child(state, words, tags, s0.Node?.Right);
        Place s0l2 = Place.Child(state, words, tags, s0.Node?.Left2), s0r2 = Place.Child(state, words, tags, s0.Node?.Right2);
        Place s1l = Place.Child(state, words, tags, s1.Node?.Left), s1r = Place.Child(state, words, tags, s1.Node?.Right);
        Place b0l = Place.Child(state, words, tags, b0.Node?.Left), b0l2 = Place.Child(state, words, tags, b0.Node?.Left2);
        Place s0m = Place.Child(state, words, tags, s0.Node?.Marker), s1m = Place.Child(state, words, tags, s1.Node?.Marker);
        Place b0m = Place.Child(state, words, tags, b0.Node?.Marker);
        uint near = Distance(s0.Index, b0.Index), far = Distance(s1.Index, s0.Index);
        uint marks = s0.Index >= 0 && b0.Index >= 0 ? (uint)Math.Min(3, commas[b0.Index] - commas[s0.Index]) : 9;
        uint marks1 = s1.Index >= 0 ? (uint)Math.Min(3, commas[s0.Index] - commas[s1.Index]) : 9;
        int n = 0;

        features[n++] = FeatureHash.Key(1, s0.Word, s0.Tag);
        features[n++] = FeatureHash.Key(2, s0.Word);
        features[n++] = FeatureHash.Key(3, s0.Tag);
        features[n++] = FeatureHash.Key(4, s1.Word, s1.Tag);
        features[n++] = FeatureHash.Key(5, s1.Word);
        features[n++] = FeatureHash.Key(6, s1.Tag);
        features[n++] = FeatureHash.Key(7, b0.Word, b0.Tag);
        features[n++] = FeatureHash.Key(8, b0.Word);
        features[n++] = FeatureHash.Key(9, b0.Tag);
        features[n++] = FeatureHash.Key(10, b1.Word, b1.Tag);
        features[n++] = FeatureHash.Key(11, b1.Tag, b2.Tag);
        features[n++] = FeatureHash.Key(12, b2.Word, b2.Tag);

        features[n++] = FeatureHash.Key(13, s0.Word, b0.Word);
        features[n++] = FeatureHash.Key(14, s0.Word, b0.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(15, s0.Tag, b0.Word, b0.Tag);
        features[n++] = FeatureHash.Key(16, s0.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(17, s0.Word, s1.Word);
        features[n++] = FeatureHash.Key(18, s0.Word, s1.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(19, s0.Tag, s1.Word, s1.Tag);
        features[n++] = FeatureHash.Key(20, s0.Tag, s1.Tag);
        features[n++] = FeatureHash.Key(21, b0.Tag, b1.Tag);
        features[n++] = FeatureHash.Key(22, s1.Tag, b0.Word);

        features[n++] = FeatureHash.Key(23, s0.Tag, b0.Tag, b1.Tag);
        features[n++] = FeatureHash.Key(24, s1.Tag, s0.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(25, s2.Tag, s1.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(26, b0.Tag, b1.Tag, b2.Tag);
        features[n++] = FeatureHash.Key(27, s0.Word, b0.Tag, b1.Tag);
        features[n++] = FeatureHash.Key(28, s1.Word, s0.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(29, s1.Tag, s0.Word, b0.Tag);
        features[n++] = FeatureHash.Key(30, s1.Tag, s0.Tag, b0.Word);
        features[n++] = FeatureHash.Key(31, s0.Tag, s0l.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(32, s0.Tag, s0r.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(33, s0.Tag, b0.Tag, b0l.Tag);
        features[n++] = FeatureHash.Key(34, s1.Tag, s1r.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(35, s1.Tag, s0.Tag, s0r.Tag);
        features[n++] = FeatureHash.Key(36, s1.Tag, s0.Tag, s0l.Tag);
        features[n++] = FeatureHash.Key(37, s0.Tag, s0l.Tag, s0l2.Tag);
        features[n++] = FeatureHash.Key(38, s0.Tag, s0r.Tag, s0r2.Tag);
        features[n++] = FeatureHash.Key(39, b0.Tag, b0l.Tag, b0l2.Tag);
        features[n++] = FeatureHash.Key(40, s1.Tag, s1l.Tag, s1r.Tag);
        features[n++] = FeatureHash.Key(41, s0.Tag, s1.Tag, s0m.Word);
        features[n++] = FeatureHash.Key(42, s1.Word, s0m.Word);
        features[n++] = FeatureHash.Key(43, s1.Word, s0m.Word, s0.Word);
        features[n++] = FeatureHash.Key(44, s0m.Word, s2.Tag, s1.Tag);
        features[n++] = FeatureHash.Key(45, s2.Word, s0m.Word);
        features[n++] = FeatureHash.Key(46, b0m.Word, s0.Word);
        features[n++] = FeatureHash.Key(47, s0m.Word, s0.Word, b0.Tag);
        features[n++] = FeatureHash.Key(48, s1m.Word, s1.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(49, s0l.Word, s0.Tag);
        features[n++] = FeatureHash.Key(50, s0r.Word, s0.Tag);
        features[n++] = FeatureHash.Key(51, b0l.Word, b0.Tag);

        features[n++] = FeatureHash.Key(52, s0.Tag, b0.Tag, near);
        features[n++] = FeatureHash.Key(53, s0.Word, near);
        features[n++] = FeatureHash.Key(54, b0.Word, near);
        features[n++] = FeatureHash.Key(55, s1.Tag, s0.Tag, far);
        features[n++] = FeatureHash.Key(56, s1.Word, far);
        features[n++] = FeatureHash.Key(57, s0.Tag, b0.Tag, marks);
        features[n++] = FeatureHash.Key(58, s1.Tag, s0.Tag, marks1);

        features[n++] = FeatureHash.Key(75, s0.Cluster, b0.Cluster);
        features[n++] = FeatureHash.Key(76, s0.Cluster, b0.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(77, s0.Tag, b0.Cluster, b0.Tag);
        features[n++] = FeatureHash.Key(78, s0.Cluster, s1.Cluster);
        features[n++] = FeatureHash.Key(79, s0.Cluster, s1.Tag, s0.Tag);
        features[n++] = FeatureHash.Key(80, s0.Tag, s1.Cluster, s1.Tag);
        features[n++] = FeatureHash.Key(81, s1.Cluster, s0m.Word, s0.Cluster);
        features[n++] = FeatureHash.Key(82, s1.Cluster, s0m.Word, s0.Tag);
        features[n++] = FeatureHash.Key(83, s2.Cluster, s0m.Word, s0.Cluster);
        features[n++] = FeatureHash.Key(84, s1.Cluster, s0.Tag, b0.Tag);
        features[n++] = FeatureHash.Key(86, s0.Cluster, b0.Tag, b1.Cluster);
        features[n++] = FeatureHash.Key(87, s1.Cluster, s0.Cluster, b0.Cluster);
        n = Dependents(s0, s1, b0, n, features);

        features[n++] = FeatureHash.Key(85, s1r.Word, s1.Tag, s0.Tag);
        return n;
    }

    /// <summary>What kinds of dependents the words already have, and how many.</summary>
    private static int Dependents(Place s0, Place s1, Place b0, int n, Span<uint> features)
    {
        uint left0 = s0.Node?.LeftKinds ?? NoKinds, right0 = s0.Node?.RightKinds ?? NoKinds, left1 = s1.Node?.LeftKinds ?? NoKinds;
        uint right1 = s1.Node?.RightKinds ?? NoKinds, next = b0.Node?.LeftKinds ?? NoKinds;
        features[n++] = FeatureHash.Key(60, s0.Tag, left0, b0.Tag);
        features[n++] = FeatureHash.Key(61, s0.Tag, right0, b0.Tag);
        features[n++] = FeatureHash.Key(62, s0.Word, right0);
        features[n++] = FeatureHash.Key(63, s1.Tag, right1, s0.Tag);
        features[n++] = FeatureHash.Key(64, s1.Tag, left1, s0.Tag);
        features[n++] = FeatureHash.Key(65, s1.Word, right1, s0.Tag);
        features[n++] = FeatureHash.Key(66, b0.Tag, next, s0.Tag);
        features[n++] = FeatureHash.Key(67, b0.Word, next, s0.Tag);
        features[n++] = FeatureHash.Key(68, s1.Tag, s0.Tag, left0);
        features[n++] = FeatureHash.Key(69, s1.Tag, s0.Tag, right0);
        features[n++] = FeatureHash.Key(70, s0.Tag, left0, right0);
        features[n++] = FeatureHash.Key(71, s1.Tag, left1, right1);
        features[n++] = FeatureHash.Key(72, s0.Tag, Count(s0.Node?.LeftCount), Count(s0.Node?.RightCount));
        features[n++] = FeatureHash.Key(73, s1.Tag, s0.Tag, Count(s1.Node?.RightCount));
        features[n++] = FeatureHash.Key(74, b0.Tag, s0.Tag, Count(b0.Node?.LeftCount));
        return n;
    }

    private static uint Count(uint? count) => Math.Min(count ?? 7, 5);

    internal static uint Distance(int from, int to)
    {
        int distance = to - from;
        return from < 0 || to < 0 ? 15u : (uint)(distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7);
    }
}
