using NodaTime;
using Parley.Text;

namespace Parley.Dates;

/// <summary>A day that a text tells without saying when it is: what it would be if the text were written on a given day, and the words around it.</summary>
/// <param name="Expression">Its place among the expressions of the text.</param>
/// <param name="Context">The words of its sentence that begin with a capital, in lower case: places and names.</param>
internal readonly record struct OpenDay(int Expression, string[] Context);

/// <summary>What a text says of when it was written, kept small: its evidence, and the days that it tells without their date.</summary>
internal sealed class DatingClues
{
    private const int Opening = 3;

    /// <summary>"A day after the raid" fits too much.</summary>
    private const int Counted = 4;

    private readonly List<(DateExpression Expression, Tense Tense, int Sentence, int Block, bool OpensBlock)> _expressions = [];
    private readonly List<OpenDay> _open = [];
    private readonly double[] _freshness;

    private DatingClues(ToldDates told, List<DatingEvidence> evidence)
    {
        _freshness = [.. Enumerable.Range(0, 7).Select(i => told.Freshness(DaySet.Earliest.PlusDays(i)))];
        Evidence = evidence;
    }

    public IReadOnlyList<DatingEvidence> Evidence { get; }

    /// <summary>How many days before the day of writing something happened that the opening of the text tells: "two weeks after the truce, …".</summary>
    public IReadOnlyList<int> DaysSince { get; private init; } = [];

    /// <summary>The words around each day that it tells as a weekday alone.</summary>
    public IEnumerable<string[]> Contexts => _open.Where(o => _expressions[o.Expression].Expression.Day is null).Select(o => o.Context);

    public static DatingClues Of(Document document)
    {
        WordPart[] parts = WordParts.Of(document);
        List<DateExpression> expressions = new DateParser(document, parts).All();
        var told = new ToldDates(document, parts, expressions);
        var clues = new DatingClues(told, ArticleDating.Evidence(told, document, parts)) { DaysSince = [.. Since(document, parts, expressions)] };
        foreach (DateExpression expression in expressions)
        {
            int first = parts[expression.First].Token;
            Sentence sentence = document.SentenceOf(first);
            Tense tense = Tenses.Of(document, first, parts[expression.End - 1].Token, DateOperator.None);
            bool opens = first == sentence.First && (sentence.Index == 0 || document.Sentences[sentence.Index - 1].Block != sentence.Block);
            if (expression is { Form: DateForm.Calendar, Year: null } && (expression.Weekday is not null || expression.Day is not null))
                clues._open.Add(new OpenDay(clues._expressions.Count, Capitals(document, sentence)));
            clues._expressions.Add((expression, tense, sentence.Index, sentence.Block, opens));
        }

        return clues;
    }

    /// <summary>The days that it tells, if it was written on this day; whether each is told as a weekday.</summary>
    public IEnumerable<(LocalDate Day, string[] Context, bool Weekday)> If(LocalDate written)
    {
        var resolver = new DateResolver(new Anchor(written.Year, written.Month, written), narrative: false);
        int next = 0;
        for (int i = 0; i < _expressions.Count && next < _open.Count; i++)
        {
            (DateExpression expression, Tense tense, int sentence, int block, bool opens) = _expressions[i];
            Resolved resolved = resolver.Resolve(expression, tense, sentence, block, opens);
            if (_open[next].Expression != i)
                continue;
            string[] context = _open[next++].Context;
            if (resolved.Date is { IsDay: true } day)
                yield return (day.First, context, expression.Day is null);
        }
    }

    /// <summary>How far the weekdays told lie from a day; 0 where one of them is that day.</summary>
    public double Freshness(LocalDate day) => _freshness[((int)day.DayOfWeek - (int)DaySet.Earliest.DayOfWeek + 7) % 7];

    /// <summary>"Two weeks and a day after the truce", in the first sentences; what stands before a date counts from that.</summary>
    private static IEnumerable<int> Since(Document document, WordPart[] parts, List<DateExpression> expressions)
    {
        int days = 0, end = -1;
        foreach (DateExpression length in expressions)
        {
            if (document[parts[length.First].Token].Sentence > Opening || length is not { Form: DateForm.Length, Unit: Grain.Day or Grain.Week, Count: { } count })
                continue;
            bool joined = end >= 0 && length.First == end + 1 && parts[end].Lower == "and";
            days = (joined ? days : 0) + (int)(count * (length.Unit == Grain.Week ? 7 : 1));
            end = length.End;
            if (end < parts.Length && parts[end].Lower == "after" && days is >= Counted and < 200)
                yield return days;
        }
    }

    private static string[] Capitals(Document document, Sentence sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (char.IsUpper(document[token].Form[0]))
                words.Add(document[token].Lower);
        }

        return [.. words];
    }
}
