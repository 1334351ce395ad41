using System.Text.RegularExpressions;
using NodaTime;
using Parley.Record;

namespace Parley.Articles.Pages;

/// <summary>
/// When an article appeared and was changed, by what its page says, the most reliable first: JSON-LD, metadata, time tags, the
/// address, visible text near the headline. A wrong date is worse than none.
/// </summary>
internal sealed partial class PageDates(PageOutline outline, PageHead head, MainText main, int headline, string? address)
{
    private readonly int start = main.First, end = main.Last;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "article:published", "rnews:datepublished",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time",
        "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "article_date_original", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "article.published", "article-date", "iso-8601-publish-date", "displaydate",
    ];

    /// <summary>Names under which pages also write when they were changed, or when their template was made.</summary>
    private static readonly string[] VagueNames = ["dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date", "created", "datecreated"];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:updated_time", "datemodified", "article:modified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "updated_time", "modified", "revised"];

    /// <summary>Stretches around the article's text in which its date stands.</summary>
    private const int Above = 12, Into = 3, Below = 3;

    private const Mark Others = Mark.Related | Mark.Comments | Mark.Promotion;

    /// <summary>So many days in one style make a list.</summary>
    private const int Several = 3;

    private const int LongestStamp = 120, LongestOpening = 36;

    public PageDate? Published
    {
        get
        {
            PageDate? linked = Written(head.Linked.Published, PageDateSource.JsonLd), meta = FromMeta(PublishedNames), fromAddress = FromAddress(), seen = FromText();
            PageDate? given = linked ?? meta ?? FromFacts("datepublished") ?? FromFacts("time");
            if (given is null)
                return fromAddress ?? (FromMeta(VagueNames) is { } vague && (seen is null || IsShown(vague.Date)) ? vague : seen);
            // A page stands under its address from the beginning; its data may be those of a later system.
            if (fromAddress is not null && fromAddress.Date.First.PlusDays(1) < given.Date.First)
                return fromAddress;
            // Two against one.
            if (linked is not null && meta is not null && linked.Date != meta.Date && meta.Date == seen?.Date)
                return meta;
            // Machines often write in UTC; what readers see is the day in the outlet's own zone.
            PageDate? shown = given.Zone is "Z" or "+00:00" or "+0000" or "UTC" or "GMT" ? fromAddress ?? seen : null;
            return shown is not null && Math.Abs(Period.DaysBetween(shown.Date.First, given.Date.First)) == 1 && !IsShown(given.Date) ? shown : given;
        }
    }

    public PageDate? Modified => Written(head.Linked.Modified, PageDateSource.JsonLd) ?? FromMeta(ModifiedNames) ?? FromFacts("datemodified");

    private PageDate? FromMeta(string[] names) =>
        names.Select(name => Written(head.Value(name), PageDateSource.Meta)).FirstOrDefault(date => date is not null);

    /// <summary>Elements that stand by the article: not in something beside it, nor far away.</summary>
    private PageDate? FromFacts(string property)
    {
        foreach (PageFact fact in outline.Facts.Where(fact => fact.Property == property && IsNear(fact)))
        {
            if (Written(fact.Given, PageDateSource.TimeTag) is { } given)
                return given;
            if (WrittenDate.Find(fact.Text, head.Language) is { } read)
                return new PageDate(read, null, PageDateSource.TimeTag);
        }

        return null;
    }

    private PageDate? FromAddress()
    {
        Match match = DayInAddress().Match(address ?? head.Url ?? "");
        return match.Success ? Written($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", PageDateSource.Address) : null;
    }

    /// <summary>A date in an element that is called so, else in a short stretch between headline and text, else right behind the text.</summary>
    private PageDate? FromText()
    {
        foreach (PageFact fact in outline.Facts.Where(fact => fact.Mark.HasFlag(Mark.Date) && fact.Text.Length < LongestStamp && IsNear(fact)))
        {
            if (!IsListed(fact) && Read(fact.Text) is { } read)
                return read;
        }

        int from = headline >= 0 && headline < start ? Math.Max(0, headline - 2) : Math.Max(0, start - Above);
        return ReadBlocks(from, Math.Max(start, headline) + Into) ?? ReadBlocks(end + 1, end + Below);
    }

    /// <summary>The first short stretch with a date, or a longer one that begins with one: "(16 May 2025) The ministers …".</summary>
    private PageDate? ReadBlocks(int from, int to)
    {
        for (int i = Math.Max(0, from); i <= to && i < outline.Blocks.Count; i++)
        {
            (string text, string element, int box) = (outline.Blocks[i].Text, outline.Blocks[i].Element, outline.Blocks[i].Box);
            // What stands in tables and lists of terms is told of something, not of the article.
            bool isTold = element is "td" or "th" or "dt" or "dd" || !main.IsBeside(box, Others);
            if (!isTold && Read(text.Length < LongestStamp && !main.Keeps(i) ? text : text[..Math.Min(text.Length, LongestOpening)]) is { } read)
                return read;
        }

        return null;
    }

    private PageDate? Read(string text) => WrittenDate.Find(text, head.Language) is { } date ? new PageDate(date, null, PageDateSource.VisibleText) : null;

    /// <summary>Whether readers see this day by the article.</summary>
    private bool IsShown(EdtfDate day) =>
        outline.Facts.Exists(fact => (fact.Mark.HasFlag(Mark.Date) || fact.Property is "time" or "datepublished") && fact.Text.Length < LongestStamp && IsNear(fact) && Read(fact.Text)?.Date == day);

    /// <summary>Whether it is one of several days in the same place of their boxes: those of a list of other articles or events.</summary>
    private bool IsListed(PageFact fact)
    {
        int kind = outline.Boxes[fact.Box].Kind;
        return outline.Facts.Where(other => other.Mark.HasFlag(Mark.Date) && outline.Boxes[other.Box].Kind == kind && Read(other.Text) is not null)
            .Select(other => other.Text).Distinct().Skip(Several - 1).Any();
    }

    private bool IsNear(PageFact fact)
    {
        return (start < 0 || fact.Block <= end + Below) && main.IsBeside(fact.Box, Others);
    }

    private static PageDate? Written(string? written, PageDateSource source)
    {
        if (written is null || !PublishedDate.TryParse(written, out EdtfDate? date) || !date!.IsDay || date.First.Year is < 1900 or > 2100)
            return null;
        Match zone = ZoneAtEnd().Match(written);
        return new PageDate(date, zone.Success ? zone.Groups["zone"].Value : null, source);
    }

    [GeneratedRegex(@"/(?<y>(19|20)\d\d)[/-](?<m>0?[1-9]|1[0-2])[/-](?<d>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex DayInAddress();

    [GeneratedRegex(@"\d\d(\.\d+)?\s?(?<zone>Z|[+-]\d\d:?\d\d|GMT|UTC|[A-Z]{3,4})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex ZoneAtEnd();
}
