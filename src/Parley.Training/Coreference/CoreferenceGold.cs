using System.Diagnostics;
using System.Globalization;
using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>A text of GUM with the chains of OntoGUM (Zhu et al. 2021).</summary>
/// <param name="Document">Its text and the treebank's own tokens.</param>
/// <param name="Chains">Spans of the text that refer to one and the same.</param>
/// <param name="Classes">What kind of thing spans refer to, in chains or not: places in <see cref="ClassModel.Names"/>.</param>
internal sealed record CoreferenceGold(ConllUDocument Document, IReadOnlyList<IReadOnlyList<Span>> Chains, IReadOnlyDictionary<Span, int> Classes)
{
    /// <summary>The texts of a part of GUM that have chains.</summary>
    /// <param name="data">The folder with <c>language</c> and <c>coreference</c>.</param>
    /// <param name="part"><c>train</c> or <c>dev</c>.</param>
    public static List<CoreferenceGold> Read(string data, string part)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("parley-coreference-");
        try
        {
            using (Process tar = Process.Start("tar", ["xJf", Path.Combine(data, "coreference", "ontogum-conll.tar.xz"), "-C", folder.FullName]))
                tar.WaitForExit();
            var read = new List<CoreferenceGold>();
            Dictionary<string, List<(int First, int Last, string Class)>> classes = EntityClasses.Read(Path.Combine(data, "language", $"gum-{part}.conllu.gz"));
            foreach (ConllUDocument document in Treebanks.Read(Path.Combine(data, "language"), "gum-" + part))
            {
                string file = Path.Combine(folder.FullName, "coref", "ontogum", "conll", document.Id + ".conll");
                if (File.Exists(file))
                    read.Add(new CoreferenceGold(document, Parse(File.ReadLines(file), document.Document), Places(classes[document.Id], document.Document)));
            }

            return read;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<Span, int> Places(IEnumerable<(int First, int Last, string Class)> classes, Document document)
    {
        var places = new Dictionary<Span, int>();
        foreach ((int first, int last, string name) in classes)
            places.TryAdd(document.SpanOf(first, last), ClassModel.Names.IndexOf(name));
        return places;
    }

    /// <summary>Reads lines of a word's number, the word and brackets: <c>(3</c> opens chain 3, <c>3)</c> closes it, <c>(3)</c> does both.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Parse(IEnumerable<string> lines, Document document)
    {
        var chains = new SortedDictionary<int, List<Span>>();
        var open = new Dictionary<int, Stack<int>>();
        int token = -1;
        foreach (string line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            token++;
            string marks = line[(line.LastIndexOf('\t') + 1)..];
            for (int at = 0; at < marks.Length;)
            {
                bool opens = marks[at] == '(';
                int start = opens ? at + 1 : at, end = start;
                while (end < marks.Length && char.IsAsciiDigit(marks[end]))
                    end++;
                if (end == start)
                    break;
                int chain = int.Parse(marks.AsSpan(start, end - start), CultureInfo.InvariantCulture);
                if (!open.TryGetValue(chain, out Stack<int>? starts))
                    open[chain] = starts = new Stack<int>();
                if (opens)
                    starts.Push(token);
                bool closes = end < marks.Length && marks[end] == ')';
                if (closes && starts.TryPop(out int first))
                {
                    if (!chains.TryGetValue(chain, out List<Span>? mentions))
                        chains[chain] = mentions = [];
                    mentions.Add(document.SpanOf(first, token));
                }

                at = closes ? end + 1 : end;
            }
        }

        return [.. chains.Values];
    }
}
