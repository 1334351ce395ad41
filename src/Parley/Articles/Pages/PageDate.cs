using Parley.Record;

namespace Parley.Articles.Pages;

/// <summary>Where a page gives a date.</summary>
public enum PageDateSource
{
    /// <summary>JSON-LD with the words of schema.org.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element of the head.</summary>
    Meta,

    /// <summary>An element <c>time</c>, or one with the property of a date.</summary>
    TimeTag,

    /// <summary>The page's address.</summary>
    Address,

    /// <summary>Text that readers see.</summary>
    VisibleText,
}

/// <summary>A date that a page gives.</summary>
/// <param name="Date">The day, in the zone in which it is written.</param>
/// <param name="Zone">The zone as it is written: <c>Z</c>, <c>+03:00</c>, <c>GMT</c>; null where none is.</param>
/// <param name="Source">Where it stands.</param>
public sealed record PageDate(EdtfDate Date, string? Zone, PageDateSource Source);
