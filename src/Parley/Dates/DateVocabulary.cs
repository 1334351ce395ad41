using System.Collections.Frozen;
using Parley.Data;
using Parley.Text;

namespace Parley.Dates;

/// <summary>What one word can mean in a time expression.</summary>
internal sealed class TimeWord
{
    public static readonly TimeWord None = new();

    public int Month { get; set; }

    public bool ShortMonth { get; set; }

    public int Weekday { get; set; }

    public bool ShortWeekday { get; set; }

    /// <summary>A plural weekday: "Mondays".</summary>
    public bool Repeats { get; set; }

    public string? Season { get; set; }

    public Grain? Unit { get; set; }

    public bool PluralUnit { get; set; }

    public string? DayPart { get; set; }

    public int? Clock { get; set; }

    public int? DayWord { get; set; }

    public Shift Shift { get; set; }

    public Edge Edge { get; set; }

    public bool VagueCount { get; set; }

    public bool Filler { get; set; }

    public bool Zone { get; set; }

    /// <summary>An expression may begin with it.</summary>
    public bool Opens { get; set; }
}

/// <summary>The words of <c>Data/dates.yaml</c>, and the feasts of <c>Data/feasts.yaml</c>.</summary>
internal sealed class DateVocabulary
{
    private readonly FrozenDictionary<string, TimeWord> _words;

    private DateVocabulary(Source source, Dictionary<string, string> feasts)
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        TimeWord Word(string form)
        {
            if (!words.TryGetValue(form, out TimeWord? word))
                words.Add(form, word = new TimeWord { Opens = true });
            return word;
        }

        foreach ((string form, int month) in source.Months)
            Word(form).Month = month;
        foreach ((string form, int month) in source.ShortMonths)
            (Word(form).Month, Word(form).ShortMonth) = (month, true);
        foreach ((string form, int weekday) in source.Weekdays)
        {
            Word(form).Weekday = weekday;
            (Word(form + "s").Weekday, Word(form + "s").Repeats) = (weekday, true);
        }

