using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Parley.Dates;
using Parley.Record;

namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    private static readonly string[] Bricks =
    [
        "May", "May", "16", "31", "2025", "0", "9999", "99999999999999999999", "Monday", "last", "next", "the", "of", "end", "weeks", "ago", "later", "year",
        "century", "a", "half", "and", "two", "million", "midnight", "'", "-", "/", ".", ",", ":", "\n\n", "12:75", "25:00", "1/2", "½", "before",
        "within", "every", "nineteen", "ninety", "BC", "decade", "in", "first", "quarter", "yesterday", "day", "that", "following", "60th", "days",
        "to", "from", "between", "pm", "noon", "half", "past", "7:30", "at", "in", "morning", "o'clock", "20250230", "Feb", "29", "th", "Easter", "Passover", "Eid", "al-Fitr",
        "weekend", "week", "53", "twenty", "ninth", "Sunday", "or", "all", "other", "hour", "minutes", "24:00", "GMT", "+", "twelve",
        "starting", "for", "daily", "any", "weekends", "72", "h", "10d", "5.12", "6-8", "10/1-11/7", "eoy", "than", "to date", "central", "coming", "sec",
        "quarters", "months", "decades", "centuries", "hours", "p", "m", "probably", "evening", "this",
    ];

    // TIMEX3 values: a stretch of time, a time, a date or a part of one, a duration, a set, a reference, a range of days.
    [GeneratedRegex(
        @"^(([0-9]{4}-[0-9]{2}-[0-9]{2}T|XXXX-[0-9WX-]+T)?[0-9]{2}:[0-9]{2}:[0-9]{2}/([0-9]{4}-[0-9]{2}-[0-9]{2}T|XXXX-[0-9WX-]+T)?[0-9]{2}:[0-9]{2}:[0-9]{2}"
        + @"|T([0-9]{2}(:[0-9]{2}){0,2}|MO|AF|EV|NI|DT)"
        + @"|BC[0-9]{2,4}(-(SP|SU|FA|WI|[0-9]{2}))?|(PAST|PRESENT|FUTURE)_REF"
        + @"|P(([0-9.]+|X)(Y|M|WE|W|D|DE|CE|L)){1,5}(T(([0-9.]+|X)(H|M|S)){1,3})?|PT(([0-9.]+|X)(H|M|S)){1,3}"
        + @"|([0-9X]{2,4})(-([0-9X]{2}|SP|SU|FA|WI|Q[1-4]|H[12]|W[0-9X]{2}))?(-([0-9X]{2}|WE|[1-7]))?(T([0-9]{2}(:[0-9]{2}){0,2}|MO|AF|EV|NI|DT))?"
        + @"|[0-9]{4}(-[0-9]{2}){0,2}/[0-9]{4}(-[0-9]{2}){0,2})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Timex3 { get; }

    [Fact]
    public void Whatever_the_text_and_the_day_of_writing_values_are_valid_and_dues_are_dates()
    {
        Gen<string> texts = Gen.Elements(Bricks).ListOf().Select(w => string.Join(' ', w));
        Gen<string> days = Gen.Choose(0, 73413).Select(d => new DateOnly(1900, 1, 1).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Prop.ForAll(texts.ToArbitrary(), days.ToArbitrary(), (text, day) =>
        {
            foreach (DateMention mention in TimeExpressions.Read(text, day).Concat(TimeExpressions.Annotate(text, day).Dates))
            {
                mention.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                if (mention.Value is { } value)
                    Timex3.IsMatch(value).ShouldBeTrue($"{value} of {mention.Span.Of(text)}");
                if (mention.Bound?.Due is { } due)
                    EdtfDate.TryParse(due.ToString(), out _).ShouldBeTrue();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Show the last 9999 quarters.", "1984-11-05", "the last 9999 quarters=P29997M")]
    [InlineData("It was 9999 quarters ago.", "1984-11-05", "9999 quarters ago=PAST_REF")]
    [InlineData("Show the last 99999 weeks.", "1900-01-01", "the last 99999 weeks=P99999W")]
    [InlineData("It was 60,000 months ago.", "1984-11-05", "60,000 months ago=PAST_REF")]
    [InlineData("Show the next century.", "9900-11-11", "the next century=")]
    public void What_lies_beyond_the_calendar_has_no_day(string text, string written, string expected)
    {
        TimeExpressions.ValuesOfNote(text, written).ShouldBe(expected);
        TimeExpressions.Annotate(text, written).Dates.ShouldAllBe(m => m.Date == null);
    }

    [Fact]
    public void A_time_on_a_feast_of_no_year_is_one_of_an_open_day() =>
        TimeExpressions.Values("Find an hour at 6 to 8 p.m. on Easter Monday.").ShouldEndWith("=XXXX-XX-XXT18:00:00/XXXX-XX-XXT20:00:00");

    [Theory]
    [InlineData("1900-02-01")]
    [InlineData("2094-09-04")]
    public void A_feast_beyond_its_calendar_has_no_day(string written) =>
        TimeExpressions.Read("They meet on Eid al-Fitr.", written).ShouldAllBe(m => m.Date == null);

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_mention_is_valid()
    {
        Gen<string> texts = Gen.Elements(Bricks).ListOf().Select(w => string.Join(' ', w));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (string? written in new[] { null, "2025-07-14", "2025", "0001-01-01", "9999-12-31" })
            {
                int end = 0;
                foreach (DateMention mention in TimeExpressions.Annotate(text, written).Dates)
                {
                    mention.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                    mention.Span.Length.ShouldBePositive();
                    end = mention.Span.End;
                    if (mention.Date is { } date)
                        EdtfDate.TryParse(date.ToString(), out _).ShouldBeTrue();
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("the day before ")]
    [InlineData("Monday two weeks from ")]
    [InlineData("weekend of ")]
    [InlineData("9am central Monday 9am to ")]
    [InlineData("from 3 to 5 Monday ")]
    public void A_phrase_that_never_ends_is_read_all_the_same(string words) =>
        TimeExpressions.Read(string.Concat(Enumerable.Repeat(words, 20_000)), "2025-07-14").ShouldAllBe(m => m.Span.Length < 500);

    [Fact]
    public void Any_words_at_all_can_be_read() =>
        Prop.ForAll<string>(text => _ = TimeExpressions.Read(text ?? "", "2025-07-14")).QuickCheckThrowOnFailure();
}
