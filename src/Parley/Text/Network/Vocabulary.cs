namespace Parley.Text.Network;

/// <summary>Turns the words of a sentence into rows of the embedding tables.</summary>
/// <param name="words">By the key of the word's normal form the row of its vector, and 65,536 times the row of the word itself; row 0 is for all others.</param>
/// <param name="marks">Names and titles.</param>
internal sealed class Vocabulary(KeyTable words, PhraseMarks marks)
{
    private const uint First = 1u << 31, Headline = 1u << 30, Capitals = 1u << 29;

    /// <summary>The row of a word's vector; 0 where it has none.</summary>
    public int VectorOf(ReadOnlySpan<char> form) =>
        words.TryGet(new WordFeatures(form, joinedLeft: false, joinedRight: false).Norm, out uint found) ? (int)(found & 0xFFFF) : 0;

    /// <summary>Describes the words of a sentence.</summary>
    public void Describe(ReadOnlySpan<WordFeatures> sentence, Span<WordInput> inputs)
    {
        uint style = WordFeatures.Style(sentence);
        Span<uint> listed = sentence.Length <= 512 ? stackalloc uint[sentence.Length] : new uint[sentence.Length];
        listed.Clear();
        marks.Mark(sentence, listed);
        ReadOnlySpan<int> rows = WordInput.HashedRows;
        for (int i = 0; i < sentence.Length; i++)
        {
            ref readonly WordFeatures word = ref sentence[i];
            words.TryGet(word.Norm, out uint found);
            uint bits = listed[i] | (i == 0 ? First : 0) | (style == 1 ? Headline : style == 2 ? Capitals : 0);
            inputs[i] = new WordInput(
                (int)(found & 0xFFFF),
                (int)(found >> 16),
                (int)(word.Suffix2 % (uint)rows[0]),
                (int)(word.Suffix3 % (uint)rows[1]),
                (int)(word.Suffix4 % (uint)rows[2]),
                (int)(word.Prefix3 % (uint)rows[3]),
                (int)(word.Shape % (uint)rows[4]),
                bits);
        }
    }
}
