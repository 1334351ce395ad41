using System.Text;

namespace Parley.Views;

/// <summary>Breaks lines between words.</summary>
internal static class Wrapping
{
    /// <summary>Appends a paragraph and a line break.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="column">Columns already filled on the first line; blanks are added up to the indent.</param>
    /// <param name="indent">Columns left free on every line.</param>
    /// <param name="width">Columns in all; a longer word stands on a line of its own.</param>
    public static void Append(StringBuilder to, string text, int column, int indent, int width)
    {
        if (column <= indent)
        {
            to.Append(' ', column == 0 || to.Length == 0 || to[^1] == '\n' ? indent : indent - column);
            column = indent;
        }

        bool first = true;
        foreach (string word in TableText.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!first && column + 1 + word.Length > width)
            {
                to.AppendLine().Append(' ', indent);
                column = indent;
                first = true;
            }

            if (!first)
            {
                to.Append(' ');
                column++;
            }

            to.Append(word);
            column += word.Length;
            first = false;
        }

        to.AppendLine();
    }
}
