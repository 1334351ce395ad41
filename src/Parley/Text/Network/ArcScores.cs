using System.Numerics;

namespace Parley.Text.Network;

/// <summary>The scores of single arcs between the words of a sentence, as long as the room holds the batch that it was analysed in.</summary>
/// <param name="room">The room.</param>
/// <param name="sentence">The sentence's number in the batch.</param>
/// <param name="width">How far the words' values are apart.</param>
/// <param name="size">How many of them score arcs; a multiple of 16.</param>
internal readonly ref struct ArcScores(Workspace room, int sentence, int width, int size)
{
    private readonly ReadOnlySpan<float> _queries = room.Queries.Left, _heads = room.Heads.Left;

    /// <summary>The score of the arc from a head to a word, in the same unit as that of any other head of the word.</summary>
    public float Of(int word, int head)
    {
        ReadOnlySpan<float> query = _queries.Slice(room.Batch.Row(sentence, word) * size, size);
        ReadOnlySpan<float> own = _heads.Slice((room.Batch.Row(sentence, head) * width) + size, size);
        Vector<float> sum = Vector<float>.Zero;
        for (int at = 0; at < size; at += Vector<float>.Count)
            sum += new Vector<float>(query[at..]) * new Vector<float>(own[at..]);
        return Vector.Sum(sum);
    }
}
