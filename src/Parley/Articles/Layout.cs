using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Articles;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    Headline,
    Subheading,
    Byline,
    Dateline,
    Paragraph,
    ListItem,

    /// <summary>The headline or the lead once more, word for word: evidence of the same thing, no second report.</summary>
    Repeat,

    /// <summary>The page's own words: "Also read", "Sign up", captions' credits, navigation. It yields no findings.</summary>
    Furniture,

    /// <summary>Front matter and markup. It yields no findings.</summary>
    Metadata,
}

/// <summary>A block of text, without the white space around it.</summary>
/// <param name="Intro">For a list item, the index of the block that introduces the list; else -1.</param>
public readonly record struct Block(Span Span, BlockKind Kind, int Intro = -1)
{
    /// <summary>Whether the article itself speaks here, so that findings may rest on it.</summary>
    public bool IsRead => Kind is not (BlockKind.Furniture or BlockKind.Metadata or BlockKind.Byline);
}

/// <summary>The blocks of an article's text, in order; what is between them is white space and markup.</summary>
public sealed record Layout(ImmutableArray<Block> Blocks)
{
    /// <summary>Recognises the blocks of an article, in time linear in its length.</summary>
    public static Layout Of(Article article) => new LayoutReader(article).Read();

    /// <summary>Every piece of a text as a paragraph, markup and the page's own words with it: every visible character is in a block.</summary>
    public static Layout Whole(string text) => new([.. TextLines.Pieces(text, 0).Select(piece => new Block(piece, BlockKind.Paragraph))]);
}
