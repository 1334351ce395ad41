using System.IO.Compression;
using System.Text.Json;
using Parley.Articles;
using Parley.Text;

namespace Parley.Training.Speech;

/// <summary>An article with what readers marked as said in it.</summary>
/// <param name="Article">Its text.</param>
/// <param name="Contents">What is said: the spans of each statement.</param>
internal sealed record StatementGold(Article Article, IReadOnlyList<IReadOnlyList<Span>> Contents)
{
    /// <summary>Reads a file of <c>DATA/statements</c>.</summary>
    public static IEnumerable<StatementGold> Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            var article = new Article { Id = row.GetProperty("doc_id").GetString()!, Text = row.GetProperty("text").GetString()! };
            yield return new StatementGold(article, [.. row.GetProperty("quotes").EnumerateArray().Select(quote => (IReadOnlyList<Span>)
                [.. quote.GetProperty("spans").EnumerateArray().Select(s => new Span(s[0].GetInt32(), s[1].GetInt32()))])]);
        }
    }

    /// <summary>How alike two stretches are: the Jaccard index of their letters and digits.</summary>
    public static double Likeness(string text, IReadOnlyList<Span> one, IReadOnlyList<Span> other)
    {
        int a = one.Sum(s => Letters(text, s)), b = other.Sum(s => Letters(text, s)), both = 0;
        foreach (Span x in one)
        {
            foreach (Span y in other)
            {
                int start = Math.Max(x.Start, y.Start), end = Math.Min(x.End, y.End);
                if (start < end)
                    both += Letters(text, new Span(start, end));
            }
        }

        return both == 0 ? 0 : (double)both / (a + b - both);
    }

    private static int Letters(string text, Span span)
    {
        int count = 0;
        for (int i = span.Start; i < span.End; i++)
            count += char.IsLetterOrDigit(text[i]) ? 1 : 0;
        return count;
    }
}
