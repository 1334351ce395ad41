using System.IO.Compression;
using System.Text;

namespace Parley.Training.Frequencies;

/// <summary>Texts of news of which words are counted.</summary>
internal static class NewsTexts
{
    /// <summary>The Groningen Meaning Bank does not tell where its texts end; so many sentences are taken for one, as long as most are.</summary>
    private const int Sentences = 12;

    /// <summary>The articles of <see cref="RawTexts"/> and the newswire of the Groningen Meaning Bank.</summary>
    /// <param name="data">The folder with the folders of data.</param>
    public static IEnumerable<string> Of(string data) => RawTexts.Beside(Path.Combine(data, "language")).Concat(Gmb(Path.Combine(data, "language")));

    private static IEnumerable<string> Gmb(string folder)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "gmb-ner.csv.zip"));
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.Latin1);
        var text = new StringBuilder();
        int sentences = 0;
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            if (cells[0].StartsWith("Sentence:", StringComparison.Ordinal) && ++sentences % Sentences == 0)
            {
                yield return text.ToString();
                text.Clear();
            }

            if (cells.Length == 4)
                text.Append(cells[1]).Append(' ');
        }

        if (text.Length > 0)
            yield return text.ToString();
    }
}
