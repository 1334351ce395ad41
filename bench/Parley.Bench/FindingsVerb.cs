using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Bench;

/// <summary>Prints the findings of a folder's articles, for the scorers.</summary>
internal static class FindingsVerb
{
    /// <returns>1 where an input could not be read, else 0.</returns>
    public static int Run(string folder, TextWriter output)
    {
        var reader = new ArticleReader();
        int code = 0;
        foreach (SourceResult input in ArticleSource.Read([folder], Stream.Null))
        {
            if (!input.IsArticle)
            {
                Console.Error.WriteLine(input.Error.Message);
                code = 1;
                continue;
            }

            foreach (Finding finding in reader.Read(input.Article).Findings)
                output.WriteLine(FindingJson.Line(finding));
        }

        return code;
    }
}
