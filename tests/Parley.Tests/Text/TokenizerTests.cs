using Parley.Text;

namespace Parley.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("They didn't meet Orvia's envoys.", "They did n't meet Orvia 's envoys .")]
    [InlineData("We’ll see; it’s “over”.", "We 'll see ; it 's “ over ” .")]
    [InlineData("The ministers' plane cannot land.", "The ministers ' plane can not land .")]
    [InlineData("a 30-day, face-to-face, US-led round", "a 30 - day , face - to - face , US - led round")]
    [InlineData("anti-corruption, pro-Orvian, ex-envoy, re-elected", "anti-corruption , pro-Orvian , ex-envoy , re-elected")]
    [InlineData("$3bn, US$4.5 million and €10m or 5%", "$ 3 bn , US$ 4.5 million and € 10 m or 5 %")]
    [InlineData("The U.S.-led force and the U.N. met at 2 a.m. on Sept. 2", "The U.S. - led force and the U.N. met at 2 a.m. on Sept. 2")]
    [InlineData("Gen. J. R. Holt, No. 5, said no.", "Gen. J. R. Holt , No. 5 , said no .")]
    [InlineData("at 10:30, 10am or 6 p.m., 1,250 men", "at 10:30 , 10 am or 6 p.m. , 1,250 men")]
    [InlineData("talks ended.The envoys left", "talks ended . The envoys left")]
    [InlineData("Orvia and/or Tessia – or both -- agreed...", "Orvia and / or Tessia – or both -- agreed ...")]
    [InlineData("from 2014–15 to 2016-17, on 2025-05-16", "from 2014 – 15 to 2016 - 17 , on 2025-05-16")]
    [InlineData("see https://example.org/a_b, or mail desk@example.org.", "see https://example.org/a_b , or mail desk@example.org .")]
    [InlineData("the '90s, O'Brien and Shi'ite groups", "the '90s , O'Brien and Shi'ite groups")]
    [InlineData("the G7+2 and AT&T", "the G7+2 and AT&T")]
    [InlineData("They dont sign :-) mail berg...@example.org", "They do nt sign :-) mail berg...@example.org")]
    public void Words_are_cut_as_in_the_English_treebanks(string text, string expected)
    {
        string.Join(' ', Analysis.Of(text).Tokens.Select(t => t.Form)).Replace('’', '\'').ShouldBe(expected);
    }

    [Fact]
    public void A_soft_hyphen_stays_in_the_form_and_leaves_the_lower_form()
    {
        Token word = Analysis.Of("The nego\u00ADtiators left.")[1];
        word.Form.ShouldBe("nego\u00ADtiators");
        word.Lower.ShouldBe("negotiators");
    }

    [Fact]
    public void A_curly_apostrophe_is_straight_in_the_lower_form()
    {
        Analysis.Of("It’s over").Tokens[1].Lower.ShouldBe("'s");
    }
}
