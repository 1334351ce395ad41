using System.Collections.Immutable;
using NodaTime;
using Parley.Articles.Pages;
using Parley.Record;

namespace Parley.Articles;

/// <summary>How an article's date is known.</summary>
public enum DateBasis
{
    /// <summary>Neither given nor worked out.</summary>
    Unknown,

    /// <summary>Metadata give it.</summary>
    Given,

    /// <summary>Worked out from the text and from other articles.</summary>
    Inferred,
}

/// <summary>When an article appeared. The date may be less exact than a day.</summary>
public sealed record Publication(EdtfDate? Date, DateBasis Basis)
{
    public static Publication Unknown { get; } = new(null, DateBasis.Unknown);

    /// <summary>The time of the day, in the zone of who wrote it, where it is told with the date. Reading uses it; the record does not keep it.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>What a date that was worked out rests on, in words, the strongest first.</summary>
    public ImmutableArray<string> Clues { get; init; } = [];

    /// <summary>What the article's own words say against a date that was given; the date is not changed for it.</summary>
    public ImmutableArray<string> Disagreements { get; init; } = [];

    public bool Equals(Publication? other) =>
        other is not null && IsSameDate(other) && Clues.SequenceEqual(other.Clues) && Disagreements.SequenceEqual(other.Disagreements);

    public override int GetHashCode() => HashCode.Combine(Date, Basis, Clues.Length, Disagreements.Length);

    /// <summary>Whether another one has the same date on the same basis, whatever is said for it or against it.</summary>
    public bool IsSameDate(Publication other) => Date == other.Date && Basis == other.Basis;
}

/// <summary>One article as it came in: its text unchanged, and what is known about it.</summary>
public sealed record Article
{
    /// <summary>For a file its name without folders; for JSON Lines the line's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The text to which all offsets refer: the whole decoded file for plain text and Markdown, front matter included; the main
    /// text for HTML; the field <c>text</c> for JSON Lines.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Where it came from: a full path, an address, or <c>-</c> for standard input. Tells two files of one name apart.</summary>
    public string Origin { get; init; } = "-";

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47 code: what the text's letters tell, else what the page declares; null where neither tells.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is in English, as far as anybody can tell: the language that is read.</summary>
    public bool IsEnglish => Language is null || Language.Equals("en", StringComparison.OrdinalIgnoreCase) || Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    public Publication Published { get; init; } = Publication.Unknown;

    /// <summary>For a page just read, which dates it gives and where; null for all else.</summary>
    public PageSaid? Page { get; init; }

    /// <summary>What reading worked out from the text alone, where no date was given: where inferring from other articles begins.</summary>
    public Publication DatedByText { get; init; } = Publication.Unknown;
}

/// <summary>The dates that a page gives of its article.</summary>
public sealed record PageSaid(PageDate? Published, PageDate? Modified);
