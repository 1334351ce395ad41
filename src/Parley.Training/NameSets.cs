using System.IO.Compression;
using System.Text;

namespace Parley.Training;

/// <summary>A sentence of a set of names: its words, and for each the kind of the name that it is part of.</summary>
/// <param name="Words">The words as the set has them.</param>
/// <param name="Kinds">The kind of the name that each word is in; null outside names.</param>
/// <param name="Begins">Whether a name begins at each word.</param>
internal sealed record NamedSentence(List<string> Words, List<string?> Kinds, List<bool> Begins);

/// <summary>The sets of names from which the model learns.</summary>
internal static class NameSets
{
    /// <summary>Universal NER over the English Web Treebank; with the names of other kinds where they were marked.</summary>
    public static IEnumerable<NamedSentence> Universal(string folder, string part, bool withOther) =>
        Columns(Path.Combine(folder, $"uner-ewt-{part}{(withOther ? "-with-OTH" : "")}.iob2.gz"), '\t', word: 1, label: 2);

    public static IEnumerable<NamedSentence> CrossNer(string folder, string name) =>
        Columns(Path.Combine(folder, $"crossner-{name}.txt.gz"), '\t', word: 0, label: 1);

    public static IEnumerable<NamedSentence> Wnut(string folder, string part) =>
        Columns(Path.Combine(folder, $"wnut17-{part}.conll.gz"), '\t', word: 0, label: 1);

    /// <summary>Names in an encyclopaedia; without marks where one name follows another.</summary>
    public static IEnumerable<NamedSentence> WikiGold(string folder) => Columns(Path.Combine(folder, "wikigold.conll.gz"), ' ', word: 0, label: 1);

    /// <summary>Groningen Meaning Bank: newswire, labelled by a program. Spans of time are left out.</summary>
    public static IEnumerable<NamedSentence> Gmb(string folder)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "gmb-ner.csv.zip"));
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.Latin1);
        var sentence = new NamedSentence([], [], []);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("Sentence:", StringComparison.Ordinal) && sentence.Words.Count > 0)
            {
                yield return sentence;
                sentence = new NamedSentence([], [], []);
            }

            // Sentence,Word,POS,Tag: a word may be a quoted comma or quotation mark.
            int start = line.IndexOf(',', StringComparison.Ordinal) + 1, last = line.LastIndexOf(',');
            int end = last > 0 ? line.LastIndexOf(',', last - 1) : -1;
            if (start > 0 && end > start)
                Add(sentence, line[start..end] is "\"\"\"\"" ? "\"" : line[start..end].Trim('"'), line.EndsWith("tim", StringComparison.Ordinal) ? "O" : line[(last + 1)..]);
        }

        if (sentence.Words.Count > 0)
            yield return sentence;
    }

    private static IEnumerable<NamedSentence> Columns(string path, char separator, int word, int label)
    {
        using FileStream file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var sentence = new NamedSentence([], [], []);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(separator);
            if (line.Length == 0 && sentence.Words.Count > 0)
            {
                yield return sentence;
                sentence = new NamedSentence([], [], []);
            }
            else if (cells.Length > label && line[0] != '#' | separator == ' ' && cells[word].Length > 0)
            {
                Add(sentence, cells[word], cells[label]);
            }
        }

        if (sentence.Words.Count > 0)
            yield return sentence;
    }

    private static void Add(NamedSentence sentence, string word, string label)
    {
        // "B-O" marks what one of the annotators thought a name.
        string? kind = label is [_, '-', ..] and not "B-O" ? label[2..] : null;
        string? before = sentence.Kinds.Count > 0 ? sentence.Kinds[^1] : null;
        sentence.Words.Add(word.Length == 0 ? "_" : word);
        sentence.Kinds.Add(kind);
        sentence.Begins.Add(kind is not null && (label[0] == 'B' || kind != before));
    }
}
