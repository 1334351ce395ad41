using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>A passage with what is needed to find it and to weigh it.</summary>
/// <param name="Finding">The finding that rests on it.</param>
/// <param name="Article">The article it stands in.</param>
/// <param name="Passage">Its words, and where they stand in the article's text.</param>
public sealed record CitedPassage(Finding Finding, RecordArticle Article, Passage Passage)
{
    /// <summary>The passages that a thing of a record rests on, those of reprints last; a thing that rests on other things has none.</summary>
    /// <param name="index">The record.</param>
    /// <param name="item">What a row of a view is about, or what <see cref="RecordIndex.Find"/> gave.</param>
    public static IEnumerable<CitedPassage> Of(RecordIndex index, object item)
    {
        List<CitedPassage> all =
        [
            .. Findings(index, item).SelectMany(finding => index.Article(finding.Article) is { } article
                ? finding.Passages.Select(passage => new CitedPassage(finding, article, passage))
                : []),
        ];
        return all.Where(p => p.Article.CopyOf is null).Concat(all.Where(p => p.Article.CopyOf is not null));
    }

    private static IEnumerable<Finding> Findings(RecordIndex index, object item) => item switch
    {
        Finding finding => [finding],
        Entry entry => Findings(index, entry.Findings),
        EntryDisagreement disagreement => Findings(index, disagreement.Entry.Findings),
        TimelineEvent e => Findings(index, e.Entry),
        RecordActor actor => Findings(index, actor.Roles.SelectMany(r => r.Findings)),
        RecordArticle article => index.FindingsOf[article.Id].OrderBy(f => f.Passages[0].Start).ThenBy(f => f.Id, StringComparer.Ordinal),
        TalksSummary talks => Findings(index, new[] { talks.Last, talks.Next }.OfType<Entry>().SelectMany(m => m.Findings)),
        RecordItem found => Findings(index, found.Thing),
        _ => [],
    };

    private static IEnumerable<Finding> Findings(RecordIndex index, IEnumerable<string> ids) =>
        ids.Select(id => index.Record.Findings.GetValueOrDefault(id)).OfType<Finding>();
}
