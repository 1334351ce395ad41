using Parley.Joining;

namespace Parley.Tests.Joining;

public sealed class StoryWordsTests
{
    [Fact]
    public void Products_with_many_stories_at_once_are_those_with_each()
    {
        var random = new Random(7);
        var words = new StoryWords();
        var sums = Enumerable.Range(0, 60).Select(_ => new Dictionary<uint, double>()).ToArray();
        foreach (Dictionary<uint, double> sum in sums)
        {
            int story = words.Begin();
            for (int i = 0; i < 40; i++)
            {
                (uint word, double weight) = ((uint)random.Next(random.Next(1, 300)), random.NextDouble());
                words.Add(story, word, weight);
                sum[word] = sum.GetValueOrDefault(word) + weight;
            }
        }

        (uint Word, double Weight)[] text = [.. Enumerable.Range(0, 300).Select(w => ((uint)w, random.NextDouble()))];
        foreach (int[] asked in new int[][] { [3], [1, 5, 8], [.. Enumerable.Range(0, 60)] })
        {
            words.Multiply(text, asked);

            foreach (int story in asked)
                words.Product(story).ShouldBe(text.Sum(w => w.Weight * sums[story].GetValueOrDefault(w.Word)), 1e-9);
        }
    }

    [Fact]
    public void A_story_takes_in_all_words_of_another()
    {
        var words = new StoryWords();
        int one = words.Begin(), other = words.Begin();
        words.Add(one, 1, 0.5);
        words.Add(other, 1, 0.25);
        words.Add(other, 2, 1);

        words.Absorb(one, other);

        words.Of(one).ShouldBe([(1u, 0.75), (2u, 1.0)]);
        words.Heaviest(one, 1).ShouldBe([(2u, 1.0)]);
    }

    [Fact]
    public void Each_story_of_a_list_stays_in_it_once()
    {
        var words = new StoryWords();
        for (int i = 0; i < 4; i++)
            words.Begin();
        List<int> stories = [3, 1, 3, 0, 1];

        words.Distinct(stories);

        stories.ShouldBe([3, 1, 0]);
    }
}
