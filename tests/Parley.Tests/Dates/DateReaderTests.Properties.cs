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
    ];

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_mention_is_valid()
    {
        Gen<string> texts = Gen.Elements(Bricks).ListOf().Select(w => string.Join(' ', w));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (string? written in new[] { null, "2025-07-14", "2025", "0001-01-01", "9999-12-31" })
            {
                int end = 0;
                foreach (DateMention mention in TimeExpressions.Read(text, written))
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

    [Fact]
    public void Any_words_at_all_can_be_read() =>
        Prop.ForAll<string>(text => _ = TimeExpressions.Read(text ?? "", "2025-07-14")).QuickCheckThrowOnFailure();
}
