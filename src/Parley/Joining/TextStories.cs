using NodaTime;
using Parley.Articles;

namespace Parley.Joining;

/// <summary>A text with the day on which it appeared.</summary>
/// <param name="Id">Tells texts of one day apart.</param>
/// <param name="Day">Null where it is not known.</param>
/// <param name="Words">Its words.</param>
internal sealed record StoryText(string Id, LocalDate? Day, TextVector Words)
{
    /// <summary>The weightiest words, which lead to other texts; none of a text that is too short to tell.</summary>
    public uint[] Keys { get; } = TextStories.CanTell(Words) ? Words.Heaviest(TextStories.Keys) : [];
}

/// <summary>
/// Groups texts into stories by their words: each text tells on the story of the one before it to which it is most like; the further apart
/// the days, the more alike they must be.
/// </summary>
internal static class TextStories
{
    /// <summary>So many of a text's weightiest words lead to others.</summary>
    public const int Keys = 16;

    /// <summary>
    /// Least product of a text of the same day with the one that it follows. Measured on BASIL (news stories of three outlets each), as is
    /// what each day between them adds.
    /// </summary>
    private const double Alike = 0.23;

    private const double Apart = 0.05, Days = 2;

    /// <summary>Days apart add no more than this: talks go on for months, and what is much alike is about the same all that time.</summary>
    private const double Furthest = 0.15;

    /// <summary>A text whose day is not known is taken to be so many days away from all others.</summary>
    private const int Undated = 7;

    /// <summary>A text of fewer words than this, each counted once, is too short to tell: it is a story of its own.</summary>
    private const int Shortest = 30;

    /// <summary>Under each word so many texts before one are looked at, and so many of them compared.</summary>
    private const int Window = 12, Compared = 24;

    /// <summary>Trees of texts that grow text by text; each is a story.</summary>
    public static PrecedingTrees<StoryText> Trees() => new(Window, Compared, Alike, Order, static t => t.Keys, Likeness);

    /// <summary>Whether a text is long enough to tell its story.</summary>
    public static bool CanTell(TextVector text) => text.Count >= Shortest;

    private static double Likeness(StoryText text, StoryText before)
    {
        int days = text.Day is { } day && before.Day is { } other ? Period.DaysBetween(other, day) : Undated;
        return text.Words.Product(before.Words) - Math.Min(Furthest, Apart * Math.Log(1 + (days / Days)));
    }

    private static int Order(StoryText one, StoryText two)
    {
        int order = (one.Day ?? LocalDate.MaxIsoValue).CompareTo(two.Day ?? LocalDate.MaxIsoValue);
        return order != 0 ? order : string.CompareOrdinal(one.Id, two.Id);
    }
}
