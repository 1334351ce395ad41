using Parley.Text;

namespace Parley.Tests.Text;

public class MorphologyTests
{
    [Theory]
    [InlineData("The envoys were late.", "were", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("The envoy was late.", "was", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("The envoys were late.", "envoys", "Number=Plur")]
    [InlineData("The envoy was invited.", "invited", "Tense=Past|VerbForm=Part|Voice=Pass")]
    [InlineData("The envoy has arrived.", "arrived", "Tense=Past|VerbForm=Part")]
    [InlineData("They met him.", "him", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs")]
    [InlineData("The larger party left.", "larger", "Degree=Cmp")]
    [InlineData("They left.", ".", "_")]
    public void Words_have_the_features_of_their_tags_and_of_what_they_agree_with(string text, string word, string features)
    {
        Document document = Analysis.Of(text);
        int token = Enumerable.Range(0, document.Tokens.Length).First(i => document[i].Form == word);
        LanguageModel.Shipped.Features(document, token).ShouldBe(features);
    }
}
