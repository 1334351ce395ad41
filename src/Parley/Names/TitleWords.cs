using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Names;

/// <summary>What a word of a title is.</summary>
[Flags]
internal enum TitleWord
{
    None = 0,

    /// <summary>The head of an office: "minister", "chief negotiator".</summary>
    Office = 1 << 0,

    /// <summary>A rank: "General".</summary>
    Rank = 1 << 1,

    /// <summary>A form of address: "Mr".</summary>
    Honorific = 1 << 2,

    /// <summary>An epithet for who leads: "leader", "strongman".</summary>
    Leader = 1 << 3,

    /// <summary>In front of the head: "deputy".</summary>
    Qualifier = 1 << 4,

    /// <summary>The office is held no more: "former".</summary>
    Former = 1 << 5,

    /// <summary>What the office is for: "foreign", "finance".</summary>
    Field = 1 << 6,

    /// <summary>A noun for people who speak or act unnamed: "negotiators".</summary>
    People = 1 << 7,

    /// <summary>A noun through which a state or body itself speaks: "foreign ministry".</summary>
    Voice = 1 << 8,

    /// <summary>In front of the head, but no part of the office: "veteran".</summary>
    Passing = 1 << 9,

    /// <summary>Hangs on somebody else: "ally".</summary>
    Relational = 1 << 10,

    /// <summary>An office where it is said of what: "the rebels' leader".</summary>
    Leads = 1 << 11,

    Head = Office | Rank | Leader,
}

internal static class TitleWordExtensions
{
    /// <summary>Whether a word is any of these.</summary>
    public static bool Has(this TitleWord word, TitleWord any) => (word & any) != TitleWord.None;
}

/// <summary>The words for offices, ranks and groups of people (<c>Data/titles.yaml</c>).</summary>
internal sealed class TitleWords
{
    private readonly PieceTrie<TitleWord> _words;

    private TitleWords()
    {
        var meanings = new Dictionary<string, TitleWord>();
        var states = new Dictionary<string, string>();
        var genders = new Dictionary<string, Gender>();
        foreach (DataTable row in DataTable.Read("titles.yaml"))
        {
            switch (row.Key)
            {
                case "of-state":
                    foreach (string state in row.Fields)
                    {
                        foreach (string title in row[state])
                        {
                            states.TryAdd(title, state);
                            meanings[title] = meanings.GetValueOrDefault(title) | TitleWord.Office;
                        }
                    }

                    break;
                case "epithets":
                    foreach (string noun in row["m"])
                        genders[noun] = Gender.Male;
                    foreach (string noun in row["f"])
                        genders[noun] = Gender.Female;
                    break;
                default:
                    TitleWord meaning = Enum.Parse<TitleWord>(row.Key, ignoreCase: true);
                    foreach (string word in row[""])
                        meanings[word] = meanings.GetValueOrDefault(word) | meaning;
                    break;
            }
        }

        // "vice-president" and "vice president" are one phrase to the trie and must mean the same.
        foreach (IGrouping<string, KeyValuePair<string, TitleWord>> same in meanings.GroupBy(m => m.Key.Replace('-', ' ')).ToList())
        {
            TitleWord all = same.Aggregate(TitleWord.None, (sum, m) => sum | m.Value);
            foreach (string spelling in same.Select(m => m.Key).ToList())
                meanings[spelling] = all;
        }

        // "ex-president" may be one token.
        foreach ((string title, TitleWord word) in meanings.ToList())
        {
            if (word.Has(TitleWord.Head))
                meanings.TryAdd("ex-" + title, word | TitleWord.Former);
        }

        _words = new PieceTrie<TitleWord>(meanings.Select(m => (m.Key, m.Value)));
        StateOf = states.ToFrozenDictionary();
        GenderOf = genders.ToFrozenDictionary();
    }

    public static TitleWords Shipped { get; } = new();

    /// <summary>Titles that by themselves say which state or body is served, with its id.</summary>
    public FrozenDictionary<string, string> StateOf { get; }

    /// <summary>Nouns that tell the gender of whom they stand for.</summary>
    public FrozenDictionary<string, Gender> GenderOf { get; }

    /// <summary>The longest title word or phrase at a token; <see cref="TitleWord.None"/> if there is none.</summary>
    public TitleWord Match(PieceText text, int first, int limit, out int last) =>
        _words.TryMatch(text, first, limit, out TitleWord word, out last) ? word : TitleWord.None;
}
