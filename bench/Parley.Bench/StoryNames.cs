using System.Text.Json;
using Parley.Articles;
using Parley.Names;
using Parley.Reading;

namespace Parley.Bench;

/// <summary>
/// How well the names of persons, states and bodies in a story's articles are found, against the actors in gold's findings.
/// Gold's side: for each article, each actor that has a part in a finding and is named, that is, one of its wordings is a code or
/// stands in the article with capitals. The program's side: for each article, each actor that a name of these kinds refers to.
/// Recall: gold's actors, article by article, that the program has there. Precision: the program's actors, article by article,
/// that have a part in some finding of the story; one who is named and has no part in any counts as wrong, so that it is a lower bound.
/// </summary>
internal sealed record StoryNames(string Story, int Gold, double Precision, double Recall)
{
    private static readonly string[] Fields =
        ["parties", "host", "heads", "person", "party", "speaker", "actor", "target", "setter", "on", "source", "via", "body"];

    private static readonly char[] Separators = [' ', '-', '\'', '’', '.', ','];

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The stories whose gold lies in a folder.</summary>
    public static IEnumerable<StoryNames> All(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(folder, "dispatches")).Order(StringComparer.Ordinal)
            .Select(story => Of(story, Path.Combine(folder, $"dispatches.{Path.GetFileName(story)}.gold.jsonl")));

    private static StoryNames Of(string story, string gold)
    {
        var reader = new ArticleReader();
        Article[] articles = [.. ArticleSource.Read([story], Stream.Null).Select(input => input.Article!)];
        ILookup<string, string[]> actors = File.ReadLines(gold).Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(finding => Actors(finding).Select(actor => (Article: finding.GetProperty("article").GetString()!, Actor: actor)))
            .ToLookup(item => item.Article, item => item.Actor);
        string[][] all = [.. actors.SelectMany(a => a)];
        int named = 0, recalled = 0, found = 0, right = 0;
        foreach (Article article in articles)
        {
            Mention[] mentions = [.. reader.Annotate(article, Layers.Actors).Mentions
                .Where(m => m is { Form: MentionForm.Name, Kind: NameKind.Person or NameKind.State or NameKind.Body or NameKind.Group or NameKind.Outlet })
                .DistinctBy(m => m.Actor?.Id ?? m.Span.Of(article.Text))];
            foreach (string[] actor in actors[article.Id].DistinctBy(a => string.Join('|', a)).Where(a => a.Any(way => IsNamed(way, article.Text))))
            {
                named++;
                recalled += mentions.Any(m => actor.Any(way => Is(m, way, article.Text))) ? 1 : 0;
            }

            found += mentions.Length;
            right += mentions.Count(m => all.Any(actor => actor.Any(way => Is(m, way, article.Text))));
        }

        return new StoryNames(Path.GetFileName(story), named, (double)right / found, (double)recalled / named);
    }

    /// <summary>The actors of a finding, each with the wordings that are right for it.</summary>
    private static IEnumerable<string[]> Actors(JsonElement finding) =>
        Fields.Where(field => finding.TryGetProperty(field, out _)).SelectMany(field => Values(finding.GetProperty(field)));

    private static IEnumerable<string[]> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [[value.GetString()!]],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
        JsonValueKind.Object when value.TryGetProperty("any", out JsonElement any) =>
            [[.. any.EnumerateArray().Where(way => way.ValueKind == JsonValueKind.String).Select(way => way.GetString()!)]],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Values(property.Value)),
        _ => [],
    };

    private static bool IsCode(string way) => way.Length > 1 && way.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '+');

    private static bool IsNamed(string way, string text) =>
        IsCode(way) || Words(way).Length > 0 && Words(way).All(word => text.Contains(char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal));

    private static bool Is(Mention mention, string way, string text)
    {
        if (mention.Actor?.Id == way)
            return true;
        string[] words = [.. Words(mention.Span.Of(text)), .. Words(mention.Actor?.Name ?? "")];
        return !IsCode(way) && Words(way).All(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Words(string name) => name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
