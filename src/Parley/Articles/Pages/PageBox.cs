namespace Parley.Articles.Pages;

/// <summary>A box of a page.</summary>
/// <param name="Parent">Index of the box around it; -1 for the page itself.</param>
/// <param name="Element">Its element.</param>
/// <param name="Marks">What its names say that it is.</param>
/// <param name="IsHidden">Whether the page does not show it at first.</param>
/// <param name="Kind">The same number for boxes of one element and the same names in boxes of one kind: boxes of one style.</param>
internal readonly record struct PageBox(int Parent, string Element, Mark Marks, bool IsHidden, int Kind)
{
    /// <summary>Whether the page marks it as the article.</summary>
    public bool IsArticle => Element is "article" or "main" || Marks.HasFlag(Mark.Article);

    /// <summary>Whether it shows itself as navigation, comments, a form or the like.</summary>
    public bool LooksAside => IsHidden || PageElements.IsAside(Element) || (!IsArticle && (Marks & PageMarks.Besides) != Mark.None);
}
