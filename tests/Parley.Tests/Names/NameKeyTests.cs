using FsCheck;
using FsCheck.Fluent;
using Parley.Names;

namespace Parley.Tests.Names;

public class NameKeyTests
{
    [Theory]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Zelensky", "Zelenskiy")]
    [InlineData("Zelenskij", "Zelenskyi")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov")]
    [InlineData("Sergei Lavrov", "Lavrov, Sergej")]
    [InlineData("Mohammed", "Mohammad")]
    [InlineData("Mohamed", "Muhammad")]
    [InlineData("Kiev", "Kyiv")]
    [InlineData("Alexander", "Aleksandr")]
    [InlineData("Yevgeny", "Yevgeniy")]
    [InlineData("Hussein", "Husain")]
    [InlineData("Hussein", "Hussien")]
    [InlineData("Mekelle", "Mekele")]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("Araghchi", "Araqchi")]
    [InlineData("Qaddafi", "Kadafi")]
    [InlineData("Dmitry", "Dmitri")]
    [InlineData("O'Neill", "O’Neill")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Theory]
    [InlineData("Li", "Lu")]
    [InlineData("Reda", "Rodi")]
    [InlineData("Kuchma", "Kozak")]
    [InlineData("Abbas", "Abadi")]
    [InlineData("Ivanov", "Petrov")]
    [InlineData("Merkel", "Markov")]
    [InlineData("Kerry", "Corry Kane")]
    [InlineData("Anna", "Ina")]
    public void Different_names_have_different_keys(string one, string other) => NameKey.Of(one).ShouldNotBe(NameKey.Of(other));

    [Fact]
    public void Any_text_has_a_key_and_case_and_order_do_not_matter() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((first, second) =>
        {
            string key = NameKey.Of($"{first.Get} {second.Get}");
            key.ShouldBe(NameKey.Of($"{second.Get} {first.Get}"));
            return true;
        }).QuickCheckThrowOnFailure();
}
