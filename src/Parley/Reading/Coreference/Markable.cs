using Parley.Names;

namespace Parley.Reading.Coreference;

/// <summary>How a phrase that may refer back is worded.</summary>
internal enum MarkableForm
{
    Pronoun,
    Name,

    /// <summary>With "the", "this" or a possessor.</summary>
    Definite,

    /// <summary>With "a", a number, or nothing.</summary>
    Indefinite,
}

/// <summary>A phrase that may refer to what another phrase refers to, with what tells whether it does.</summary>
internal sealed class Markable
{
    /// <summary>First and last token, both included.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The token on which the others hang.</summary>
    public required int Head { get; init; }

    public required MarkableForm Form { get; init; }

    /// <summary>Hash of the form, for a pronoun of which: he, she, it, they, I, you, we, …</summary>
    public required uint Type { get; init; }

    /// <summary>Hash of the head's lemma in lower case.</summary>
    public required uint HeadKey { get; init; }

    /// <summary>Hash of all words but articles and possessive endings.</summary>
    public required uint WordsKey { get; init; }

    /// <summary>Hash of whom it refers to, as the names and titles of the text tell; 0 where that is not known.</summary>
    public required uint Actor { get; init; }

    /// <summary>What is known of it by kind: 0 nothing, else one more than <see cref="NameKind"/>.</summary>
    public required uint Kind { get; init; }

    public required Gender Gender { get; init; }

    public required bool IsPlural { get; init; }

    public required bool IsQuoted { get; init; }

    /// <summary>Whether it is several joined by "and" or "or".</summary>
    public required bool IsJoint { get; init; }

    /// <summary>What is known of whom it refers to, from its chain so far; null where it stands alone.</summary>
    public Referent? Referent { get; set; }
}
