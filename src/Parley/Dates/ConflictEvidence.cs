using NodaTime;
using Parley.Data;
using Parley.Record;
using Parley.Text;

namespace Parley.Dates;

/// <summary>How long a war has lasted, where it is known when it began: from <c>Data/conflicts.yaml</c> or from the text's own "began in 2022".</summary>
internal static class ConflictEvidence
{
    private static readonly List<Conflict> Known = DataFile.Read<List<Conflict>>("conflicts.yaml");

    private static readonly HashSet<string> Nouns = ["war", "conflict", "invasion", "fighting", "uprising", "insurgency", "offensive", "crisis", "hostilities"];

    public static IEnumerable<DatingEvidence> Of(Document document, WordPart[] parts, List<DateExpression> expressions)
    {
        HashSet<string>? words = null;
        foreach (DateExpression length in expressions)
        {
            if (length is not { Form: DateForm.Length, Unit: { } unit, Count: { } count, Shift: Shift.None } || unit is not (Grain.Year or Grain.Month) || count is < 1 or > 60)
                continue;
            Sentence sentence = document.SentenceOf(parts[length.First].Token);
            if (!IsAgeOfWar(document, parts, length, sentence))
                continue;
            words ??= [.. parts.Where(p => p.Kind == WordPartKind.Word).Select(p => p.Lower)];
            var days = new List<(LocalDate, LocalDate)>();
            foreach ((LocalDate first, LocalDate last, LocalDate ended) in Begun(words, parts, expressions, sentence))
            {
                (double least, double most) = Bounds(parts, length, count, unit);
                if (DateResolver.Moved(first, Grain.Month, Math.Floor(least), 1) is { } from && DateResolver.Moved(last, Grain.Month, Math.Ceiling(most), 1) is { } to)
                    days.Add((from, LocalDate.Min(to, ended)));
            }

            var span = new Span(parts[length.First].Span.Start, parts[length.End - 1].Span.End);
            if (days.Count > 0)
                yield return new(DaySet.Of(days), DatingEvidence.Firm, $"the age of the war: {span.Of(document.Text)}", span);
        }
    }

    /// <summary>"the three-year war", "five months of fighting", "has lasted more than three years".</summary>
    private static bool IsAgeOfWar(Document document, WordPart[] parts, DateExpression length, Sentence sentence)
    {
        int last = parts[length.End - 1].Token;
        bool noun = false, lasts = false;
        for (int token = last + 1; token < sentence.End && token <= last + 6 && !noun; token++)
        {
            // "lasted five months before fighting flared": what follows is no part of the length.
            if (document[token].Form is "," or ";" || document[token].Lower is "before" or "after" or "until" or "since" or "when")
                break;
            noun = Nouns.Contains(document[token].Lower);
        }

        for (int token = Math.Max(sentence.First, parts[length.First].Token - 14); token < parts[length.First].Token; token++)
        {
            lasts |= document[token].Lower is "lasted" or "raged" or "dragged" or "ongoing" || (document[token].Lower == "going" && document[token + 1].Lower == "on");
            noun |= lasts && noun;
        }

        return noun || (lasts && HasNoun(document, sentence.First, parts[length.First].Token));
    }

    /// <summary>What lasts is told in front: not "the truce lasted five months before fighting flared".</summary>
    private static bool HasNoun(Document document, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (Nouns.Contains(document[token].Lower))
                return true;
        }

        return false;
    }

    private static IEnumerable<(LocalDate First, LocalDate Last, LocalDate Ended)> Begun(
        HashSet<string> words, WordPart[] parts, List<DateExpression> expressions, Sentence sentence)
    {
        foreach (DateExpression date in expressions)
        {
            if (date is not { Form: DateForm.Calendar, Year: { } year, ShortYear: false, YearGrain: Grain.Year } || year is < 1900 or > 2150)
                continue;
            int at = date.First - 1;
            if (parts[date.First].Token < sentence.First || parts[date.First].Token >= sentence.End)
                continue;
            while (at > 0 && parts[at].Lower is "in" or "on" or "early" or "late")
                at--;
            if (at >= 0 && parts[at].Lower is "began" or "started" or "erupted" or "out" or "launched" or "begun")
            {
                var period = Period.Of(date.Month is null ? Grain.Year : Grain.Month, new LocalDate(year, date.Month ?? 1, 1));
                yield return (period.First, period.Last, DaySet.Latest);
            }
        }

        foreach (Conflict conflict in Known)
        {
            if (conflict.Words.TrueForAll(words.Contains))
            {
                LocalDate began = EdtfDate.Parse(conflict.Began).First;
                yield return (began, began, conflict.Ended is { } ended ? EdtfDate.Parse(ended).First.PlusMonths(2) : DaySet.Latest);
            }
        }
    }

    /// <summary>The months that have gone by, at least and at most, as the words hedge them.</summary>
    private static (double Least, double Most) Bounds(WordPart[] parts, DateExpression length, double count, Grain unit)
    {
        double months = count * (unit == Grain.Year ? 12 : 1), step = unit == Grain.Year ? (count == Math.Floor(count) ? 12 : 6) : 1;
        int from = Math.Max(0, length.First - 3);
        string before = "";
        for (int at = from; at < length.End; at++)
            before += parts[at].Lower + " ";
        bool more = before.Contains("more than", StringComparison.Ordinal) || before.Contains("over", StringComparison.Ordinal);
        bool less = before.Contains("nearly", StringComparison.Ordinal) || before.Contains("almost", StringComparison.Ordinal) || before.Contains("less than", StringComparison.Ordinal);
        return more ? (months, months + step) : less ? (months - (step * 0.75), months) : (months - (step / 6), months + (step * 0.75));
    }

    private sealed record Conflict
    {
        public string Began { get; init; } = "";

        public string? Ended { get; init; }

        public List<string> Words { get; init; } = [];
    }
}
