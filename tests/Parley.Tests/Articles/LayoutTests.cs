using Parley.Articles;

namespace Parley.Tests.Articles;

public class LayoutTests
{
    private const string Lead = "Envoys of Varland and Ostria sat down on Friday for a first day of talks on their common border.";
    private const string Second = "No date was set for another session, a spokeswoman for the hosts said late in the evening.";

    [Fact]
    public void A_short_first_line_is_the_headline_and_a_full_sentence_is_not()
    {
        Kinds($"Varland and Ostria open talks\n\n{Lead}").ShouldBe([BlockKind.Headline, BlockKind.Paragraph]);
        Kinds($"{Lead}\n\n{Second}").ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph]);
    }

    [Fact]
    public void A_headline_or_lead_told_again_word_for_word_is_a_repeat()
    {
        Kinds($"Varland and Ostria open talks\nVarland and Ostria open talks\n\n{Lead}\n{Second}\n{Lead}").ShouldBe(
            [BlockKind.Headline, BlockKind.Repeat, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Repeat]);
    }

    [Fact]
    public void A_line_break_between_long_lines_parts_paragraphs()
    {
        Kinds($"{Lead}\n{Second}").ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph]);
    }

    [Fact]
    public void Lines_wrapped_to_a_width_are_one_paragraph()
    {
        const string text =
            """
            Envoys of Varland and Ostria sat down on Friday for a first day of
            talks on their common border, which has been closed for trade since
            the spring of last year. The session ended after three hours.

            No date was set for another session, a spokeswoman for the hosts
            said late in the evening. Both delegations left without a word to
            the reporters who were waiting outside.
            """;
        Layout layout = Read(text);
        layout.Blocks.Length.ShouldBe(2);
        layout.Blocks[1].Span.Of(text).ShouldEndWith("waiting outside.");
    }

    [Fact]
    public void A_short_line_between_paragraphs_is_a_subheading()
    {
        Kinds($"{Lead}\n\nWhat divides them\n\n{Second}\n\nWho pays?\n{Second} Again.").ShouldBe(
            [BlockKind.Paragraph, BlockKind.Subheading, BlockKind.Paragraph, BlockKind.Subheading, BlockKind.Paragraph]);
    }

    [Fact]
    public void Headings_in_Markdown_are_read_without_their_signs()
    {
        const string text = "# Varland opens talks\n\n" + Lead + "\n\n## The sticking points ##\n\n" + Second + "\n\n**A way out**\n\n" + Second + " Or so.";
        Layout layout = Read(text);
        Words(layout, text, BlockKind.Headline).ShouldBe(["Varland opens talks"]);
        Words(layout, text, BlockKind.Subheading).ShouldBe(["The sticking points", "A way out"]);
    }

    [Theory]
    [InlineData("GENEVA — ", "GENEVA")]
    [InlineData("GENEVA (AP) - ", "GENEVA (AP)")]
    [InlineData("TIRASPOL/CHISINAU, Friday – ", "TIRASPOL/CHISINAU, Friday")]
    [InlineData("ASTANA, Kazakhstan, March 4 (Wire) -- ", "ASTANA, Kazakhstan, March 4 (Wire)")]
    [InlineData("Geneva: ", "Geneva")]
    [InlineData("Muscat – ", "Muscat")]
    [InlineData("(Border Gazette) - ", "(Border Gazette)")]
    public void A_dateline_before_the_lead_is_a_block_of_its_own(string dateline, string words)
    {
        string text = dateline + Lead;
        Layout layout = Read(text);
        layout.Blocks.Select(block => block.Kind).ShouldBe([BlockKind.Dateline, BlockKind.Paragraph]);
        layout.Blocks[0].Span.Of(text).ShouldBe(words);
        layout.Blocks[1].Span.Of(text).ShouldBe(Lead);
    }

    [Theory]
    [InlineData("Varland — which closed its border in spring and has kept it closed since — came late to the table.")]
    [InlineData("Ostria: an end to the blockade, and the return of all who were taken in the spring.")]
    [InlineData("The minister – Not a man of many words – left the room after ten minutes and did not return.")]
    [InlineData("“Sign nothing,” said the minister – He left the room after ten minutes and did not return.")]
    public void A_dash_or_colon_in_a_sentence_makes_no_dateline(string sentence)
    {
        Kinds($"{Lead}\n\n{sentence}").ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph]);
    }

    [Theory]
    [InlineData("Geneva, Saturday", BlockKind.Dateline)]
    [InlineData("May 12, 2025", BlockKind.Dateline)]
    [InlineData("Published 12 May 2025, 14:03 GMT", BlockKind.Dateline)]
    [InlineData("By our correspondent in Geneva", BlockKind.Byline)]
    [InlineData("By Ilse Brandt and Juan Ferro", BlockKind.Byline)]
    [InlineData("Reuters", BlockKind.Byline)]
    [InlineData("(Reporting by Ilse Brandt; Editing by Juan Ferro)", BlockKind.Byline)]
    [InlineData("Geneva, Saturday, be early", BlockKind.Subheading)]
    public void Lines_between_headline_and_lead_say_who_wrote_where_and_when(string line, BlockKind kind)
    {
        Kinds($"Varland and Ostria open talks\n\n{line}\n\n{Lead}\n\n{Second}").ShouldBe(
            [BlockKind.Headline, kind, BlockKind.Paragraph, BlockKind.Paragraph]);
    }

    [Theory]
    [InlineData("By Friday both sides want to have a text, said the mediator.")]
    [InlineData("By Friday a text should lie on the table in Geneva")]
    [InlineData("Follow us, the envoy told the delegates, and they followed him through the garden to a smaller room on the far side of the lake, where lunch was laid for twenty and a map lay on the table.")]
    [InlineData("“Read more,” the envoy told the delegates.")]
    public void A_sentence_that_begins_like_a_credit_or_a_pitch_is_read(string line)
    {
        Read($"{Lead}\n\n{line}\n\n{Second}").Blocks[1].IsRead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Also read")]
    [InlineData("ALSO READ: The long road to Geneva")]
    [InlineData("Read more: What is a buffer zone?")]
    [InlineData("**Read more**: What is a buffer zone?")]
    [InlineData("Others are reading now")]
    [InlineData("Sign up for our morning letter")]
    [InlineData("Subscribe to The Border Gazette for 3 crowns a month")]
    [InlineData("Track Latest News Live and get updates from around the world")]
    [InlineData("Related: The long road to Geneva")]
    [InlineData("© 2025 The Border Gazette")]
    [InlineData("All rights reserved.")]
    [InlineData("Photo: Ilse Brandt/The Border Gazette")]
    [InlineData("The delegations in Geneva on Friday (AP Photo/Ilse Brandt)")]
    [InlineData("featured-image")]
    [InlineData("Share on Facebook")]
    [InlineData("We use cookies to make this site better. Accept all cookies?")]
    [InlineData("Home | World | Sport")]
    [InlineData("https://gazette.example/talks")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("3 min read")]
    [InlineData("![The table](table.jpg)")]
    public void The_page_s_own_words_are_furniture(string line)
    {
        Kinds($"{Lead}\n\n{line}\n\n{Second}").ShouldBe([BlockKind.Paragraph, BlockKind.Furniture, BlockKind.Paragraph]);
    }

    [Fact]
    public void Bullets_under_furniture_are_furniture_and_bullets_under_a_sentence_are_its_items()
    {
        string text = $"{Lead}\n\nMore articles on this topic\n- A border and its history\n- In the market of Ost\n\nVarland wants three things:\n• an open border\n2. a toll\n\n{Second}";
        Read(text).Blocks.Select(block => (block.Kind, block.Intro)).ShouldBe(
        [
            (BlockKind.Paragraph, -1), (BlockKind.Furniture, -1), (BlockKind.Furniture, -1), (BlockKind.Furniture, -1),
            (BlockKind.Paragraph, -1), (BlockKind.ListItem, 4), (BlockKind.ListItem, 4), (BlockKind.Paragraph, -1),
        ]);
    }

    [Fact]
    public void Headings_after_the_last_paragraph_point_elsewhere()
    {
        Kinds($"{Lead}\n\n{Second}\n\nA border and its history").ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Furniture]);
    }

    [Fact]
    public void Front_matter_is_metadata_and_its_title_the_headline()
    {
        string text = $"---\ntitle: \"Varland opens talks\"\noutlet: Border Gazette\n---\n{Lead}";
        Layout layout = Read(text);
        layout.Blocks.Select(block => block.Kind).ShouldBe(
            [BlockKind.Metadata, BlockKind.Headline, BlockKind.Metadata, BlockKind.Paragraph]);
        layout.Blocks[1].Span.Of(text).ShouldBe("Varland opens talks");
        layout.Blocks[3].Span.Start.ShouldBe(text.IndexOf(Lead, StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_of_Windows_leave_the_offsets_those_of_the_text()
    {
        string text = $"\uFEFFVarland opens talks\r\n\r\n{Lead}\r\n{Second}\r\n";
        Layout layout = Read(text);
        layout.Blocks.Select(block => block.Span.Of(text)).ShouldBe(["Varland opens talks", Lead, Second]);
    }

    private static Layout Read(string text) => Layout.Of(new Article { Id = "a", Text = text });

    private static BlockKind[] Kinds(string text) => [.. Read(text).Blocks.Select(block => block.Kind)];

    private static string[] Words(Layout layout, string text, BlockKind kind) =>
        [.. layout.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(text))];
}
