using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parley.Articles;
using Parley.Reading;
using Parley.Text;

namespace Parley.Bench;

/// <summary>Counts the acts that are found in texts about anything but politics, in which hardly any should be.</summary>
internal static class UnrelatedTexts
{
    /// <summary>Genres of GUM: lives, travel guides, instructions, scholarly and literary prose, people's videos.</summary>
    private static readonly string[] Genres = ["bio", "voyage", "whow", "academic", "fiction", "vlog"];

    /// <summary>A row of the table of layers: acts a sentence, over the texts of both parts of GUM.</summary>
    public static string Row()
    {
        var reader = new ArticleReader();
        int acts = 0, sentences = 0;
        foreach (ConllUDocument document in new[] { "train", "dev" }.SelectMany(Read))
        {
            AnnotatedArticle article = reader.Annotate(new Article { Id = document.Id, Text = document.Document.Text }, Layers.Acts);
            acts += article.Acts.Length;
            sentences += document.Document.Sentences.Length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"| acts | GUM: {string.Join(", ", Genres)} | {(double)acts / sentences:0.000} acts a sentence ({acts:#,0} in {sentences:#,0}) |\n");
    }

    private static IEnumerable<ConllUDocument> Read(string part)
    {
        using FileStream file = File.OpenRead(Repository.PathOf("..", "shared", "data", "language", $"gum-{part}.conllu.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        foreach (ConllUDocument document in ConllUReader.Read(reader))
        {
            if (Genres.Any(genre => document.Id.StartsWith($"GUM_{genre}_", StringComparison.Ordinal)))
                yield return document;
        }
    }
}
