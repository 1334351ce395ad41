using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Data;
using Parley.Text;

namespace Parley.Reading;

/// <summary>The frames of a file of Data/ by the word that sets them off. Thread-safe.</summary>
internal sealed class FrameVocabulary
{
    private static readonly Lazy<FrameVocabulary> LazyActs = new(() => new FrameVocabulary(DataTable.Read("frames.yaml")));
    private static readonly Lazy<FrameVocabulary> LazyStances = new(() => new FrameVocabulary(DataTable.Read("stances.yaml")));

    private readonly FrozenDictionary<string, string> _forms;

    private FrameVocabulary(IReadOnlyList<DataTable> rows)
    {
        Verbs = ByLemma(rows, "verbs");
        _forms = Verbs.Keys.SelectMany(v => Forms(v).Select(f => KeyValuePair.Create(f, v))).DistinctBy(f => f.Key).ToFrozenDictionary();
        Nouns = ByLemma(rows, "nouns");
        Adjectives = ByLemma(rows, "adjectives");
        Light = rows.Where(r => r.Key == "light").SelectMany(r => r[""]).ToFrozenSet();
        Copulas = rows.Where(r => r.Key == "copulas").SelectMany(r => r[""]).ToFrozenSet();
        foreach (string phrase in rows.Where(r => r.Key == "echoes").SelectMany(r => r[""]))
            Echoes.Add(phrase);
        Performed = rows.Where(r => r.Key == "performed").SelectMany(r => r[""]).ToFrozenSet();
        Leading = rows.Where(r => r.Key == "leading").SelectMany(r => r[""]).ToFrozenSet();
        Led = rows.Where(r => r.Key == "led").SelectMany(r => r[""]).ToFrozenSet();
        Documents = rows.Where(r => r.Key == "documents").SelectMany(r => r[""]).ToFrozenSet();
        Silence = rows.Where(r => r.Key == "silence").SelectMany(r => r[""]).ToFrozenSet();
        Sides = rows.Where(r => r.Key == "sides").SelectMany(r => r[""]).ToFrozenSet();
        Partitives = rows.Where(r => r.Key == "partitives").SelectMany(r => r[""]).ToFrozenSet();
        People = rows.Where(r => r.Key == "people").SelectMany(r => r[""]).ToFrozenSet();
    }

    /// <summary>Diplomatic and other acts; their types are those of <see cref="Record.MoveTypes"/>.</summary>
    public static FrameVocabulary Acts => LazyActs.Value;

    /// <summary>Wants and refusals that are no acts; their types are the names of <see cref="Record.Stance"/>.</summary>
    public static FrameVocabulary Stances => LazyStances.Value;

    public FrozenDictionary<string, ImmutableArray<Frame>> Verbs { get; }

    public FrozenDictionary<string, ImmutableArray<Frame>> Nouns { get; }

    public FrozenDictionary<string, ImmutableArray<Frame>> Adjectives { get; }

    /// <summary>
    /// The frames of a verb, by its dictionary form, or, where a lemmatiser got that wrong ("fre" for "freed"), by its regular forms.
    /// </summary>
    public bool TryVerb(in Token word, out ImmutableArray<Frame> frames) =>
        Verbs.TryGetValue(word.Lemma, out frames) || (_forms.TryGetValue(word.Lower, out string? lemma) && Verbs.TryGetValue(lemma, out frames));

    /// <summary>Verbs that lend their grammar to a noun: "issue" in "issued a warning".</summary>
    public FrozenSet<string> Light { get; }

    /// <summary>Verbs that stand for "is" before an adjective: "remains opposed".</summary>
    public FrozenSet<string> Copulas { get; }

    /// <summary>Phrases for doing what another did: "follow suit".</summary>
    public PhraseTrie Echoes { get; } = new();

    /// <summary>Verbs that do what they say: "we condemn".</summary>
    public FrozenSet<string> Performed { get; }

    /// <summary>Participles behind the name of a mediator: "brokered" in "UN-brokered".</summary>
    public FrozenSet<string> Leading { get; }

    /// <summary>What is called so: "talks" in "UN-brokered talks".</summary>
    public FrozenSet<string> Led { get; }

    /// <summary>What does what whoever issues it does: "resolution".</summary>
    public FrozenSet<string> Documents { get; }

    /// <summary>Verbs whose refusal is only silence: "declined to comment".</summary>
    public FrozenSet<string> Silence { get; }

    /// <summary>Nouns for groups that are a side by themselves: "the rebels".</summary>
    public FrozenSet<string> Sides { get; }

    /// <summary>Words that only measure what stands behind their "of": "a round of talks".</summary>
    public FrozenSet<string> Partitives { get; }

    /// <summary>Nouns for people and for what acts like them.</summary>
    public FrozenSet<string> People { get; }

    private static FrozenDictionary<string, ImmutableArray<Frame>> ByLemma(IReadOnlyList<DataTable> rows, string words)
    {
        var found = new Dictionary<string, List<Frame>>();
        FrozenDictionary<string, FrozenSet<string>> classes = rows.Where(r => r.Key == "classes")
            .SelectMany(r => r.Fields.Select(f => (Name: $"<{f}>", Words: r[f].ToFrozenSet()))).ToFrozenDictionary(c => c.Name, c => c.Words);
        foreach (DataTable row in rows)
        {
            foreach (string pattern in row[words].SelectMany(p => Spelled(p, classes)))
            {
                Frame frame = Frame.Of(row.One("type") ?? row.Key, pattern, words == "nouns", classes) with
                {
                    Root = row.One("root"),
                    IsReciprocal = row.One("reciprocal") == "true",
                    IsMove = row.One("finding") != "false",
                    Negated = row.One("negated"),
                    Planned = row.One("planned"),
                    IsOfClause = row.One("actor") == "clause",
                    IsObligation = row.One("clause") == "obligation",
                    IsFirstPerson = row.One("person") == "first",
                    IsOfGivingWay = row.One("content") == "giving-way",
                };
                if (!found.TryGetValue(frame.Lemma, out List<Frame>? frames))
                    found[frame.Lemma] = frames = [];
                frames.Add(frame);
            }
        }

        // A frame with more fixed words says more.
        return found.ToFrozenDictionary(f => f.Key, f => f.Value.OrderByDescending(x => x.Weight).ToImmutableArray());
    }

    private static IEnumerable<string> Forms(string verb)
    {
        string stem = verb.EndsWith('e') ? verb[..^1] : verb;
        string past = verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u') ? verb[..^1] + "ied" : stem + "ed";
        return [past, stem + "ing", verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying" : verb + "ing", verb + verb[^1] + "ed", verb + verb[^1] + "ing"];
    }

    // A pattern that starts with a class is one for each of its words.
    private static IEnumerable<string> Spelled(string pattern, FrozenDictionary<string, FrozenSet<string>> classes)
    {
        int end = pattern.IndexOf('>', StringComparison.Ordinal);
        if (pattern[0] != '<' || end < 0)
            return [pattern];
        if (!classes.TryGetValue(pattern[..(end + 1)], out FrozenSet<string>? words))
            throw new FormatException($"The frame \"{pattern}\" starts with no class that is known.");
        return words.Select(w => w + pattern[(end + 1)..]);
    }
}
