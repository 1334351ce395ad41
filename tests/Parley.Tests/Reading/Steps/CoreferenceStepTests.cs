using Parley.Articles;
using Parley.Reading;
using Parley.Text;

namespace Parley.Tests.Reading.Steps;

public sealed class CoreferenceStepTests
{
    private static readonly ArticleReader Reader = new();

    [Fact]
    public void A_pronoun_a_possessor_and_a_family_name_refer_to_the_person_named() =>
        Chains("Ana Okoro arrived on Monday. She said that her plan was ready. Okoro left on Tuesday.")
            .ShouldContain("Ana Okoro | She | her | Okoro");

    [Fact]
    public void A_thing_is_referred_to_by_the_same_noun_with_an_article() =>
        Chains("The two sides signed a treaty. The treaty ends the war.").ShouldContain("a treaty | The treaty");

    [Fact]
    public void A_sentence_with_this_can_refer_to_what_happened() =>
        Chains("The minister resigned on Monday. This surprised her colleagues.").ShouldContain("resigned | This");

    [Fact]
    public void A_phrase_takes_in_what_explains_it() =>
        Chains("Ana Okoro, the minister of Norlandia, resigned on Monday. She had lost her office.").ShouldContain("Ana Okoro, the minister of Norlandia | She | her");

    [Fact]
    public void What_is_mentioned_once_is_in_no_chain() =>
        Chains("Rain fell on the harbour.").ShouldBeEmpty();

    [Fact]
    public void Each_phrase_is_in_one_chain_and_chains_have_two_and_more()
    {
        AnnotatedArticle article = Read("Ana Okoro met Ivo Lanz in Oslo. He told her that his government and its army would keep the truce. They thanked the city.");
        article.Chains.ShouldAllBe(chain => chain.Length > 1);
        Span[] all = [.. article.Chains.SelectMany(chain => chain)];
        all.Distinct().Count().ShouldBe(all.Length);
        foreach (var chain in article.Chains)
            chain.Select(m => m.Start).ShouldBeInOrder();
    }

    private static AnnotatedArticle Read(string text) => Reader.Annotate(new Article { Id = "test", Text = text }, Layers.Coreference);

    private static List<string> Chains(string text) => [.. Read(text).Chains.Select(chain => string.Join(" | ", chain.Select(m => m.Of(text))))];
}
