using System.Collections.Immutable;
using NodaTime;

namespace Parley.Dates;

/// <summary>Days on which something may have happened: disjoint stretches, in order.</summary>
internal sealed record DaySet : DayRule
{
    private readonly ImmutableArray<(LocalDate First, LocalDate Last)> _stretches;

    private DaySet(ImmutableArray<(LocalDate First, LocalDate Last)> stretches) => _stretches = stretches;

    /// <summary>The days of print as this program reads it.</summary>
    public static LocalDate Earliest { get; } = new(1900, 1, 1);

    public static LocalDate Latest { get; } = new(2199, 12, 31);

    public static DaySet All { get; } = Of((Earliest, Latest));

    public ImmutableArray<(LocalDate First, LocalDate Last)> Stretches => _stretches;

    /// <summary>How many days it holds; at most a million.</summary>
    public int Count => Math.Min(1_000_000, _stretches.Sum(s => NodaTime.Period.DaysBetween(s.First, s.Last) + 1));

    public bool IsEmpty => _stretches.IsEmpty;

    public LocalDate First => _stretches[0].First;

    public LocalDate Last => _stretches[^1].Last;

    /// <summary>The end of its first stretch.</summary>
    public LocalDate FirstEnd => _stretches[0].Last;

    /// <summary>Whether both ends are known.</summary>
    public bool IsBounded => !IsEmpty && First > Earliest && Last < Latest;

    /// <summary>How many days lie between its ends, both included.</summary>
    public int Breadth => IsEmpty ? 0 : NodaTime.Period.DaysBetween(First, Last) + 1;

    public static DaySet Of(params IEnumerable<(LocalDate First, LocalDate Last)> stretches)
    {
        var merged = new List<(LocalDate First, LocalDate Last)>();
        foreach ((LocalDate first, LocalDate last) in stretches.Where(s => s.First <= s.Last).OrderBy(s => s.First))
        {
            if (merged.Count > 0 && first <= merged[^1].Last.PlusDays(1))
                merged[^1] = (merged[^1].First, LocalDate.Max(merged[^1].Last, last));
            else
                merged.Add((first, last));
        }

        return new DaySet([.. merged]);
    }

    public DaySet Intersect(DaySet other)
    {
        var both = ImmutableArray.CreateBuilder<(LocalDate, LocalDate)>();
        int i = 0, j = 0;
        while (i < _stretches.Length && j < other._stretches.Length)
        {
            LocalDate first = LocalDate.Max(_stretches[i].First, other._stretches[j].First);
            LocalDate last = LocalDate.Min(_stretches[i].Last, other._stretches[j].Last);
            if (first <= last)
                both.Add((first, last));
            if (_stretches[i].Last < other._stretches[j].Last)
                i++;
            else
                j++;
        }

        return new DaySet(both.DrainToImmutable());
    }

    public override IEnumerable<(LocalDate First, LocalDate Last)> Within(LocalDate first, LocalDate last) =>
        _stretches.Where(s => s.First <= last && s.Last >= first);

    public bool Contains(LocalDate day) => _stretches.Any(s => s.First <= day && day <= s.Last);

    /// <summary>Its days one by one, at most so many.</summary>
    public IEnumerable<LocalDate> Days(int most)
    {
        foreach ((LocalDate first, LocalDate last) in _stretches)
        {
            for (LocalDate day = first; day <= last && most-- > 0; day = day.PlusDays(1))
                yield return day;
        }
    }
}
