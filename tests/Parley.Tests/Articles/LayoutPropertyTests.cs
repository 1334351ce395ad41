using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Text;

namespace Parley.Tests.Articles;

public class LayoutPropertyTests
{
    private static readonly string[] Scraps =
    [
        "---\n", "title: x", "\n", "\r\n", "\n\n", "# ", "## ", "- ", "• ", "1. ", "> ", "**", "*", "_", "|", "![", "](", "GENEVA — ", ": ",
        "By ", "Also read", "Read more: ", "Friday", "2025", "a", "The envoys met. ", "No deal", "\u00A0", "\u200B", "\uFEFF", "\0", "\uD800",
        "(", ")", "...", "?", "“", "”", "©", "\t", " ",
    ];

    [Fact]
    public void Blocks_lie_in_order_inside_the_text_and_never_overlap()
    {
        Gen<string> texts = Gen.Elements(Scraps).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), HoldsFor).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
        Prop.ForAll<string>(text => HoldsFor(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_text_of_a_million_lines_is_read_in_linear_time()
    {
        string text = string.Concat(Enumerable.Repeat("Also read\n", 1_000_000));
        Layout.Of(new Article { Id = "a", Text = text }).Blocks.Length.ShouldBe(1_000_000);
    }

    private static bool HoldsFor(string text)
    {
        Layout layout = Layout.Of(new Article { Id = "a", Text = text });
        int end = 0;
        for (int i = 0; i < layout.Blocks.Length; i++)
        {
            Block block = layout.Blocks[i];
            Span span = block.Span;
            if (span.IsEmpty || span.Start < end || span.End > text.Length || block.Intro >= i)
                return false;
            if (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]))
                return false;
            end = span.End;
        }

        return true;
    }
}
