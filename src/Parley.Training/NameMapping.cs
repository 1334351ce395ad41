using Parley.Data;
using Parley.Names;

namespace Parley.Training;

/// <summary>From the kinds of the sets of names to Parley's own, with the gazetteer's help where a set makes no difference.</summary>
internal static class NameMapping
{
    public static readonly string[] Kinds = ["person", "state", "body", "group", "place", "facility", "work", "nationality", "other"];

    private static readonly HashSet<string> Titles =
        [.. DataTable.Read("titles.yaml").Where(r => r.Key is "office" or "rank" or "honorific").SelectMany(r => r[""]).SelectMany(t => t.Split(' '))];

    private static readonly HashSet<string> VenueWords =
        [.. DataTable.Read("cities.yaml").Single(row => row.Key == "venue-words")["after"]];

    /// <summary>Parley's kind of a name; null where it cannot be told.</summary>
    /// <param name="kind">The set's kind.</param>
    /// <param name="name">The name.</param>
    public static string? Of(string kind, string name)
    {
        EntryKind? known = Gazetteer.Shipped.Find(name)?.Kind;
        return kind switch
        {
            "PER" or "per" or "person" or "politician" or "scientist" => "person",
            "LOC" or "geo" or "location" or "LOCATION" => Place(known, name),
            "country" => known is EntryKind.Capital or EntryKind.City or EntryKind.Region ? "place" : "state",
            "gpe" => known is EntryKind.State ? "state" : known is EntryKind.Capital or EntryKind.City or EntryKind.Region ? "place" : "nationality",
            "ORG" or "org" or "organisation" or "corporation" or "politicalparty" or "university" or "group" =>
                known is EntryKind.Group ? "group" : known is EntryKind.State ? "state" : "body",
            "creative-work" or "art" or "academicjournal" => "work",
            "OTH" or "MISC" or "misc" => known is EntryKind.Demonym or EntryKind.People ? "nationality" : "other",
            "election" or "event" or "eve" or "award" or "product" or "theory" => "other",
            _ => null,
        };
    }

    /// <summary>Whether a word in front of a person's name is a title that some sets count to the name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word.ToLowerInvariant().TrimEnd('.'));

    private static string Place(EntryKind? known, string name) => known switch
    {
        EntryKind.State => "state",
        EntryKind.Seat or EntryKind.Venue => "facility",
        EntryKind.Demonym or EntryKind.People => "nationality",
        _ => VenueWords.Contains(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant()) ? "facility" : "place",
    };
}
