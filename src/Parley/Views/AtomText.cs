using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using Parley.Joining;
using Parley.Record;

namespace Parley.Views;

/// <summary>Writes what was reported last of one negotiation as a feed (RFC 4287).</summary>
public static class AtomText
{
    private const string Space = "http://www.w3.org/2005/Atom";

    private const int Most = 100, Quoted = 3, LongestQuote = 500;

    /// <param name="index">The record.</param>
    /// <param name="negotiation">Whose entries.</param>
    /// <param name="asOf">The day of the view; stands for the date of what no dated article reports.</param>
    /// <param name="address">Where the site is; links lead there.</param>
    /// <returns>XML in UTF-8.</returns>
    public static byte[] Of(RecordIndex index, Negotiation negotiation, EdtfDate asOf, Uri address)
    {
        (Entry Entry, LocalDate Day)[] entries =
        [
            .. index.Record.Entries
                .Where(e => e.Negotiation == negotiation.Id && e is not (StatementEntry or AttendanceEntry or FigureEntry))
                .Select(e => (Entry: e, Day: Newest(index, e, asOf)))
                .OrderByDescending(e => e.Day).ThenBy(e => e.Entry.Id, StringComparer.Ordinal).Take(Most),
        ];
        using var stream = new MemoryStream();
        using (XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteElementString("id", Space, "urn:parley:" + negotiation.Id);
            Text(xml, "title", negotiation.Name);
            xml.WriteElementString("updated", Space, Moment(entries.Length > 0 ? entries[0].Day : asOf.Last));
            Link(xml, "self", new Uri(address, $"/api/v1/negotiations/{negotiation.Id}/feed.atom"));
            foreach ((Entry entry, LocalDate day) in entries)
                Write(xml, index, entry, day, address);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, RecordIndex index, Entry entry, LocalDate day, Uri address)
    {
        xml.WriteStartElement("entry", Space);
        xml.WriteElementString("id", Space, "urn:parley:" + entry.Id);
        Text(xml, "title", $"{(entry.SortDate is null ? "" : Labels.Date(entry.SortDate) + ": ")}{entry.Line()}");
        xml.WriteElementString("updated", Space, Moment(day));
        Link(xml, "alternate", new Uri(address, "/entries/" + entry.Id));
        xml.WriteStartElement("author", Space);
        Text(xml, "name", "reported by " + string.Join(", ", entry.Articles.Select(a => index.Article(a)?.Outlet ?? a).Distinct(StringComparer.Ordinal).Take(Quoted)));
        xml.WriteEndElement();
        Text(xml, "summary", string.Join('\n', CitedPassage.Of(index, entry).Take(Quoted).Select(p => $"“{TextSlice.Of(p.Passage.Quote, 0, LongestQuote)}” ({p.Article.Outlet ?? p.Article.Id})")));
        xml.WriteEndElement();
    }

    private static LocalDate Newest(RecordIndex index, Entry entry, EdtfDate asOf) =>
        entry.Articles.Select(a => index.Article(a)?.Published.Date?.Last).OfType<LocalDate>().DefaultIfEmpty(asOf.Last).Max();

    private static string Moment(LocalDate day) => day.ToString("uuuu-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    // Articles may hold characters that XML cannot.
    private static void Text(XmlWriter xml, string name, string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            plain.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ");
        xml.WriteElementString(name, Space, plain.ToString());
    }
}