        foreach ((string form, int weekday) in source.ShortWeekdays)
            (Word(form).Weekday, Word(form).ShortWeekday) = (weekday, true);
        foreach ((string form, string season) in source.Seasons)
            Word(form).Season = season;
        foreach ((string form, Grain unit) in source.Units)
            (Word(form).Unit, Word(form).PluralUnit) = (unit, form[^1] is 's' or 'a');
        foreach ((string form, string part) in source.DayParts)
            Word(form).DayPart = part;
        foreach ((string form, int hour) in source.ClockWords)
            Word(form).Clock = hour;
        foreach ((string form, int days) in source.DayWords)
            Word(form).DayWord = days;
        foreach ((string form, Shift shift) in source.Shifts)
            Word(form).Shift = shift;
        foreach ((string form, Edge edge) in source.Edges)
            Word(form).Edge = edge;
        foreach (string form in source.VagueCounts)
            Word(form).VagueCount = true;
        foreach (string form in NumberWords.Shipped.Openers.Concat(source.Openers))
            Word(form);
        foreach (string form in source.References.Keys.Concat(feasts.Keys).Concat(source.Sets.Keys).Concat(source.Hedges).Concat(source.EndsOf.Keys))
            Word(form.Split(' ', '\'', '-')[0]);
        foreach (string form in source.Fillers)
            (words.TryGetValue(form, out TimeWord? word) ? word : words[form] = new TimeWord()).Filler = true;
        foreach (string form in source.Zones)
            (words.TryGetValue(form, out TimeWord? word) ? word : words[form] = new TimeWord()).Zone = true;
        _words = words.ToFrozenDictionary();
        References = new Phrases<string>(source.References.Concat(source.Sets));
        Sets = source.Sets.Values.ToFrozenSet();
        Feasts = new Phrases<Feast>(feasts.Select(f => KeyValuePair.Create(f.Key, Feast.Parse(f.Value))));
        FeastThings = source.FeastThings.ToFrozenSet();
        Hedges = new Phrases<bool>(source.Hedges.Select(h => KeyValuePair.Create(h, true)));
        Likely = new Phrases<bool>(source.Likely.Select(l => KeyValuePair.Create(l, true)));
        Operators = new Phrases<DateOperator>(source.Operators);
        OperatorsBehind = new Phrases<DateOperator>(source.OperatorsBehind);
        Papers = source.Papers.ToFrozenSet();
        LengthStarts = new Phrases<bool>(source.LengthStarts.Select(s => KeyValuePair.Create(s, true)));
        Deadlines = new Phrases<bool>(source.Deadlines.Select(d => KeyValuePair.Create(d, true)));
        DeadlineNouns = source.Deadlines.ToFrozenSet();
        Granting = source.Granting.ToFrozenSet();
        ZoneNames = source.ZoneNames.ToFrozenSet();
        EndsOf = source.EndsOf.ToFrozenDictionary();
        ShortUnits = source.ShortUnits.ToFrozenDictionary();
        LengthCues = source.LengthCues.ToFrozenSet();
        ClockCues = source.ClockCues.ToFrozenSet();
        HourCues = source.HourCues.ToFrozenSet();
        StretchCues = source.StretchCues.ToFrozenSet();
        WeekdayCues = source.WeekdayCues.ToFrozenSet();
        MonthCues = source.MonthCues.ToFrozenSet();
        OrdinaryMonths = source.OrdinaryMonths.ToFrozenSet();
        DayPartCues = source.DayPartCues.ToFrozenSet();
        Publications = source.Publications.ToFrozenSet();
        NamedDays = source.NamedDays.ToFrozenSet();
        Forward = source.Forward.ToFrozenSet();
        Done = source.Done.ToFrozenSet();
        Former = source.Former.ToFrozenSet();
        SameInPast = source.SameInPast.ToFrozenSet();
        Ahead = source.ModalsAhead.ToFrozenSet();
        Concurrent = source.Concurrent.ToFrozenSet();
        Saying = source.Saying.ToFrozenSet();
    }

    public static DateVocabulary Shipped { get; } = new(DataFile.Read<Source>("dates.yaml"), DataFile.Read<Dictionary<string, string>>("feasts.yaml"));

    /// <summary>References and sets with their TIMEX3 value.</summary>
    public Phrases<string> References { get; }

    /// <summary>The values that are sets.</summary>
    public FrozenSet<string> Sets { get; }

    public Phrases<Feast> Feasts { get; }

    /// <summary>Words behind a feast that make a thing of it that is named after it.</summary>
    public FrozenSet<string> FeastThings { get; }

    public Phrases<bool> Hedges { get; }

    /// <summary>Words between a week and its day that say how sure the day is.</summary>
    public Phrases<bool> Likely { get; }

    public Phrases<DateOperator> Operators { get; }

    /// <summary>Operators that stand behind what they bind.</summary>
    public Phrases<DateOperator> OperatorsBehind { get; }

    /// <summary>Lemmas of papers that are named after the place where they were signed.</summary>
    public FrozenSet<string> Papers { get; }

    /// <summary>Words between a length and the day on which it begins.</summary>
    public Phrases<bool> LengthStarts { get; }

    /// <summary>Nouns for a date by which something must be done.</summary>
    public Phrases<bool> Deadlines { get; }

    /// <summary>The same, as lemmas.</summary>
    public FrozenSet<string> DeadlineNouns { get; }

    /// <summary>Lemmas that hand somebody time.</summary>
    public FrozenSet<string> Granting { get; }

    /// <summary>Words that name a zone of the clock in front of "time".</summary>
    public FrozenSet<string> ZoneNames { get; }

    /// <summary>Abbreviations of the end of a period: "EOY".</summary>
    public FrozenDictionary<string, Grain> EndsOf { get; }

    /// <summary>Letters close to a figure that stand for a unit.</summary>
    public FrozenDictionary<string, Grain> ShortUnits { get; }

    /// <summary>Words in front of such a figure that show it for a length.</summary>
    public FrozenSet<string> LengthCues { get; }

    /// <summary>Words in front of a time of the clock that show it for one: "at 10.30".</summary>
    public FrozenSet<string> ClockCues { get; }

    /// <summary>Words in front of a bare hour that show it for one in a note: "a call at 6".</summary>
    public FrozenSet<string> HourCues { get; }

    /// <summary>Words in front of two times of which the first is where a stretch begins: "from 3 to 5".</summary>
    public FrozenSet<string> StretchCues { get; }

    /// <summary>Words in front of a weekday's short form that show it for one.</summary>
    public FrozenSet<string> WeekdayCues { get; }

    /// <summary>Words in front of a month's name, or of a date in figures, that show it for one.</summary>
    public FrozenSet<string> MonthCues { get; }

    /// <summary>Months whose names are ordinary words in lower case.</summary>
    public FrozenSet<string> OrdinaryMonths { get; }

    /// <summary>Words in front of "the morning" where it is a time.</summary>
    public FrozenSet<string> DayPartCues { get; }

    public FrozenSet<string> Publications { get; }

    public FrozenSet<string> NamedDays { get; }

    /// <summary>Lemmas whose date lies ahead of them.</summary>
    public FrozenSet<string> Forward { get; }

    /// <summary>Those of them whose participle tells what is over where nothing binds the date.</summary>
    public FrozenSet<string> Done { get; }

    /// <summary>Adverbs beside a forward verb that leave open whether its plan still holds.</summary>
    public FrozenSet<string> Former { get; }

    /// <summary>Verbs whose past is written like their present.</summary>
    public FrozenSet<string> SameInPast { get; }

    /// <summary>Modal verbs, as written in lower case, that look ahead.</summary>
    public FrozenSet<string> Ahead { get; }

    /// <summary>Lemmas whose infinitive happens when they do.</summary>
    public FrozenSet<string> Concurrent { get; }

    /// <summary>Lemmas of saying.</summary>
    public FrozenSet<string> Saying { get; }

    public TimeWord Find(string lower) => _words.GetValueOrDefault(lower, TimeWord.None);

    private sealed record Source
    {
        public Dictionary<string, int> Months { get; init; } = [];

        public Dictionary<string, int> ShortMonths { get; init; } = [];

        public Dictionary<string, int> Weekdays { get; init; } = [];

        public Dictionary<string, int> ShortWeekdays { get; init; } = [];

        public Dictionary<string, string> Seasons { get; init; } = [];

        public Dictionary<string, Grain> Units { get; init; } = [];

        public Dictionary<string, string> DayParts { get; init; } = [];

        public Dictionary<string, int> ClockWords { get; init; } = [];

        public Dictionary<string, Grain> EndsOf { get; init; } = [];

        public Dictionary<string, Grain> ShortUnits { get; init; } = [];

        public List<string> LengthCues { get; init; } = [];

        public List<string> Zones { get; init; } = [];

        public List<string> ZoneNames { get; init; } = [];

        public List<string> ClockCues { get; init; } = [];

        public List<string> HourCues { get; init; } = [];

        public List<string> StretchCues { get; init; } = [];

        public List<string> WeekdayCues { get; init; } = [];

        public List<string> MonthCues { get; init; } = [];

        public List<string> OrdinaryMonths { get; init; } = [];

        public List<string> DayPartCues { get; init; } = [];

        public Dictionary<string, int> DayWords { get; init; } = [];

        public Dictionary<string, Shift> Shifts { get; init; } = [];

        public Dictionary<string, Edge> Edges { get; init; } = [];

        public Dictionary<string, string> References { get; init; } = [];

        public Dictionary<string, string> Sets { get; init; } = [];

        public List<string> FeastThings { get; init; } = [];

        public List<string> VagueCounts { get; init; } = [];

        public List<string> Hedges { get; init; } = [];

        public List<string> Likely { get; init; } = [];

        public List<string> Openers { get; init; } = [];

        public List<string> Fillers { get; init; } = [];

        public List<string> Publications { get; init; } = [];

        public List<string> NamedDays { get; init; } = [];

        public Dictionary<string, DateOperator> Operators { get; init; } = [];

        public Dictionary<string, DateOperator> OperatorsBehind { get; init; } = [];

        public List<string> Papers { get; init; } = [];

        public List<string> LengthStarts { get; init; } = [];

        public List<string> Deadlines { get; init; } = [];

        public List<string> Granting { get; init; } = [];

        public List<string> Forward { get; init; } = [];

        public List<string> Done { get; init; } = [];

        public List<string> Former { get; init; } = [];

        public List<string> SameInPast { get; init; } = [];

        public List<string> ModalsAhead { get; init; } = [];

        public List<string> Concurrent { get; init; } = [];

        public List<string> Saying { get; init; } = [];
    }
}
