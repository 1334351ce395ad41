using System.Globalization;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Views;

/// <summary>
/// Writes acts and meetings that are reported to have been as events of PLOVER, in the table of POLECAT, its public data set: a tab between
/// columns, a semicolon and a space between several values, <c>None</c> where a value is not known. All who meet are actors of one event; one
/// who receives the others is its recipient. What is planned, denied or only possible is no event.
/// </summary>
public static class PloverText
{
    private const string Unknown = "None";

    // In POLECAT's order. What needs other sources than articles, such as coordinates, is None throughout.
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
        "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
        "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    /// <param name="index">The record.</param>
    /// <param name="filter">Which acts and meetings.</param>
    /// <param name="to">Where to: the heading and one event a line, acts first.</param>
    public static void Write(RecordIndex index, RecordFilter filter, TextWriter to)
    {
        to.Write(string.Join('\t', Columns) + "\n");
        foreach (MoveEntry move in filter.Of(index.Record, index.Record.Moves).Where(m => m.Facts.Certainty is Certainty.Stated or Certainty.Attributed))
        {
            ActorReference[] who = [move.Facts.Actor], whom = move.Facts.Target is { } target ? [target] : [];
            // Who is visited is the recipient.
            if (move.Facts.Type == "host" && whom.Length > 0)
                (who, whom) = (whom, who);
            Line(index, move, move.Facts.Date, PloverCodes.Of(move.Facts), who, whom, [], to);
        }

        foreach (MeetingEntry meeting in filter.Of(index.Record, index.Record.Meetings).Where(m => m.Facts.Status == MeetingStatus.Held && m.Facts.Certainty != Certainty.Denied))
        {
            Meeting facts = meeting.Facts;
            ILookup<bool, ActorReference> isHost = facts.Parties.ToLookup(p => facts.Host?.IsSame(p) == true);
            Line(
                index, meeting, facts.Date, PloverCodes.Of(facts), [.. isHost[false]], [.. isHost[true]],
                new() { ["Placename"] = facts.Place, ["Raw Placename"] = facts.Place }, to);
        }
    }

    private static void Line(
        RecordIndex index, Entry entry, EdtfDate? date, PloverCodes codes, ActorReference[] who, ActorReference[] whom, Dictionary<string, string?> values, TextWriter to)
    {
        RecordArticle[] articles = [.. entry.Articles.Select(index.Article).OfType<RecordArticle>()];
        values["Event ID"] = entry.Id;
        values["Event Date"] = Day(date);
        (values["Event Type"], values["Event Mode"], values["Quad Code"], values["Intensity"]) = (codes.Type, codes.Mode, codes.Quad, codes.Intensity);
        values["Source"] = Several(articles.Select(a => a.Outlet));
        values["Publication Date"] = Day(articles.Select(a => a.Published.Date).OfType<EdtfDate>().MinBy(d => d.First));
        Name(index, values, "Actor", who);
        Name(index, values, "Recipient", whom);
        to.Write(string.Join('\t', Columns.Select(c => values.GetValueOrDefault(c) is { Length: > 0 } value ? TableText.OneLine(value) : Unknown)) + "\n");
    }

    private static void Name(RecordIndex index, Dictionary<string, string?> values, string part, ActorReference[] all)
    {
        RecordActor?[] actors = [.. all.Select(a => a.Id is null ? null : index.Actor(a.Id))];
        ActorRole?[] roles = [.. actors.Select(a => a?.Roles.FirstOrDefault(r => !r.Former))];
        values[$"{part} Name"] = Several(all.Zip(actors, (own, actor) => actor?.Name ?? own.Name));
        values[$"{part} Name Raw"] = Several(all.Select(a => a.Name));
        values[$"{part} Title"] = Several(roles.Select(r => r?.Title));
        values[$"{part} Country"] = Several(actors.Zip(roles, (actor, role) => actor?.Kind == ActorKind.State ? actor.Id : role?.Body?.Id)
            .Where(id => id is not null && index.Actor(id) is { Kind: ActorKind.State }));
    }

    private static string Several(IEnumerable<string?> values) => string.Join("; ", values.OfType<string>().Distinct());

    // A month or a stretch of days is not told as its first day.
    private static string? Day(EdtfDate? date) => date is { IsDay: true } ? date.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null;
}
