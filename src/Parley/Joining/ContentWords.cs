using System.Collections.Immutable;

namespace Parley.Joining;

/// <summary>
/// The words of a text that carry content, each once, as hashes in ascending order: lower case, English endings taken off, function
/// words and single letters left out, words for the same thing made one. Two texts are compared by the words they share.
/// </summary>
internal readonly struct ContentWords
{
    private const ulong Prime = 0x100000001b3;   // FNV-1a, 64 bits
    private const ulong Basis = 0xcbf29ce484222325;
    private const int Longest = 40;

    private readonly ImmutableArray<ulong> _words;

    private ContentWords(ImmutableArray<ulong> words) => _words = words;

    public ImmutableArray<ulong> Words => _words.IsDefault ? [] : _words;

    public int Count => Words.Length;

    public static ContentWords Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return default;
        var functionWords = Wording.Shipped.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var sameThings = Wording.Shipped.SameThings.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<ulong>();
        Span<char> word = stackalloc char[Longest];
        int length = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                if (length < Longest)
                    word[length++] = char.ToLowerInvariant(text[at]);
                continue;
            }

            if (length > 1 && !functionWords.Contains(word[..length]))
                words.Add(Hash(Stem(sameThings.TryGetValue(word[..length], out string? same) ? same : word[..length])));
            length = 0;
        }

        words.Sort();
        var once = ImmutableArray.CreateBuilder<ulong>(words.Count);
        foreach (ulong each in words)
        {
            if (once.Count == 0 || once[^1] != each)
                once.Add(each);
        }

        return new(once.DrainToImmutable());
    }

    public ContentWords And(ContentWords other) => new([.. Words.Union(other.Words).Order()]);

    /// <summary>How many words both have.</summary>
    public int Shared(ContentWords other)
    {
        ImmutableArray<ulong> left = Words, right = other.Words;
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].CompareTo(right[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared;
    }

    /// <summary>Shared words of all words (Jaccard), from 0 to 1.</summary>
    public double Likeness(ContentWords other)
    {
        int shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }

    /// <summary>Shared words of the smaller text's, from 0 to 1.</summary>
    public double Containment(ContentWords other)
    {
        int shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / Math.Min(Count, other.Count);
    }

    /// <summary>Takes English endings off, so that "soldiers", "soldier" and "killed", "killing" meet; it need not give a word.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word.Length > 4 && word.EndsWith("ies") ? word[..^3] : word[..^1];
        if (word.Length > 5 && word.EndsWith("ing"))
            word = word[..^3];
        else if (word.Length > 4 && word.EndsWith("ed"))
            word = word[..^2];
        else if (word.Length > 4 && word[^1] is 'e' or 'y')
            word = word[..^1];
        return word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = Basis;
        foreach (char letter in word)
            hash = (hash ^ letter) * Prime;
        return hash;
    }
}
