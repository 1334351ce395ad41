using System.IO.Compression;
using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Regular forms of words that treebanks lack, with their lemmas: from a text that a program has tagged. A form is taken where one of the
/// words that it can be a form of occurs itself.
/// </summary>
internal sealed class WordForms
{
    private const int Least = 2;
    private const string Vowels = "aeiou";

    private readonly Dictionary<(string Lower, string Xpos), int> _counts = [];

    /// <summary>The words of the Groningen Meaning Bank: newswire in the public domain.</summary>
    public static WordForms Gmb(string folder)
    {
        var forms = new WordForms();
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "gmb-ner.csv.zip"));
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.Latin1);
        while (reader.ReadLine() is { } line)
        {
            // Sentence,Word,POS,Tag; a word in quotation marks is no word.
            string[] cells = line.Split(',');
            if (cells.Length == 4 && cells[1].Length > 2 && cells[1].All(char.IsAsciiLetter) && cells[2].Length > 1)
                forms.Add(cells[1].ToLowerInvariant(), cells[2]);
        }

        return forms;
    }

    /// <summary>Counts a form once more.</summary>
    public void Add(string lower, string xpos) => _counts[(lower, xpos)] = _counts.GetValueOrDefault((lower, xpos)) + 1;

    /// <summary>The forms with their tags and lemmas.</summary>
    public IEnumerable<(string Form, Tag Tag, string Lemma)> All()
    {
        foreach (((string lower, string xpos), int count) in _counts.OrderBy(c => c.Key))
        {
            (string[] suffixes, string[] bases, Upos upos) = xpos switch
            {
                "VBD" or "VBN" => (["ed", "d"], ["VB", "VBP"], Upos.VERB),
                "VBG" => (["ing"], ["VB", "VBP"], Upos.VERB),
                "VBZ" => (["s", "es"], ["VB", "VBP"], Upos.VERB),
                "NNS" => (["s", "es"], ["NN"], Upos.NOUN),
                _ => ((string[])[], (string[])[], Upos.X),
            };
            string? lemma = count < Least ? null : suffixes.SelectMany(suffix => Stems(lower, suffix)).Distinct()
                .Select(stem => (Stem: stem, Count: bases.Sum(tag => _counts.GetValueOrDefault((stem, tag)))))
                .Where(stem => stem.Count >= Least).OrderByDescending(stem => stem.Count).ThenBy(stem => stem.Stem, StringComparer.Ordinal)
                .Select(stem => stem.Stem).FirstOrDefault();
            if (lemma is not null)
                yield return (lower, new Tag(upos, xpos), lemma);
        }
    }

    /// <summary>What the form may be made of: "tries" of "try", "dropping" of "drop", "making" of "make".</summary>
    private static IEnumerable<string> Stems(string lower, string suffix)
    {
        if (!lower.EndsWith(suffix, StringComparison.Ordinal) || lower.Length < suffix.Length + 2)
            yield break;
        string stem = lower[..^suffix.Length];
        yield return stem;
        if (suffix == "ing")
            yield return stem + "e";
        if (stem[^1] == 'i' && suffix is "ed" or "es")
            yield return stem[..^1] + "y";
        if (stem.Length > 2 && stem[^1] == stem[^2] && !Vowels.Contains(stem[^1], StringComparison.Ordinal) && suffix is "ed" or "ing")
            yield return stem[..^1];
        if (stem[^1] == 'k' && stem[^2] == 'c' && suffix is "ed" or "ing")
            yield return stem[..^1];
    }
}
