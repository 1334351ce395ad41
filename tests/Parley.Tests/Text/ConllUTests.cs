using Parley.Text;

namespace Parley.Tests.Text;

public class ConllUTests
{
    private const string Sample =
        "# newdoc id = a\n# text = They don't sign. Talks end.\n"
        + "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t4:obj\t_\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"
        + "# newpar_block\n# newpar\n1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tend\tend\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n";

    [Fact]
    public void A_treebank_is_read_with_its_tokens_sentences_and_trees()
    {
        ConllUDocument read = ConllUReader.Read(new StringReader(Sample)).Single();
        read.Id.ShouldBe("a");
        read.Document.Text.ShouldBe("They don't sign.\n\nTalks end.");
        read.Document.Sentences.Select(s => s.Span.Of(read.Document.Text)).ShouldBe(["They don't sign.", "Talks end."]);
        read.Document.Tokens.Select(t => t.Span.Of(read.Document.Text)).ShouldBe(["They", "do", "n't", "sign", ".", "Talks", "end", "."]);
        read.Document[0].Head.ShouldBe(3);
        read.Document[5].Head.ShouldBe(6);
        read.MultiWords.ShouldBe([new MultiWord(1, 3, "don't")]);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        ConllUDocument first = ConllUReader.Read(new StringReader(Sample)).Single();
        var writer = new StringWriter();
        ConllUWriter.Write(writer, first.Document, first.Id);
        ConllUDocument second = ConllUReader.Read(new StringReader(writer.ToString())).Single();
        second.Document.Text.ShouldBe(first.Document.Text);
        second.Document.Tokens.ShouldBe(first.Document.Tokens);
        second.MultiWords.ShouldBe(first.MultiWords);
    }

    [Fact]
    public void Offsets_features_and_entities_are_written()
    {
        ConllUDocument read = ConllUReader.Read(new StringReader(Sample)).Single();
        Document document = read.Document;
        var writer = new StringWriter();
        ConllUWriter.Write(
            writer, new Document(document.Text, document.Sentences, document.Tokens.SetItem(5, document[5] with { Entity = "B-ORG" })), "a");
        string[] lines = writer.ToString().Split('\n');
        lines.ShouldContain("1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\tEntity=B-ORG|Start=18|End=23");
        lines.ShouldContain("4\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tStart=11|End=15|SpaceAfter=No");
        lines.ShouldContain("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_");
    }

    [Theory]
    [InlineData("1\tno tabs here\n")]
    [InlineData("1\tword\tword\tNOUN\tNN\t_\tx\troot\t_\t_\n")]
    [InlineData("a-b\tword\tword\tNOUN\tNN\t_\t0\troot\t_\t_\n")]
    public void A_line_that_is_no_CoNLL_U_is_named(string text)
    {
        Should.Throw<InvalidDataException>(() => ConllUReader.Read(new StringReader(text + "\n")).ToList()).Message.ShouldContain("ine ");
    }
}
