using FsCheck;
using FsCheck.Fluent;
using Parley.Views;

namespace Parley.Tests.Views;

public sealed class TextSliceTests
{
    [Fact]
    public void Slices_laid_end_to_end_are_the_text() => Prop.ForAll<NonNull<string>, PositiveInt>((text, most) =>
    {
        string rest = "";
        while (rest.Length < text.Get.Length)
        {
            string slice = TextSlice.Of(text.Get, rest.Length, most.Get);
            slice.Length.ShouldBeGreaterThan(0);
            rest += slice;
        }

        rest.ShouldBe(text.Get);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ab😀cd", 0, 3, "ab")]
    [InlineData("ab😀cd", 2, 1, "😀")]
    [InlineData("ab😀cd", 9, 5, "")]
    [InlineData("ab😀cd", 0, 0, "")]
    public void No_character_is_cut_in_two(string text, int start, int most, string slice) => TextSlice.Of(text, start, most).ShouldBe(slice);
}
