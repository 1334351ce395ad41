using Parley.Articles;

namespace Parley.Joining;

/// <summary>An article that a survey holds, and what is known of its place so far.</summary>
/// <param name="number">Its own among those that are held.</param>
/// <param name="trace">What tells its place.</param>
internal sealed class Surveyed(int number, ArticleTrace trace)
{
    public int Number => number;

    public ArticleTrace Trace => trace;

    public string Id => trace.Id;

    /// <summary>How many articles with smaller ids are held.</summary>
    public int Rank { get; set; }

    /// <summary>The article that it reprints; null for an original.</summary>
    public string? CopyOf { get; set; }

    /// <summary>When it appeared; for an undated reprint about the day of its original. Null before that was worked out.</summary>
    public Publication? Published { get; set; }

    /// <summary>Null before it has its place.</summary>
    public PlacedArticle? Placed { get; set; }
}
