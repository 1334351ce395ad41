using System.Collections.Frozen;
using Parley.Data;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <summary>The words of Data/attendance.yaml. Thread-safe.</summary>
internal sealed class AttendanceVocabulary
{
    private const int Near = 6;

    private static readonly Lazy<AttendanceVocabulary> Lazily = new(() => new AttendanceVocabulary(DataFile.Read<Words>("attendance.yaml")));

    private AttendanceVocabulary(Words words)
    {
        Attending = Verbs(words.Attending);
        Coming = Verbs(words.Coming);
        Absent = Verbs(words.Absent);
        AbsentFrom = words.AbsentFrom.ToFrozenSet();
        Doubt = words.Doubt.ToFrozenSet();
        AbsentOut = Verbs(words.AbsentOut);
        Rooms = words.Rooms.ToFrozenSet();
        Staying = Verbs(words.Staying);
        Sending = Verbs(words.Sending);
        Including = words.Including.ToFrozenSet();
        With = words.With.ToFrozenSet();
        Arriving = Verbs(words.Arriving);
        Receiving = words.Receiving.ToFrozenSet();
        Opening = words.Opening.ToFrozenSet();
        Back = words.Back.ToFrozenSet();
        Times = words.Times.ToFrozenSet();
        Replacing = Verbs(words.Replacing);
        Chairing = words.Chairing.ToFrozenSet();
        Mediators = words.Mediators.ToFrozenSet();
        Members = words.Members.ToFrozenSet();
        Presence = words.Presence.ToFrozenSet();
        Going = words.Going.ToFrozenSet();
        Stead = words.Stead.ToFrozenSet();
        Remaining = words.Remaining.ToFrozenSet();
    }

    public static AttendanceVocabulary Shipped => Lazily.Value;

    public FrozenDictionary<string, FrozenSet<string>> Attending { get; }

    public FrozenDictionary<string, FrozenSet<string>> Coming { get; }

    public FrozenDictionary<string, FrozenSet<string>> Absent { get; }

    public FrozenSet<string> AbsentFrom { get; }

    public FrozenSet<string> Doubt { get; }

    public FrozenDictionary<string, FrozenSet<string>> AbsentOut { get; }

    public FrozenSet<string> Rooms { get; }

    public FrozenDictionary<string, FrozenSet<string>> Staying { get; }

    public FrozenDictionary<string, FrozenSet<string>> Sending { get; }

    /// <summary>Verbs whose object is of the delegation that is their subject.</summary>
    public FrozenSet<string> Including { get; }

    /// <summary>Verbs whose passive names who is there with somebody or for him.</summary>
    public FrozenSet<string> With { get; }

    /// <summary>Verbs of getting there that need no place.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Arriving { get; }

    public FrozenSet<string> Receiving { get; }

    public FrozenSet<string> Opening { get; }

    public FrozenSet<string> Back { get; }

    public FrozenSet<string> Times { get; }

    public FrozenDictionary<string, FrozenSet<string>> Replacing { get; }

    public FrozenSet<string> Chairing { get; }

    public FrozenSet<string> Mediators { get; }

    public FrozenSet<string> Members { get; }

    public FrozenSet<string> Presence { get; }

    public FrozenSet<string> Going { get; }

    public FrozenSet<string> Stead { get; }

    public FrozenSet<string> Remaining { get; }

    /// <summary>Whether the verb is in a list, with its particle behind where it needs one.</summary>
    public static bool Has(FrozenDictionary<string, FrozenSet<string>> verbs, Document document, int verb) => Particle(verbs, document, verb) >= 0;

    /// <summary>Where a verb of a list ends: its particle, or itself where it needs none; -1 where it is not in the list.</summary>
    public static int Particle(FrozenDictionary<string, FrozenSet<string>> verbs, Document document, int verb)
    {
        if (!verbs.TryGetValue(document[verb].Lemma, out FrozenSet<string>? particles))
            return -1;
        for (int token = verb + 1; token < document.Tokens.Length && token <= verb + Near && document[token].Sentence == document[verb].Sentence; token++)
        {
            if (particles.Contains(document[token].Lower))
                return token;
        }

        return particles.Contains("") ? verb : -1;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Verbs(List<string> verbs) =>
        verbs.Select(verb => verb.Split('_', 2)).GroupBy(verb => verb[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(verb => verb.Length > 1 ? verb[1] : "").ToFrozenSet());

    private sealed class Words
    {
        public List<string> Attending { get; set; } = [];

        public List<string> Coming { get; set; } = [];

        public List<string> Absent { get; set; } = [];

        public List<string> AbsentFrom { get; set; } = [];

        public List<string> Doubt { get; set; } = [];

        public List<string> AbsentOut { get; set; } = [];

        public List<string> Rooms { get; set; } = [];

        public List<string> Staying { get; set; } = [];

        public List<string> Sending { get; set; } = [];

        public List<string> Including { get; set; } = [];

        public List<string> With { get; set; } = [];

        public List<string> Arriving { get; set; } = [];

        public List<string> Receiving { get; set; } = [];

        public List<string> Opening { get; set; } = [];

        public List<string> Back { get; set; } = [];

        public List<string> Times { get; set; } = [];

        public List<string> Replacing { get; set; } = [];

        public List<string> Chairing { get; set; } = [];

        public List<string> Mediators { get; set; } = [];

        public List<string> Members { get; set; } = [];

        public List<string> Presence { get; set; } = [];

        public List<string> Going { get; set; } = [];

        public List<string> Stead { get; set; } = [];

        public List<string> Remaining { get; set; } = [];
    }
}
