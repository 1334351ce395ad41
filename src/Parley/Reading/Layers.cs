namespace Parley.Reading;

/// <summary>What the steps of reading add to an annotated article, one after the other.</summary>
[Flags]
public enum Layers
{
    None = 0,

    /// <summary>Blocks: headline, lead, furniture.</summary>
    Layout = 1 << 0,

    /// <summary>Sentences, tokens, parts of speech, trees.</summary>
    Language = 1 << 1,

    /// <summary>Proper names with their kinds.</summary>
    Names = 1 << 2,

    /// <summary>Whom names, nominal phrases and pronouns refer to.</summary>
    Actors = 1 << 3,

    /// <summary>Dates, times and durations, resolved.</summary>
    Dates = 1 << 4,

    /// <summary>Who says what.</summary>
    Statements = 1 << 5,

    /// <summary>Who does what to whom.</summary>
    Acts = 1 << 6,

    /// <summary>Findings of single kinds, as the steps add them.</summary>
    Findings = 1 << 7,

    /// <summary>Findings of one fact made one, with all its passages.</summary>
    Consolidated = 1 << 8,

    /// <summary>Numbers with what they count.</summary>
    Quantities = 1 << 9,

    /// <summary>Which phrases refer to one and the same.</summary>
    Coreference = 1 << 10,
}
