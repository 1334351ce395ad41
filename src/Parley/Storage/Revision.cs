namespace Parley.Storage;

/// <summary>An article as it was before its page changed.</summary>
/// <param name="Number">From 1, the oldest first.</param>
/// <param name="Until">When the next edition was seen.</param>
public sealed record Revision(int Number, DateTimeOffset Until, string? Title, string? Author, string Text);
