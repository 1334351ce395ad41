using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>A weekday that a text tells without its date.</summary>
/// <param name="Away">
/// How many days it lies from the day of writing, for each weekday of that day, Sunday first; null where it would stay open.
/// </param>
/// <param name="Context">The names of its sentence, word by word in lower case: places, people, what is called after them.</param>
/// <param name="IsSince">Whether something has gone on since then: "since Monday".</param>
internal sealed record OpenWeekday(int?[] Away, IReadOnlySet<string> Context, bool IsSince);

/// <summary>A day of the year that a text tells without its year.</summary>
/// <param name="Day">The day.</param>
/// <param name="Tense">Whether it lies behind or ahead.</param>
internal sealed record OpenDayOfYear(YearlyDay Day, Tense Tense)
{
    /// <summary>How many days it lies from a day of writing, on the side that its tense says.</summary>
    public int Away(LocalDate written)
    {
        int least = int.MaxValue;
        for (int year = written.Year - 1; year <= written.Year + 1; year++)
        {
            if (Day.In(year) is not { } day)
                continue;
            int ahead = NodaTime.Period.DaysBetween(written, day);
            if (ahead == 0 || !(ahead > 0 ? Tense is Tense.Past : Tense is Tense.Future or Tense.Present))
                least = Math.Min(least, Math.Abs(ahead));
        }

        return least;
    }
}

/// <summary>What a text says of when it was written, kept small: its evidence, and the days that it tells without their date.</summary>
internal sealed class DatingClues
{
    private const int Opening = 3;

    /// <summary>"A day after the raid" fits too much.</summary>
    private const int Counted = 4;

    /// <summary>A name stands no further in front of what is named after it.</summary>
    private const int Compound = 3;

    private static readonly LocalDate Sunday = DaySet.Earliest.Next(IsoDayOfWeek.Sunday);

    private readonly double[] _distances;

    private DatingClues(ToldDates told, List<DatingEvidence> evidence)
    {
        _distances = [.. Enumerable.Range(0, 7).Select(i => told.Distance(Sunday.PlusDays(i)))];
        Evidence = evidence;
    }

    public IReadOnlyList<DatingEvidence> Evidence { get; }

    /// <summary>How many days before the day of writing something happened that the opening of the text tells: "two weeks after the truce, …".</summary>
    public IReadOnlyList<int> DaysSince { get; private init; } = [];

    /// <summary>The weekdays that it tells alone, each one once however often it stands there.</summary>
    public IReadOnlyList<OpenWeekday> Weekdays { get; private init; } = [];

    /// <summary>The days of the year that it tells without their year.</summary>
    public IReadOnlyList<OpenDayOfYear> DaysOfYear { get; private init; } = [];

    /// <summary>The names in its opening, word by word in lower case.</summary>
    public IReadOnlySet<string> Names { get; private init; } = new HashSet<string>();

    public static DatingClues Of(Document document)
    {
        WordPart[] parts = WordParts.Of(document);
        List<DateExpression> expressions = new DateParser(document, parts).All();
        var told = new ToldDates(document, parts, expressions);
        return new DatingClues(told, ArticleDating.Evidence(told, document, parts))
        {
            DaysSince = [.. Since(document, parts, expressions)],
            Weekdays = OpenWeekdays(document, parts, expressions),
            Names = document.Sentences.Take(Opening).SelectMany(s => NamesIn(document, s)).ToHashSet(StringComparer.Ordinal),
            DaysOfYear = [.. told.DaysOfYear().Distinct()],
        };
    }

    /// <summary>How badly the weekdays told fit a day of writing; 0 where nothing speaks against it.</summary>
    public double Distance(LocalDate day) => _distances[(int)day.DayOfWeek % 7];

