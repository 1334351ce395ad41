namespace Parley.Articles.Pages;

/// <summary>The article's own text on a page: the stretches that the block model takes for it, with the headline before them.</summary>
internal sealed class MainText
{
    /// <summary>From this probability on a stretch is the article's.</summary>
    private const float Least = 0.5f;

    /// <summary>A page with fewer characters of text is taken whole, without what shows itself as beside the article.</summary>
    private const int ShortPage = 1000;

    /// <summary>So is one with more stretches: no page for readers has so many, and the model would need much memory for it.</summary>
    private const int MostBlocks = 20_000;

    private readonly PageOutline _outline;
    private readonly bool[] _kept;
    private readonly bool[] _holds;

    public MainText(PageOutline outline, string? title)
    {
        _outline = outline;
        _kept = outline.Blocks.Count > MostBlocks || outline.Blocks.Sum(block => block.Text.Length - block.LinkLength) < ShortPage
            ? []
            : [.. BlockModel.Shipped.Probabilities(outline, title).Select(probability => probability >= Least)];
        if (!_kept.Contains(true))
            _kept = ByMarks(outline);
        First = Array.IndexOf(_kept, true);
        Last = Array.LastIndexOf(_kept, true);
        _holds = new bool[outline.Boxes.Count];
        for (int i = 0; i < _kept.Length; i++)
        {
            for (int box = outline.Blocks[i].Box; _kept[i] && box >= 0 && !_holds[box]; box = outline.Boxes[box].Parent)
                _holds[box] = true;
        }
    }

    /// <summary>Whether a stretch is the article's.</summary>
    public bool Keeps(int block) => _kept[block];

    /// <summary>
    /// Whether something in a box belongs to the article: no box between it and the one that it shares with the article's text is about
    /// other articles, comments or things to buy.
    /// </summary>
    public bool IsBeside(int box, Mark others)
    {
        for (; box > 0 && !_holds[box]; box = _outline.Boxes[box].Parent)
        {
            if ((_outline.Boxes[box].Marks & others) != Mark.None)
                return false;
        }

        return true;
    }

    /// <summary>The first and the last stretch that is the article's; -1 where none is.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>Headline and stretches with an empty line between them, items of lists after a hyphen.</summary>
    public string With(string? headline)
    {
        var parts = new List<string>();
        if (headline is not null)
            parts.Add(headline);
        for (int i = 0; i < _kept.Length; i++)
        {
            PageBlock block = _outline.Blocks[i];
            if (_kept[i] && block.Text != headline)
                parts.Add(block.Element is "li" or "dd" ? "- " + block.Text : block.Text);
        }

        return string.Join("\n\n", parts);
    }

    /// <summary>What does not show itself as beside the article; where all of the page does, all that is no link.</summary>
    private static bool[] ByMarks(PageOutline outline)
    {
        bool[] beside = PageAsides.Of(outline);
        bool[] kept = [.. outline.Blocks.Select(block => !beside[block.Box] && IsText(block))];
        return kept.Contains(true) ? kept : [.. outline.Blocks.Select(IsText)];
    }

    private static bool IsText(PageBlock block) => block.LinkLength * 2 < block.Text.Length;
}
