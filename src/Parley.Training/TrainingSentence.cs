using Parley.Text;

namespace Parley.Training;

/// <summary>A sentence of a treebank as the trainers see it.</summary>
internal sealed class TrainingSentence
{
    public TrainingSentence(ReadOnlySpan<Token> tokens, int first)
    {
        Tokens = tokens.ToArray();
        Words = new WordFeatures[tokens.Length];
        LanguageModel.Describe(tokens, Words);
        Heads = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
            Heads[i] = tokens[i].Head < 0 ? tokens.Length : tokens[i].Head - first;
        Tags = new byte[tokens.Length];
        Relations = new byte[tokens.Length];
        Predicted = new byte[tokens.Length];
    }

    public Token[] Tokens { get; }

    public WordFeatures[] Words { get; }

    /// <summary>The treebank's tags, as indices.</summary>
    public byte[] Tags { get; }

    /// <summary>The tags that a tagger gives that has not seen the sentence.</summary>
    public byte[] Predicted { get; }

    /// <summary>The treebank's heads in the sentence; its length for the root.</summary>
    public int[] Heads { get; }

    public byte[] Relations { get; }

    public int Length => Tokens.Length;
}
