using Parley.Text.Network;

namespace Parley.Tests.Text.Network;

public class SpanningTreeTests
{
    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root()
    {
        var random = new Random(7);
        for (int trial = 0; trial < 400; trial++)
        {
            int count = 1 + trial % 5, stride = count + 1;
            float[] scores = [.. Enumerable.Range(0, count * stride).Select(_ => random.NextSingle() * 10 - 5)];
            int[] heads = new int[count];
            SpanningTree.Find(scores, stride, heads);
            IsTree(heads).ShouldBeTrue();
            Score(scores, stride, heads).ShouldBe(All(count).Where(IsTree).Max(tree => Score(scores, stride, tree)), 1e-3);
        }
    }

    [Fact]
    public void A_long_sentence_whose_best_heads_form_rings_gets_a_tree()
    {
        const int Count = 160, Stride = Count + 1;
        var random = new Random(8);
        float[] scores = [.. Enumerable.Range(0, Count * Stride).Select(_ => random.NextSingle())];
        for (int word = 0; word + 1 < Count; word += 2)
            scores[word * Stride + word + 2] = scores[(word + 1) * Stride + word + 1] = 5;
        int[] heads = new int[Count];
        SpanningTree.Find(scores, Stride, heads);
        IsTree(heads).ShouldBeTrue();
    }

    private static double Score(float[] scores, int stride, int[] heads) =>
        Enumerable.Range(0, heads.Length).Sum(word => (double)scores[word * stride + heads[word] + 1]);

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == -1) != 1)
            return false;
        for (int word = 0; word < heads.Length; word++)
        {
            int at = word, steps = 0;
            while (at >= 0 && steps++ <= heads.Length)
                at = heads[at];
            if (at >= 0)
                return false;
        }

        return true;
    }

    private static IEnumerable<int[]> All(int count)
    {
        int[] heads = new int[count];
        for (long code = 0; code < Math.Pow(count + 1, count); code++)
        {
            long rest = code;
            for (int word = 0; word < count; word++, rest /= count + 1)
                heads[word] = (int)(rest % (count + 1)) - 1;
            if (!heads.Where((head, word) => head == word).Any())
                yield return [.. heads];
        }
    }
}
