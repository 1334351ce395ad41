using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;
using Parley.Text;

namespace Parley.Tests.Reading;

public class IssueVocabularyTests
{
    [Theory]
    [InlineData("an immediate ceasefire", "ceasefire")]
    [InlineData("a 30-day cease-fire", "ceasefire")]
    [InlineData("the withdrawal of troops from the valley", "territory.withdrawal")]
    [InlineData("an end to the arms embargo", "security.weapons")]
    [InlineData("the return of the deported children", "people.children")]
    [InlineData("lower tariffs on steel", "money.trade")]
    [InlineData("unhindered humanitarian access", "people.aid")]
    [InlineData("a referendum on independence", "territory.status")]
    [InlineData("the exchange of all prisoners of war", "people.prisoners")]
    [InlineData("inspectors at every site", "verification")]
    [InlineData("the lifting of all sanctions", "sanctions")]
    [InlineData("a summit of the leaders", "talks.summit")]
    [InlineData("direct talks", "talks.format")]
    [InlineData("the resumption of talks", "talks.schedule")]
    [InlineData("uranium enrichment", "security.nuclear")]
    [InlineData("membership in the alliance", "security.alliance")]
    [InlineData("a general amnesty", "justice.amnesty")]
    [InlineData("the filling of the dam", "water")]
    [InlineData("free passage through the strait", "shipping")]
    public void Words_name_their_issue(string words, string code)
    {
        Document document = Of(words);
        IssueVocabulary.Shipped.Best(document, 0, document.Tokens.Length - 1).ShouldBe(code);
    }

    [Fact]
    public void Words_about_nothing_in_particular_have_no_issue()
    {
        Document document = Of("a cup of tea");
        IssueVocabulary.Shipped.Classify(document, 0, document.Tokens.Length - 1).ShouldBeEmpty();
        IssueVocabulary.Shipped.Best(document, 0, 3).ShouldBe("other");
    }

    [Fact]
    public void Only_the_words_between_the_bounds_count()
    {
        Document document = Of("a ceasefire before the election");
        IssueVocabulary.Shipped.Classify(document, 2, 4).Select(i => i.Code).ShouldBe(["politics.elections"]);
    }

    [Fact]
    public void Every_issue_of_the_public_format_but_other_has_words()
    {
        string data = new StreamReader(Parley.Data.DataFile.Open("issues.yaml")).ReadToEnd();
        foreach (string code in IssueCodes.All.Where(c => c != "other"))
            data.ShouldContain($"\n{code}:\n");
    }

    // Lemmas as a tagger would give them, for plurals only.
    private static Document Of(string words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int start = 0;
        foreach (string word in words.Split(' '))
        {
            string lemma = word is "sanctions" or "tariffs" or "prisoners" or "inspectors" or "talks" or "leaders" or "troops"
                ? word[..^1]
                : word == "children" ? "child" : word;
            tokens.Add(new Token(new Span(start, start + word.Length), word, word, lemma, Upos.NOUN, "NN", -1, "root", 0));
            start += word.Length + 1;
        }

        return new Document(words, [new Sentence(0, new Span(0, words.Length), 0, tokens.Count, 0)], tokens.ToImmutable());
    }
}
