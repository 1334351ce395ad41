using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Parley.Bench;

/// <summary>Name sets of the data as CoNLL-U, with the three kinds that they share in <c>Entity=</c>: persons, places and bodies.</summary>
internal static class NameSets
{
    /// <summary>The labels of the sets in small letters. What is not here (events, nationalities, weapons, …) is no name.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["per"] = "PER",
        ["person"] = "PER",
        ["politician"] = "PER",
        ["loc"] = "LOC",
        ["location"] = "LOC",
        ["country"] = "LOC",
        ["org"] = "ORG",
        ["organisation"] = "ORG",
        ["politicalparty"] = "ORG",
    };

    /// <summary>The sets that a folder has. One that the shipped model was trained on tells nothing, and is left out.</summary>
    public static IEnumerable<(string Name, string ConllU)> All(string folder)
    {
        yield return ("UNER EWT dev", ConllU(Path.Combine(folder, "uner-ewt-dev.iob2.gz"), word: 1, label: 2));
        yield return ("CrossNER politics dev", ConllU(Path.Combine(folder, "crossner-politics-dev.txt.gz"), word: 0, label: 1));
        string card = File.ReadAllText(Repository.PathOf("src", "Parley", "Data", "english.model.md"));
        if (!card.Contains("re3d", StringComparison.OrdinalIgnoreCase))
            yield return ("re3d", ConllU(Path.Combine(folder, "re3d-train.conll.gz"), word: 0, label: -1));
    }

    /// <param name="file">Words with labels, a blank line between sentences.</param>
    /// <param name="word">The column of the word.</param>
    /// <param name="label">The column of the label; -1 for the last one.</param>
    private static string ConllU(string file, int word, int label)
    {
        using FileStream zipped = File.OpenRead(file);
        using var unzipped = new GZipStream(zipped, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var conllu = new StringBuilder("# newdoc id = names\n");
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                conllu.Append(line).Append('\n');
            string[] cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
            if (cells.Length < 2 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (number > 0 && line.Trim().Length == 0)
                    conllu.Append('\n');
                number = line.Trim().Length == 0 ? 0 : number;
                continue;
            }

            number++;
            conllu.Append(CultureInfo.InvariantCulture, $"{number}\t{cells[word]}\t_\t_\t_\t_\t{(number == 1 ? 0 : 1)}\t_\t_\t{Entity(cells[label < 0 ? cells.Length - 1 : label])}\n");
        }

        return conllu.Append('\n').ToString();
    }

    private static string Entity(string label) =>
        label.Length > 2 && Kinds.TryGetValue(label[2..].ToLowerInvariant(), out string? kind) ? $"Entity={label[..2]}{kind}" : "_";
}
