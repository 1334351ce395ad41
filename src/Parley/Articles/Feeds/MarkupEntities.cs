using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Parley.Articles.Feeds;

/// <summary>The entities of XML and HTML in text.</summary>
internal static class MarkupEntities
{
    /// <summary>Replaces the entities of a text: numbers, and the names that HTML knows. Others stay as they are.</summary>
    public static string Decoded(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            int at = text.IndexOf('&');
            if (at < 0)
                break;
            decoded.Append(text[..at]);
            text = text[at..];
            int length = Entity(text, out string? sign);
            decoded.Append(sign ?? "&");
            text = text[length..];
        }

        return decoded.Append(text).ToString();
    }

    private static int Entity(ReadOnlySpan<char> text, out string? sign)
    {
        sign = null;
        int end = 1;
        while (end < text.Length && end < 40 && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '#' && end == 1)))
            end++;
        if (end >= text.Length || text[end] != ';' || end == 1)
            return 1;
        ReadOnlySpan<char> name = text[1..end];
        if (name[0] == '#')
        {
            bool isHex = name.Length > 1 && name[1] is 'x' or 'X';
            bool read = int.TryParse(isHex ? name[2..] : name[1..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            // As in HTML, numbers from 128 to 159 mean Windows-1252.
            if (read && number is >= 128 and <= 159)
                sign = Charsets.Western.GetString([(byte)number]);
            else if (read && Rune.IsValid(number) && number > 0)
                sign = new Rune(number).ToString();
        }
        else
        {
            sign = HtmlEntityProvider.Resolver.GetSymbol(name.ToString() + ";");
        }

        return sign is null ? 1 : end + 1;
    }
}
