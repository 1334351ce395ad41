using Parley.Text;
using Parley.Training;

namespace Parley.Tests.Text;

public class LanguageTrainingTests
{
    private static readonly string[] Nouns = ["envoys", "rebels", "ministers", "talks", "delegates", "generals"];
    private static readonly string[] Verbs = ["met", "left", "spoke", "agreed", "signed", "waited"];

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

    [Fact]
    public void Following_the_oracle_builds_the_treebank_s_tree()
    {
        foreach (TrainingSentence sentence in Treebanks.Sentences(Documents()))
        {
            var state = new ArcHybrid(sentence.Length);
            state.Begin([.. sentence.Tokens.Select(t => t.Upos)]);
            while (!state.IsDone)
            {
                TransitionKind kind = new[] { TransitionKind.Shift, TransitionKind.Left, TransitionKind.Right }
                    .First(k => state.Allows(k) && DynamicOracle.Cost(state, sentence.Heads, k) == 0);
                if (kind == TransitionKind.Shift)
                    state.Shift();
                else
                    state.Attach(kind);
            }

            state.Nodes.Take(sentence.Length).Select(node => node.Head).ShouldBe(sentence.Heads);
        }
    }

    private static ModelFile Train(List<ConllUDocument> documents) =>
        LanguageTraining.Train(documents, new RawText(), new WordForms(), new TrainingSettings(StructureLeast: 1, OthersLeast: 1, Clusters: 8), _ => { });

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
            foreach (string verb in Verbs)
            {
                text.Append($"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun[..^1]}\tNOUN\tNNS\t_\t3\tnsubj\t_\t_\n3\t{verb}\t{verb}\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n");
                text.Append($"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\t{noun}\t{noun[..^1]}\tNOUN\tNNS\t_\t4\tnsubj\t_\t_\n3\tsoon\tsoon\tADV\tRB\t_\t4\tadvmod\t_\t_\n4\t{verb}\t{verb}\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n");
            }
        }

        return [.. ConllUReader.Read(new StringReader(text.ToString()))];
    }
}
