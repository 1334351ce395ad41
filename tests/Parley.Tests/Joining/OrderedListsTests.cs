using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Parley.Joining;

namespace Parley.Tests.Joining;

public class OrderedListsTests
{
    [Fact]
    public void What_goes_and_comes_leaves_the_list_in_order() => Prop.ForAll(
        Gen.Choose(0, 60).ListOf().ToArbitrary(), Gen.Choose(0, 60).ListOf().ToArbitrary(), Gen.Choose(0, 60).ListOf().ToArbitrary(), (before, out_, into) =>
        {
            ImmutableArray<int> list = [.. before.Distinct().Order()];
            int[] gone = [.. out_.Distinct().Where(list.Contains)], come = [.. into.Distinct().Where(i => !list.Contains(i) || gone.Contains(i))];

            list.With(gone, come, Comparer<int>.Default).ShouldBe(list.Except(gone).Concat(come).Order());
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Where_nothing_goes_or_comes_the_list_is_the_same()
    {
        ImmutableArray<int> list = [1, 2];

        (list.With([], [], Comparer<int>.Default) == list).ShouldBeTrue();
    }
}
