using Parley.Data;

namespace Parley.Articles.Pages;

/// <summary>Who wrote an article, by what its page says: JSON-LD, metadata, elements that are called so near the headline.</summary>
internal static class PageAuthors
{
    private static readonly string[] Names = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "creator", "article:author_name"];

    private const int LongestName = 60, MostWords = 6, Above = 5, Below = 6;

    private static readonly Lazy<Bylines> Words = new(() => DataFile.Read<Bylines>("bylines.yaml"));

    /// <summary>The names with commas between them; null where the page gives none.</summary>
    public static string? Of(PageOutline outline, PageHead head, MainText main, int headline)
    {
        List<string> names = Clean(head.Linked.Authors, head);
        foreach (string name in Names)
        {
            if (names.Count == 0 && head.Value(name) is { } value)
                names = Clean([value], head);
        }

        foreach (Func<PageFact, bool> kind in (ReadOnlySpan<Func<PageFact, bool>>)[IsProperty, fact => fact.Mark.HasFlag(Mark.Byline)])
        {
            if (names.Count > 0)
                break;
            int last = -2;
            List<string> found = [];
            foreach (PageFact fact in outline.Facts.Where(fact => kind(fact) && IsNear(fact, main, headline)))
            {
                // Names that stand together; what comes later is somebody else's.
                if (found.Count > 0 && fact.Block > last + 1)
                    break;
                List<string> more = Clean([fact.Given ?? fact.Text], head);
                if (more.Count > 0)
                    last = fact.Block;
                found.AddRange(more);
            }

            names = [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        return names.Count > 0 ? string.Join(", ", names.Distinct(StringComparer.OrdinalIgnoreCase)) : null;
    }

    private static bool IsProperty(PageFact fact) => fact.Property is "author";

    private static bool IsNear(PageFact fact, MainText main, int headline)
    {
        int top = headline >= 0 ? Math.Min(headline, main.First) : main.First;
        return (main.First < 0 || (fact.Block >= top - Above && fact.Block <= main.Last + Below))
            && main.IsBeside(fact.Box, Mark.Related | Mark.Comments | Mark.Promotion | Mark.Caption);
    }

    /// <summary>Single names out of what is written: "By Ada Orlu and Bo Tenn, Border Gazette" gives two.</summary>
    private static List<string> Clean(IEnumerable<string> written, PageHead head)
    {
        List<string> names = [];
        foreach (string text in written)
        {
            if (text.Contains("://", StringComparison.Ordinal) || text.Length > 250)
                continue;
            foreach (string part in Parts(text))
            {
                string name = WithoutOpening(part);
                if (IsName(name) && !name.Equals(head.Outlet, StringComparison.OrdinalIgnoreCase) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }

        return names;
    }

    private static IEnumerable<string> Parts(string text)
    {
        foreach (string piece in text.Split([',', ';', '|', '/', '\n', '•', '·', '(', ')', '–', '—', '@']))
        {
            string[] words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int from = 0;
            for (int i = 0; i <= words.Length; i++)
            {
                bool isBetween = i < words.Length && Words.Value.Between.Contains(words[i], StringComparer.OrdinalIgnoreCase) && i > 0;
                if (i < words.Length && !isBetween)
                    continue;
                if (i > from)
                    yield return string.Join(' ', words[from..i]);
                from = i + 1;
            }
        }
    }

    private static string WithoutOpening(string part)
    {
        string name = part.Trim(' ', ':', '.', '-', '*', '"', '\u00A0');
        foreach (string opening in Words.Value.Openings.OrderByDescending(o => o.Length))
        {
            if (name.Length > opening.Length && name.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && name[opening.Length] is ' ' or ':')
                return WithoutOpening(name[(opening.Length + 1)..]);
        }

        foreach (string ending in Words.Value.Endings)
        {
            int at = name.IndexOf(" " + ending, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (at + 1 + ending.Length == name.Length || name[at + 1 + ending.Length] is ' ' or ':'))
                name = name[..at];
        }

        return name.Trim();
    }

    private static bool IsName(string name) =>
        name.Length is > 2 and <= LongestName && name.Count(' ') < MostWords && !name.Any(char.IsDigit) && name.Any(char.IsLetter)
        && !Words.Value.Nobody.Contains(name.ToLowerInvariant());

    private sealed class Bylines
    {
        public List<string> Openings { get; set; } = [];

        public List<string> Between { get; set; } = [];

        public List<string> Endings { get; set; } = [];

        public List<string> Nobody { get; set; } = [];
    }
}
