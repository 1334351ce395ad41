using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Parley.Record;

/// <summary>
/// A date of the Extended Date/Time Format (ISO 8601-2), level 0 and the parts of level 1 that news needs: <c>2025</c>,
/// <c>2025-05</c>, <c>2025-05-16</c>, unspecified last digits <c>202X</c>, seasons <c>2025-21</c> to <c>2025-24</c>, approximate
/// and uncertain dates (<c>~</c>, <c>?</c>, <c>%</c>) and intervals, open ends included (<c>2025-05-16/..</c>).
/// </summary>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>
{
    private readonly string _text;

    private EdtfDate(string text, LocalDate first, LocalDate last)
    {
        _text = text;
        First = first;
        Last = last;
    }

    /// <summary>The first day that it covers; the calendar's first day where the interval has no start.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that it covers; the calendar's last day where the interval has no end.</summary>
    public LocalDate Last { get; }

    public bool IsDay => First == Last;

    public bool IsInterval => _text.Contains('/', StringComparison.Ordinal);

    public bool IsApproximate => _text.AsSpan().IndexOfAny('~', '%') >= 0;

    public static EdtfDate Day(LocalDate day) =>
        new(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), day, day);

    public static EdtfDate Month(int year, int month) => Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    public static EdtfDate Year(int year) => Parse(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>From one day to another, both included; a single day where they are the same.</summary>
    public static EdtfDate Between(LocalDate first, LocalDate last) =>
        first == last ? Day(first) : Parse($"{Day(first)}/{Day(last)}");

    public EdtfDate Approximately() => IsApproximate || IsInterval ? this : Parse(_text + "~");

    /// <summary>Whether every day of the other one lies in this one.</summary>
    public bool Contains(EdtfDate other) => First <= other.First && other.Last <= Last;

    public bool Contains(LocalDate day) => First <= day && day <= Last;

    public bool Overlaps(EdtfDate other) => First <= other.Last && other.First <= Last;

    /// <exception cref="FormatException">The text is no date of this format, or no date of the calendar.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out EdtfDate? date) ? date : throw new FormatException($"\"{text}\" is no EDTF date.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text) || text.Length > 64)
            return false;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryPoint(text, out LocalDate first, out LocalDate last))
                return false;
            date = new EdtfDate(text, first, last);
            return true;
        }

        string from = text[..slash], to = text[(slash + 1)..];
        LocalDate start = LocalDate.MinIsoValue, end = LocalDate.MaxIsoValue;
        if (from is not (".." or "") && !TryPoint(from, out start, out _))
            return false;
        if (to is not (".." or "") && !TryPoint(to, out _, out end))
            return false;
        if (end < start || (from is ".." or "" && to is ".." or ""))
            return false;
        date = new EdtfDate(text, start, end);
        return true;
    }

    public bool Equals(EdtfDate? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    /// <summary>By first day, then by last day, then by text.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
            return 1;
        int order = First.CompareTo(other.First);
        if (order == 0)
            order = Last.CompareTo(other.Last);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }

    public override string ToString() => _text;

    private static bool TryPoint(ReadOnlySpan<char> text, out LocalDate first, out LocalDate last)
    {
        first = last = default;
        if (text.Length > 0 && text[^1] is '~' or '?' or '%')
            text = text[..^1];
        if (text.Length is not (4 or 7 or 10))
            return false;
        if (!TryYears(text[..4], out int from, out int to))
            return false;
        if (text.Length == 4)
        {
            first = new LocalDate(from, 1, 1);
            last = new LocalDate(to, 12, 31);
            return true;
        }

        if (from != to || text[4] != '-' || !TryDigits(text.Slice(5, 2), out int month))
            return false;
        if (text.Length == 7 && month is >= 21 and <= 24)
        {
            // Spring, summer, autumn, winter of the northern hemisphere; winter begins in the year's December.
            first = new LocalDate(from, 3, 1).PlusMonths(3 * (month - 21));
            last = first.PlusMonths(3).PlusDays(-1);
            return true;
        }

        if (month is < 1 or > 12)
            return false;
        if (text.Length == 7)
        {
            first = new LocalDate(from, month, 1);
            last = first.PlusMonths(1).PlusDays(-1);
            return true;
        }

        if (text[7] != '-' || !TryDigits(text.Slice(8, 2), out int day) || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(from, month))
            return false;
        first = last = new LocalDate(from, month, day);
        return true;
    }

    private static bool TryYears(ReadOnlySpan<char> text, out int from, out int to)
    {
        int known = text.IndexOf('X');
        if (known < 0)
        {
            bool digits = TryDigits(text, out from) && from > 0;
            to = from;
            return digits;
        }

        from = to = 0;
        if (known == 0 || text[known..].IndexOfAnyExcept('X') >= 0 || !TryDigits(text[..known], out int head))
            return false;
        int scale = (int)Math.Pow(10, text.Length - known);
        from = Math.Max(1, head * scale);
        to = (head * scale) + scale - 1;
        return to > 0;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
