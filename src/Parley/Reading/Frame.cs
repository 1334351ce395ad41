using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parley.Reading;

/// <summary>What a place beside the word of a frame holds.</summary>
internal enum SlotKind
{
    /// <summary>Who does it, where a preposition names him.</summary>
    Actor,

    /// <summary>To whom it is done.</summary>
    Someone,

    /// <summary>What it is about.</summary>
    Something,

    /// <summary>An infinitive or gerund.</summary>
    Do,

    /// <summary>A clause.</summary>
    That,

    /// <summary>A place: "took the town", "took Northport".</summary>
    Place,
}

/// <param name="Kind">What it holds.</param>
/// <param name="Preposition">What introduces it; null for an object or a clause.</param>
/// <param name="Required">Whether the frame holds only where it is filled.</param>
internal readonly record struct FrameSlot(SlotKind Kind, string? Preposition, bool Required);

/// <summary>A word that reports an act, and where it has its actor, target and content: one pattern of Data/frames.yaml.</summary>
internal sealed record Frame
{
    public required string Type { get; init; }

    /// <summary>The verb, adjective, or last word of a compound noun, in its dictionary form.</summary>
    public required string Lemma { get; init; }

    /// <summary>The words of a compound noun in front of the last: "air" of "air strike".</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>The particle of a verb: "out" of "walk out".</summary>
    public ImmutableArray<string> Particle { get; init; } = [];

    /// <summary>Words that follow somewhere behind a verb, in this order: "free" of "set somebody free"; any of a class in each place.</summary>
    public ImmutableArray<FrozenSet<string>> Fixed { get; init; } = [];

    /// <summary>The nouns of which one must be the object, "deal" of "strike a deal", with words in front of it.</summary>
    public ImmutableArray<FrozenSet<string>> Object { get; init; } = [];

    public ImmutableArray<FrameSlot> Slots { get; init; } = [];

    public bool IsReciprocal { get; init; }

    /// <summary>Whether it is a diplomatic act, to be reported as a move.</summary>
    public bool IsMove { get; init; } = true;

    /// <summary>PLOVER's root where it isn't that of the type; null where it is.</summary>
    public string? Root { get; init; }

    /// <summary>Whether only a speaker of himself takes the stance: "I hope that they come".</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>Whether what it is about must be that somebody gives way: "expects them to withdraw".</summary>
    public bool IsOfGivingWay { get; init; }

    /// <summary>Whether the clause must say what somebody else is to do: "said that they must leave".</summary>
    public bool IsObligation { get; init; }

    /// <summary>The type that a denied act has; null where a denied act is none.</summary>
    public string? Negated { get; init; }

    /// <summary>The type of an act that is still to come; null where it is that of the words.</summary>
    public string? Planned { get; init; }

    /// <summary>Whether who acts may be the subject of the clause that the noun stands in: "in a call with Kyiv, Berlin promised …".</summary>
    public bool IsOfClause { get; init; }

    /// <summary>The pattern as written.</summary>
    public required string Pattern { get; init; }

    /// <summary>How many words of the pattern are fixed.</summary>
    public int Weight => Before.Length + Particle.Length + Fixed.Length + (2 * Object.Length);

    /// <summary>Reads a pattern whose first word is no class.</summary>
    /// <param name="type">The type of move.</param>
    /// <param name="pattern">The pattern, as Data/frames.yaml explains it.</param>
    /// <param name="isNoun">Whether its first words are a noun; else they are a verb or adjective.</param>
    /// <param name="classes">The classes of words that may stand for an object.</param>
    /// <exception cref="FormatException">The pattern has a slot or a class that is not known.</exception>
    public static Frame Of(string type, string pattern, bool isNoun, FrozenDictionary<string, FrozenSet<string>>? classes = null)
    {
        string[] words = pattern.Split(' ');
        int at = 1;
        while (isNoun && at < words.Length && !IsSlot(words[at]) && !IntroducesSlot(words, at))
            at++;
        string[] verb = words[at - 1].Split('_');
        List<string> fixedWords = [], objectWords = [];
        var slots = ImmutableArray.CreateBuilder<FrameSlot>();
        bool inObject = false;
        for (int i = at; i < words.Length; i++)
        {
            if (IsSlot(words[i]))
                slots.Add(Slot(words[i], i > at && IntroducesSlot(words, i - 1) ? words[i - 1] : null, pattern));
            else if (IntroducesSlot(words, i))
                inObject = false;
            else if (words[i] is "a" or "an" or "the")
                inObject = true;
            else
                (inObject ? objectWords : fixedWords).Add(words[i]);
        }

        return new Frame
        {
            Type = type, Pattern = pattern, Lemma = verb[0], Before = [.. words[..(at - 1)]], Particle = [.. verb[1..]],
            Fixed = [.. fixedWords.Select(w => Words(w, classes, pattern))], Object = [.. objectWords.Select(w => Words(w, classes, pattern))], Slots = slots.ToImmutable(),
        };
    }

    private static FrozenSet<string> Words(string word, FrozenDictionary<string, FrozenSet<string>>? classes, string pattern)
    {
        if (word[0] != '<')
            return [word];
        return classes?.GetValueOrDefault(word) ?? throw new FormatException($"The frame \"{pattern}\" has no class {word}.");
    }

    private static FrameSlot Slot(string word, string? preposition, string pattern)
    {
        string name = word.TrimEnd('!');
        if (!Enum.TryParse(name, ignoreCase: true, out SlotKind kind))
            throw new FormatException($"The frame \"{pattern}\" has no slot {name}.");
        bool isSign = (preposition, kind) is ("to", SlotKind.Do) or ("that", SlotKind.That);
        return new FrameSlot(kind, isSign ? null : preposition, word.EndsWith('!'));
    }

    // Before an infinitive or clause only a preposition introduces: "the right DO" is a noun with an infinitive.
    private static bool IntroducesSlot(string[] words, int at) =>
        at + 1 < words.Length && !IsSlot(words[at]) && IsSlot(words[at + 1])
        && (words[at + 1][0] is not ('D' or 'T') || words[at] is "to" or "that" or "against" or "into" or "of" or "on" or "for" or "from" or "at");

    private static bool IsSlot(string word) => word.Length > 1 && char.IsAsciiLetterUpper(word[0]);
}
