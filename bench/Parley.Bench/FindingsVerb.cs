using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Bench;

/// <summary>Prints the findings of a folder's articles, for the scorers.</summary>
internal static class FindingsVerb
{
    public static int Run(string folder, TextWriter output)
    {
        var reader = new ArticleReader();
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var article = new Article { Id = Path.GetFileName(file), Text = File.ReadAllText(file), Origin = Path.GetFullPath(file) };
            foreach (Finding finding in reader.Read(article).Findings)
                output.WriteLine(FindingJson.Line(finding));
        }

        return 0;
    }
}
