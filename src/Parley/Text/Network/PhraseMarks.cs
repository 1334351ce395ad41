namespace Parley.Text.Network;

/// <summary>
/// Marks the words of names and titles that lists know: for each class of the lists one bit for a phrase's first word and one for those that
/// follow. The longest phrase counts that begins at a word. In small letters, as people write in mails, only titles and places are known:
/// too many other names are words.
/// </summary>
internal sealed class PhraseMarks
{
    /// <summary>The classes of phrases, in the order of their bits.</summary>
    public enum Kind
    {
        Title,
        State,
        Demonym,
        Capital,
        Place,
        Body,
        Group,
        Facility,
        Outlet,
        GivenName,
        FamilyName,
        OrganizationWord,
    }

    /// <summary>Set in a value where a longer phrase goes on from here.</summary>
    public const uint GoesOn = 1u << 31;

    public const int Longest = 8;

    /// <summary>What is known in small letters too.</summary>
    private const uint Small = 1u << (int)Kind.Title | 1u << (int)Kind.State | 1u << (int)Kind.Demonym | 1u << (int)Kind.Capital | 1u << (int)Kind.Place;

    private readonly KeyTable _phrases;

    /// <param name="phrases">By the key of a phrase, or of the beginning of one: a bit for each class, and <see cref="GoesOn"/>.</param>
    public PhraseMarks(KeyTable phrases) => _phrases = phrases;

    /// <summary>The key of a phrase with one more word; 0 is the key of the empty phrase.</summary>
    public static uint Key(uint phrase, uint word) => FeatureHash.Key(77, phrase, word);

    /// <summary>Adds the bits of the phrases in a sentence.</summary>
    public void Mark(ReadOnlySpan<WordFeatures> words, Span<uint> marks)
    {
        for (int first = 0; first < words.Length; first++)
        {
            if (!words[first].IsWord)
                continue;
            uint key = 0, classes = 0;
            int last = first;
            for (int at = first; at < words.Length && at < first + Longest; at++)
            {
                key = Key(key, words[at].Norm);
                if (!_phrases.TryGet(key, out uint value))
                    break;
                uint found = value & ~GoesOn;
                if (!words[first].IsCapital)
                    found &= Small;
                if (found != 0)
                    (classes, last) = (found, at);
                if ((value & GoesOn) == 0)
                    break;
            }

            if (classes == 0)
                continue;
            marks[first] |= Spread(classes);
            for (int at = first + 1; at <= last; at++)
                marks[at] |= Spread(classes) << 1;
        }
    }

    /// <summary>Class k's bit to the place 2k.</summary>
    private static uint Spread(uint classes)
    {
        uint spread = 0;
        for (int kind = 0; kind <= (int)Kind.OrganizationWord; kind++)
            spread |= (classes >> kind & 1) << (2 * kind);
        return spread;
    }
}
