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

            if (row.Key == "anaphors")
                Anaphors.UnionWith(row[""]);
            else if (row.Key == "presence")
                Presence.UnionWith(row[""]);
            else if (row.Key == "goals")
                Goals.UnionWith(row[""]);
            else if (row.Key == "hostile")
                Hostile.UnionWith(row[""]);
            else if (row.Key == "concessions")
                Concessions.UnionWith(row[""]);
            else if (row.Key == "conditions")
                AddConditions(row[""]);
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

    /// <summary>Words that open a condition: "unless", "in exchange for".</summary>
    public PhraseTrie Conditions { get; } = new();

    /// <summary>Nouns for what somebody wants to reach: "the goal is …".</summary>
    public HashSet<string> Goals { get; } = [];

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
