using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Reading;

public sealed partial class AnnotatedArticle
{
    /// <summary>Numbers with what they count, in the order of the text.</summary>
    public ImmutableArray<Quantity> Quantities { get; set; } = [];

    /// <summary>The quantities that lie in a stretch of the text.</summary>
    public ImmutableArray<Quantity> QuantitiesIn(Span span)
    {
        int low = 0, high = Quantities.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Quantities[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        int end = low;
        while (end < Quantities.Length && Quantities[end].Span.End <= span.End)
            end++;
        return Quantities[low..end];
    }
}
