using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>What an article that is no reprint says for an entry, with the articles that reprint it.</summary>
/// <param name="Article">The article; the first of its reprints where the original is not in the record.</param>
/// <param name="Findings">Its findings, in the order of its text.</param>
/// <param name="Copies">Reprints of it that say the same.</param>
public sealed record Evidence(RecordArticle Article, ImmutableArray<Finding> Findings, ImmutableArray<Evidence> Copies)
{
    /// <summary>All that an entry rests on, the earliest article first.</summary>
    public static ImmutableArray<Evidence> Of(RecordIndex index, IEnumerable<string> findings)
    {
        List<Evidence> all =
        [
            .. findings.Select(id => index.Record.Findings[id]).GroupBy(f => f.Article)
                .Select(g => new Evidence(index.Article(g.Key)!, [.. g.OrderBy(f => f.Passages[0].Start)], []))
                .OrderBy(e => e.Article.CopyOf is not null).ThenBy(e => e.Article.Published.Date is null).ThenBy(e => e.Article.Published.Date)
                .ThenBy(e => e.Article.Id, StringComparer.Ordinal),
        ];
        return [.. all.GroupBy(e => e.Article.CopyOf ?? e.Article.Id).Select(g => g.First() with { Copies = [.. g.Skip(1)] })];
    }

    /// <summary>"3 articles, 2 outlets, 1 origin".</summary>
    public static string Summary(RecordIndex index, Entry entry)
    {
        int outlets = entry.Articles.Select(a => index.Article(a)?.Outlet).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return string.Join(", ", new[]
        {
            Labels.Count(entry.Articles.Length, "article"), outlets > 0 ? Labels.Count(outlets, "outlet") : null, Labels.Count(entry.Origins, "origin"),
        }.OfType<string>());
    }
}
