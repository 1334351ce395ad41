using System.Collections.Immutable;
using Parley.Text.Network;

namespace Parley.Text;

/// <summary>What one thread needs to analyse a text; it grows to the longest text and is used again.</summary>
internal sealed class AnalysisRoom(int nameSets)
{
    private WordFeatures[] _features = [];

    public Workspace Network { get; } = new();

    public PunctuationPlaces Punctuation { get; } = new();

    /// <summary>What is known of each token's word.</summary>
    public WordCache.Word[] Words { get; private set; } = [];

    public WordInput[] Inputs { get; private set; } = [];

    /// <summary>The pieces of sentences that go through the network as one: the first token and the length.</summary>
    public List<(int First, int Length)> Pieces { get; } = [];

    /// <summary>Of each token, the first one of its piece.</summary>
    public int[] Starts { get; private set; } = [];

    public Analysis Analysis { get; private set; } = Analysis.Of(0, nameSets);

    /// <summary>Makes room for the tokens of a text.</summary>
    public void Begin(int tokens)
    {
        Pieces.Clear();
        if (Inputs.Length >= tokens)
            return;
        int size = tokens + tokens / 4;
        Words = new WordCache.Word[size];
        Inputs = new WordInput[size];
        Starts = new int[size];
        Analysis = Analysis.Of(size, nameSets);
    }

    public Span<WordFeatures> Features(int count)
    {
        if (_features.Length < count)
            _features = new WordFeatures[2 * count];
        return _features.AsSpan(0, count);
    }

    /// <summary>Takes the sentences as pieces; one that is too long is cut after the last mark in the second half of what a piece can hold.</summary>
    public void Cut(ImmutableArray<Sentence> sentences, int longest)
    {
        foreach (Sentence sentence in sentences)
        {
            for (int first = sentence.First; first < sentence.End;)
            {
                int length = Math.Min(longest, sentence.End - first), mark = length;
                while (length < sentence.End - first && mark > longest / 2 && Words[first + mark - 1].Features.IsWord)
                    mark--;
                length = mark > longest / 2 || length < longest ? mark : length;
                Starts.AsSpan(first, length).Fill(first);
                Pieces.Add((first, length));
                first += length;
            }
        }
    }
}
