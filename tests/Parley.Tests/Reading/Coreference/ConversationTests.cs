using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Tests.Reading.Coreference;

public sealed class ConversationTests
{
    [Fact]
    public void A_block_asks_where_it_ends_with_a_question()
    {
        Document document = Analyse("Why now? I wonder.", "Will you sign?", "We will.");
        var conversation = new Conversation(document);
        conversation.Asks(document.At("wonder")).ShouldBeFalse();
        conversation.Asks(document.At("sign")).ShouldBeTrue();
        conversation.Asks(document.At("We")).ShouldBeFalse();
    }

    [Fact]
    public void A_talk_of_short_blocks_is_told_in_another_way_than_a_report()
    {
        const string Long = "The envoys met for three days in the old town, and left without a word on what they had agreed there.";
        uint report = new Conversation(Analyse(Long, Long, Long)).Style, talk = new Conversation(Analyse("Will you sign?", "We will.", "When?")).Style;
        talk.ShouldNotBe(report);
    }

    [Fact]
    public void A_text_without_words_has_a_style_too() => new Conversation(Analyse()).Style.ShouldBe(0u);

    private static Document Analyse(params string[] blocks)
    {
        var spans = new List<Span>();
        int at = 0;
        foreach (string block in blocks)
        {
            spans.Add(new Span(at, at + block.Length));
            at += block.Length + 2;
        }

        return LanguageModel.Shipped.Analyse(string.Join("\n\n", blocks), [.. spans]);
    }
}
