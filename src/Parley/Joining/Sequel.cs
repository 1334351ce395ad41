using Parley.Record;

namespace Parley.Joining;

/// <summary>The sentence behind a report, where it goes on about the same: "They just made it.", "Neither did."</summary>
internal static class Sequel
{
    /// <summary>A sentence that goes on so is short.</summary>
    private const int Longest = 160;

    /// <summary>The sentence; empty where what follows begins with something else.</summary>
    public static string Of<T>(Item<T> item)
        where T : Finding
    {
        string text = item.Article.Reading.Article.Text;
        int start = item.Finding.Passages[^1].End;
        while (start < text.Length && (text[start] is '"' or '”' or '’' or ')' || char.IsWhiteSpace(text[start])))
            start++;
        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end == start || !Wording.Shipped.GoingBack.Contains(text[start..end].ToLowerInvariant()))
            return "";
        while (end < text.Length && end - start < Longest && text[end] is not ('.' or '?' or '!' or '\n'))
            end++;
        return text[start..end];
    }
}