    private static List<OpenWeekday> OpenWeekdays(Document document, WordPart[] parts, List<DateExpression> expressions)
    {
        var open = new List<(int?[] Away, HashSet<string> Context, bool IsSince)>();
        foreach (DateExpression expression in expressions)
        {
            // "on Wednesday", and "last Thursday", which is not the Thursday of writing.
            if (expression is not { Form: DateForm.Calendar or DateForm.Shifted, Year: null, Month: null, Day: null, Weekday: not null } || expression.Shift is not (Shift.None or Shift.Last or Shift.Next))
                continue;
            int first = parts[expression.First].Token;
            Sentence sentence = document.SentenceOf(first);
            Tense tense = Tenses.Of(document, first, parts[expression.End - 1].Token, DateOperator.None);
            int?[] away = [.. Enumerable.Range(0, 7).Select(i => Away(expression, tense, Sunday.PlusDays(i)))];
            bool isSince = expression.First > 0 && parts[expression.First - 1].Lower == "since";
            HashSet<string> around = Around(document, sentence);
            // "They had been at it since Monday" goes on about the sentence before.
            if (isSince && document[sentence.First].Upos == Upos.PRON && sentence.Index > 0 && document.Sentences[sentence.Index - 1] is var before && before.Block == sentence.Block)
                around.UnionWith(Around(document, before));
            int same = open.FindIndex(o => o.IsSince == isSince && o.Away.AsSpan().SequenceEqual(away));
            if (same < 0)
                open.Add((away, around, isSince));
            else
                open[same].Context.UnionWith(around);
        }

        return [.. open.Select(o => new OpenWeekday(o.Away, o.Context, o.IsSince))];
    }

    /// <summary>The names in a sentence but those of papers named after their place: "endorsed the Velden accords on Tuesday" is told of no Tuesday at Velden.</summary>
    private static HashSet<string> Around(Document document, Sentence sentence)
    {
        HashSet<string> names = NamesIn(document, sentence);
        var free = new HashSet<string>(StringComparer.Ordinal);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            int head = document[token].Head;
            if (!(head > token && head - token <= Compound && DateVocabulary.Shipped.Papers.Contains(document[head].Lemma)))
                free.Add(document[token].Lower);
        }

        names.IntersectWith(free);
        return names;
    }

    private static int? Away(DateExpression expression, Tense tense, LocalDate written)
    {
        var resolver = new DateResolver(new Anchor(written.Year, written.Month, written), narrative: false, note: false);
        return resolver.Resolve(expression, tense, sentence: 0, block: 0, opensBlock: false).Date is { IsDay: true } day
            ? NodaTime.Period.DaysBetween(written, day.First)
            : null;
    }

    /// <summary>"Two weeks and a day after the truce", in the first sentences; what stands before a date counts from that.</summary>
    private static IEnumerable<int> Since(Document document, WordPart[] parts, List<DateExpression> expressions)
    {
        int days = 0, end = -1;
        foreach (DateExpression length in expressions)
        {
            if (document[parts[length.First].Token].Sentence > Opening || length is not { Form: DateForm.Length, Unit: Grain.Day or Grain.Week, Count: { } count })
                continue;
            bool joined = end >= 0 && length.First == end + 1 && parts[end].Lower == "and";
            days = (joined ? days : 0) + (int)(count * (length.Unit == Grain.Week ? 7 : 1)) + (length.Rest is { Unit: Grain.Day, Count: { } more } ? (int)more : 0);
            end = length.End;
            if (end < parts.Length && parts[end].Lower == "after" && days is >= Counted and < 200)
                yield return days;
        }
    }

    /// <summary>Whether a word names a weekday.</summary>
    public static bool IsWeekday(string lower) => DateVocabulary.Shipped.Find(lower) is { Weekday: > 0 };

    /// <summary>Whether a word names a weekday or a month, which no two sentences share for a reason.</summary>
    public static bool IsOfTheCalendar(string lower) => IsWeekday(lower) || DateVocabulary.Shipped.Find(lower) is { Month: > 0 };

    /// <summary>The names in a sentence, word by word in lower case.</summary>
    public static HashSet<string> NamesIn(Document document, Sentence sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (document[token].Upos is Upos.PROPN or Upos.ADJ && char.IsUpper(document[token].Form[0]) && !IsOfTheCalendar(document[token].Lower))
                words.Add(document[token].Lower);
        }

        return words;
    }
}
