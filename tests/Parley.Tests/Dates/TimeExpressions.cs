using System.Collections.Immutable;
using NodaTime;
using Parley.Articles;
using Parley.Dates;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Dates;

/// <summary>Reads the dates of a sentence as written on a day.</summary>
internal static class TimeExpressions
{
    private static readonly ArticleReader Reader = new();

    public static AnnotatedArticle Annotate(string text, string? written) =>
        Reader.Annotate(
            new Article
            {
                Id = "a",
                Text = text,
                Published = written is null ? Publication.Unknown : new Publication(EdtfDate.Parse(written), DateBasis.Given),
            },
            Layers.Dates);

    /// <summary>The dates of a text as they are read where it opens an article.</summary>
    public static ImmutableArray<DateMention> Read(string text, string? written = null) =>
        Annotate($"{text}\n\nNobody spoke to the press.\n\nThe delegates left by a side door.", written).Dates;

    /// <summary>The dates of a note as they are read where the time of writing is known.</summary>
    public static ImmutableArray<DateMention> At(string text, LocalDateTime written) =>
        Reader.Annotate(
            new Article { Id = "a", Text = text, Published = new Publication(EdtfDate.Day(written.Date), DateBasis.Given) { Time = written.TimeOfDay } },
            Layers.Dates).Dates;

    /// <summary>Words and TIMEX3 value of each expression, such as <c>next month=2025-08</c>.</summary>
    public static string Values(string text, string? written = null) => Values(text, Read(text, written));

    /// <summary>The same where the text stands alone, as a note does.</summary>
    public static string ValuesOfNote(string text, string? written = null) => Values(text, Annotate(text, written).Dates);

    private static string Values(string text, ImmutableArray<DateMention> dates) => string.Join("; ", dates.Select(d => $"{d.Span.Of(text)}={d.Value}"));
}
