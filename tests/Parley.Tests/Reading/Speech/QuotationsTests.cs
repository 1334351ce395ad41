using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Reading.Speech;
using Parley.Tests.Text;
using Parley.Text;

namespace Parley.Tests.Reading.Speech;

public sealed class QuotationsTests
{
    [Theory]
    [InlineData("\"We stay,\" she said.", "\"We stay,\"")]
    [InlineData("“We stay,” she said.", "“We stay,”")]
    [InlineData("“We stay,\" she said.", "“We stay,\"")]
    [InlineData("”We stay,” she said.", "”We stay,”")]
    [InlineData("“We stay,“ she said.", "“We stay,“")]
    [InlineData("He called it «a start».", "«a start»")]
    [InlineData("He called it ''a start''.", "''a start''")]
    [InlineData("He called it 'a start'.", "'a start'")]
    [InlineData("‘It’s a start,’ he said.", "‘It’s a start,’")]
    [InlineData("The miners' leader said 'the owners' offer is dead'.", "'the owners' offer is dead'")]
    public void Marks_of_every_style_are_paired(string text, string quotation) =>
        In(text).ShouldBe([quotation]);

    [Theory]
    [InlineData("The miners' leader met the owners' lawyers.")]
    [InlineData("They fought 'em in the '90s and don't talk.")]
    [InlineData("The barrel of the 5\" gun was new.")]
    public void Apostrophes_and_inches_quote_nothing(string text) => In(text).ShouldBeEmpty();

    [Fact]
    public void A_quotation_inside_a_quotation_is_part_of_it() =>
        In("\"They told us 'never again' and left,\" she said.").ShouldBe(["\"They told us 'never again' and left,\""]);

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_sentence() =>
        In("\"We stay, she said. The hall was empty. Nobody spoke.").ShouldBe(["\"We stay, she said."]);

    [Fact]
    public void A_mark_that_is_never_closed_ends_before_the_next_one() =>
        In("\"We stay, she said. \"We sign nothing,\" he said.").ShouldBe(["\"We stay, she said.", "\"We sign nothing,\""]);

    [Fact]
    public void A_speech_of_several_paragraphs_is_closed_only_in_the_last() =>
        In("“We stay.\n\n“We sign nothing. Nobody does.\n\n“Good night.”\n\nHe left.")
            .ShouldBe(["“We stay.", "“We sign nothing. Nobody does.", "“Good night.”"]);

    [Fact]
    public void No_quotation_leaves_its_paragraph()
    {
        Gen<string> pieces = Gen.Elements("\"", "“", "”", "'", "’", "‘", "«", "''", " ", "\n\n", "a", "we stay", ".", ", he said", "é", "5", ":");
        Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            Layout layout = LayoutOf(text);
            Document document = Analysis.Of(text);
            int end = 0;
            foreach (Quotation quotation in Quotations.Of(document, layout))
            {
                layout.Blocks[quotation.Block].Span.Contains(quotation.Span).ShouldBeTrue();
                quotation.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                quotation.First.ShouldBeLessThanOrEqualTo(quotation.Last);
                end = quotation.Span.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\"a ")]
    [InlineData("'a ")]
    [InlineData("“a's ")]
    public void Marks_without_a_partner_are_read_however_many(string mark)
    {
        string text = string.Concat(Enumerable.Repeat(mark, 30_000));
        Quotations.Of(Analysis.Of(text), LayoutOf(text)).ShouldAllBe(q => q.Span.Start >= 0 && q.Span.End <= text.Length && q.Span.Length > 1);
    }

    private static List<string> In(string text) =>
        [.. Quotations.Of(Analysis.Of(text), LayoutOf(text)).Select(q => q.Span.Of(text))];

    private static Layout LayoutOf(string text) => new([.. Analysis.Blocks(text).Select(span => new Block(span, BlockKind.Paragraph))]);
}
