using Parley.Names;
using Parley.Text;

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

    /// <summary>A verb, to which "this" may refer back; it refers back to nothing itself.</summary>
    Event,
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

    public bool IsQuoted => Quote > 0;

    /// <summary>The number of the quotation in which it stands; 0 outside quotations.</summary>
    public required int Quote { get; init; }

    /// <summary>The number of the quotation, or of what stands outside quotations in one block: in it "I" is one person, and "you" another.</summary>
    public required int Turn { get; init; }

    /// <summary>The token that names who speaks that quotation; -1 where that is not known.</summary>
    public required int Speaker { get; init; }

    /// <summary>A bit for the pronoun that it is, or that it is a name, a noun or an event.</summary>
    public required uint Kinds { get; init; }

    /// <summary>Whether it is several joined by "and" or "or".</summary>
    public required bool IsJoint { get; init; }

    /// <summary>Whether it can refer back to an event: "this", "it", "the decision".</summary>
    public bool CanBeEvent { get; init; }

    /// <summary>Hashes of the head's relation, of the lemma of what governs it, of the head in lower case, and of the first word.</summary>
    public uint Relation { get; init; }

    public uint Governor { get; init; }

    public uint Lower { get; init; }

    public uint FirstWord { get; init; }

    /// <summary>The number of the vector of the head, and of what governs it; -1 where nothing does (<see cref="LanguageModel.VectorOf"/>).</summary>
    public required int Vector { get; init; }

    public required int GovernorVector { get; init; }

    /// <summary>The block of text in which it stands, how the text is told (<see cref="Conversation.Style"/>), and whether that block asks.</summary>
    public int Block { get; init; }

    public uint Style { get; init; }

    public bool Asks { get; init; }

    /// <summary>How many phrases of the whole text have its head, itself included.</summary>
    public int Frequency { get; set; }

    /// <summary>How many phrases of its sentence begin before it.</summary>
    public int Place { get; set; }

    /// <summary>What kind of thing it refers to, from 1 (<see cref="ClassModel"/>); 0 for an event.</summary>
    public uint Class { get; set; }

    /// <summary>What is known of whom it refers to, from its chain so far; null where it stands alone.</summary>
    public Referent? Referent { get; set; }
}
