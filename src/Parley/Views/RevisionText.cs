using System.Globalization;
using System.Text;
using Parley.Storage;

namespace Parley.Views;

/// <summary>Tells what of an article was changed after it was first seen, edition by edition.</summary>
public static class RevisionText
{
    /// <summary>Paragraphs of which more are compared by their own words only: no page is longer.</summary>
    private const int MostParagraphs = 2000;

    /// <param name="title">Of the article as it is now.</param>
    /// <param name="text">Of the article as it is now.</param>
    /// <param name="revisions">Its earlier editions, the oldest first.</param>
    public static string Of(string? title, string text, IReadOnlyList<Revision> revisions)
    {
        var told = new StringBuilder();
        for (int i = 0; i < revisions.Count; i++)
        {
            Revision before = revisions[i];
            (string? laterTitle, string laterText) = i + 1 < revisions.Count ? (revisions[i + 1].Title, revisions[i + 1].Text) : (title, text);
            told.Append(CultureInfo.InvariantCulture, $"\nCHANGED, SEEN {before.Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n");
            if (before.Title != laterTitle)
                told.Append(CultureInfo.InvariantCulture, $"  title was: {TableText.OneLine(before.Title ?? "none")}\n  title is:  {TableText.OneLine(laterTitle ?? "none")}\n");
            foreach ((char sign, string paragraph) in Changes(Paragraphs(before.Text), Paragraphs(laterText)))
                told.Append(CultureInfo.InvariantCulture, $"  {sign} {TableText.OneLine(paragraph)}\n");
        }

        return told.ToString();
    }

    /// <summary>Paragraphs that went (<c>-</c>) and came (<c>+</c>), in the order of the text: the longest common sequence stays.</summary>
    private static IEnumerable<(char Sign, string Paragraph)> Changes(string[] before, string[] after)
    {
        int start = 0, beforeEnd = before.Length, afterEnd = after.Length;
        while (start < beforeEnd && start < afterEnd && before[start] == after[start])
            start++;
        while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] == after[afterEnd - 1])
        {
            beforeEnd--;
            afterEnd--;
        }

        int rows = beforeEnd - start, columns = afterEnd - start;
        var common = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
                common[i, j] = before[start + i] == after[start + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows || j < columns;)
        {
            if (i < rows && j < columns && before[start + i] == after[start + j])
            {
                i++;
                j++;
            }
            else if (i < rows && (j == columns || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', before[start + i++]);
            }
            else
            {
                yield return ('+', after[start + j++]);
            }
        }
    }

    private static string[] Paragraphs(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostParagraphs)];
}
