using Parley.Data;

namespace Parley.Articles.Pages;

/// <summary>
/// Tells an article's own text from all else on a page: boosted trees over each stretch's features, and a second round of trees that
/// also sees what the first one says of the stretches around. Made by <c>src/Parley.Training</c>.
/// </summary>
internal sealed record BlockModel(BoostedTrees Alone, BoostedTrees Together)
{
    /// <summary>Neighbours before and behind of which the second round knows the first one's answers.</summary>
    private const int Reach = 4;

    /// <summary>Features of the second round: those of the first, the answers around, and three sums of them.</summary>
    public const int TogetherCount = BlockFeatures.Count + (2 * Reach) + 1 + 3;

    private static readonly Lazy<BlockModel> Loaded =
        new(() => DataFile.Load("pages.model", stream => new BlockModel(BoostedTrees.Read(stream), BoostedTrees.Read(stream))));

    public static BlockModel Shipped => Loaded.Value;

    /// <summary>The probability of each block of being the article's.</summary>
    public float[] Probabilities(PageOutline outline, string? title)
    {
        float[] rows = BlockFeatures.Of(outline, title);
        var alone = new float[outline.Blocks.Count];
        for (int i = 0; i < alone.Length; i++)
            alone[i] = Probability(Alone.Score(rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count)));
        float[] together = Rows(outline, rows, alone);
        var probabilities = new float[alone.Length];
        for (int i = 0; i < alone.Length; i++)
            probabilities[i] = Probability(Together.Score(together.AsSpan(i * TogetherCount, TogetherCount)));
        return probabilities;
    }

    /// <summary>The rows of the second round.</summary>
    public static float[] Rows(PageOutline outline, float[] rows, float[] alone)
    {
        var together = new float[alone.Length * TogetherCount];
        var boxes = new (float Sum, float Length)[outline.Boxes.Count];
        var kinds = new Dictionary<(int, string), (float Sum, float Length)>();
        for (int i = 0; i < alone.Length; i++)
        {
            PageBlock block = outline.Blocks[i];
            boxes[block.Box].Sum += alone[i] * block.Text.Length;
            boxes[block.Box].Length += block.Text.Length;
            (int, string) kind = (outline.Boxes[block.Box].Kind, block.Element);
            (float sum, float length) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (sum + (alone[i] * block.Text.Length), length + block.Text.Length);
        }

        var around = ((float Sum, float Length)[])boxes.Clone();
        for (int i = around.Length - 1; i > 0; i--)
        {
            int parent = outline.Boxes[i].Parent;
            around[parent].Sum += around[i].Sum;
            around[parent].Length += around[i].Length;
        }

        for (int i = 0; i < alone.Length; i++)
        {
            Span<float> row = together.AsSpan(i * TogetherCount, TogetherCount);
            rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count).CopyTo(row);
            for (int step = -Reach; step <= Reach; step++)
                row[BlockFeatures.Count + Reach + step] = i + step >= 0 && i + step < alone.Length ? alone[i + step] : -1;
            PageBlock block = outline.Blocks[i];
            int parent = Math.Max(0, outline.Boxes[block.Box].Parent);
            (float sum, float length) = kinds[(outline.Boxes[block.Box].Kind, block.Element)];
            row[^3] = around[block.Box].Sum / around[block.Box].Length;
            row[^2] = around[parent].Sum / around[parent].Length;
            row[^1] = sum / length;
        }

        return together;
    }

    public static float Probability(float odds) => 1 / (1 + MathF.Exp(-odds));

    public void Write(Stream stream)
    {
        Alone.Write(stream);
        Together.Write(stream);
    }
}
