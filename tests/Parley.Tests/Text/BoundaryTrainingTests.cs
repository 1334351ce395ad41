using Parley.Text;
using Parley.Training;

namespace Parley.Tests.Text;

public class BoundaryTrainingTests
{
    private static readonly string[] Subjects = ["The envoys", "Col. Holt", "Ministers of Orvia", "Two rebels", "She", "Nobody"];
    private static readonly string[] Verbs = ["met on Monday.", "waited in the U.S. for a week.", "asked why?", "spoke of a truce.", "left!"];

    [Fact]
    public void A_model_learns_the_ends_that_it_is_shown()
    {
        List<ConllUDocument> documents = [Document()];
        SentenceAccuracy.Of(BoundaryTrainer.Train(documents, seed: 1), documents).Sentences.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void The_same_texts_give_the_same_weights()
    {
        BoundaryTrainer.Train([Document()], seed: 7).ShouldBe(BoundaryTrainer.Train([Document()], seed: 7));
    }

    [Fact]
    public void Every_manner_of_writing_keeps_the_number_of_sentences_and_ends_them_with_a_visible_sign()
    {
        ConllUDocument document = Document();
        foreach (RunningText running in RunningText.Variants(document.Document, new Random(3)))
        {
            running.Sentences.Count.ShouldBe(document.Document.Sentences.Length);
            foreach (Span sentence in running.Sentences)
            {
                sentence.IsEmpty.ShouldBeFalse();
                char.IsWhiteSpace(running.Text[sentence.End - 1]).ShouldBeFalse();
                running.Blocks.Count(block => block.Contains(sentence)).ShouldBe(1);
            }
        }
    }

    private static ConllUDocument Document()
    {
        string text = string.Join(' ', Subjects.SelectMany(subject => Verbs.Select(verb => $"{subject} {verb}")));
        var tokens = new List<Span>();
        Tokenizer.Cut(text, new Span(0, text.Length), tokens);
        var conllu = new System.Text.StringBuilder();
        int number = 0;
        foreach (Span token in tokens)
        {
            string form = token.Of(text);
            bool spaced = token.End == text.Length || text[token.End] == ' ';
            conllu.Append($"{++number}\t{form}\t{form}\tX\t_\t_\t{(number == 1 ? 0 : 1)}\tdep\t_\t{(spaced ? "_" : "SpaceAfter=No")}\n");
            if (form is "." or "?" or "!")
                (number, _) = (0, conllu.Append('\n'));
        }

        return ConllUReader.Read(new StringReader(conllu.ToString())).Single();
    }
}
