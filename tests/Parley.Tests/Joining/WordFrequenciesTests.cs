using Parley.Joining;

namespace Parley.Tests.Joining;

public class WordFrequenciesTests
{
    [Fact]
    public void A_word_that_few_texts_of_news_have_says_more_than_one_that_many_have()
    {
        var words = TextWords.Of("president archipelago zzyzx");

        double[] says = [.. Enumerable.Range(0, 3).Select(i => WordFrequencies.Shipped.Rarity(words.Word(i)))];

        says.ShouldBeInOrder();
        says.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void What_was_counted_is_read_as_it_was_written()
    {
        var counted = WordFrequencies.Of(["harbour talks", "harbour", "the harbour", "talks"]);
        using var bytes = new MemoryStream();

        counted.Write(bytes);
        bytes.Position = 0;
        var read = WordFrequencies.Read(bytes);

        uint harbour = TextWords.Of("harbour").Word(0), talks = TextWords.Of("talks").Word(0);
        (counted.Count, read.Count).ShouldBe((1, 1));
        read.Rarity(harbour).ShouldBe(counted.Rarity(harbour));
        read.Rarity(talks).ShouldBeGreaterThan(read.Rarity(harbour));
    }

    [Fact]
    public void Another_file_is_no_count() =>
        Should.Throw<InvalidDataException>(() => WordFrequencies.Read(new MemoryStream(new byte[16])));

    [Fact]
    public void A_text_is_most_like_itself_and_unlike_one_that_shares_no_word()
    {
        var one = TextVector.Of("Fishermen of Port Salen lost boats and nets");

        one.Product(one).ShouldBe(1, 0.001);
        one.Product(TextVector.Of("Geologists drilled wells")).ShouldBe(0);
        one.Product(TextVector.Of("Fishermen drilled wells")).ShouldBe(TextVector.Of("Fishermen drilled wells").Product(one));
    }
}
