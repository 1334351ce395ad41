using Parley.Training.Network;

namespace Parley.Tests.Text.Network;

public class SoftLabelsTests
{
    [Fact]
    public void The_gradient_is_what_is_thought_less_what_is_taught_and_known()
    {
        var soft = new SoftLabels(2);
        soft.Set(1, [0.5f, 0.25f, 0.125f, 0.125f]);
        float[] scores = [0, 0, 0, 0];
        float error = soft.Loss(1, scores, right: 3, share: 0.5f, weight: 2);
        scores.ShouldBe([2 * (0.25f - 0.25f), 2 * (0.25f - 0.125f), 2 * (0.25f - 0.0625f), 2 * (0.25f - 0.5625f)], 1e-3);
        error.ShouldBe(MathF.Log(4), 1e-3f);
    }

    [Fact]
    public void The_four_likeliest_labels_are_kept()
    {
        var soft = new SoftLabels(1);
        soft.Set(0, [0.1f, 0.3f, 0, 0.2f, 0.05f, 0.35f]);
        float[] scores = new float[6];
        soft.Loss(0, scores, right: null, share: 0.5f, weight: 1);
        scores[2].ShouldBe(1 / 6f, 1e-3f);
        scores[4].ShouldBe(1 / 6f, 1e-3f);
        scores[5].ShouldBe(1 / 6f - 0.35f / 0.95f, 1e-3f);
    }
}
