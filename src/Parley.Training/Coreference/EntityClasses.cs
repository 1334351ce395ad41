using System.IO.Compression;
using System.Text;

namespace Parley.Training.Coreference;

/// <summary>Which kind of thing each phrase of GUM refers to, as the last column of its files tells: <c>Entity=(1-person-new-…</c>.</summary>
internal sealed class EntityClasses
{
    private readonly List<(int First, int Last, string Class)> _found = [];
    private readonly Dictionary<string, Stack<(int First, string Class)>> _open = [];

    /// <summary>First and last token of each phrase, and its class; by the document's id.</summary>
    public static Dictionary<string, List<(int First, int Last, string Class)>> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var all = new Dictionary<string, List<(int, int, string)>>(StringComparer.Ordinal);
        var classes = new EntityClasses();
        int token = -1;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                classes = new EntityClasses();
                token = -1;
                all[line[14..].Trim()] = classes._found;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 10 || !cells[0].All(char.IsAsciiDigit))
                continue;
            token++;
            foreach (string part in cells[9].Split('|').Where(part => part.StartsWith("Entity=", StringComparison.Ordinal)))
                classes.Add(part["Entity=".Length..], token);
        }

        return all;
    }

    // "(1-person-…" opens phrase 1, "1)" closes it, "(1-person-…)" does both.
    private void Add(string marks, int token)
    {
        for (int at = 0; at < marks.Length;)
        {
            bool opens = marks[at] == '(';
            int start = opens ? at + 1 : at, end = marks.AsSpan(start).IndexOfAny('(', ')') is var length and >= 0 ? start + length : marks.Length;
            string[] parts = marks[start..end].Split('-');
            if (!_open.TryGetValue(parts[0], out Stack<(int First, string Class)>? starts))
                _open[parts[0]] = starts = new Stack<(int, string)>();
            if (opens && parts.Length > 1)
                starts.Push((token, parts[1]));
            bool closes = end < marks.Length && marks[end] == ')';
            if (closes && starts.TryPop(out (int First, string Class) begun))
                _found.Add((begun.First, token, begun.Class));
            at = closes ? end + 1 : Math.Max(end, at + 1);
        }
    }
}
