using System.Collections.Frozen;
using System.Globalization;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Views;

/// <summary>
/// Writes acts and meetings that are reported to have been as events of PLOVER, in the table of POLECAT, its public data set: a tab between
/// columns, <c>None</c> where a value is not known. What is planned, denied or only possible is no event.
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

    // The modes of PLOVER (codebook, draft 0.7b1) that a type of act is alone enough for.
    private static readonly FrozenDictionary<string, string> Modes = new Dictionary<string, string>
    {
        ["visit"] = "visit", ["call"] = "phone", ["mediate"] = "third-party", ["accuse"] = "allege", ["investigate"] = "investigate",
        ["condemn"] = "disapprove", ["criticize"] = "disapprove", ["seize"] = "seize", ["arrest"] = "arrest",
    }.ToFrozenDictionary();

    /// <param name="index">The record.</param>
    /// <param name="filter">Which acts and meetings.</param>
    /// <param name="to">Where to: the heading and one event a line, acts first. A meeting is an event of each two of its parties.</param>
    public static void Write(RecordIndex index, RecordFilter filter, TextWriter to)
    {
        to.Write(string.Join('\t', Columns) + "\n");
        foreach (MoveEntry move in filter.Of(index.Record, index.Record.Moves).Where(m => m.Facts.Certainty is Certainty.Stated or Certainty.Attributed))
        {
            Line(index, move, move.Id, to, new()
            {
                ["Event Date"] = Day(move.Facts.Date), ["Event Type"] = MoveTypes.Plover[move.Facts.Type], ["Event Mode"] = Modes.GetValueOrDefault(move.Facts.Type),
                ["Quad Code"] = Quad(move.Facts.Type),
            }, move.Facts.Actor, move.Facts.Target);
        }

        foreach (MeetingEntry meeting in filter.Of(index.Record, index.Record.Meetings).Where(m => m.Facts.Status == MeetingStatus.Held && m.Facts.Certainty != Certainty.Denied))
        {
            var parties = meeting.Facts.Parties;
            for (int i = 0; i < parties.Length; i++)
            {
                for (int j = i + 1; j < parties.Length; j++)
                {
                    Line(index, meeting, parties.Length == 2 ? meeting.Id : $"{meeting.Id}-{i + 1}-{j + 1}", to, new()
                    {
                        ["Event Date"] = Day(meeting.Facts.Date), ["Event Type"] = MoveTypes.Plover["meet"], ["Event Mode"] = parties.Length > 2 ? "multilateral" : null,
                        ["Quad Code"] = Quad("meet"), ["Placename"] = meeting.Facts.Place, ["Raw Placename"] = meeting.Facts.Place,
                    }, parties[i], parties[j]);
                }
            }
        }
    }

    private static void Line(RecordIndex index, Entry entry, string id, TextWriter to, Dictionary<string, string?> values, ActorReference actor, ActorReference? recipient)
    {
        RecordArticle[] articles = [.. entry.Articles.Select(index.Article).OfType<RecordArticle>()];
        values["Event ID"] = id;
        values["Source"] = string.Join("; ", articles.Select(a => a.Outlet).OfType<string>().Distinct());
        values["Publication Date"] = Day(articles.Select(a => a.Published.Date).OfType<EdtfDate>().MinBy(d => d.First));
        Who(index, values, "Actor", actor);
        if (recipient is not null)
            Who(index, values, "Recipient", recipient);
        to.Write(string.Join('\t', Columns.Select(c => values.GetValueOrDefault(c) is { Length: > 0 } value ? TableText.OneLine(value) : Unknown)) + "\n");
    }

    private static void Who(RecordIndex index, Dictionary<string, string?> values, string part, ActorReference who)
    {
        RecordActor? actor = who.Id is null ? null : index.Actor(who.Id);
        ActorRole? role = actor?.Roles.FirstOrDefault(r => !r.Former);
        values[$"{part} Name"] = actor?.Name ?? who.Name;
        values[$"{part} Name Raw"] = who.Name;
        values[$"{part} Title"] = role?.Title;
        string? state = actor?.Kind == ActorKind.State ? actor.Id : role?.Body?.Id;
        values[$"{part} Country"] = state is not null && index.Actor(state) is { Kind: ActorKind.State } ? state : null;
    }

    private static string Quad(string type) => MoveTypes.Quad(type) switch
    {
        QuadClass.VerbalCooperation => "VERBAL COOPERATION",
        QuadClass.MaterialCooperation => "MATERIAL COOPERATION",
        QuadClass.VerbalConflict => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };

    // A month or a stretch of days is not told as its first day.
    private static string? Day(EdtfDate? date) => date is { IsDay: true } ? date.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : null;
}
