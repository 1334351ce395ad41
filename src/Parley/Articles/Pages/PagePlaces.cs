namespace Parley.Articles.Pages;

/// <summary>Where the stretches of a page stand: how much running text their boxes hold, and how far they are from the headline.</summary>
internal sealed class PagePlaces
{
    private const int LongestPath = 64;

    private readonly PageOutline _outline;
    private readonly long[] _running;
    private readonly long[] _direct;
    private readonly long[] _links;
    private readonly long[] _all;
    private readonly bool[] _aside;
    private readonly bool[] _article;
    private readonly int[] _depth;
    private readonly int[] _outside;
    private readonly Dictionary<(int Kind, string Element), long> _style = [];
    private readonly HashSet<string> _titleWords;
    private readonly string? _title;
    private readonly int _headline;
    private readonly int _chosen;

    public PagePlaces(PageOutline outline, string? title)
    {
        _outline = outline;
        int boxes = outline.Boxes.Count;
        _running = new long[boxes];
        _direct = new long[boxes];
        _links = new long[boxes];
        _all = new long[boxes];
        _aside = PageAsides.Of(outline);
        _article = new bool[boxes];
        _depth = new int[boxes];
        _outside = new int[boxes];
        _title = title;
        _titleWords = [.. Words(title ?? "")];
        _headline = outline.Blocks.FindIndex(block => block.Element == "h1");
        Measure();
        _chosen = Choose();
        for (int i = 0; i < boxes; i++)
            _outside[i] = i == _chosen ? 0 : outline.Boxes[i].Parent is var parent && parent >= 0 && _outside[parent] >= 0 ? _outside[parent] + 1 : -1;
    }

    public void Write(Span<float> row, int at)
    {
        PageBlock block = _outline.Blocks[at];
        int box = block.Box, parent = Math.Max(0, _outline.Boxes[box].Parent), around = Math.Max(0, _outline.Boxes[parent].Parent);
        float page = Math.Max(1, _running[0]);
        row[0] = _depth[box];
        row[1] = _aside[box] ? 1 : 0;
        row[2] = _article[box] ? 1 : 0;
        row[3] = MathF.Log(1 + page);
        row[4] = _running[box] / page;
        row[5] = _running[parent] / page;
        row[6] = _running[around] / page;
        row[7] = _direct[box] / page;
        row[8] = (float)_links[box] / Math.Max(1, _all[box]);
        row[9] = (float)_links[parent] / Math.Max(1, _all[parent]);
        row[10] = (float)_links[around] / Math.Max(1, _all[around]);
        row[11] = _style.GetValueOrDefault((_outline.Boxes[box].Kind, block.Element)) / page;
        row[12] = (float)at / _outline.Blocks.Count;
        row[13] = _headline < 0 ? -999 : at - _headline;
        row[14] = Likeness(block.Text);
        row[15] = _outside[box];
        row[16] = (float)_running[_chosen] / page;
        row[17] = Inner(box);
        row[18] = PageElements.Kind(_outline.Boxes[box].Element);
        row[19] = PageElements.Kind(_outline.Boxes[parent].Element);
        row[20] = MathF.Log(1 + _all[box]);
    }

    private void Measure()
    {
        for (int i = 1; i < _depth.Length; i++)
        {
            PageBox box = _outline.Boxes[i];
            _depth[i] = _depth[box.Parent] + 1;
            _article[i] = _article[box.Parent] || box.IsArticle;
        }

        foreach (PageBlock block in _outline.Blocks)
        {
            _all[block.Box] += block.Text.Length;
            _links[block.Box] += block.LinkLength;
            if (!block.IsRunning)
                continue;
            _running[block.Box] += block.Text.Length;
            _direct[block.Box] += block.Text.Length;
            (int, string) style = (_outline.Boxes[block.Box].Kind, block.Element);
            _style[style] = _style.GetValueOrDefault(style) + block.Text.Length;
        }

        // A box comes after the box around it, so one pass backwards adds up.
        for (int i = _running.Length - 1; i > 0; i--)
        {
            int parent = _outline.Boxes[i].Parent;
            _running[parent] += _running[i];
            _all[parent] += _all[i];
            _links[parent] += _links[i];
        }
    }

    /// <summary>The innermost box that holds most of the running text that is not beside the article.</summary>
    private int Choose()
    {
        var running = new long[_running.Length];
        for (int i = running.Length - 1; i >= 0; i--)
        {
            running[i] += _aside[i] ? 0 : _direct[i];
            if (i > 0)
                running[_outline.Boxes[i].Parent] += running[i];
        }

        int chosen = 0;
        for (int i = 1; i < running.Length; i++)
        {
            if (_outline.Boxes[i].IsArticle && running[i] > running[0] * 0.4 && (chosen == 0 || running[i] > running[chosen] * 0.75))
                chosen = i;
        }

        for (int i = chosen + 1; i < running.Length; i++)
        {
            if (_outline.Boxes[i].Parent == chosen && running[i] > 0 && running[i] >= running[chosen] * 0.75)
                chosen = i;
        }

        return chosen;
    }

    /// <summary>How many boxes up from the block the first one is that holds half of the page's running text.</summary>
    private int Inner(int box)
    {
        int steps = 0;
        while (box > 0 && _running[box] * 2 < _running[0] && steps < LongestPath)
        {
            box = _outline.Boxes[box].Parent;
            steps++;
        }

        return steps;
    }

    /// <summary>The share of the words that the title has too; 2 for the title itself.</summary>
    private float Likeness(string text)
    {
        if (_titleWords.Count == 0 || text.Length > 300)
            return 0;
        if (text.Equals(_title, StringComparison.OrdinalIgnoreCase))
            return 2;
        int all = 0, shared = 0;
        foreach (string word in Words(text))
        {
            all++;
            shared += _titleWords.Contains(word) ? 1 : 0;
        }

        return all == 0 ? 0 : (float)shared / all;
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '?', '!', '"', '\'', '’', '“', '”', '|', '-', '–'], StringSplitOptions.RemoveEmptyEntries);
}
