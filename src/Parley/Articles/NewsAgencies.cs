using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Articles;

/// <summary>Tells whether an article comes from a news agency.</summary>
internal static class NewsAgencies
{
    /// <summary>A wire's dateline with the agency's name in brackets stands in the first line of text; a head longer than this is none.</summary>
    private const int Head = 400;

    private static readonly Lazy<Vocabulary> Shipped = new(Vocabulary.Read);

    /// <summary>Whether the outlet is an agency, or a dateline names one: "GENEVA, May 3 (Name) -".</summary>
    public static bool Sent(Article article) =>
        (article.Outlet is { } outlet && Shipped.Value.IsAgency(outlet)) || HasWireDateline(article.Text);

    private static bool HasWireDateline(string text)
    {
        int from = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---", 3, StringComparison.Ordinal) + 4 : 0;
        int length = Math.Min(Head, text.Length - from);
        ReadOnlySpan<char> head = text.AsSpan(from, length);
        for (int open = head.IndexOf('('); open >= 0;)
        {
            int close = head[open..].IndexOf(')') + open;
            if (close <= open)
                return false;
            ReadOnlySpan<char> after = head[(close + 1)..].TrimStart();
            if (!after.IsEmpty && after[0] is '-' or '\u2013' or '\u2014' && close - open < 40)
                return true;
            int next = head[close..].IndexOf('(');
            open = next < 0 ? -1 : close + next;
        }

        return false;
    }

    private sealed class Vocabulary(FrozenSet<string> names, string[] words)
    {
        public static Vocabulary Read()
        {
            File file = DataFile.Read<File>("agencies.yaml");
            return new(file.Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase), [.. file.Words]);
        }

        public bool IsAgency(string outlet) =>
            names.Contains(outlet.Trim())
            || words.Any(w => $" {outlet} ".Contains($" {w} ", StringComparison.OrdinalIgnoreCase));

        private sealed record File
        {
            public List<string> Words { get; init; } = [];

            public List<string> Names { get; init; } = [];
        }
    }
}
