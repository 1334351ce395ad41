using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Parley.Data;
using Parley.Record;

namespace Parley.Views;

/// <summary>How codes, dates and numbers are worded for readers (<c>Data/labels.yaml</c>).</summary>
public static class Labels
{
    private static readonly Lazy<LabelFile> File = new(() => DataFile.Read<LabelFile>("labels.yaml"));

    public static string Issue(string code) => File.Value.Issues.GetValueOrDefault(code, code);

    /// <summary>A move as a verb phrase: "warned Russia".</summary>
    public static string Move(string type, string? target)
    {
        string pattern = File.Value.Moves.GetValueOrDefault(type, type);
        int open = pattern.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return pattern;
        return target is null
            ? pattern[..open]
            : pattern[..open] + pattern[(open + 1)..^1].Replace("{0}", target, StringComparison.Ordinal);
    }

    public static string Ordinal(int number)
    {
        List<string> ordinals = File.Value.Ordinals;
        return number >= 1 && number <= ordinals.Count
            ? ordinals[number - 1]
            : string.Create(CultureInfo.InvariantCulture, $"{number}th");
    }

    /// <summary>A moment to the minute, in UTC: 2025-05-16 14:05.</summary>
    public static string Moment(Instant moment) => moment.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A code of the program as words: <c>CameTrue</c> is "came true".</summary>
    public static string Code<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        var words = new System.Text.StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    /// <summary>A date as people write it: "16 May 2025", "May 2025", "16–18 May 2025".</summary>
    public static string Date(EdtfDate? date)
    {
        if (date is null)
            return "";
        string text = date.ToString();
        string about = date.IsApproximate ? "about " : "";
        if (date.IsInterval)
        {
            string[] ends = text.Split('/');
            if (ends[0] is ".." or "")
                return "until " + Point(ends[1]);
            if (ends[1] is ".." or "")
                return "from " + Point(ends[0]);
            if (ends[0].Length == 10 && ends[1].Length == 10 && ends[0][..7] == ends[1][..7])
                return date.First.Day.ToString(CultureInfo.InvariantCulture) + "–" + Point(ends[1]);
            return Point(ends[0]) + " to " + Point(ends[1]);
        }

        return about + Point(text);
    }

    public static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "#,0.##" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>Minutes as people say them: "40 minutes", "1 hour 40 minutes".</summary>
    public static string Minutes(double minutes)
    {
        if (minutes < 100)
            return Count(minutes, "minute");
        double hours = Math.Floor(minutes / 60), rest = minutes - (hours * 60);
        return rest == 0 ? Count(hours, "hour") : $"{Count(hours, "hour")} {Count(rest, "minute")}";
    }

    /// <summary>A span of ISO 8601 within which something is due: "within 24 hours"; as it is where it is none.</summary>
    public static string Within(string span)
    {
        if (PeriodPattern.Roundtrip.Parse(span) is not { Success: true, Value: var period })
            return span;
        string[] parts = [.. new[]
        {
            (period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day"), (period.Hours, "hour"), (period.Minutes, "minute"),
        }.Where(p => p.Item1 > 0).Select(p => Count(p.Item1, p.Item2))];
        return parts.Length == 0 ? span : "within " + string.Join(' ', parts);
    }

    public static string Count(double value, string unit) => $"{Number(value)} {unit}{(value == 1 ? "" : "s")}";

    /// <summary>A quantity with its hedge: "at least 1,200 persons".</summary>
    public static string Quantity(double? value, double? low, double? high, Qualifier qualifier, string unit)
    {
        string number = value is { } v ? Number(v)
            : (low, high) switch
            {
                ({ } l, { } h) => $"{Number(l)} to {Number(h)}",
                ({ } l, null) => $"{Number(l)} or more",
                (null, { } h) => $"up to {Number(h)}",
                _ => "?",
            };
        string hedge = qualifier switch
        {
            Qualifier.About => "about ",
            Qualifier.AtLeast => "at least ",
            Qualifier.AtMost => "at most ",
            Qualifier.MoreThan => "more than ",
            Qualifier.LessThan => "less than ",
            Qualifier.Nearly => "nearly ",
            _ => "",
        };
        string name = (unit, value) switch
        {
            ("percent" or "km2" or "aircraft", _) => unit,
            ("person", not 1) => "people",
            (_, 1) => unit,
            _ => unit + "s",
        };
        return $"{hedge}{number} {name}";
    }

    private static string Point(string point)
    {
        point = point.TrimEnd('~', '?', '%');
        if (point.Length == 10 && EdtfDate.TryParse(point, out EdtfDate? day))
            return day.First.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
        if (point.Length == 7 && point[5] != '2' && EdtfDate.TryParse(point, out EdtfDate? month))
            return month.First.ToString("MMMM uuuu", CultureInfo.InvariantCulture);
        if (point.Length == 7)
        {
            string season = point[6] switch { '1' => "spring", '2' => "summer", '3' => "autumn", _ => "winter" };
            return $"{season} {point[..4]}";
        }

        return point.EndsWith('X') ? point.Replace('X', '0') + "s" : point;
    }

    private sealed class LabelFile
    {
        public Dictionary<string, string> Issues { get; set; } = [];

        public Dictionary<string, string> Moves { get; set; } = [];

        public List<string> Ordinals { get; set; } = [];
    }
}
