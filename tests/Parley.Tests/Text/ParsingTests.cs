using Parley.Text;

namespace Parley.Tests.Text;

/// <summary>Constructions that reading news rests on, in sentences of our own.</summary>
public class ParsingTests
{
    [Theory]
    [InlineData("The envoys met the minister in Geneva.", "met", "nsubj", "envoys")]
    [InlineData("The envoys met the minister in Geneva.", "met", "obj", "minister")]
    [InlineData("The envoys met in Geneva.", "met", "obl", "Geneva")]
    [InlineData("The truce was signed by both sides on Monday.", "signed", "nsubj:pass", "truce")]
    [InlineData("The truce was signed by both sides on Monday.", "signed", "obl:agent", "sides")]
    [InlineData("“We will not sign,” said the foreign minister.", "said", "nsubj", "minister")]
    [InlineData("“We will not sign,” said the foreign minister.", "said", "ccomp", "sign")]
    [InlineData("He said that the talks would resume next week.", "said", "ccomp", "resume")]
    [InlineData("The president wants to meet his rival.", "wants", "xcomp", "meet")]
    [InlineData("Germany and France proposed a new round.", "Germany", "conj", "France")]
    [InlineData("The envoy who led the delegation left.", "envoy", "acl:relcl", "led")]
    [InlineData("Talks to resume in Vienna", "Talks", "acl", "resume")]
    [InlineData("The ministers did not agree on a date.", "agree", "advmod", "not")]
    [InlineData("If the truce holds, the talks will go on.", "go", "advcl", "holds")]
    public void A_word_governs_its_dependent(string text, string head, string relation, string dependent)
    {
        Document document = Analysis.Of(text);
        int at = document.Tokens.Select(t => t.Form).ToList().IndexOf(dependent);
        document[document[at].Head].Form.ShouldBe(head);
        document[at].Relation.ShouldBe(relation);
    }

    [Theory]
    [InlineData("She's met the envoys twice.", "'s", "have")]
    [InlineData("She’d met the envoys twice.", "’d", "have")]
    [InlineData("She'd meet the envoys again.", "'d", "would")]
    [InlineData("She's here.", "'s", "be")]
    public void What_is_cut_short_has_the_lemma_that_its_verb_tells(string text, string word, string lemma)
    {
        Analysis.Of(text).Tokens.Single(t => t.Form == word).Lemma.ShouldBe(lemma);
    }

    [Theory]
    [InlineData("Ministers Meet in Geneva to Discuss Ceasefire", "Meet", Upos.VERB)]
    [InlineData("The talks were held in secret.", "held", Upos.VERB)]
    [InlineData("The talks were held in secret.", "were", Upos.AUX)]
    [InlineData("He denied that.", "He", Upos.PRON)]
    [InlineData("They left at 10:30.", "10:30", Upos.NUM)]
    public void Words_get_their_part_of_speech(string text, string word, Upos expected)
    {
        Analysis.Of(text).Tokens.Single(t => t.Form == word).Upos.ShouldBe(expected);
    }

    [Theory]
    [InlineData("They undertook it.", "undertook", "undertake")]
    [InlineData("The crises were over.", "crises", "crisis")]
    [InlineData("The spokesmen were vetoing it.", "spokesmen", "spokesman")]
    [InlineData("The truce was upheld.", "upheld", "uphold")]
    [InlineData("Envoys from Norway arrived.", "Norway", "Norway")]
    [InlineData("It ’s over.", "’s", "be")]
    public void Words_get_their_dictionary_form(string text, string word, string expected)
    {
        Analysis.Of(text).Tokens.Single(t => t.Form == word).Lemma.ShouldBe(expected);
    }

    [Fact]
    public void A_sentence_longer_than_the_parser_can_hold_is_still_one_tree()
    {
        string text = string.Concat(Enumerable.Repeat("the envoys of the north met and ", 200)) + "left.";
        Document document = Analysis.Of(text);
        document.Sentences.Length.ShouldBe(1);
        document.Tokens.Count(t => t.IsRoot).ShouldBe(1);
        document.Subtree(Enumerable.Range(0, document.Tokens.Length).Single(i => document[i].IsRoot)).ShouldBe((0, document.Tokens.Length - 1));
    }
}
