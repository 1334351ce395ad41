namespace Parley.Articles.Pages;

/// <summary>Which boxes of a page are beside the article.</summary>
internal static class PageAsides
{
    /// <summary>The share of a page's running text that a box beside the article holds at most.</summary>
    private const double Most = 0.4;

    /// <summary>
    /// For each box whether it, or one around it, is beside the article. A box that looks so and yet holds much of the running text is
    /// none: themes call the whole page "has-sidebar".
    /// </summary>
    public static bool[] Of(PageOutline outline)
    {
        var running = new long[outline.Boxes.Count];
        foreach (PageBlock block in outline.Blocks)
        {
            if (block.IsRunning)
                running[block.Box] += block.Text.Length;
        }

        // A box comes after the box around it, so one pass backwards adds up.
        for (int i = running.Length - 1; i > 0; i--)
            running[outline.Boxes[i].Parent] += running[i];
        var asides = new bool[running.Length];
        for (int i = 1; i < asides.Length; i++)
            asides[i] = asides[outline.Boxes[i].Parent] || (outline.Boxes[i].LooksAside && (running[i] == 0 || running[i] <= running[0] * Most));
        return asides;
    }
}
