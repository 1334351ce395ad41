using Parley.Data;
using Parley.Record;

namespace Parley.Reading.Positions;

/// <summary>The phrases of Data/positions.yaml.</summary>
internal sealed class PositionWords
{
    private static readonly Lazy<PositionWords> Lazily = new(() => new PositionWords(DataTable.Read("positions.yaml")));

    private readonly List<Stance> _stances = [];
    private readonly Dictionary<string, Stance> _lists = [];

    private PositionWords(IReadOnlyList<DataTable> rows)
    {
        var sets = new Dictionary<string, HashSet<string>>
        {
            ["anaphors"] = Anaphors, ["presence"] = Presence, ["goals"] = Goals, ["hostile"] = Hostile,
            ["views"] = Views, ["judging"] = Judging, ["acceptances"] = Acceptances, ["asides"] = Asides,
            ["inquiries"] = Inquiries, ["dropping"] = Dropping, ["retreating"] = Retreating, ["yielding"] = Yielding,
            ["failing"] = Failing, ["hesitating"] = Hesitating, ["talking"] = Talking, ["concessions"] = Concessions, ["talkers"] = Talkers,
            ["wanting"] = Wanting, ["joining"] = Joining, ["talks"] = Talks,
            ["vague"] = Vague, ["own"] = Own, ["resisting"] = Resisting,
        };
        foreach (DataTable row in rows)
        {
            foreach (string field in row.Fields.Where(f => f.Length > 0))
            {
                Stance stance = Enum.Parse<Stance>(field, ignoreCase: true);
                foreach (string phrase in row[field])
                {
                    if (row.Key == "lists")
                        _lists[phrase] = stance;
                    else
                        AddJudgement(phrase, stance);
                }
            }

            if (row.Key == "conditions")
                AddConditions(row[""]);
            else if (sets.TryGetValue(row.Key, out HashSet<string>? set))
                set.UnionWith(row[""]);
        }
    }

    public static PositionWords Shipped => Lazily.Value;

    /// <summary>Predicates that judge their subject: "is unacceptable".</summary>
    public PhraseTrie Judgements { get; } = new();

    /// <summary>Words that only point back to what was spoken of: "it", "the proposal".</summary>
    public HashSet<string> Anaphors { get; } = [];

    /// <summary>Verbs of coming and being there, which are attendance and no stance.</summary>
    public HashSet<string> Presence { get; } = [];

    /// <summary>Verbs of leaving and fighting: who is ready to walk away offers nothing.</summary>
    public HashSet<string> Hostile { get; } = [];

    /// <summary>Verbs of giving way: who undertakes them offers something.</summary>
    public HashSet<string> Concessions { get; } = [];

    /// <summary>Nouns for who is sent to talk: "would send a delegation".</summary>
    public HashSet<string> Talkers { get; } = [];

    /// <summary>Verbs of wanting in "what they want is a truce".</summary>
    public HashSet<string> Wanting { get; } = [];

    /// <summary>Verbs of giving a stance up: "dropped its objection".</summary>
    public HashSet<string> Dropping { get; } = [];

    /// <summary>Verbs of giving a stance up with "from" or "on" before it: "backed away from its claim".</summary>
    public HashSet<string> Retreating { get; } = [];

    /// <summary>Verbs of becoming less or other: what "will not come down" somebody keeps up.</summary>
    public HashSet<string> Yielding { get; } = [];

    /// <summary>Verbs of not getting something done, which refuse nothing: "failed to agree".</summary>
    public HashSet<string> Failing { get; } = [];

    /// <summary>Verbs that threaten where they are denied: "will not hesitate to".</summary>
    public HashSet<string> Hesitating { get; } = [];

    /// <summary>Verbs of coming to talk: who does so on a condition offers it.</summary>
    public HashSet<string> Talking { get; } = [];

    /// <summary>Verbs of going to talks: "take part in".</summary>
    public HashSet<string> Joining { get; } = [];

    /// <summary>Nouns for talks to which somebody goes.</summary>
    public HashSet<string> Talks { get; } = [];

    /// <summary>Nouns that leave open what is meant: "concessions", "flexibility".</summary>
    public HashSet<string> Vague { get; } = [];

    /// <summary>Nouns for a party of which a speaker says "my", "his" or "its": "his country would not sign".</summary>
    public HashSet<string> Own { get; } = [];

    /// <summary>Verbs of standing in the way: who says that he will not do so accepts.</summary>
    public HashSet<string> Resisting { get; } = [];

    /// <summary>Words that open a condition: "unless", "in exchange for".</summary>
    public PhraseTrie Conditions { get; } = new();

    /// <summary>Nouns for what somebody wants to reach: "the goal is …".</summary>
    public HashSet<string> Goals { get; } = [];

    /// <summary>Nouns for what somebody holds to be right: "its view is that …".</summary>
    public HashSet<string> Views { get; } = [];

    /// <summary>Verbs that pass a judgement on their object: "called it unacceptable".</summary>
    public HashSet<string> Judging { get; } = [];

    /// <summary>Verbs of agreeing and giving way: who cannot do so will not.</summary>
    public HashSet<string> Acceptances { get; } = [];

    /// <summary>Verbs that talk to the listener where they open a quotation, and demand nothing: "look", "thank you".</summary>
    public HashSet<string> Asides { get; } = [];

    /// <summary>Verbs of telling: who asks to be told asks a question.</summary>
    public HashSet<string> Inquiries { get; } = [];

    /// <summary>The stance of what a noun lists: "the terms include …"; null where it is no such noun.</summary>
    public Stance? StanceOfList(string noun) => _lists.TryGetValue(noun, out Stance stance) ? stance : null;

    public Stance StanceOf(int judgement) => _stances[judgement];

    private void AddConditions(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
            Conditions.Add(phrase);
    }

    private void AddJudgement(string phrase, Stance stance)
    {
        if (Judgements.Add(phrase) == _stances.Count)
            _stances.Add(stance);
    }
}
