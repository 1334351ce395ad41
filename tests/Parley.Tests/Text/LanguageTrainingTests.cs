using Parley.Text;
using Parley.Training;
using Parley.Training.Network;

namespace Parley.Tests.Text;

public class LanguageTrainingTests
{
    private static readonly string[] Nouns = ["envoys", "rebels", "ministers", "talks", "delegates", "generals"];
    private static readonly (string Form, string Lemma)[] Verbs =
        [("met", "meet"), ("left", "leave"), ("spoke", "speak"), ("agreed", "agree"), ("signed", "sign"), ("waited", "wait")];

    [Fact]
    public void A_model_learns_the_trees_that_it_is_shown()
    {
        List<ConllUDocument> documents = Documents();
        Accuracy accuracy = Accuracy.Of(new LanguageModel(Train(documents)), documents);
        accuracy.Upos.ShouldBe(1);
        accuracy.Xpos.ShouldBe(1);
        accuracy.Lemma.ShouldBe(1);
        accuracy.Las.ShouldBe(1);
    }

    [Fact]
    public void The_same_data_give_the_same_file()
    {
        Bytes().ShouldBe(Bytes());
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(new byte[64])));
    }

    private static ModelFile Train(List<ConllUDocument> documents)
    {
        var network = new NetworkSettings(Size: 16, Arc: 16, Label: 16, Epochs: 12, BatchWords: 60, Rate: 1e-2f, WarmUp: 10, Averaging: 0.9f);
        return new LanguageTraining(documents, new NameSources(), [], new WordForms(), new TrainingSettings { Network = network, TeacherSeeds = [] }).Train([], _ => { });
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Train(Documents()).Write(stream);
        return stream.ToArray();
    }

    /// <summary>"The [noun] [verb] .", and the same with an adverb before the verb.</summary>
    private static List<ConllUDocument> Documents()
    {
        var text = new System.Text.StringBuilder();
        foreach (string noun in Nouns)
        {
            foreach ((string verb, string lemma) in Verbs)
            {
                text.Append($"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun[..^1]}\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n3\t{verb}\t{lemma}\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n");
                text.Append($"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun[..^1]}\tNOUN\tNNS\t_\t4\tnsubj\t_\t_\n3\tsoon\tsoon\tADV\tRB\t_\t4\tadvmod\t_\t_\n4\t{verb}\t{lemma}\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n");
            }
        }

        return [.. ConllUReader.Read(new StringReader(text.ToString()))];
    }
}
