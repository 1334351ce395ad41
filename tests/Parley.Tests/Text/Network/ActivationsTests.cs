using System.Runtime.Intrinsics;
using Parley.Text.Network;

namespace Parley.Tests.Text.Network;

public class ActivationsTests
{
    [Fact]
    public void Exponentials_sigmoids_and_tangents_are_right_to_a_few_units_of_the_last_digit()
    {
        for (float x = -40; x <= 40; x += 0.0371f)
        {
            var vector = Vector256.Create(x);
            ((double)Activations.Exp(vector)[0] / Math.Exp(x)).ShouldBe(1, 3e-6);
            ((double)Activations.Sigmoid(vector)[3]).ShouldBe(1 / (1 + Math.Exp(-x)), 1e-6);
            ((double)Activations.Tanh(vector)[7]).ShouldBe(Math.Tanh(x), 1e-6);
        }
    }

    [Fact]
    public void Numbers_beyond_all_bounds_stay_numbers()
    {
        Activations.Sigmoid(Vector256.Create(float.MaxValue))[0].ShouldBe(1);
        Activations.Sigmoid(Vector256.Create(float.MinValue))[0].ShouldBe(0, 1e-20f);
    }

    [Fact]
    public void A_normalised_vector_has_mean_0_and_variance_1()
    {
        float[] x = [.. Enumerable.Range(0, 16).Select(i => i * i * 0.3f - 7)], one = [.. Enumerable.Repeat(1f, 16)];
        Activations.Normalise(x, one, new float[16]);
        x.Average().ShouldBe(0, 1e-5f);
        x.Sum(v => v * v / 16).ShouldBe(1, 1e-3f);
    }
}
