using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;

namespace Parley.Reading.Exchanges;

/// <summary>The words of Data/exchanges.yaml. Thread-safe.</summary>
internal sealed class ExchangeVocabulary
{
    private static readonly Lazy<ExchangeVocabulary> Lazily = new(() => new ExchangeVocabulary(DataFile.Read<Words>("exchanges.yaml")));

    private ExchangeVocabulary(Words words)
    {
        People = words.People.SelectMany(kind => kind.Value.Select(word => (word, Enum.Parse<ExchangeWhat>(kind.Key, ignoreCase: true))))
            .ToFrozenDictionary(p => p.word, p => p.Item2);
        Others = words.Others.ToFrozenSet();
        Jails = words.Jails.ToFrozenSet();
        FreePeople = words.FreePeople.ToFrozenSet();
        Freeing = words.Freeing.ToFrozenSet();
        HeldPeople = words.Held.ToFrozenSet();
        Nouns = words.Nouns.ToFrozenSet();
        Verbs = words.Verbs.Select(verb => verb.Split('_')).GroupBy(verb => verb[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(verb => verb.Length > 1 ? verb[1] : "").ToFrozenSet());
        Proposed = words.Proposed.ToFrozenSet();
        Offering = words.Offering.ToFrozenSet();
        Planned = words.Planned.ToFrozenSet();
        Completed = words.Completed.ToFrozenSet();
        Refused = words.Refused.ToFrozenSet();
        Causing = words.Causing.ToFrozenSet();
    }

    public static ExchangeVocabulary Shipped => Lazily.Value;

    public FrozenDictionary<string, ExchangeWhat> People { get; }

    /// <summary>Words for people that do not say what they are.</summary>
    public FrozenSet<string> Others { get; }

    /// <summary>Where people are held.</summary>
    public FrozenSet<string> Jails { get; }

    /// <summary>Words for people who are not held by anybody as such.</summary>
    public FrozenSet<string> FreePeople { get; }

    /// <summary>Words that make them held: "captured".</summary>
    public FrozenSet<string> HeldPeople { get; }

    /// <summary>Verbs and nouns of freeing: who is freed was held.</summary>
    public FrozenSet<string> Freeing { get; }

    public FrozenSet<string> Nouns { get; }

    /// <summary>Verbs with the words of which one must follow; an empty one where none need.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Verbs { get; }

    public FrozenSet<string> Proposed { get; }

    public FrozenSet<string> Offering { get; }

    public FrozenSet<string> Planned { get; }

    public FrozenSet<string> Completed { get; }

    public FrozenSet<string> Refused { get; }

    /// <summary>Verbs whose subject comes before the exchange.</summary>
    public FrozenSet<string> Causing { get; }

    private sealed class Words
    {
        public Dictionary<string, List<string>> People { get; set; } = [];

        public List<string> Others { get; set; } = [];

        public List<string> Jails { get; set; } = [];

        public List<string> FreePeople { get; set; } = [];

        public List<string> Held { get; set; } = [];

        public List<string> Freeing { get; set; } = [];

        public List<string> Nouns { get; set; } = [];

        public List<string> Verbs { get; set; } = [];

        public List<string> Proposed { get; set; } = [];

        public List<string> Offering { get; set; } = [];

        public List<string> Planned { get; set; } = [];

        public List<string> Completed { get; set; } = [];

        public List<string> Refused { get; set; } = [];

        public List<string> Causing { get; set; } = [];
    }
}
