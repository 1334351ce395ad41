using Parley.Text;

namespace Parley.Training;

/// <summary>A sentence of a treebank as training sees it.</summary>
internal sealed class TrainingSentence
{
    /// <param name="tokens">Its tokens, with heads as indices in the document.</param>
    /// <param name="first">The first token's index in the document.</param>
    public TrainingSentence(ReadOnlySpan<Token> tokens, int first)
    {
        Tokens = tokens.ToArray();
        Words = new WordFeatures[tokens.Length];
        LanguageModel.Describe(tokens, Words);
        Heads = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
            Heads[i] = tokens[i].Head < 0 ? tokens.Length : tokens[i].Head - first;
    }

    public Token[] Tokens { get; }

    public WordFeatures[] Words { get; }

    /// <summary>The treebank's heads in the sentence; its length for the root.</summary>
    public int[] Heads { get; }

    public int Length => Tokens.Length;
}
