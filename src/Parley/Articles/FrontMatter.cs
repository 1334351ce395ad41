using Parley.Text;

namespace Parley.Articles;

/// <summary>The YAML between two lines of hyphens with which a text may begin.</summary>
internal static class FrontMatter
{
    /// <summary>Front matter that has not ended after so many characters is none.</summary>
    private const int Longest = 16_384;

    /// <summary>Whether the text begins with a line of three hyphens that opens front matter.</summary>
    public static bool Opens(string text) => TextLines.At(text, 0).In(text).SequenceEqual("---");

    /// <summary>Finds the YAML and where the text goes on after the closing line.</summary>
    /// <returns>Whether it is there and closed, by <c>---</c> or <c>...</c>.</returns>
    public static bool TryFind(string text, out Span yaml, out int end)
    {
        yaml = default;
        end = 0;
        if (!Opens(text))
            return false;
        int start = TextLines.Next(text, 0);
        for (int at = start; at < text.Length && at < Longest; at = TextLines.Next(text, at))
        {
            if (TextLines.At(text, at).In(text) is not ("---" or "..."))
                continue;
            yaml = new Span(start, at);
            end = TextLines.Next(text, at);
            return true;
        }

        return false;
    }
}
