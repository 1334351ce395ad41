using System.Collections.Immutable;
using Parley.Articles;
using Parley.Record;

namespace Parley.Web.Pages.Articles;

/// <summary>A piece of text under the same findings throughout.</summary>
/// <param name="Text">The text.</param>
/// <param name="Findings">The findings that rest on it.</param>
/// <param name="Begins">Those of them whose first passage begins here.</param>
public sealed record MarkedPiece(string Text, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Begins);

/// <summary>A block of an article, from an offset of its text on, with the findings that begin in it.</summary>
public sealed record MarkedBlock(BlockKind Kind, int Start, bool IsRead, ImmutableArray<MarkedPiece> Pieces)
{
    public IEnumerable<Finding> Findings => Pieces.SelectMany(p => p.Begins);

    /// <summary>An article's text in its blocks, cut wherever a passage begins or ends.</summary>
    public static ImmutableArray<MarkedBlock> Of(Article article, IEnumerable<Finding> findings)
    {
        string text = article.Text;
        List<(int Start, int End, Finding Finding)> passages =
        [
            .. findings.SelectMany(f => f.Passages.Select(p => (p.Start, p.End, f))).Where(p => p.End <= text.Length).OrderBy(p => p.Start).ThenBy(p => p.End),
        ];
        List<(int Start, int End, Finding Finding)> open = [];
        HashSet<Finding> begun = new(ReferenceEqualityComparer.Instance);
        int next = 0;
        return [.. Layout.Of(article).Blocks.Select(Mark)];

        MarkedBlock Mark(Block block)
        {
            int start = block.Span.Start, end = block.Span.End;
            open.RemoveAll(p => p.End <= start);
            while (next < passages.Count && passages[next].Start < end)
                open.Add(passages[next++]);
            int[] cuts = [.. open.SelectMany(p => new[] { Math.Clamp(p.Start, start, end), Math.Clamp(p.End, start, end) }).Append(start).Append(end).Distinct().Order()];
            var pieces = ImmutableArray.CreateBuilder<MarkedPiece>(cuts.Length);
            foreach ((int from, int to) in cuts.Zip(cuts.Skip(1)))
            {
                ImmutableArray<Finding> here = [.. open.Where(p => p.Start <= from && p.End >= to).Select(p => p.Finding).Distinct()];
                pieces.Add(new MarkedPiece(text[from..to], here, [.. here.Where(begun.Add)]));
            }

            return new MarkedBlock(block.Kind, start, block.IsRead, pieces.ToImmutable());
        }
    }
}
