using System.IO.Compression;
using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Text without trees: its sentences, from which the classes of words are learned, and how its words are tagged, which tells the tags of
/// words that the treebanks lack.
/// </summary>
internal sealed class RawText
{
    /// <summary>The sentences as keys of words.</summary>
    public List<uint[]> Sentences { get; } = [];

    /// <summary>How often each word has each tag.</summary>
    public Dictionary<uint, Dictionary<Tag, int>> Tags { get; } = [];

    /// <summary>Reads the Groningen Meaning Bank: newswire in the public domain, tagged by a program. Words are cut as our tokenizer cuts them.</summary>
    public static RawText Gmb(string folder)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(folder, "gmb-ner.csv.zip"));
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.Latin1);
        var text = new RawText();
        var sentence = new StringBuilder();
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("Sentence:", StringComparison.Ordinal))
                text.Flush(sentence);
            // Sentence,Word,POS,Tag: a word may be a quoted comma or quotation mark.
            int start = line.IndexOf(',', StringComparison.Ordinal) + 1, last = line.LastIndexOf(',');
            int end = last > 0 ? line.LastIndexOf(',', last - 1) : -1;
            if (start == 0 || end <= start)
                continue;
            string word = line[start..end].Trim('"');
            sentence.Append(word).Append(' ');
            if (OpenClass(line[(end + 1)..last]) is { } tag)
                text.Count(Key(word), tag, 1);
        }

        text.Flush(sentence);
        return text;
    }

    /// <summary>Adds the irregular forms that the text lacks.</summary>
    public void Add(IrregularForms irregular)
    {
        foreach (IGrouping<uint, Tag> form in irregular.All().GroupBy(form => Key(form.Form), form => form.Tag).Where(f => !Tags.ContainsKey(f.Key)).ToList())
        {
            foreach (Tag tag in form)
                Count(form.Key, tag, TaggerTrainer.LexiconLeast);
        }
    }

    private static uint Key(ReadOnlySpan<char> word) => new WordFeatures(word, false, false).Norm;

    private void Count(uint key, Tag tag, int times)
    {
        if (!Tags.TryGetValue(key, out Dictionary<Tag, int>? own))
            Tags[key] = own = [];
        own[tag] = own.GetValueOrDefault(tag) + times;
    }

    private void Flush(StringBuilder sentence)
    {
        string text = sentence.ToString();
        sentence.Clear();
        var spans = new List<Span>();
        Tokenizer.Cut(text, new Span(0, text.Length), spans);
        if (spans.Count > 0)
            Sentences.Add([.. spans.Select(span => Key(span.In(text)))]);
    }

    /// <summary>The tag of a word of an open class: those are the words that treebanks lack.</summary>
    private static Tag? OpenClass(string xpos) => xpos switch
    {
        "NN" or "NNS" => new Tag(Upos.NOUN, xpos),
        "NNP" or "NNPS" => new Tag(Upos.PROPN, xpos),
        "VB" or "VBD" or "VBG" or "VBN" or "VBP" or "VBZ" => new Tag(Upos.VERB, xpos),
        "JJ" or "JJR" or "JJS" => new Tag(Upos.ADJ, xpos),
        "RB" or "RBR" or "RBS" => new Tag(Upos.ADV, xpos),
        "CD" => new Tag(Upos.NUM, xpos),
        _ => null,
    };
}
