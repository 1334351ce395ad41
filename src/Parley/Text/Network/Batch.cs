namespace Parley.Text.Network;

/// <summary>
/// Sentences that go through the network in step: sorted from the longest, with the first words of all one after the other, then the second
/// words of those that have one, and so on. The sentences that are still there at a step are always the first ones.
/// </summary>
internal sealed class Batch
{
    private readonly List<int> _starts = [];

    /// <summary>How many words there are in all; each has a row in the network's matrices.</summary>
    public int Rows { get; private set; }

    /// <summary>The length of the longest sentence.</summary>
    public int Steps => _starts.Count - 1;

    /// <summary>Takes the lengths of the sentences, none of them 0 and none longer than the one before.</summary>
    public void Begin(ReadOnlySpan<int> lengths)
    {
        _starts.Clear();
        _starts.Add(0);
        int row = 0, active = lengths.Length;
        for (int step = 0; active > 0; step++)
        {
            while (active > 0 && lengths[active - 1] <= step)
                active--;
            if (active > 0)
                _starts.Add(row += active);
        }

        Rows = row;
    }

    /// <summary>The row of a sentence's word.</summary>
    public int Row(int sentence, int word) => _starts[word] + sentence;

    /// <summary>The row of the first sentence's word at a step.</summary>
    public int Start(int step) => _starts[step];

    /// <summary>How many sentences have a word at a step; 0 beyond the last step.</summary>
    public int Active(int step) => step < Steps ? _starts[step + 1] - _starts[step] : 0;
}
