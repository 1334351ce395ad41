using Parley.Data;
using Parley.Record;

namespace Parley.Names;

/// <summary>Puts the gazetteer together from <c>Data/*.yaml</c>. Where two things share a name, the one that comes first has it.</summary>
internal sealed class GazetteerBuilder
{
    public List<(string Spelling, GazetteerEntry Entry)> Names { get; } = [];

    public Dictionary<string, GazetteerState> States { get; } = [];

    public Dictionary<string, GazetteerEntry> Bodies { get; } = [];

    public static GazetteerBuilder FromData()
    {
        var builder = new GazetteerBuilder();
        builder.AddStates();
        builder.AddBodies("bodies.yaml", EntryKind.Body);
        builder.AddBodies("groups.yaml", EntryKind.Group);
        builder.AddPlaces();
        builder.AddOutlets();
        return builder;
    }

    private void AddStates()
    {
        IReadOnlyList<DataTable> rows = DataTable.Read("states.yaml");
        foreach (DataTable row in rows)
        {
            string name = row.One("name") ?? row.Key;
            var state = new ActorReference(row.Key, name);
            string[] people = row.Has("people") ? row["people"] : [.. row["adjective"].SelectMany(PeopleOf)];
            string[][] capitals = [.. row["capital"].Select(Spellings)];
            States[row.Key] = new GazetteerState(state, row["adjective"], people, [.. capitals.Select(c => c[0])], row.Has("past"));
            AddAll([name, .. row["other"]], new GazetteerEntry(EntryKind.State, name, state, state, row.Key));
            AddAll(row["adjective"], new GazetteerEntry(EntryKind.Demonym, name, state, state, row.Key));
            // "the ex-Nigerian leader", where it is one token.
            AddAll([.. row["adjective"].Select(adjective => "ex-" + adjective)], new GazetteerEntry(EntryKind.Demonym, name, state, state, row.Key));
            AddAll(people, new GazetteerEntry(EntryKind.People, name, state, state, row.Key));
            foreach (string[] capital in capitals)
                AddAll(capital, new GazetteerEntry(EntryKind.Capital, capital[0], state, state, row.Key));
            foreach (string[] seat in row["seats"].Select(Spellings))
                AddAll(seat, new GazetteerEntry(EntryKind.Seat, seat[0], state, state, row.Key));
            foreach (string[] parliament in row["parliament"].Select(Spellings))
                AddAll(parliament, new GazetteerEntry(EntryKind.Parliament, parliament[0], state, state, row.Key));
        }
    }

    private void AddBodies(string file, EntryKind kind)
    {
        IReadOnlyList<DataTable> rows = DataTable.Read(file);
        var names = rows.ToDictionary(row => row.Key, row => row.One("name"));
        foreach (DataTable row in rows)
        {
            var body = new ActorReference(row.Key, row.One("name") ?? row.Key);
            ActorReference side = row.One("of") is not { } of ? body
                : States.TryGetValue(of, out GazetteerState? state) ? state.Reference
                : new ActorReference(of, names.GetValueOrDefault(of) ?? of);
            string? country = row.One("in");
            var entry = new GazetteerEntry(kind, body.Name, body, side, country) { Nouns = row["nouns"] };
            Bodies.TryAdd(row.Key, entry);
            AddAll([body.Name, .. row["other"].SelectMany(Spellings)], entry);
            AddAll(row["adjective"], entry with { Kind = EntryKind.Demonym });
            foreach (string[] capital in row["capital"].Select(Spellings))
                AddCapital(capital, new GazetteerEntry(EntryKind.Capital, capital[0], body, side, country));
            foreach (string[] seat in row["seats"].Select(Spellings))
                AddAll(seat, new GazetteerEntry(EntryKind.Seat, seat[0], body, side, country));
        }
    }

    // A state's capital that stands for a body ("Brussels") stays where it is.
    private void AddCapital(string[] spellings, GazetteerEntry capital)
    {
        foreach (string spelling in spellings)
        {
            int known = Names.FindIndex(n => n.Spelling == spelling && n.Entry.Kind == EntryKind.Capital);
            if (known < 0)
                Names.Add((spelling, capital));
            else
                Names[known] = (spelling, Names[known].Entry with { Actor = capital.Actor, Party = capital.Party });
        }
    }

    private void AddPlaces()
    {
        foreach (DataTable row in DataTable.Read("cities.yaml"))
        {
            EntryKind? kind = row.Key switch
            {
                "cities" => EntryKind.City,
                "regions" or "wide" => EntryKind.Region,
                "venues" => EntryKind.Venue,
                _ => null,
            };
            if (kind is null)
                continue;
            foreach (string code in row.Fields)
            {
                foreach (string[] place in row[code].Select(Spellings))
                    AddAll(place, new GazetteerEntry(kind.Value, place[0], null, null, States.ContainsKey(code) ? code : null));
            }
        }
    }

    private void AddOutlets()
    {
        foreach (DataTable row in DataTable.Read("outlets.yaml"))
        {
            if (row.Key == "generic")
                continue;
            EntryKind kind = row.Key == "platforms" ? EntryKind.Platform : EntryKind.Outlet;
            foreach (string name in row[""])
                AddAll([name], new GazetteerEntry(kind, name, null, null, null));
        }
    }

    private void AddAll(string[] spellings, GazetteerEntry entry)
    {
        foreach (string spelling in spellings)
            Names.Add((spelling, entry));
    }

    private static string[] Spellings(string value) => value.Split('/');

    // "Afghan", "Afghans"; "Chinese", "British" and "Dutch" have no plural in -s.
    private static string[] PeopleOf(string adjective) =>
        adjective.EndsWith("ese", StringComparison.Ordinal) || adjective.EndsWith("sh", StringComparison.Ordinal)
        || adjective.EndsWith("ch", StringComparison.Ordinal) || adjective.EndsWith('s')
            ? [adjective]
            : [adjective, adjective + "s"];
}
