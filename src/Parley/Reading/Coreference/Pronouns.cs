namespace Parley.Reading.Coreference;

/// <summary>The forms of the pronouns.</summary>
internal static class Pronouns
{
    /// <summary>The bits of <see cref="Markable.Kinds"/> for the pronouns of the third person.</summary>
    public const uint He = 4, She = 8, It = 16, They = 64;

    /// <summary>All pronouns of the first and second person, and of the third.</summary>
    public const uint Speech = 1 + 2 + 32, Third = He + She + It + They;

    /// <summary>The bits of a name, of another noun and of an event.</summary>
    public const uint Name = 512, Noun = 1024, Event = 2048;

    /// <summary>A pronoun in its plain form: "he" for "his".</summary>
    public static string Plain(string lower) => lower switch
    {
        "i" or "me" or "my" or "mine" or "myself" => "i",
        "you" or "your" or "yours" or "yourself" or "yourselves" => "you",
        "he" or "him" or "his" or "himself" => "he",
        "she" or "her" or "hers" or "herself" => "she",
        "it" or "its" or "itself" => "it",
        "we" or "us" or "our" or "ours" or "ourselves" or "'s" => "we",
        "they" or "them" or "their" or "theirs" or "themselves" or "'em" => "they",
        _ => lower,
    };

    /// <summary>The bit of a pronoun in its plain form.</summary>
    public static uint Bit(string plain) => plain switch
    {
        "i" => 1,
        "you" => 2,
        "he" => He,
        "she" => She,
        "it" => It,
        "we" => 32,
        "they" => They,
        "this" or "that" => 128,
        _ => 256,
    };
}
