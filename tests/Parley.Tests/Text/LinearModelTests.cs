using Parley.Data;
using Parley.Text;

namespace Parley.Tests.Text;

public sealed class LinearModelTests
{
    private static readonly LinearModel Model = new([1, -2, 4, -8]);

    [Fact]
    public void The_weights_of_features_are_added_up() =>
        Model.Sum([FeatureAt(0), FeatureAt(2), FeatureAt(3), FeatureAt(3)]).ShouldBe(1 + 4 - 8 - 8);

    [Fact]
    public void A_model_that_is_written_and_read_gives_the_same_sums()
    {
        LinearModel again = LinearModel.Read(new MemoryStream(Written()));
        for (uint place = 0; place < 4; place++)
            again.Sum([FeatureAt(place)]).ShouldBe(Model.Sum([FeatureAt(place)]));
    }

    [Fact]
    public void A_damaged_model_is_an_error_with_a_number_wherever_the_damage_is()
    {
        byte[] written = Written();
        for (int length = 0; length < written.Length; length++)
            Damaged(written[..length]);
        Damaged([0, .. written[1..]]);
        // Numbers of weights that are no power of two, below nought, or too many.
        foreach (int count in (int[])[3, 0, -4, 1 << 30])
            Damaged([.. written[..4], .. BitConverter.GetBytes(count), .. written[8..]]);
    }

    private static void Damaged(byte[] bytes)
    {
        ParleyException error = Should.Throw<ParleyException>(() => DataFile.Load("test.model", new MemoryStream(bytes), LinearModel.Read));
        error.Code.ShouldBe(ErrorCode.ModelDamaged);
        error.Message.ShouldStartWith("PLY5001: Data/test.model: ");
    }

    private static byte[] Written()
    {
        var stream = new MemoryStream();
        Model.Write(stream);
        return stream.ToArray();
    }

    private static uint FeatureAt(uint place) => (place << 1) | 1;
}
