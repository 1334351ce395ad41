using Parley.Data;
using Parley.Record;

namespace Parley.Reading.Positions;

/// <summary>The phrases of Data/positions.yaml.</summary>
internal sealed class PositionWords
{
    private static readonly Lazy<PositionWords> Lazily = new(() => new PositionWords(DataFile.Read<PositionFile>("positions.yaml")));

    private readonly List<Stance> _stances = [];

    private PositionWords(PositionFile file)
    {
        foreach ((string stance, List<string> phrases) in file.Judgements)
        {
            foreach (string phrase in phrases)
            {
                int number = Judgements.Add(phrase);
                while (_stances.Count <= number)
                    _stances.Add(Enum.Parse<Stance>(stance, ignoreCase: true));
            }
        }

        foreach (string word in file.Anaphors)
            Anaphors.Add(word);
    }

    public static PositionWords Shipped => Lazily.Value;

    /// <summary>Predicates that judge their subject: "is unacceptable".</summary>
    public PhraseTrie Judgements { get; } = new();

    /// <summary>Words that only point back to what was spoken of: "it", "the proposal".</summary>
    public HashSet<string> Anaphors { get; } = [];

    public Stance StanceOf(int judgement) => _stances[judgement];

    private sealed class PositionFile
    {
        public Dictionary<string, List<string>> Judgements { get; set; } = [];

        public List<string> Anaphors { get; set; } = [];
    }
}
