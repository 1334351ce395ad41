namespace Parley.Articles;

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    private const int LongestName = 60;

    /// <summary>Whether it is written as an address of the web.</summary>
    public static bool Is(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A name for the page that can be typed: the last part of its path, with the host before it where that part alone says little.
    /// </summary>
    internal static string ShortName(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
            return address;
        string[] parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string last = parts.Length > 0 ? Uri.UnescapeDataString(parts[^1]) : "";
        string name = last.Count(char.IsLetter) >= 8 && !last.StartsWith("index.", StringComparison.OrdinalIgnoreCase) ? last : string.Join('-', parts.Prepend(uri.Host).TakeLast(3));
        if (uri.Query.Length > 1 && last.Count(char.IsLetter) < 20)
            name += uri.Query;
        string clean = string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.' or '_' ? sign : '-')).Trim('-');
        return clean.Length > LongestName ? clean[..LongestName].TrimEnd('-') : clean;
    }
}
