using System.IO.Compression;
using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>The treebanks from which the language model is made.</summary>
internal static class Treebanks
{
    /// <summary>Genres of GUM whose texts may not be used commercially; a model that ships leaves them out.</summary>
    private static readonly string[] NonCommercial = ["whow", "fiction", "essay", "letter", "podcast"];

    public static IEnumerable<ConllUDocument> Read(string folder, string name)
    {
        using FileStream file = File.OpenRead(Path.Combine(folder, name + ".conllu.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        foreach (ConllUDocument document in ConllUReader.Read(reader))
            yield return document;
    }

    public static bool IsFree(ConllUDocument document) =>
        !NonCommercial.Any(genre => document.Id.StartsWith($"GUM_{genre}_", StringComparison.Ordinal));

    public static IEnumerable<TrainingSentence> Sentences(IEnumerable<ConllUDocument> documents) =>
        documents.SelectMany(document => document.Document.Sentences, (document, sentence) => (document.Document.Tokens, sentence))
            .Select(item => new TrainingSentence(item.Tokens.AsSpan(item.sentence.First, item.sentence.Count), item.sentence.First));
}
