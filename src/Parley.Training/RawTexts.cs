using System.IO.Compression;
using System.Text.Json;
using Parley.Text;

namespace Parley.Training;

/// <summary>Running text without labels, from which the vectors of words are learned.</summary>
internal static class RawTexts
{
    /// <summary>The articles of the folder <c>statements</c> beside a folder of treebanks, and the free texts of <c>copies</c>, each once.</summary>
    public static IEnumerable<string> Beside(string folder)
    {
        string data = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))!;
        foreach (JsonElement article in Lines(Path.Combine(data, "statements", "polnear_train.jsonl.gz")))
            yield return article.GetProperty("text").GetString()!;
        foreach (JsonElement article in Lines(Path.Combine(data, "copies", "wire_synth.jsonl.gz")))
        {
            if (article.GetProperty("kind").GetString() is "original" or "singleton")
                yield return article.GetProperty("text").GetString()!;
        }
    }

    /// <summary>The keys of a text's words, line by line.</summary>
    public static IEnumerable<uint[]> Words(string text)
    {
        var spans = new List<Span>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            spans.Clear();
            Tokenizer.Cut(text, new Span(start, end), spans);
            if (spans.Count > 0)
                yield return [.. spans.Select((span, i) => new WordFeatures(span.In(text), i > 0 && spans[i - 1].End == span.Start, i + 1 < spans.Count && spans[i + 1].Start == span.End).Norm)];
            start = end + 1;
        }
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
