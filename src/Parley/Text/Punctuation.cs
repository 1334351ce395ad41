using System.Runtime.CompilerServices;
using Parley.Text.Network;

namespace Parley.Text;

/// <summary>
/// Hangs punctuation marks into a tree whose words are settled. The treebanks do so by rules over the finished tree, which a network that scores arcs one by
/// one cannot see: a comma that closes an aside belongs to the aside that another one opened. Each mark takes the best of the places
/// that <see cref="PunctuationPlaces"/> knows, by the network's score of the arc and a linear model's of the place together.
/// </summary>
/// <param name="weights">The features' weights.</param>
/// <param name="unit">What one of them is worth beside the network's scores.</param>
internal sealed class Punctuation(LinearModel weights, float unit)
{
    /// <summary>Hangs up all marks of a sentence.</summary>
    /// <param name="places">The sentence.</param>
    /// <param name="arcs">The network's scores of its arcs.</param>
    /// <param name="heads">Its words' heads in the sentence, -1 for the root; those of marks are set.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Hang(PunctuationPlaces places, ArcScores arcs, Span<int> heads)
    {
        Span<uint> features = stackalloc uint[PunctuationPlaces.Features];
        for (int mark = 0; mark < heads.Length; mark++)
        {
            if (!places.IsMark(mark))
                continue;
            float most = float.NegativeInfinity;
            ReadOnlySpan<int> own = places.Of(mark);
            for (int i = 0; i < own.Length; i++)
            {
                places.Describe(mark, i, features);
                float score = arcs.Of(mark, own[i]) + (weights.Sum(features) * unit);
                if (score > most)
                    (most, heads[mark]) = (score, own[i]);
            }

            places.Hang(mark, heads[mark]);
        }
    }
}
