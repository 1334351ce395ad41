using System.Globalization;

namespace Parley.Joining;

/// <summary>Finds in a report's words how many days talks had lasted: "nine days into", "after a week of", "on the third day of".</summary>
internal static class DayCount
{
    /// <summary>The number of days; 0 where the words give none.</summary>
    public static int In(string words)
    {
        int found = 0;
        string[] tokens = words.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '-', ',', '.', ';', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 1; i < tokens.Length; i++)
        {
            int unit = tokens[i] is "day" or "days" ? 1 : tokens[i] is "week" or "weeks" ? 7 : 0;
            // "eighteen straight days"
            int count = unit > 0 && i > 1 && Wording.Shipped.LastingOn.Contains(tokens[i - 1]) ? i - 2 : i - 1;
            bool ofTalks = (i + 1 < tokens.Length && Wording.Shipped.LastingBefore.Contains(tokens[i + 1])) || (count > 0 && Wording.Shipped.LastingAfter.Contains(tokens[count - 1]));
            if (unit > 0 && ofTalks && Number(tokens[count]) is { } number)
                found = Math.Max(found, Math.Min(number * unit, MeetingFit.LongestDays));
        }

        return found;
    }

    private static int? Number(string word) =>
        Wording.Shipped.Numbers.TryGetValue(word, out int number) ? number
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 1000 ? number
        : null;
}
