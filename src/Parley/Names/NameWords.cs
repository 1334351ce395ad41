using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Data;

using Parley.Text;

namespace Parley.Names;

/// <summary>What a person's given name or title tells for pronouns.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>Words that tell what a capitalised phrase is (<c>Data/name-words.yaml</c>, <c>cities.yaml</c>, <c>given-names.yaml</c>).</summary>
internal sealed class NameWords
{
    private readonly FrozenDictionary<string, Gender> _given;

    private NameWords()
    {
        var rows = DataTable.Read("name-words.yaml").ToDictionary(row => row.Key);
        Organization = Set(rows["organization"]);
        Work = Set(rows["work"]);
        Function = Set(rows["never"]);
        Never = rows["never"][""].Concat(rows["capital"][""]).ToFrozenSet();
        Particles = Set(rows["particles"]);
        Articles = Set(rows["articles"]);
        Syllables = Set(rows["syllables"]);
        Aliases = [.. rows["aliases"][""]];
        Suffixes = Set(rows["suffixes"]);
        HumanVerbs = Set(rows["human-verbs"]);
        HumanAdjectives = Set(rows["human-adjectives"]);
        Homes = Set(rows["homes"]);
        AsVerbs = Set(rows["as-verbs"]);
        LeavingVerbs = Set(rows["leaving-verbs"]);
        LeadingOffices = Set(rows["leading-offices"]);
        Heads = Set(rows["heads"]);
        TalksWords = Set(rows["talks-words"]);
        HeldThere = Set(rows["held-there"]);
        MediatingVerbs = Set(rows["mediating-verbs"]);
        MediatingOffices = Set(rows["mediating-offices"]);
        HyphenEndings = Set(rows["hyphen-endings"]);
        Sides = Set(rows["sides"]);
        Warring = Set(rows["warring"]);
        Organs = Set(rows["organs"]);
        Rebels = Set(rows["rebels"]);
        OfficeVerbs = rows["office-verbs"].Fields.ToFrozenDictionary(verb => verb, verb => rows["office-verbs"].One(verb)!);
        var places = DataTable.Read("cities.yaml").ToDictionary(row => row.Key);
        VenueEnd = Fold(places["venue-words"]["after"]);
        VenueStart = Fold(places["venue-words"]["before"]);
        PlaceEnd = Fold(places["place-words"]["after"]);
        PlaceOf = Fold(places["place-words"]["of"]);
        OutletWords = DataTable.Read("outlets.yaml").Single(row => row.Key == "generic")[""].ToFrozenSet();

        var given = new Dictionary<string, Gender>();
        foreach (DataTable row in DataTable.Read("given-names.yaml"))
        {
            Gender gender = row.Key switch
            {
                "male" => Gender.Male,
                "female" => Gender.Female,
                _ => Gender.Unknown,
            };
            foreach (string name in row[""][0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                string key = Folding.Fold(name);
                given[key] = given.TryGetValue(key, out Gender other) && other != gender ? Gender.Unknown : gender;
            }
        }

        _given = given.ToFrozenDictionary();
    }

    public static NameWords Shipped { get; } = new();

    public FrozenSet<string> Organization { get; }

    public FrozenSet<string> Work { get; }

    /// <summary>Words that are no names, whatever their capitals.</summary>
    public FrozenSet<string> Never { get; }

    /// <summary>Of these, the ones that have a capital only at the start of a sentence, so that elsewhere it makes them a name.</summary>
    public FrozenSet<string> Function { get; }

    public FrozenSet<string> Particles { get; }

    /// <summary>The Arabic article in its spellings, which is no part of what a name is compared by.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Words that are no names alone but may be a part of one, with a capital inside a sentence.</summary>
    public FrozenSet<string> Syllables { get; }

    /// <summary>Words between a person and another name of theirs, in lower case.</summary>
    public ImmutableArray<string> Aliases { get; }

    public FrozenSet<string> Suffixes { get; }

    /// <summary>Lemmas of verbs whose subject is somebody.</summary>
    public FrozenSet<string> HumanVerbs { get; }

    /// <summary>Adjectives that only somebody can be: "it is ready".</summary>
    public FrozenSet<string> HumanAdjectives { get; }

    /// <summary>Lemmas of nouns that stand for the owner's state, body or group: "her country".</summary>
    public FrozenSet<string> Homes { get; }

    /// <summary>Lemmas of verbs after which "as" gives an office.</summary>
    public FrozenSet<string> AsVerbs { get; }

    /// <summary>Of these, the ones by which an office is given up.</summary>
    public FrozenSet<string> LeavingVerbs { get; }

    /// <summary>Offices whose holder leads a state or body.</summary>
    public FrozenSet<string> LeadingOffices { get; }

    /// <summary>Offices of heads of state and government.</summary>
    public FrozenSet<string> Heads { get; }

    /// <summary>Lemmas that show that a sentence is about talks or the conflict.</summary>
    public FrozenSet<string> TalksWords { get; }

    /// <summary>What a capital in front of them gives its name to, as the place where it was held or made: "the London talks".</summary>
    public FrozenSet<string> HeldThere { get; }

    /// <summary>Lemmas whose subject brings others together.</summary>
    public FrozenSet<string> MediatingVerbs { get; }

    /// <summary>Titles of those who bring others together.</summary>
    public FrozenSet<string> MediatingOffices { get; }

    /// <summary>What stands behind a hyphen and is no part of a given name: "backed".</summary>
    public FrozenSet<string> HyphenEndings { get; }

    /// <summary>What the parties to talks are called together: "sides", "countries".</summary>
    public FrozenSet<string> Sides { get; }

    /// <summary>Adjectives that may stand between "the two" and "sides".</summary>
    public FrozenSet<string> Warring { get; }

    /// <summary>Organs of state which the rebels of a country fight: "the army".</summary>
    public FrozenSet<string> Organs { get; }

    /// <summary>What groups are called that fight the government of the state in which they are.</summary>
    public FrozenSet<string> Rebels { get; }

    /// <summary>Verbs, with a preposition or without, by which a relative clause gives an office, and the noun for it.</summary>
    public FrozenDictionary<string, string> OfficeVerbs { get; }

    public FrozenSet<string> VenueEnd { get; }

    public FrozenSet<string> VenueStart { get; }

    public FrozenSet<string> PlaceEnd { get; }

    public FrozenSet<string> PlaceOf { get; }

    /// <summary>Words that make the name beside them an outlet's: "daily", "news agency".</summary>
    public FrozenSet<string> OutletWords { get; }

    /// <summary>Whether a word is a common given name, and whose.</summary>
    public bool IsGiven(string form, out Gender gender) => _given.TryGetValue(Folding.Fold(form), out gender);

    private static FrozenSet<string> Set(DataTable row) => row[""].ToFrozenSet();

    private static FrozenSet<string> Fold(string[] words) => words.Select(word => Folding.Fold(word)).ToFrozenSet();
}
