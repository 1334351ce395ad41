using System.Globalization;
using NodaTime;

namespace Parley.Web.Pages.Talks;

/// <summary>
/// What the person at a browser has seen of the record, kept by the browser. A look lasts until nothing was looked at for half an
/// hour, so that what is new does not go when the page is loaded again.
/// </summary>
/// <param name="Seen">The record's last change when the look before this one ended.</param>
/// <param name="At">When that was.</param>
/// <param name="Latest">The record's last change when the page was loaded last.</param>
/// <param name="LatestAt">When that was.</param>
internal sealed record LastLook(long Seen, Instant At, long Latest, Instant LatestAt)
{
    private static readonly Duration Pause = Duration.FromMinutes(30);

    /// <summary>Null for what is none.</summary>
    public static LastLook? Parse(string? text)
    {
        long[] parts = [.. (text ?? "").Split('.').Select(p => long.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out long n) && n <= uint.MaxValue ? n : -1)];
        return parts.Length == 4 && !parts.Contains(-1)
            ? new(parts[0], Instant.FromUnixTimeSeconds(parts[1]), parts[2], Instant.FromUnixTimeSeconds(parts[3]))
            : null;
    }

    /// <summary>After the page was loaded at a change of the record; of the first look nothing is new.</summary>
    public static LastLook After(LastLook? look, long change, Instant now)
    {
        if (look is null)
            return new(change, now, change, now);
        return now - look.LatestAt > Pause ? new(look.Latest, look.LatestAt, change, now) : look with { Latest = change, LatestAt = now };
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seen}.{At.ToUnixTimeSeconds()}.{Latest}.{LatestAt.ToUnixTimeSeconds()}");
}
