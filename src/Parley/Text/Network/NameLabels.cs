using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Parley.Text.Network;

/// <summary>
/// The labels of one set of names. Label 0 is for words outside; kind k has four: the first word of a name (1 + 4k), one in the
/// middle, the last one, and a word that is a name alone.
/// </summary>
internal sealed class NameLabels(ImmutableArray<string> kinds)
{
    public const int First = 1, Middle = 2, Last = 3, Only = 4;

    public ImmutableArray<string> Kinds => kinds;

    public int Count => 1 + 4 * kinds.Length;

    /// <summary>The best labels that make whole names (the algorithm of Viterbi 1967).</summary>
    /// <param name="scores">Of every label for every word: <c>scores[word * stride + label]</c>.</param>
    /// <param name="stride">How far the words' scores are apart.</param>
    /// <param name="from">Room for one number a word and label.</param>
    /// <param name="labels">Takes a label for every word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<byte> from, Span<byte> labels)
    {
        int count = Count;
        Span<float> best = stackalloc float[count], next = stackalloc float[count];
        best.Fill(float.NegativeInfinity);
        best[0] = 0;
        for (int word = 0; word < labels.Length; word++)
        {
            ReadOnlySpan<float> own = scores.Slice(word * stride, count);
            Span<byte> back = from.Slice(word * count, count);
            // Any label that ends a name, or is outside, may come before one that begins a name, or is outside.
            int closed = 0;
            for (int kind = 0, label = 1; kind < kinds.Length; kind++, label += 4)
            {
                if (best[label + 2] > best[closed])
                    closed = label + 2;
                if (best[label + 3] > best[closed])
                    closed = label + 3;
            }

            next[0] = best[closed] + own[0];
            back[0] = (byte)closed;
            for (int kind = 0, label = 1; kind < kinds.Length; kind++, label += 4)
            {
                int open = best[label] >= best[label + 1] ? label : label + 1;
                next[label] = best[closed] + own[label];
                next[label + 1] = best[open] + own[label + 1];
                next[label + 2] = best[open] + own[label + 2];
                next[label + 3] = best[closed] + own[label + 3];
                (back[label], back[label + 1], back[label + 2], back[label + 3]) = ((byte)closed, (byte)open, (byte)open, (byte)closed);
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int kind = 0, label = 1; kind < kinds.Length; kind++, label += 4)
        {
            if (best[label + 2] > best[last])
                last = label + 2;
            if (best[label + 3] > best[last])
                last = label + 3;
        }

        for (int word = labels.Length - 1; word >= 0; word--)
        {
            labels[word] = (byte)last;
            last = from[word * count + last];
        }
    }
}
