namespace Parley.Text;

/// <summary>A sentence, or a line that stands for one, such as a headline.</summary>
/// <param name="Index">Its place in the document, from 0.</param>
/// <param name="Span">From the first token's start to the last token's end.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Block">Index of the block of text that holds it, as given to the analyser.</param>
public readonly record struct Sentence(int Index, Span Span, int First, int End, int Block)
{
    public int Count => End - First;
}
