using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>
/// The words of a text with their weights, of length one: how often they occur (logarithm), names twice, and how few texts have them.
/// Two vectors' product, from 0 to 1, says how much the texts are about the same.
/// </summary>
internal readonly struct TextVector
{
    private const ulong Prime = 0x100000001b3;   // FNV-1a, 64 bits
    private const ulong Basis = 0xcbf29ce484222325;
    private const int Longest = 40;

    /// <summary>A word that begins with a capital inside a sentence names somebody or some place: it counts so much.</summary>
    private const double Names = 2;

    /// <summary>
    /// So many texts about other things are thought of, of which each word is in one in a hundred: in a record of one story the words
    /// that all its texts share still say that they belong together.
    /// </summary>
    private const double Others = 200, Share = 0.01;

    private TextVector((ulong Word, double Weight)[] words) => Words = words;

    /// <summary>The heaviest first.</summary>
    public (ulong Word, double Weight)[] Words { get; }

    /// <param name="text">The text.</param>
    /// <param name="texts">How many texts there are.</param>
    /// <param name="frequency">In how many texts each word is.</param>
    public static TextVector Of(string text, int texts, IReadOnlyDictionary<ulong, int> frequency)
    {
        (ulong Word, double Weight)[] words =
        [
            .. Counted(text).Select(w => (w.Key, Weight: (1 + Math.Log(w.Value.Count)) * (2 * w.Value.Capitals > w.Value.Count ? Names : 1)
                * Math.Max(0, Math.Log((texts + Others) / (frequency[w.Key] + (Others * Share)))))),
        ];
        double length = Math.Sqrt(words.Sum(w => w.Weight * w.Weight));
        return new([.. words.Where(w => w.Weight > 0).Select(w => (w.Word, w.Weight / length)).OrderByDescending(w => w.Item2).ThenBy(w => w.Word)]);
    }

    /// <summary>The words that a text has, each once.</summary>
    public static IEnumerable<ulong> WordsOf(string text) => Counted(text).Keys;

    private static Dictionary<ulong, (int Count, int Capitals)> Counted(string text)
    {
        var counts = new Dictionary<ulong, (int Count, int Capitals)>();
        var functionWords = Wording.Shipped.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[Longest];
        bool opens = true;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or '"' or '\u201c' or '\n';
                at++;
                continue;
            }

            bool isCapital = char.IsUpper(text[at]) && !opens;
            opens = false;
            ulong hash = Basis;
            int length = 0;
            for (; at < text.Length && char.IsLetter(text[at]); at++)
            {
                char letter = char.ToLowerInvariant(text[at]);
                hash = (hash ^ letter) * Prime;
                if (length < Longest)
                    word[length++] = letter;
            }

            if (length < 2 || functionWords.Contains(word[..length]))
                continue;
            ref (int Count, int Capitals) count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _);
            count = (count.Count + 1, count.Capitals + (isCapital ? 1 : 0));
        }

        return counts;
    }
}
