using System.Buffers;
using System.Runtime.InteropServices;

namespace Parley.Articles.Pages;

/// <summary>
/// What the block model knows of each stretch of text of a page: how it reads, where it stands, what its boxes are called and how
/// much running text they hold. None of it depends on the language or the site.
/// </summary>
internal static class BlockFeatures
{
    /// <summary>Features of a block by itself, of the two before and the two behind it, and of its place.</summary>
    public const int Count = Own + (4 * Near) + Placed + PageMarks.Kinds;

    private const int Own = 17, Near = 5, Placed = 21;

    private const byte Far = 30;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。।؟:\"”»’)");

    /// <summary>The features of each block, one row after the other, <see cref="Count"/> numbers each.</summary>
    public static float[] Of(PageOutline outline, string? title)
    {
        List<PageBlock> blocks = outline.Blocks;
        var rows = new float[blocks.Count * Count];
        if (blocks.Count == 0)
            return rows;
        var place = new PagePlaces(outline, title);
        byte[] distances = Distances(outline);
        Dictionary<string, int> repeats = [];
        foreach (PageBlock block in blocks)
            CollectionsMarshal.GetValueRefOrAddDefault(repeats, block.Text, out _)++;
        for (int i = 0; i < blocks.Count; i++)
        {
            Span<float> row = rows.AsSpan(i * Count, Count);
            WriteOwn(row, blocks[i], repeats[blocks[i].Text]);
            place.Write(row.Slice(Own + (4 * Near), Placed), i);
            PageBox box = outline.Boxes[blocks[i].Box];
            for (int kind = 0; kind < PageMarks.Kinds; kind++)
            {
                bool isOwn = ((int)blocks[i].Marks >> kind & 1) != 0;
                row[Own + (4 * Near) + Placed + kind] = isOwn ? 0 : distances[(blocks[i].Box * PageMarks.Kinds) + kind];
            }
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            Span<float> row = rows.AsSpan(i * Count, Count);
            WriteNear(row.Slice(Own, Near), rows, blocks, i, i - 1);
            WriteNear(row.Slice(Own + Near, Near), rows, blocks, i, i + 1);
            WriteNear(row.Slice(Own + (2 * Near), Near), rows, blocks, i, i - 2);
            WriteNear(row.Slice(Own + (3 * Near), Near), rows, blocks, i, i + 2);
        }

        return rows;
    }

    private static void WriteOwn(Span<float> row, PageBlock block, int repeats)
    {
        string text = block.Text;
        int words = 1, upper = 0, digits = 0, commas = 0, stops = 0, capitals = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char sign = text[i];
            if (sign == ' ')
                words++;
            else if (char.IsUpper(sign))
            {
                upper++;
                if (i == 0 || text[i - 1] == ' ')
                    capitals++;
            }
            else if (char.IsAsciiDigit(sign))
                digits++;
            else if (sign is ',' or '،' or '、' or '，')
                commas++;
            else if (sign is '.' or '。' or '।' or '!' or '?')
                stops++;
        }

        row[0] = MathF.Log(1 + text.Length);
        row[1] = words;
        row[2] = (float)block.LinkLength / text.Length;
        row[3] = (float)block.BoldLength / text.Length;
        row[4] = (float)upper / text.Length;
        row[5] = (float)digits / text.Length;
        row[6] = commas;
        row[7] = stops;
        row[8] = (float)capitals / words;
        row[9] = (float)text.Length / words;
        row[10] = Stops.Contains(text[^1]) ? 1 : 0;
        row[11] = char.IsLower(text[0]) ? 1 : char.IsLetterOrDigit(text[0]) ? 2 : 0;
        row[12] = text.AsSpan().IndexOfAny('©', '®', '@') >= 0 ? 1 : text.Contains('|', StringComparison.Ordinal) ? 2 : 0;
        row[13] = PageElements.Kind(block.Element);
        row[14] = repeats;
        row[15] = PageWords.Shipped.IsFurniture(text) ? 1 : PageWords.Shipped.IsCredit(text) ? 2 : PageWords.Shipped.IsStamp(text) ? 3 : 0;
        row[16] = block.LinkLength;
    }

    /// <summary>A neighbour: its length, links, element, end, and whether it is in the same box.</summary>
    private static void WriteNear(Span<float> near, float[] rows, List<PageBlock> blocks, int at, int other)
    {
        if (other < 0 || other >= blocks.Count)
        {
            near.Fill(-1);
            return;
        }

        ReadOnlySpan<float> row = rows.AsSpan(other * Count, Own);
        near[0] = row[0];
        near[1] = row[2];
        near[2] = row[13];
        near[3] = row[10];
        near[4] = blocks[other].Box == blocks[at].Box ? 1 : 0;
    }

    /// <summary>How many boxes around each box the nearest one with each mark is.</summary>
    private static byte[] Distances(PageOutline outline)
    {
        var distances = new byte[outline.Boxes.Count * PageMarks.Kinds];
        for (int box = 0; box < outline.Boxes.Count; box++)
        {
            PageBox here = outline.Boxes[box];
            for (int kind = 0; kind < PageMarks.Kinds; kind++)
            {
                distances[(box * PageMarks.Kinds) + kind] = ((int)here.Marks >> kind & 1) != 0 ? (byte)0
                    : here.Parent < 0 ? Far
                    : Math.Min(Far, (byte)(distances[(here.Parent * PageMarks.Kinds) + kind] + 1));
            }
        }

        return distances;
    }
}
