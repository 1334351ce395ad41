using System.Text;

namespace Parley.Articles;

/// <summary>
/// Finds the article among the boxes of a page by the density of text: the innermost box that holds nearly all running text, that is
/// long stretches with few links.
/// </summary>
internal static class MainText
{
    /// <summary>A stretch of so many characters is running text.</summary>
    private const int LongRun = 80;

    /// <summary>The share of the running text that the article's box must hold.</summary>
    private const double Share = 0.75;

    /// <summary>The share of it that a box beside the article holds at most.</summary>
    private const double MostAside = 0.4;

    public static string Of(PageOutline outline, string? title)
    {
        bool[] asides = Asides(outline);
        int chosen = Choose(outline, asides);
        bool[] inside = new bool[outline.Boxes.Count];
        for (int i = chosen; i < inside.Length; i++)
            inside[i] = i == chosen || (outline.Boxes[i].Parent >= 0 && inside[outline.Boxes[i].Parent] && !asides[i]);
        var text = new StringBuilder();
        string? headline = outline.Blocks.Find(block => block.Element == "h1")?.Text;
        if (headline is not null && (title is null || title.Contains(headline, StringComparison.OrdinalIgnoreCase) || IsBefore(outline, headline, inside)))
            Append(text, headline);
        foreach (PageBlock block in outline.Blocks)
        {
            if (inside[block.Box] && IsKept(block) && block.Text != headline)
                Append(text, block.Element is "li" or "dd" ? "- " + block.Text : block.Text);
        }

        return text.ToString();
    }

    /// <summary>
    /// Which boxes are beside the article, each with all that is in it. A box that looks so and yet holds much of the running text
    /// is none: themes call the whole page "has-sidebar".
    /// </summary>
    private static bool[] Asides(PageOutline outline)
    {
        long[] running = Running(outline, _ => true);
        bool[] asides = new bool[outline.Boxes.Count];
        for (int i = 1; i < asides.Length; i++)
        {
            PageBox box = outline.Boxes[i];
            asides[i] = asides[box.Parent] || (box.LooksAside && running[i] <= running[0] * MostAside);
        }

        return asides;
    }

    /// <summary>How much running text each box holds.</summary>
    private static long[] Running(PageOutline outline, Func<PageBlock, bool> counts)
    {
        long[] running = new long[outline.Boxes.Count];
        foreach (PageBlock block in outline.Blocks)
        {
            if (block.Text.Length >= LongRun && block.LinkLength * 2 < block.Text.Length && counts(block))
                running[block.Box] += block.Text.Length;
        }

        // A box comes after the box around it, so one pass backwards adds up.
        for (int i = running.Length - 1; i > 0; i--)
            running[outline.Boxes[i].Parent] += running[i];
        return running;
    }

    private static bool IsBefore(PageOutline outline, string headline, bool[] inside) =>
        outline.Blocks.Find(block => block.Text == headline || inside[block.Box])?.Text == headline;

    private static void Append(StringBuilder text, string paragraph)
    {
        if (text.Length > 0)
            text.Append("\n\n");
        text.Append(paragraph);
    }

    /// <summary>Headings, and text that is not for the most part links.</summary>
    private static bool IsKept(PageBlock block) => block.LinkLength * 2 < block.Text.Length || (block.Text.Length > LongRun && block.Text.EndsWith('.'));

    private static int Choose(PageOutline outline, bool[] asides)
    {
        List<PageBox> boxes = outline.Boxes;
        long[] running = Running(outline, block => !asides[block.Box]);
        int chosen = 0;
        for (int i = 1; i < boxes.Count; i++)
        {
            if (boxes[i].IsArticle && running[i] > running[0] * 0.4 && (chosen == 0 || running[i] > running[chosen] * Share))
                chosen = i;
        }

        // From there inwards, as long as one box holds nearly all.
        for (int i = chosen + 1; i < boxes.Count; i++)
        {
            if (boxes[i].Parent == chosen && running[i] > 0 && running[i] >= running[chosen] * Share)
                chosen = i;
        }

        return chosen;
    }
}
