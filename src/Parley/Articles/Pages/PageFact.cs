namespace Parley.Articles.Pages;

/// <summary>What an element of the page says of the article: its author, its date or its title.</summary>
/// <param name="Mark">What its names say that it is.</param>
/// <param name="Property">Its <c>itemprop</c> or <c>rel</c>, in lower case; <c>time</c> for an element of that name without a date's property.</param>
/// <param name="Text">The text that it shows.</param>
/// <param name="Given">What it gives to machines (<c>datetime</c>, <c>content</c>).</param>
/// <param name="Block">The stretch in which it begins, or the next one.</param>
/// <param name="Box">Index of its box.</param>
internal sealed record PageFact(Mark Mark, string Property, string Text, string? Given, int Block, int Box);
