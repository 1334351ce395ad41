using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    /// <summary>One run of words in so many draws candidates; the verdict rests on all.</summary>
    private const uint Sample = 4;

    /// <summary>Articles kept for one run of words: boilerplate that thousands share would otherwise be compared thousands of times.</summary>
    private const int Kept = 8;

    private const int Candidates = 3;

    /// <summary>Texts of fewer runs, some 15 words, are too short to tell.</summary>
    private const int Shortest = 12;

    /// <summary>
    /// Each reprint with the article that it reprints, which is itself no reprint: the earlier one, of one day the agency's, else the
    /// longer. The order of the articles makes no difference. Linear in the length of the texts.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Find(IReadOnlyList<Article> articles) => Find([.. articles.Select(TextPrint.Of)]);

    /// <inheritdoc cref="Find(IReadOnlyList{Article})"/>
    internal static IReadOnlyDictionary<string, string> Find(IReadOnlyList<TextPrint> articles)
    {
        TextPrint[] order =
        [
            .. articles
                .OrderBy(a => a.Published?.First ?? LocalDate.MaxIsoValue)
                .ThenByDescending(a => a.IsOfAgency)
                .ThenByDescending(a => a.Words)
                .ThenBy(a => a.Article, StringComparer.Ordinal),
        ];
        // Most runs are in one article alone.
        var holders = new Dictionary<uint, int>(order.Sum(a => a.Runs.Length) / (int)Sample);
        var others = new Dictionary<uint, List<int>>();
        var origins = new Dictionary<int, int>();
        var shared = new Dictionary<int, int>();
        for (int article = 0; article < order.Length; article++)
        {
            shared.Clear();
            if (order[article].Runs.Length < Shortest)
                continue;
            foreach (uint run in Sampled(order[article].Runs))
            {
                ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, run, out bool isKnown);
                if (!isKnown)
                {
                    first = article;
                    continue;
                }

                CollectionsMarshal.GetValueRefOrAddDefault(shared, first, out _)++;
                if (!others.TryGetValue(run, out List<int>? there))
                    others[run] = there = [];
                foreach (int other in there)
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
                if (there.Count < Kept - 1)
                    there.Add(article);
            }

            if (Best(shared, order, article) is { } original)
                origins[article] = origins.GetValueOrDefault(original, original);
        }

        return origins.ToDictionary(pair => order[pair.Key].Article, pair => order[pair.Value].Article);
    }

    private static int? Best(Dictionary<int, int> shared, TextPrint[] texts, int article) =>
        shared
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => texts[pair.Key].Words)
            .Take(Candidates)
            .Select(pair => (Other: pair.Key, Share: Shingles.Containment(texts[article].Runs, texts[pair.Key].Runs)))
            .Where(c => c.Share >= Threshold)
            .OrderByDescending(c => c.Share)
            .Select(c => (int?)c.Other)
            .FirstOrDefault();

    private static IEnumerable<uint> Sampled(ImmutableArray<uint> runs) => runs.Where(run => run % Sample == 0);
}
