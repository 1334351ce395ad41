using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Articles.Feeds;

/// <summary>
/// Moments as feeds write them: RFC 822 with two- and four-digit years and any order of its parts, W3C date-times cut off anywhere, asctime,
/// names of months in many languages. Without a zone it is UTC.
/// </summary>
internal static partial class FeedDates
{
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["z"] = 0, ["wet"] = 0, ["bst"] = 60, ["cet"] = 60, ["met"] = 60, ["cest"] = 120, ["eet"] = 120, ["eest"] = 180, ["msk"] = 180,
        ["ist"] = 330, ["jst"] = 540, ["kst"] = 540, ["est"] = -300, ["edt"] = -240, ["et"] = -300, ["cst"] = -360, ["cdt"] = -300, ["ct"] = -360, ["mst"] = -420, ["mdt"] = -360,
        ["mt"] = -420, ["pst"] = -480, ["pdt"] = -420, ["pt"] = -480, ["ast"] = -240, ["adt"] = -180, ["a"] = -60, ["n"] = 60, ["m"] = -720, ["y"] = 720,
    };

    /// <summary>The moment; null where it cannot be read.</summary>
    public static DateTimeOffset? Read(string written)
    {
        string text = written.Trim();
        return text.Length is < 4 or > 100 ? null : Iso(text) ?? Worded(text);
    }

    private static DateTimeOffset? Iso(string text)
    {
        Match match = IsoForm().Match(text);
        if (!match.Success)
            return null;
        int year = Number(match, "y"), month = Number(match, "m", 1), day = Number(match, "d", 1);
        if (match.Groups["y"].Length == 2)
            year += year < 69 ? 2000 : 1900;
        if (match.Groups["doy"].Success)
            return Moment(year, 1, 1, match)?.AddDays(Number(match, "doy") - 1);
        return Moment(year, month, day, match);
    }

    private static DateTimeOffset? Worded(string text)
    {
        int year = -1, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
        bool hasZone = false, isAfternoon = false;
        foreach (Match token in Tokens().Matches(text))
        {
            string value = token.Value;
            if (token.Groups["time"].Success)
            {
                string[] parts = value.Split(':');
                hour = Parse(parts[0]);
                minute = Parse(parts[1]);
                second = parts.Length > 2 ? Parse(parts[2].Split('.')[0]) : 0;
            }
            else if (token.Groups["zone"].Success)
            {
                zone = Offset(value);
                hasZone = true;
            }
            else if (token.Groups["number"].Success)
            {
                int number = Parse(value);
                if (value.Length >= 3)
                    year = number;
                else if (day == 0 && number is > 0 and <= 31)
                    day = number;
                else if (year < 0)
                    year = number + (number < 69 ? 2000 : 1900);
            }
            else if (month == 0 && MonthNames.Of(value, null) is > 0 and var named)
            {
                month = named;
            }
            else if (value.Equals("pm", StringComparison.OrdinalIgnoreCase))
            {
                isAfternoon = true;
            }
            else if (month > 0 && !hasZone && Zones.TryGetValue(value, out int minutes))
            {
                zone = minutes;
                hasZone = true;
            }
        }

        if (isAfternoon && hour < 12)
            hour += 12;
        return year < 0 || month == 0 || day == 0 ? null : Build(year, month, day, hour, minute, second, zone);
    }

    private static DateTimeOffset? Moment(int year, int month, int day, Match match)
    {
        int zone = match.Groups["zone"].Success ? Offset(match.Groups["zone"].Value) : 0;
        return Build(year, month, day, Number(match, "h"), Number(match, "mi"), Number(match, "s"), zone);
    }

    private static DateTimeOffset? Build(int year, int month, int day, int hour, int minute, int second, int zone)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || minute > 59 || second > 61 || hour > 24 || Math.Abs(zone) > 14 * 60)
            return null;
        // 24:00 is the next midnight; a leap second is the next minute.
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromMinutes(zone)).AddHours(hour).AddMinutes(minute).AddSeconds(second);
    }

    private static int Offset(string zone)
    {
        if (Zones.TryGetValue(zone, out int named))
            return named;
        string digits = string.Concat(zone.Where(char.IsAsciiDigit));
        int minutes = digits.Length <= 2 ? Parse(digits) * 60 : (Parse(digits[..^2]) * 60) + Parse(digits[^2..]);
        return zone.Contains('-', StringComparison.Ordinal) ? -minutes : minutes;
    }

    private static int Number(Match match, string group, int missing = 0) => match.Groups[group] is { Success: true } found ? Parse(found.Value) : missing;

    private static int Parse(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex(
        @"^(?<y>\d{4}|\d\d(?=-\d\d-\d\d))(?:-?(?<doy>\d{3})(?!\d)|-?(?<m>\d\d)(?:-?(?<d>\d\d))?|-(?<m>\d)-(?<d>\d\d?))?(?:[T\s]\s*(?<h>\d\d):?(?<mi>\d\d)(?::?(?<s>\d\d)(?:[.,]\d+)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d\d?(?::?\d\d)?)?)?$",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"(?<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)|(?<zone>(?:GMT|UTC)?[+-]\d{1,2}:?\d{2}\b)|(?<number>\d{1,4})(?!\d)|[\p{L}\p{M}]+", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Tokens();
}
