namespace Parley.Articles.Pages;

/// <summary>A stretch of text without a break.</summary>
/// <param name="Text">White space is folded.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="BoldLength">How many are in bold print or italics.</param>
/// <param name="Element">The element that holds it: <c>p</c>, <c>h2</c>, <c>li</c>, …</param>
/// <param name="Box">Index of its box.</param>
/// <param name="Marks">What the names of its own element say, where that is no box.</param>
internal sealed record PageBlock(string Text, int LinkLength, int BoldLength, string Element, int Box, Mark Marks)
{
    private const int LongRun = 80;

    /// <summary>Whether it is running text: long, and for the most part no links.</summary>
    public bool IsRunning => Text.Length >= LongRun && LinkLength * 2 < Text.Length;
}
