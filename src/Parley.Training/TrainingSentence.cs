using Parley.Text;

namespace Parley.Training;

/// <summary>A sentence of a treebank as the trainers see it.</summary>
internal sealed class TrainingSentence
{
    private static readonly KeyTable NoClusters = new([], []);

    /// <param name="tokens">Its tokens, with heads as indices in the document.</param>
    /// <param name="first">The first token's index in the document.</param>
    /// <param name="fold">Sentences of one fold are tagged by a tagger that has seen none of them.</param>
    public TrainingSentence(ReadOnlySpan<Token> tokens, int first, int fold)
    {
        Fold = fold;
        Tokens = tokens.ToArray();
        Words = new WordFeatures[tokens.Length];
        Describe(NoClusters);
        Heads = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
            Heads[i] = tokens[i].Head < 0 ? tokens.Length : tokens[i].Head - first;
        Tags = new byte[tokens.Length];
        Relations = new byte[tokens.Length];
        Predicted = new byte[tokens.Length];
    }

    public int Fold { get; }

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

    /// <summary>Describes the words again, with classes.</summary>
    public void Describe(KeyTable clusters) => LanguageModel.Describe(Tokens, clusters, Words);
}
