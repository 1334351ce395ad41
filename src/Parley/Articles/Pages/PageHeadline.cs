namespace Parley.Articles.Pages;

/// <summary>
/// Finds the headline that readers see: the heading near the beginning of the article that has most in common with the title in the
/// metadata. Headings that are the site's name, or that head something else, are none.
/// </summary>
internal static class PageHeadline
{
    /// <summary>So many stretches before the article's text a headline may stand.</summary>
    private const int Reach = 60;

    private const int LongestHeadline = 300;

    /// <summary>Index of the stretch that is the headline; -1 where none shows itself as one.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="head">Its metadata.</param>
    /// <param name="start">The first stretch of the article's text; -1 where there is none.</param>
    public static int Find(PageOutline outline, PageHead head, int start)
    {
        HashSet<string> title = Words(head.Title ?? ""), page = Words(head.PageTitle ?? "");
        title.UnionWith(page);
        int best = -1;
        double most = 0;
        int ones = outline.Blocks.Count(block => block.Element == "h1");
        for (int i = start < 0 ? 0 : Math.Max(0, start - Reach); i < outline.Blocks.Count && i <= Math.Max(start + 3, start < 0 ? Reach : 0); i++)
        {
            PageBlock block = outline.Blocks[i];
            double rank = block.Element switch { "h1" => 1, "h2" => 0.5, "h3" => 0.3, _ => block.Marks.HasFlag(Mark.Title) || outline.Boxes[block.Box].Marks.HasFlag(Mark.Title) ? 0.2 : 0 };
            if (rank == 0 || block.Text.Length > LongestHeadline || IsSite(block, head))
                continue;
            HashSet<string> words = Words(block.Text);
            if (words.Count == 0)
                continue;
            int shared = words.Count(title.Contains);
            double likeness = (double)shared / words.Count, coverage = (double)shared / Math.Max(1, Math.Min(title.Count, words.Count));
            if (block.Element != "h1" && likeness < 0.6)
                continue;
            if (likeness < 0.3 && ones > 1)
                continue;
            double score = rank + (2 * likeness) + coverage + (Math.Min(words.Count, 8) / 8.0) - (start < 0 ? 0 : Math.Abs(start - i) * 0.01)
                - (block.LinkLength * 2 > block.Text.Length ? 0.4 : 0);
            if (score > most)
                (most, best) = (score, i);
        }

        return best;
    }

    private static bool IsSite(PageBlock block, PageHead head)
    {
        if (head.Outlet is { } outlet && block.Text.Equals(outlet, StringComparison.OrdinalIgnoreCase))
            return true;
        // The last part of the page's title is the site: "Talks begin - Border Gazette".
        string? page = head.PageTitle;
        return page is not null && page.Length > block.Text.Length + 6 && block.Text.Length > 2 && page.EndsWith(block.Text, StringComparison.OrdinalIgnoreCase)
            && !char.IsLetterOrDigit(page[..^block.Text.Length].TrimEnd()[^1]) && head.Title?.Equals(block.Text, StringComparison.OrdinalIgnoreCase) != true;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '?', '!', '"', '\'', '’', '‘', '“', '”', '|', '-', '–', '—', '(', ')', '«', '»', '/'], StringSplitOptions.RemoveEmptyEntries)];
}
