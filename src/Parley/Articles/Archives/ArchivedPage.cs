namespace Parley.Articles.Archives;

/// <summary>A page out of an archive, or what is wrong at that place.</summary>
/// <param name="Address">Where the page stood on the web.</param>
/// <param name="Bytes">The page; null where something is wrong.</param>
/// <param name="Charset">As its header says.</param>
/// <param name="Wrong">What is wrong, as a sentence; null for a page.</param>
internal readonly record struct ArchivedPage(string Address, byte[]? Bytes, string? Charset, string? Wrong = null)
{
    public static ArchivedPage Broken(string place, string wrong) => new(place, null, null, wrong);
}
