namespace Parley.Joining;

/// <summary>
/// The words of a text with their weights, of length one: how often they occur (logarithm), names twice, and how few texts have them.
/// Two vectors' product, from 0 to 1, says how much the texts are about the same.
/// </summary>
internal readonly struct TextVector
{
    /// <summary>A word that names somebody or some place counts so much.</summary>
    private const double Names = 2;

    /// <summary>
    /// So many texts about other things are thought of, of which each word is in one in a hundred: in a record of one story the words
    /// that all its texts share still say that they belong together.
    /// </summary>
    private const double Others = 200, Share = 0.01;

    private TextVector((uint Word, double Weight)[] words) => Words = words;

    /// <summary>The heaviest first.</summary>
    public (uint Word, double Weight)[] Words { get; }

    /// <param name="text">The words of the text.</param>
    /// <param name="texts">How many texts there are.</param>
    /// <param name="frequency">In how many texts each word is.</param>
    public static TextVector Of(TextWords text, int texts, IReadOnlyDictionary<uint, int> frequency)
    {
        var words = new (uint Word, double Weight)[text.Count];
        double squares = 0;
        int weighty = 0;
        for (int i = 0; i < text.Count; i++)
        {
            double weight = (1 + Math.Log(text.Times(i))) * (text.IsName(i) ? Names : 1)
                * Math.Max(0, Math.Log((texts + Others) / (frequency[text.Word(i)] + (Others * Share))));
            squares += weight * weight;
            if (weight > 0)
                words[weighty++] = (text.Word(i), weight);
        }

        double length = Math.Sqrt(squares);
        for (int i = 0; i < weighty; i++)
            words[i].Weight /= length;
        Array.Resize(ref words, weighty);
        Array.Sort(words, static (a, b) => a.Weight == b.Weight ? a.Word.CompareTo(b.Word) : b.Weight.CompareTo(a.Weight));
        return new(words);
    }
}
