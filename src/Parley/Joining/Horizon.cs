using NodaTime;

namespace Parley.Joining;

/// <summary>
/// The day up to which a record knows what came of things. It notes with which days it was compared, so that it can tell for which
/// other days every comparison would have come out the same.
/// </summary>
internal sealed class Horizon(LocalDate day)
{
    private LocalDate? _before;
    private LocalDate? _after;

    public static bool operator <(LocalDate? left, Horizon right) => left is { } day && !right.IsUntil(day);

    public static bool operator >(LocalDate? left, Horizon right) => left is { } day && right.IsBefore(day);

    public static bool operator <=(LocalDate? left, Horizon right) => left is { } day && !right.IsBefore(day);

    public static bool operator >=(LocalDate? left, Horizon right) => left is { } day && right.IsUntil(day);

    /// <summary>Whether another day would have told the same in all comparisons made so far.</summary>
    public bool IsAs(LocalDate other) => (_before is null || other < _before) && (_after is null || other >= _after);

    /// <summary>Whether the record ends on a day or before it.</summary>
    private bool IsUntil(LocalDate other) => other >= LocalDate.MaxIsoValue || IsBefore(other.PlusDays(1));

    /// <summary>Whether the record ends before a day.</summary>
    private bool IsBefore(LocalDate other)
    {
        bool ends = day < other;
        if (ends)
            _before = _before is { } before && before < other ? before : other;
        else
            _after = _after is { } after && after > other ? after : other;
        return ends;
    }
}
