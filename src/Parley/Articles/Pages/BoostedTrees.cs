using System.Text;

namespace Parley.Articles.Pages;

/// <summary>A node of a tree: below the threshold on goes the left child, else the right one; a leaf has feature -1 and its value as threshold.</summary>
internal readonly record struct TreeNode(short Feature, float Threshold, short Left, short Right);

/// <summary>
/// Decision trees whose sum is the log-odds of a class (Friedman 2001, "Greedy function approximation"). In a file: <c>PLYB</c>, then
/// for each list its length as 32 bits; numbers are little-endian.
/// </summary>
internal sealed record BoostedTrees(IReadOnlyList<TreeNode[]> Trees)
{
    private const uint Magic = 0x42594C50;

    /// <summary>The log-odds for one row of features.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = 0;
        foreach (TreeNode[] tree in Trees)
        {
            ref readonly TreeNode node = ref tree[0];
            while (node.Feature >= 0)
                node = ref tree[row[node.Feature] < node.Threshold ? node.Left : node.Right];
            sum += node.Threshold;
        }

        return sum;
    }

    /// <exception cref="InvalidDataException">No trees of this format.</exception>
    public static BoostedTrees Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("The block model is damaged or was made for another version.");
        var trees = new TreeNode[reader.ReadInt32()][];
        for (int t = 0; t < trees.Length; t++)
        {
            trees[t] = new TreeNode[reader.ReadInt32()];
            for (int n = 0; n < trees[t].Length; n++)
                trees[t][n] = new TreeNode(reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
        }

        return new BoostedTrees(trees);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Trees.Count);
        foreach (TreeNode[] tree in Trees)
        {
            writer.Write(tree.Length);
            foreach (TreeNode node in tree)
            {
                writer.Write(node.Feature);
                writer.Write(node.Threshold);
                writer.Write(node.Left);
                writer.Write(node.Right);
            }
        }
    }
}
