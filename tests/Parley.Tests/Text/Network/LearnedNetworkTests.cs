using Parley.Text.Network;
using Parley.Training.Network;

namespace Parley.Tests.Text.Network;

public class LearnedNetworkTests
{
    private static readonly NetworkSettings Settings = new(Size: 16, Arc: 16, Label: 16, InputDropout: 0, LayerDropout: 0, WordDropout: 0);

    [Fact]
    public void The_gradients_are_those_of_finite_differences()
    {
        var network = new LearnedNetwork(Vectors, 12, 5, 4, [9], Settings, 1);
        List<Sample> samples = Samples();
        // Inputs of some size: normalisation bends too much near nothing for differences to be exact.
        foreach (Parameter table in network.Input.Tables)
        {
            for (int i = 0; i < table.Value.Length; i++)
                table.Change(i, table.Value[i] * 10);
        }

        var worker = new Worker(0);
        network.Learn(worker, samples, 1);
        var random = new Random(2);
        // The vectors, which come first, are not learned.
        foreach (Parameter parameter in network.Parameters.Skip(1))
        {
            for (int trial = 0; trial < 6; trial++)
            {
                int at = random.Next(parameter.Value.Length);
                float own = parameter.Gradients[0][at];
                double more = Error(network, samples, parameter, at, 1e-3f), less = Error(network, samples, parameter, at, -1e-3f);
                ((double)own).ShouldBe((more - less) / 2e-3, 0.03 + Math.Abs(own) * 0.02);
            }
        }
    }

    [Fact]
    public void The_model_answers_as_the_network_does_in_training()
    {
        // Trained on a few sentences until it knows them by heart, so that the answers are known.
        List<Sample> samples = Samples();
        NetworkSettings settings = Settings with { Epochs = 150, BatchWords = 8, Rate = 1e-2f, WarmUp = 10, Averaging = 0.9f };
        var network = new LearnedNetwork(Vectors, 12, 5, 4, [9], settings, 1);
        var trainer = new NetworkTrainer(network, samples, [], 1, settings, 1);
        trainer.Train(_ => { }, null);
        trainer.Averaged(() =>
        {
            var model = new ParserNetwork(network.Weights(1), 5, ["root", "a", "b", "c"], [new NameLabels(["PER", "LOC"])]);
            var analysis = Parley.Text.Network.Analysis.Of(samples.Sum(s => s.Length), 1);
            WordInput[] words = [.. samples.SelectMany(s => s.Inputs)];
            model.Run(new Workspace(), words, [(0, 4), (4, 3), (7, 1)], analysis);
            analysis.Tags.ShouldBe(samples.SelectMany(s => s.Tags!));
            analysis.Heads.ShouldBe(samples.SelectMany(s => s.Heads!).Select(head => head - 1));
            analysis.Relations.ShouldBe(samples.SelectMany(s => s.Relations!));
            // Of the last sentence no names are known.
            analysis.Names[0][..7].ShouldBe([1, 3, 0, 0, 0, 0, 8]);
        });
    }

    private static Tensor Vectors => new(4, WordInput.Columns[0], [.. Enumerable.Range(0, 4 * WordInput.Columns[0]).Select(i => (i * 37 % 11 - 5) * 0.1f)]);

    private static double Error(LearnedNetwork network, List<Sample> samples, Parameter parameter, int at, float change)
    {
        float before = parameter.Value[at];
        parameter.Change(at, before + change);
        double error = network.Learn(new Worker(1), samples, 1).Sum();
        parameter.Change(at, before);
        return error;
    }

    private static List<Sample> Samples()
    {
        List<Sample> samples =
        [
            new([], [Word(1), Word(2), Word(3), Word(4)]) { Tags = [0, 1, 2, 3], Heads = [2, 3, 0, 3], Relations = [1, 2, 0, 3] },
            new([], [Word(5), Word(2), Word(6)]) { Tags = [0, 1, 4], Heads = [2, 0, 2], Relations = [1, 0, 3] },
            new([], [Word(7)]) { Tags = [4], Heads = [0], Relations = [0] },
        ];
        var tags = new SoftLabels(4);
        var arcs = new SoftLabels(4);
        var relations = new SoftLabels(4);
        var names = new SoftLabels(4);
        for (int i = 0; i < 4; i++)
        {
            tags.Set(i, [.. Enumerable.Range(0, 5).Select(tag => tag == samples[0].Tags![i] ? 0.9f : 0.025f)]);
            arcs.Set(i, [.. Enumerable.Range(0, 5).Select(head => head == samples[0].Heads![i] ? 0.8f : 0.05f)]);
            relations.Set(i, [.. Enumerable.Range(0, 4).Select(relation => relation == samples[0].Relations![i] ? 0.7f : 0.1f)]);
            names.Set(i, [.. Enumerable.Range(0, 9).Select(label => label == (i == 0 ? 1 : i == 1 ? 3 : 0) ? 0.92f : 0.01f)]);
        }

        samples[0].Taught = new Taught(tags, arcs, relations, [names], [2, 3, 0, 3]);
        samples[0].Names.Add((0, [1, 3, 0, 0]));
        samples[1].Names.Add((0, [0, 0, 8]));
        return samples;
    }

    private static WordInput Word(int word) => new(word % 4, word, word % 3, word + 1, word + 2, word + 3, word % 2, word % 2 == 0 ? 5u : 1u << 31);
}
