using NodaTime;

namespace Parley.Articles;

/// <summary>
/// Finds articles that reprint another one: wire copy, syndication, light edits, shortened versions. Two texts are copies where at
/// least four in ten runs of five words of the shorter are in the other; a background passage used again stays below that.
/// </summary>
public static class Copies
{
    /// <summary>Least containment of the shorter text's 5-word runs (measured on wire copies made from free texts: F1 99).</summary>
    private const double Threshold = 0.4;

    /// <summary>One run of words in so many draws candidates, in long texts every other one of these; the verdict rests on all.</summary>
    private const uint Sample = 4;

    /// <summary>A text of more runs has enough of them.</summary>
    private const int Long = 120;

    /// <summary>Of the articles with one run of words so many are looked at: boilerplate that thousands share would otherwise be compared thousands of times.</summary>
    private const int Window = 8;

    private const int Candidates = 3;

    /// <summary>Texts of fewer runs, some 15 words, are too short to tell.</summary>
    private const int Shortest = 12;

    /// <summary>
    /// Each reprint with the article that it reprints, which is itself no reprint: the earlier one, of one day the agency's, else the
    /// longer. The order of the articles makes no difference. Linear in the length of the texts.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Find(IReadOnlyList<Article> articles)
    {
        PrecedingTrees<TextPrint> trees = Trees();
        foreach (Article article in articles)
            trees.Set(article.Id, TextPrint.Of(article));
        return trees.Settle().Where(id => trees.RootOf(id) != id).ToDictionary(id => id, trees.RootOf);
    }

    /// <summary>Trees of copies that grow article by article; the root of each is the article that the others reprint.</summary>
    internal static PrecedingTrees<TextPrint> Trees() =>
        new(Window, Candidates, Threshold, Order, Sampled, static (one, two) => Shingles.Containment(one.Runs, two.Runs));

    private static int Order(TextPrint one, TextPrint two)
    {
        int order = (one.Published?.First ?? LocalDate.MaxIsoValue).CompareTo(two.Published?.First ?? LocalDate.MaxIsoValue);
        if (order == 0)
            order = two.IsOfAgency.CompareTo(one.IsOfAgency);
        if (order == 0)
            order = two.Words.CompareTo(one.Words);
        return order != 0 ? order : string.CompareOrdinal(one.Article, two.Article);
    }

    private static IEnumerable<uint> Sampled(TextPrint text)
    {
        uint sample = text.Runs.Length > Long ? 2 * Sample : Sample;
        return text.Runs.Length < Shortest ? [] : text.Runs.Where(run => run % sample == 0);
    }
}
