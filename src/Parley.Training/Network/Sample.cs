using Parley.Text;
using Parley.Text.Network;

namespace Parley.Training.Network;

/// <summary>A sentence to learn from, with what is known of it.</summary>
internal sealed class Sample(WordFeatures[] words, WordInput[] inputs)
{
    /// <summary>A label that is not known.</summary>
    public const byte Unknown = 255;

    public int Length => Inputs.Length;

    public WordFeatures[] Words { get; } = words;

    public WordInput[] Inputs { get; } = inputs;

    /// <summary>Tags, as indices; null where they are not known.</summary>
    public byte[]? Tags { get; init; }

    /// <summary>Heads: 0 for the root, 1 for the first word; null where the tree is not known.</summary>
    public byte[]? Heads { get; init; }

    /// <summary>Relations, as indices; null where the tree is not known.</summary>
    public byte[]? Relations { get; init; }

    /// <summary>Heads as they are known, or else as teachers see them; null where there are neither.</summary>
    public byte[]? Tree => Heads ?? Taught?.Heads;

    /// <summary>For each set of names that has the sentence, the set's index and a label for each word.</summary>
    public List<(int Set, byte[] Labels)> Names { get; } = [];

    /// <summary>What teachers think of it; null where none were asked.</summary>
    public Taught? Taught { get; set; }

    /// <summary>What an error in it counts, beside 1 for a sentence of a treebank.</summary>
    public float Weight { get; init; } = 1;
}
