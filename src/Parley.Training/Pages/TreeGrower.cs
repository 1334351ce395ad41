using Parley.Articles.Pages;

namespace Parley.Training.Pages;

/// <summary>How the trees are grown.</summary>
internal sealed record TreeSettings(
    int Trees = 120, int Depth = 5, float Shrinkage = 0.12f, float LeastWeight = 4, float Smoothing = 2, int Bins = 48, float Rows = 0.7f, float Features = 0.4f, uint Seed = 20251120);

/// <summary>
/// Grows boosted trees for the logistic loss (Friedman 2001) with second-order splits on binned features (Chen and Guestrin 2016,
/// "XGBoost"), level by level. The same rows give the same trees.
/// </summary>
/// <param name="rows">Features, one row after the other.</param>
/// <param name="width">Features a row.</param>
/// <param name="labels">1 or 0 for each row.</param>
/// <param name="weights">How much each row counts; 0 leaves it out.</param>
/// <param name="settings">How they are grown.</param>
internal sealed class TreeGrower(float[] rows, int width, float[] labels, float[] weights, TreeSettings settings)
{
    private readonly int _count = labels.Length;
    private readonly byte[] _bins = new byte[rows.Length];
    private readonly float[][] _edges = new float[width][];
    private readonly float[] _odds = new float[labels.Length];
    private readonly float[] _slopes = new float[labels.Length];
    private readonly float[] _curves = new float[labels.Length];
    private uint _state = settings.Seed;

    public BoostedTrees Grow()
    {
        Bin();
        List<TreeNode[]> trees = [];
        for (int t = 0; t < settings.Trees; t++)
        {
            for (int i = 0; i < _count; i++)
            {
                float probability = BlockModel.Probability(_odds[i]);
                _slopes[i] = (labels[i] - probability) * weights[i];
                _curves[i] = Math.Max(1e-6f, probability * (1 - probability)) * weights[i];
            }

            trees.Add(GrowOne());
        }

        return new BoostedTrees(trees);
    }

    private float Draw()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state / (float)uint.MaxValue;
    }

    private void Bin()
    {
        for (int f = 0; f < width; f++)
        {
            var values = new float[_count];
            for (int i = 0; i < _count; i++)
                values[i] = rows[(i * width) + f];
            Array.Sort(values);
            List<float> edges = [];
            for (int b = 1; b < settings.Bins; b++)
            {
                float edge = values[(int)((long)b * (_count - 1) / settings.Bins)];
                if (edges.Count == 0 || edge > edges[^1])
                    edges.Add(edge);
            }

            if (values[^1] > edges[^1])
                edges.Add(values[^1]);
            _edges[f] = [.. edges];
            for (int i = 0; i < _count; i++)
            {
                int place = Array.BinarySearch(_edges[f], rows[(i * width) + f]);
                _bins[(i * width) + f] = (byte)(place >= 0 ? place + 1 : ~place);
            }
        }
    }

    private TreeNode[] GrowOne()
    {
        var features = new List<int>();
        for (int f = 0; f < width; f++)
        {
            if (Draw() < settings.Features)
                features.Add(f);
        }

        List<int> sample = [];
        for (int i = 0; i < _count; i++)
        {
            if (weights[i] > 0 && Draw() < settings.Rows)
                sample.Add(i);
        }

        List<TreeNode> nodes = [];
        Build(nodes, [.. sample], [.. features], 0);
        TreeNode[] tree = [.. nodes];
        var one = new BoostedTrees([tree]);
        for (int i = 0; i < _count; i++)
            _odds[i] += one.Score(rows.AsSpan(i * width, width));
        return tree;
    }

    private int Build(List<TreeNode> nodes, int[] members, int[] features, int depth)
    {
        double slope = 0, curve = 0;
        foreach (int i in members)
        {
            slope += _slopes[i];
            curve += _curves[i];
        }

        int own = nodes.Count;
        nodes.Add(new TreeNode(-1, (float)(settings.Shrinkage * slope / (curve + settings.Smoothing)), 0, 0));
        if (depth == settings.Depth || !BestSplit(members, features, slope, curve, out int feature, out int bin))
            return own;
        int[] below = Array.FindAll(members, i => _bins[(i * width) + feature] < bin);
        int[] above = Array.FindAll(members, i => _bins[(i * width) + feature] >= bin);
        int left = Build(nodes, below, features, depth + 1), right = Build(nodes, above, features, depth + 1);
        nodes[own] = new TreeNode((short)feature, _edges[feature][bin - 1], (short)left, (short)right);
        return own;
    }

    /// <summary>The split with the greatest gain: rows whose bin is below <paramref name="bin"/> go left.</summary>
    private bool BestSplit(int[] members, int[] features, double slope, double curve, out int feature, out int bin)
    {
        feature = -1;
        bin = 0;
        double best = 1e-3, whole = slope * slope / (curve + settings.Smoothing);
        var slopes = new double[settings.Bins + 2];
        var curves = new double[settings.Bins + 2];
        foreach (int f in features)
        {
            Array.Clear(slopes);
            Array.Clear(curves);
            foreach (int i in members)
            {
                int b = _bins[(i * width) + f];
                slopes[b] += _slopes[i];
                curves[b] += _curves[i];
            }

            double leftSlope = 0, leftCurve = 0;
            for (int b = 1; b <= _edges[f].Length; b++)
            {
                leftSlope += slopes[b - 1];
                leftCurve += curves[b - 1];
                double rightSlope = slope - leftSlope, rightCurve = curve - leftCurve;
                if (leftCurve * 4 < settings.LeastWeight || rightCurve * 4 < settings.LeastWeight)
                    continue;
                double gain = (leftSlope * leftSlope / (leftCurve + settings.Smoothing)) + (rightSlope * rightSlope / (rightCurve + settings.Smoothing)) - whole;
                if (gain > best)
                    (best, feature, bin) = (gain, f, b);
            }
        }

        return feature >= 0;
    }
}
