using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>Whether two reports can be of one day, and of one person.</summary>
internal static class Nearness
{
    /// <summary>Whether one is a reprint of the other, or both are of a third.</summary>
    public static bool AreCopies<T>(Item<T> one, Item<T> two)
        where T : Finding => one.Article != two.Article && one.Article.Origin == two.Article.Origin;

    /// <summary>
    /// Whether the dates that two reports give, or else those of their articles, are at most so many days apart; a coarser date is near
    /// every day it covers. Reports without any date are near to all but those so long before what their article tells of as held.
    /// </summary>
    public static bool InTime(EdtfDate? one, ArticleNote oneArticle, EdtfDate? two, ArticleNote twoArticle, int days)
    {
        EdtfDate? first = one ?? oneArticle.Date, second = two ?? twoArticle.Date;
        if (first is null || second is null)
            return !IsLater(oneArticle, first, second, days) && !IsLater(twoArticle, second, first, days);
        if (first.Overlaps(second))
            return true;
        // Of two days that the texts themselves give, none is the other.
        if (one is { IsDay: true } && two is { IsDay: true })
            return false;
        int apart = first.First > second.Last ? Period.DaysBetween(second.Last, first.First) : Period.DaysBetween(first.Last, second.First);
        return apart <= days;
    }

    /// <summary>Whether an article without a date appeared more than so many days after one.</summary>
    private static bool IsLater(ArticleNote article, EdtfDate? own, EdtfDate? other, int days) =>
        own is null && other is not null && article.NotBefore is { } after && after > other.Last && Period.DaysBetween(other.Last, after) > days;

    /// <summary>Whether two may be the same, since they are or one is not known.</summary>
    public static bool MayBe(ActorReference? one, ActorReference? two) => one is null || two is null || one.IsSame(two);

    /// <summary>A key under which an actor is the same; unnamed ones by their words.</summary>
    public static string Key(ActorReference? actor) => actor is null ? "" : actor.Id ?? "~" + actor.Name.ToLowerInvariant();
}
