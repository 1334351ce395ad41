namespace Parley.Articles.Feeds;

/// <summary>Relative addresses.</summary>
internal static class Addresses
{
    /// <summary>An address made whole; as it stands where that cannot be done, empty where it would run something.</summary>
    public static string Resolve(string? around, string address)
    {
        string trimmed = address.Trim();
        if (trimmed.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase))
            return "";
        if (around is null || trimmed.Length == 0 || IsAbsolute(trimmed))
            return trimmed;
        return Uri.TryCreate(around, UriKind.Absolute, out Uri? start) && start.Scheme is "http" or "https" && Uri.TryCreate(start, trimmed, out Uri? whole)
            ? trimmed.All(char.IsAscii) ? whole.AbsoluteUri : whole.ToString()
            : trimmed;
    }

    private static bool IsAbsolute(string address)
    {
        int colon = address.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':';
    }
}
