using System.Collections.Immutable;
using Parley.Record;

namespace Parley.Articles;

/// <summary>What of an article tells its copies: kept small, so that a large record can hold it of every article.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Published">When it appeared; null where that is not known.</param>
/// <param name="IsOfAgency">Whether a news agency sent it.</param>
/// <param name="Runs">The first half of the hash of each run of five words of its text, in ascending order.</param>
/// <param name="Words">How many words its text has.</param>
internal sealed record TextPrint(string Article, EdtfDate? Published, bool IsOfAgency, ImmutableArray<uint> Runs, int Words)
{
    public static TextPrint Of(Article article)
    {
        (ImmutableArray<ulong> runs, int words) = Shingles.Of(article.Text);
        return new TextPrint(article.Id, article.Published.Date, NewsAgencies.Sent(article), [.. runs.Select(r => (uint)(r >> 32))], words);
    }
}
