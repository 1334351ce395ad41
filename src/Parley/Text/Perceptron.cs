
namespace Parley.Text;

/// <summary>
/// A linear classifier over hashed features (averaged perceptron; Collins 2002). Each feature has a weight for some of the classes, in
/// one byte: the signed square root of the weight, so that small weights are kept finely and large ones whole.
/// </summary>
internal sealed class Perceptron
{
    private readonly KeyTable _rows;
    private readonly ushort[] _entries;

    /// <param name="classes">How many classes there are, 256 at most.</param>
    /// <param name="keys">The features.</param>
    /// <param name="counts">How many entries each feature has, in the same order.</param>
    /// <param name="entries">Feature after feature: the class in the upper byte, the signed root of the weight in the lower one.</param>
    public Perceptron(int classes, ReadOnlySpan<uint> keys, ReadOnlySpan<byte> counts, ushort[] entries)
    {
        Classes = classes;
        _entries = entries;
        uint[] rows = new uint[keys.Length];
        uint offset = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = offset << 8 | counts[i];
            offset += counts[i];
        }

        _rows = new KeyTable(keys, rows);
    }

    public int Classes { get; }

    /// <summary>Adds the weights of the features to the scores, one score a class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ushort[] entries = _entries;
        foreach (uint feature in features)
        {
            if (!_rows.TryGet(feature, out uint row))
                continue;
            int start = (int)(row >> 8);
            foreach (ushort entry in entries.AsSpan(start, (int)(row & 255)))
            {
                int root = (sbyte)entry;
                scores[entry >> 8] += root * Math.Abs(root);
            }
        }
    }
}
