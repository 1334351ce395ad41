using System.Buffers;
using System.Runtime.InteropServices;

namespace Parley.Text;

/// <summary>Finds where the sentences of a block end: the block's end, and every place at which the trained model says so.</summary>
internal sealed class SentenceSplitter(LinearModel model)
{
    /// <summary>Adds the index after the last token of each sentence in <c>tokens[first..]</c>, which are the tokens of one block.</summary>
    public void Split(string text, List<Span> tokens, int first, List<int> ends)
    {
        ReadOnlySpan<Span> own = CollectionsMarshal.AsSpan(tokens)[first..];
        if (own.IsEmpty)
            return;
        TokenShape[] rented = ArrayPool<TokenShape>.Shared.Rent(own.Length);
        Span<TokenShape> shapes = rented.AsSpan(0, own.Length);
        BoundaryFeatures.Describe(text, own, shapes);
        var places = new BoundaryFeatures(text, own, shapes);
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        for (int i = 0; i + 1 < own.Length; i++)
        {
            places.Pass(i);
            if (!places.IsPlace(i))
                continue;
            if (!places.IsSure(i))
            {
                places.Of(i, features);
                if (model.Sum(features) <= 0)
                    continue;
            }

            places.End(i);
            ends.Add(first + i + 1);
        }

        ends.Add(first + own.Length);
        ArrayPool<TokenShape>.Shared.Return(rented);
    }
}
