using System.Collections.Frozen;
using NodaTime;
using Parley.Data;
using Parley.Record;

namespace Parley.Dates;

/// <summary>Who held which office when (<c>Data/terms.yaml</c>), by the words of the holder's name.</summary>
internal sealed class Terms
{
    private Terms(Dictionary<string, Dictionary<string, Dictionary<string, string>>> source)
    {
        var holders = new Dictionary<string, List<Holder>>(StringComparer.Ordinal);
        foreach ((string body, Dictionary<string, Dictionary<string, string>> offices) in source)
        {
            foreach ((string office, Dictionary<string, string> names) in offices)
            {
                foreach ((string name, string terms) in names)
                {
                    string[] words = name.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
                    if (!holders.TryGetValue(words[^1], out List<Holder>? same))
                        holders.Add(words[^1], same = []);
                    same.Add(new Holder(name, words, body, office, DaySet.Of(terms.Split(", ").Select(Term))));
                }
            }
        }

        ByFamilyName = holders.ToFrozenDictionary(h => h.Key, h => h.Value.ToArray());
    }

    public static Terms Shipped { get; } = new(DataFile.Read<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>("terms.yaml"));

    /// <summary>Holders by the last word of their name, in lower case.</summary>
    public FrozenDictionary<string, Holder[]> ByFamilyName { get; }

    private static (LocalDate First, LocalDate Last) Term(string text)
    {
        var date = EdtfDate.Parse(text);
        return (date.First, LocalDate.Min(date.Last, DaySet.Latest));
    }

    /// <summary>One office of one person, with all its terms.</summary>
    internal sealed record Holder(string Name, string[] Words, string Body, string Office, DaySet Days);
}
