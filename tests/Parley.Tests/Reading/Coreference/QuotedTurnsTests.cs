using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Tests.Reading.Coreference;

public sealed class QuotedTurnsTests
{
    [Fact]
    public void A_quotation_is_its_speakers_who_stands_beside_the_verb_of_speech()
    {
        const string Text = "“I am ready,” Okoro said. “My plan is done.” Lanz left.";
        Document document = LanguageModel.Shipped.Analyse(Text, [new Span(0, Text.Length)]);
        var turns = new QuotedTurns(document);
        int first = turns.QuoteOf(At("I am")), second = turns.QuoteOf(At("My plan"));
        first.ShouldBe(1);
        second.ShouldBe(2);
        turns.QuoteOf(At("Lanz")).ShouldBe(0);
        turns.SpeakerOf(first).ShouldBe(At("Okoro"));
        turns.SpeakerOf(second).ShouldBe(At("Okoro"));
        turns.TurnOf(At("Lanz")).ShouldBe(turns.TurnOf(At("Okoro")));

        int At(string words) => document.TokenAt(Text.IndexOf(words, StringComparison.Ordinal));
    }
}
