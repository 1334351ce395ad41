using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <summary>The words of <c>Data/quantities.yaml</c>.</summary>
internal sealed class QuantityVocabulary
{
    private readonly FrozenSet<string> _time;
    private readonly FrozenSet<string> _money;
    private readonly FrozenSet<string> _measures;

    private QuantityVocabulary(Source source)
    {
        HedgesBefore = new Phrases<Qualifier>(source.HedgesBefore.Select(h => KeyValuePair.Create(h.Key, Parse(h.Value))));
        HedgesAfter = new Phrases<Qualifier>(source.HedgesAfter.Select(h => KeyValuePair.Create(h.Key, Parse(h.Value))));
        Units = new Phrases<string>(source.Units.Select(u => KeyValuePair.Create(u.Key.Replace(".", " .", StringComparison.Ordinal), u.Value)));
        CurrencySigns = source.CurrencySigns.ToFrozenDictionary();
        Persons = source.Persons.ToFrozenSet();
        PersonVerbs = source.PersonVerbs.ToFrozenSet();
        PersonAdjectives = source.PersonAdjectives.ToFrozenSet();
        PersonGroups = source.PersonGroups.ToFrozenSet();
        Labels = source.Labels.ToFrozenSet();
        Material = source.Material.ToFrozenSet();
        Structural = source.Structural.ToFrozenSet();
        CasualtyWords = source.CasualtyWords.ToFrozenSet();
        _time = source.TimeUnits.ToFrozenSet();
        _money = source.MoneyUnits.ToFrozenSet();
        _measures = source.MeasureUnits.ToFrozenSet();
    }

    public static QuantityVocabulary Shipped { get; } = new(DataFile.Read<Source>("quantities.yaml"));

    public Phrases<Qualifier> HedgesBefore { get; }

    public Phrases<Qualifier> HedgesAfter { get; }

    public Phrases<string> Units { get; }

    public FrozenDictionary<string, string> CurrencySigns { get; }

    public FrozenSet<string> Persons { get; }

    public FrozenSet<string> PersonVerbs { get; }

    public FrozenSet<string> PersonAdjectives { get; }

    public FrozenSet<string> PersonGroups { get; }

    public FrozenSet<string> Labels { get; }

    public FrozenSet<string> Material { get; }

    public FrozenSet<string> Structural { get; }

    public FrozenSet<string> CasualtyWords { get; }

    public QuantityKind KindOf(string? unit) => unit switch
    {
        null => QuantityKind.Count,
        "percent" or "percentage point" or "basis point" => QuantityKind.Share,
        _ when _time.Contains(unit) => QuantityKind.Time,
        _ when _money.Contains(unit) => QuantityKind.Money,
        _ when _measures.Contains(unit) => QuantityKind.Measure,
        _ => QuantityKind.Count,
    };

    private static Qualifier Parse(string text) =>
        Enum.Parse<Qualifier>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private sealed record Source
    {
        public Dictionary<string, string> HedgesBefore { get; init; } = [];

        public Dictionary<string, string> HedgesAfter { get; init; } = [];

        public Dictionary<string, string> Units { get; init; } = [];

        public List<string> TimeUnits { get; init; } = [];

        public List<string> MoneyUnits { get; init; } = [];

        public List<string> MeasureUnits { get; init; } = [];

        public Dictionary<string, string> CurrencySigns { get; init; } = [];

        public List<string> Persons { get; init; } = [];

        public List<string> PersonVerbs { get; init; } = [];

        public List<string> PersonAdjectives { get; init; } = [];

        public List<string> PersonGroups { get; init; } = [];

        public List<string> Labels { get; init; } = [];

        public List<string> Material { get; init; } = [];

        public List<string> Structural { get; init; } = [];

        public List<string> CasualtyWords { get; init; } = [];
    }
}
