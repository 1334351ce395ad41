using Parley.Text.Network;

namespace Parley.Tests.Text.Network;

public class NameLabelsTests
{
    private static readonly NameLabels Labels = new(["PER", "LOC"]);

    [Fact]
    public void The_labels_are_the_best_ones_that_make_whole_names()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 200; trial++)
        {
            int words = 1 + trial % 4;
            float[] scores = [.. Enumerable.Range(0, words * Labels.Count).Select(_ => random.NextSingle() * 4)];
            byte[] found = new byte[words];
            Labels.Decode(scores, Labels.Count, new byte[words * Labels.Count], found);
            IsWhole(found).ShouldBeTrue();
            Score(scores, found).ShouldBe(All(words).Where(IsWhole).Max(labels => Score(scores, labels)), 1e-4);
        }
    }

    private static double Score(float[] scores, byte[] labels) => labels.Select((label, word) => (double)scores[word * Labels.Count + label]).Sum();

    private static bool IsWhole(byte[] labels)
    {
        int open = -1;
        foreach (byte label in labels)
        {
            int kind = label == 0 ? -1 : (label - 1) / 4, part = label == 0 ? 0 : (label - 1) % 4 + 1;
            bool continues = part is NameLabels.Middle or NameLabels.Last;
            if (continues ? open != kind : open >= 0)
                return false;
            open = part is NameLabels.First or NameLabels.Middle ? kind : -1;
        }

        return open < 0;
    }

    private static IEnumerable<byte[]> All(int words) =>
        words == 0 ? [[]] : All(words - 1).SelectMany(before => Enumerable.Range(0, Labels.Count).Select(label => (byte[])[.. before, (byte)label]));
}
