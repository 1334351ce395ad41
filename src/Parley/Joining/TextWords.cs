using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>The words of a text, each once, hashed, with how often it occurs and whether it is a name there; function words left out.</summary>
internal readonly struct TextWords
{
    private const uint Prime = 0x01000193;   // FNV-1a, 32 bits: a few thousand words of a story are hardly ever taken for each other
    private const uint Basis = 0x811c9dc5;
    private const int Longest = 40;

    private readonly uint[] _words;

    // Twice the number of times, and one more for a name.
    private readonly ushort[] _times;

    private TextWords(uint[] words, ushort[] times) => (_words, _times) = (words, times);

    /// <summary>How many different words there are.</summary>
    public int Count => _words.Length;

    public uint Word(int index) => _words[index];

    public int Times(int index) => _times[index] >> 1;

    /// <summary>Whether it begins with a capital inside most of its sentences.</summary>
    public bool IsName(int index) => (_times[index] & 1) != 0;

    public static TextWords Of(string text)
    {
        Dictionary<uint, (int Count, int Capitals)> counted = Counted(text);
        var times = new ushort[counted.Count];
        int index = 0;
        foreach ((int count, int capitals) in counted.Values)
            times[index++] = (ushort)((2 * Math.Min(count, short.MaxValue)) + (2 * capitals > count ? 1 : 0));
        return new TextWords([.. counted.Keys], times);
    }

    private static Dictionary<uint, (int Count, int Capitals)> Counted(string text)
    {
        var counts = new Dictionary<uint, (int Count, int Capitals)>();
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
            uint hash = Basis;
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
