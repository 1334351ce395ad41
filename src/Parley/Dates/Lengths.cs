using System.Globalization;

namespace Parley.Dates;

/// <summary>Lengths of time in ISO 8601.</summary>
internal static class Lengths
{
    /// <summary>The TIMEX3 value: <c>P50D</c>, <c>PT24H</c>, <c>P3.5Y</c>, <c>PXD</c> where the number is open.</summary>
    public static string Value(Grain unit, double? count)
    {
        string number = count is { } n ? n.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        if (count is { } whole)
        {
            double scaled = unit switch { Grain.Fortnight => 2 * whole, Grain.Quarter => 3 * whole, Grain.HalfYear => 6 * whole, Grain.Decade => 10 * whole, Grain.Century => 100 * whole, Grain.Millennium => 1000 * whole, _ => whole };
            number = scaled.ToString("0.##", CultureInfo.InvariantCulture);
        }

        return unit switch
        {
            Grain.Second => $"PT{number}S",
            Grain.Minute => $"PT{number}M",
            Grain.Hour => $"PT{number}H",
            Grain.Day => $"P{number}D",
            Grain.Weekend => $"P{number}WE",
            Grain.Week or Grain.Fortnight => $"P{number}W",
            Grain.Month or Grain.Quarter or Grain.HalfYear => $"P{number}M",
            Grain.Decade => count is null ? "PXDE" : $"P{number}Y",
            Grain.Century => count is null ? "PXCE" : $"P{number}Y",
            Grain.Millennium => count is null ? "PXL" : $"P{number}Y",
            _ => $"P{number}Y",
        };
    }

    /// <summary>The TIMEX3 value of a length in several units: <c>P2Y1M21D</c>, <c>PT1H30M</c>.</summary>
    public static string Value(DateExpression length)
    {
        string value = Value(length.Unit!.Value, length.Count);
        if (length.Rest is not { } rest)
            return value;
        string further = Value(rest);
        bool same = value[1] == 'T' == (further[1] == 'T');
        return value + further[(same && value[1] == 'T' ? 2 : 1)..];
    }

    /// <summary>Whether a value, or a part of it, leaves its number open: <c>PXD</c>.</summary>
    public static bool IsOpen(string value) => value.Contains('X', StringComparison.Ordinal);

    /// <summary>Reads a value of one unit back; false where its number is open.</summary>
    public static bool TryRead(string value, out Grain unit, out double count)
    {
        if (value.EndsWith("WE", StringComparison.Ordinal))
            value = value[..^1];
        bool time = value.StartsWith("PT", StringComparison.Ordinal);
        unit = value[^1] switch
        {
            'S' => Grain.Second,
            'M' => time ? Grain.Minute : Grain.Month,
            'H' => Grain.Hour,
            'D' => Grain.Day,
            'W' => Grain.Week,
            _ => Grain.Year,
        };
        ReadOnlySpan<char> number = value.AsSpan(time ? 2 : 1);
        return double.TryParse(number[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out count);
    }
}
