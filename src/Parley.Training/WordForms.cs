using System.IO.Compression;
using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>The regular forms of words that occur by themselves, so that lemmas are known of forms that treebanks lack.</summary>
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

    /// <summary>The words counted so far.</summary>
    public HashSet<string> Words() => [.. _counts.Keys.Select(word => word.Lower)];

    /// <summary>Counts the lemmas of a treebank.</summary>
    public void Add(IEnumerable<Token> tokens)
    {
        foreach (Token token in tokens.Where(token => token.Upos is (Upos.VERB or Upos.NOUN or Upos.ADJ) && token.Lemma.All(char.IsAsciiLetterLower)))
            Add(token.Lemma, token.Upos == Upos.VERB ? "VB" : token.Upos == Upos.NOUN ? "NN" : "JJ");
    }

    /// <summary>The forms with their tags and lemmas; of two words that have one form, the one that is more frequent has it.</summary>
    public IEnumerable<(string Form, Tag Tag, string Lemma)> All() =>
        _counts.Where(word => word.Value >= Least && word.Key.Lower.Length > 2)
            .SelectMany(word => Forms(word.Key.Lower, word.Key.Xpos).Select(form => (form.Form, form.Tag, Lemma: word.Key.Lower, word.Value)))
            .GroupBy(form => (form.Form, form.Tag))
            .Select(same => same.OrderByDescending(form => form.Value).ThenBy(form => form.Lemma, StringComparer.Ordinal).First())
            .Select(form => (form.Form, form.Tag, form.Lemma))
            .OrderBy(form => form.Form, StringComparer.Ordinal).ThenBy(form => form.Tag.Xpos, StringComparer.Ordinal);

    /// <summary>The forms of nouns that serve as verbs now and then, whose lemma their endings do not tell: "timed" of "time".</summary>
    public IEnumerable<(string Form, Tag Tag, string Lemma)> Verbed() =>
        _counts.Where(word => word.Value >= Least && word.Key.Xpos == "NN" && word.Key.Lower.Length > 2 && word.Key.Lower[^1] == 'e').Select(word => word.Key.Lower)
            .SelectMany(noun => Forms(noun, "VB").Select(form => (form.Form, form.Tag, noun)))
            .OrderBy(form => form.Form, StringComparer.Ordinal).ThenBy(form => form.Tag.Xpos, StringComparer.Ordinal).ThenBy(form => form.noun, StringComparer.Ordinal);

    private IEnumerable<(string Form, Tag Tag)> Forms(string word, string xpos)
    {
        bool y = word[^1] == 'y' && !IsVowel(word[^2]), e = word[^1] == 'e';
        string s = y ? word[..^1] + "ies" : word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es" : word + "s";
        // The last consonant is doubled where the text has it so.
        string stem = _counts.ContainsKey((word + word[^1] + "ed", "VBD")) || _counts.ContainsKey((word + word[^1] + "ing", "VBG")) ? word + word[^1] : word;
        string past = e ? word + "d" : y ? word[..^1] + "ied" : stem + "ed";
        string present = word.EndsWith("ie", StringComparison.Ordinal) ? word[..^2] + "y" : e && word[^2] is not ('e' or 'o' or 'y') ? word[..^1] : stem;
        return xpos switch
        {
            "VB" or "VBP" => [.. Tagged(Upos.VERB, s, "VBZ", past, "VBD", past, "VBN", present + "ing", "VBG")],
            "NN" => Tagged(Upos.NOUN, s, "NNS"),
            "JJ" => Tagged(Upos.ADJ, Compared(word, y, "r"), "JJR", Compared(word, y, "st"), "JJS"),
            _ => [],
        };
    }

    private static string Compared(string word, bool y, string suffix) =>
        y ? word[..^1] + "ie" + suffix : word[^1] == 'e' ? word + suffix : word + "e" + suffix;

    private static IEnumerable<(string Form, Tag Tag)> Tagged(Upos upos, params string[] forms) =>
        forms.Chunk(2).Select(form => (form[0], new Tag(upos, form[1])));

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
