using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Reading;
using Parley.Text;

namespace Parley.Bench;

/// <summary>
/// Tells how well a sentence with an act is told from one without, over a mix of two halves: sentences of news about actors, each
/// coded with an event by people, and sentences about anything but politics, in which hardly any act should be.
/// </summary>
internal static class NewsMix
{
    /// <summary>Genres of GUM: lives, travel guides, instructions, scholarly and literary prose, people's videos.</summary>
    private static readonly string[] Genres = ["bio", "voyage", "whow", "academic", "fiction", "vlog"];

    /// <summary>News that coders gave an event: every text has one, and the parser of acts was not worked on with them.</summary>
    private static readonly string[] Coded = ["cameo_class_train_clean.jsonl", "plv_test_codebook_half.jsonl"];

    /// <summary>Rows of the table of layers: acts a sentence in each kind of unrelated texts, and the accuracy over the mix, both halves weighed alike.</summary>
    public static string Rows()
    {
        var reader = new ArticleReader();
        Count gum = Of(reader, new[] { "train", "dev" }.SelectMany(Gum), bySentence: true), markets = Of(reader, Markets(), bySentence: true), coded = Of(reader, CodedNews(), bySentence: false);
        int unrelated = gum.Units + markets.Units, quiet = unrelated - gum.WithAct - markets.WithAct;
        double heard = (double)coded.WithAct / coded.Units, left = (double)quiet / unrelated;
        return Row($"GUM: {string.Join(", ", Genres)}", gum) + Row("TimeBank: financial reports of 1989", markets)
            + string.Create(CultureInfo.InvariantCulture, $"| acts | news mix: coded news, and the two above | relevance accuracy {50 * (heard + left):0.0} (an act in {100 * heard:0.0} % of {coded.Units:#,0} coded texts, none in {100 * left:0.0} % of {unrelated:#,0} unrelated sentences) |\n");
    }

    private static string Row(string texts, Count count)
        => string.Create(CultureInfo.InvariantCulture, $"| acts | {texts} | {(double)count.Acts / count.Units:0.000} acts a sentence ({count.Acts:#,0} in {count.Units:#,0}) |\n");

    /// <summary>How many of the units of articles have an act: of their sentences, or of whole texts.</summary>
    private static Count Of(ArticleReader reader, IEnumerable<Article> articles, bool bySentence)
    {
        var count = new Count();
        foreach (AnnotatedArticle article in articles.Select(a => reader.Annotate(a, Layers.Acts)))
        {
            count.Acts += article.Acts.Length;
            count.Units += bySentence ? article.Document.Sentences.Length : 1;
            count.WithAct += bySentence ? article.Acts.DistinctBy(a => article.Document[a.Trigger].Sentence).Count() : Math.Min(1, article.Acts.Length);
        }

        return count;
    }

    private static IEnumerable<Article> Gum(string part)
    {
        using StreamReader reader = Unzipped("language", $"gum-{part}.conllu.gz");
        foreach (ConllUDocument document in ConllUReader.Read(reader))
        {
            if (Genres.Any(genre => document.Id.StartsWith($"GUM_{genre}_", StringComparison.Ordinal)))
                yield return new Article { Id = document.Id, Text = document.Document.Text };
        }
    }

    private static IEnumerable<Article> Markets()
    {
        using StreamReader reader = Unzipped("dates", "te3_timebank.jsonl.gz");
        return [.. Lines(reader, "doc_id").Where(a => a.Id.StartsWith("wsj_", StringComparison.Ordinal))];
    }

    private static IEnumerable<Article> CodedNews()
    {
        foreach (string file in Coded)
        {
            using var reader = new StreamReader(Repository.PathOf("..", "shared", "data", "events", file));
            foreach (Article article in Lines(reader, "id"))
                yield return article;
        }
    }

    private static IEnumerable<Article> Lines(TextReader reader, string id)
    {
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            yield return new Article { Id = row.RootElement.GetProperty(id).GetString()!, Text = row.RootElement.GetProperty("text").GetString()! };
        }
    }

    private static StreamReader Unzipped(string folder, string file)
        => new(new GZipStream(File.OpenRead(Repository.PathOf("..", "shared", "data", folder, file)), CompressionMode.Decompress), Encoding.UTF8);

    /// <summary>Acts found in so many sentences or texts, and how many of these have one.</summary>
    private struct Count
    {
        public int Acts;
        public int Units;
        public int WithAct;
    }
}
