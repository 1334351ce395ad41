using System.Collections.Frozen;

namespace Parley.Text;

/// <summary>A set of words that is asked with slices of a text. It never allocates.</summary>
internal readonly struct WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    private WordSet(FrozenSet<string> words)
    {
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Count == 0 ? 0 : words.Max(word => word.Length);
    }

    /// <summary>The words, in no order.</summary>
    public IReadOnlyCollection<string> Words => _words.Set.Items;

    public static WordSet Of(IEnumerable<string> words) => new(words.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether the word is in the set as it is written.</summary>
    public bool Has(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(word);

    /// <summary>Whether the word is in the set when it is put in lower case and its apostrophes are made straight.</summary>
    public bool HasLower(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest)
            return false;
        Span<char> lower = stackalloc char[32];
        return word.Length <= lower.Length && _words.Contains(Characters.Lower(word, lower));
    }
}
