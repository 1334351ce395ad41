using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Names;
using Parley.Reading;
using Parley.Text;

namespace Parley.Tests.Reading;

public class NamesPropertyTests
{
    private static readonly ArticleReader Reader = new();

    // Words that set off the rules for names, offices and references, in any order.
    private static readonly string[] Words =
    [
        "Abla", "Noori", "Pavel", "Torban", "de", "la", "von", "bin", "al-", "O'Neill", "J.", "Peru", "Peruvian", "Lima", "Kremlin", "the", "The", "president", "President",
        "former", "then", "ex-minister", "foreign", "minister", "Minister", "of", "for", "and", ",", "'s", "-", "(", ")", "\"", "“", "”", ":", ".", "who", "chairs", "as", "is", "said",
        "he", "She", "it", "its", "they", "both", "two", "sides", "alliance", "NATO", "NATO's", "Council", "on", "Dr.", "Gen.", "Mr", "in", "between", "talks", "with", "WHO", "é", "İ", "\ud83d\ude42", "\n\n", "2031",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    [Fact]
    public void No_text_makes_the_steps_throw_and_every_mention_is_exactly_its_words() =>
        Prop.ForAll(Texts, text =>
        {
            AnnotatedArticle article = Reader.Annotate(new Article { Id = "a", Text = text }, Layers.Actors);
            foreach (Mention mention in article.Mentions)
            {
                mention.Span.ShouldBe(article.Document.SpanOf(mention.First, mention.Last));
                mention.Head.ShouldBeInRange(mention.First, mention.Last);
                article.Document[mention.First].Sentence.ShouldBe(article.Document[mention.Last].Sentence);
                text[mention.Span.Start..mention.Span.End].ShouldBe(mention.Span.Of(article.Text));
            }

            article.Mentions.Select(mention => mention.First).ShouldBeInOrder();
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_actor_of_a_mention_is_listed_once_with_an_id() =>
        Prop.ForAll(Texts, text =>
        {
            AnnotatedArticle article = Reader.Annotate(new Article { Id = "a", Text = text }, Layers.Actors);
            string[] listed = [.. article.Actors.Select(actor => actor.Actor.Id!)];
            listed.ShouldBeUnique();
            article.Mentions.Select(mention => mention.Actor?.Id).OfType<string>().Distinct().ShouldBe(listed, ignoreOrder: true);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Trees_that_no_grammar_would_give_do_no_harm() =>
        Prop.ForAll(RandomTrees.Documents(), document =>
        {
            var article = new AnnotatedArticle(new Article { Id = "a", Text = document.Text })
            {
                Document = document, Layout = new Layout([new Block(new Span(0, document.Text.Length), BlockKind.Paragraph)]),
            };
            new Parley.Reading.Steps.NamesStep().Run(article);
            new Parley.Reading.Steps.ActorsStep().Run(article);
            return article.Mentions.All(mention => mention.First <= mention.Head && mention.Head <= mention.Last);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_of_ten_thousand_names_is_read()
    {
        string text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 3 == 0 ? "President" : i % 3 == 1 ? "Abla" : "Noori,"));
        Reader.Annotate(new Article { Id = "a", Text = text }, Layers.Actors).Mentions.ShouldNotBeEmpty();
    }
}
