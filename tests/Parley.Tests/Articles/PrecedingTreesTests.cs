using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;

namespace Parley.Tests.Articles;

/// <summary>Things here are numbers with a few keys; two are the more alike the more keys they share.</summary>
public class PrecedingTreesTests
{
    private int _compared;

    [Fact]
    public void Things_hang_on_the_one_before_them_that_is_most_like_them()
    {
        PrecedingTrees<Thing> trees = Trees(window: 8);
        foreach (Thing thing in new Thing[] { new(3, [1, 2, 3]), new(1, [1, 9]), new(2, [2, 3, 4]), new(4, [7]) })
            trees.Set($"{thing.Place}", thing);

        trees.Settle().Order().ShouldBe(["1", "2", "3", "4"]);

        Roots(trees, [1, 2, 3, 4]).ShouldBe(["1", "2", "2", "4"]);
    }

    [Fact]
    public void Whatever_comes_and_leaves_the_trees_are_those_made_at_once_and_what_changed_is_told() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            Dictionary<string, Thing> held = [];
            Dictionary<string, string> known = [];
            PrecedingTrees<Thing> growing = Trees(window: 2);
            for (int i = 0; i < 60; i++)
            {
                var thing = new Thing(random.Next(25), [.. Enumerable.Range(0, 4).Select(_ => (uint)random.Next(12)).Distinct()]);
                string id = $"{thing.Place}";
                if (random.Next(3) == 0)
                {
                    growing.Remove(id);
                    held.Remove(id);
                    known.Remove(id);
                }
                else
                {
                    growing.Set(id, thing);
                    held[id] = thing;
                }

                if (random.Next(3) == 0)
                    continue;
                foreach (string changed in growing.Settle())
                    known[changed] = growing.RootOf(changed);
                PrecedingTrees<Thing> made = Trees(window: 2);
                foreach ((string other, Thing one) in held.OrderBy(_ => random.Next()))
                    made.Set(other, one);
                made.Settle();
                known.OrderBy(k => k.Key).ShouldBe(held.Keys.ToDictionary(k => k, made.RootOf).OrderBy(k => k.Key));
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void One_that_comes_or_leaves_is_compared_with_few_however_many_there_are()
    {
        PrecedingTrees<Thing> trees = Trees(window: 4);
        for (int i = 0; i < 3000; i++)
            trees.Set($"{2 * i}", new Thing(2 * i, [1, 2, (uint)(3 + (i % 7))]));
        trees.Settle();
        _compared = 0;

        trees.Set("3001", new Thing(3001, [1, 2, 3]));
        trees.Settle();
        trees.Remove("3001");
        trees.Settle();

        _compared.ShouldBeLessThan(200);
    }

    private static string[] Roots(PrecedingTrees<Thing> trees, int[] places) => [.. places.Select(p => trees.RootOf($"{p}"))];

    private PrecedingTrees<Thing> Trees(int window) => new(window, 5, 2, (one, two) => one.Place.CompareTo(two.Place), t => t.Keys, (one, two) =>
    {
        _compared++;
        return one.Keys.Intersect(two.Keys).Count();
    });

    private sealed record Thing(int Place, uint[] Keys);
}
