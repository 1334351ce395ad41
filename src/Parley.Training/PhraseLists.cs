using Parley.Data;
using Parley.Names;
using Parley.Text;
using Parley.Text.Network;

namespace Parley.Training;

/// <summary>The names and titles of <c>Data/*.yaml</c> and of <c>well-known-names.yaml</c> as the network's input knows them.</summary>
internal static class PhraseLists
{
    /// <summary>The lists as a table of phrases and their beginnings.</summary>
    public static KeyList Table()
    {
        var table = new SortedDictionary<uint, uint>();
        foreach ((string phrase, PhraseMarks.Kind kind) in All())
        {
            uint key = 0;
            uint[] words = [.. Words(phrase)];
            if (words.Length is 0 or > PhraseMarks.Longest)
                continue;
            for (int i = 0; i < words.Length; i++)
            {
                key = PhraseMarks.Key(key, words[i]);
                table[key] = table.GetValueOrDefault(key) | (i + 1 < words.Length ? PhraseMarks.GoesOn : 1u << (int)kind);
            }
        }

        return new KeyList([.. table.Keys], [.. table.Values]);
    }

    private static IEnumerable<(string Phrase, PhraseMarks.Kind Kind)> All()
    {
        foreach ((string spelling, GazetteerEntry entry) in GazetteerBuilder.FromData().Names)
            yield return (spelling, Of(entry.Kind));
        foreach (DataTable row in DataTable.Read("titles.yaml").Where(r => r.Key is "office" or "rank" or "honorific" or "leader"))
        {
            foreach (string title in row[""])
                yield return (title, PhraseMarks.Kind.Title);
        }

        foreach (string word in DataTable.Read("name-words.yaml").Single(row => row.Key == "organization")[""])
            yield return (word, PhraseMarks.Kind.OrganizationWord);
        foreach (DataTable row in DataTable.Read("given-names.yaml"))
        {
            foreach (string name in row[""][0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                yield return (name, PhraseMarks.Kind.GivenName);
        }

        foreach (string leader in DataTable.Read("leaders.yaml").SelectMany(row => row[""]))
            yield return (leader[(leader.LastIndexOf(' ') + 1)..], PhraseMarks.Kind.FamilyName);
        var wellKnown = WellKnownNames.Read();
        foreach (string body in wellKnown.Bodies.SelectMany(line => line))
            yield return (body, PhraseMarks.Kind.Body);
        foreach (string place in wellKnown.Places.SelectMany(line => line))
            yield return (place, PhraseMarks.Kind.Place);
        foreach (string name in wellKnown.FamilyNames.SelectMany(line => line.Split(' ')))
            yield return (name, PhraseMarks.Kind.FamilyName);
    }

    private static PhraseMarks.Kind Of(EntryKind kind) => kind switch
    {
        EntryKind.State => PhraseMarks.Kind.State,
        EntryKind.Demonym or EntryKind.People => PhraseMarks.Kind.Demonym,
        EntryKind.Capital => PhraseMarks.Kind.Capital,
        EntryKind.City or EntryKind.Region => PhraseMarks.Kind.Place,
        EntryKind.Body or EntryKind.Parliament => PhraseMarks.Kind.Body,
        EntryKind.Group => PhraseMarks.Kind.Group,
        EntryKind.Seat or EntryKind.Venue => PhraseMarks.Kind.Facility,
        _ => PhraseMarks.Kind.Outlet,
    };

    private static IEnumerable<uint> Words(string phrase)
    {
        var spans = new List<Span>();
        Tokenizer.Cut(phrase, new Span(0, phrase.Length), spans);
        for (int i = 0; i < spans.Count; i++)
        {
            bool joinedLeft = i > 0 && spans[i].Start == spans[i - 1].End, joinedRight = i + 1 < spans.Count && spans[i].End == spans[i + 1].Start;
            yield return new WordFeatures(spans[i].In(phrase), joinedLeft, joinedRight).Norm;
        }
    }
}
