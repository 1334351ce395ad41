namespace Parley.Text;

/// <summary>
/// A word or sign of a sentence, tokenized after the English conventions of Universal Dependencies ("don't" is "do" and "n't",
/// "Kyiv's" is "Kyiv" and "'s").
/// </summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lower">The word in lower case (invariant), curly apostrophes made straight.</param>
/// <param name="Lemma">The dictionary form in lower case, except for proper nouns, which keep their case.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag: <c>VBD</c>, <c>NNP</c>, …; <c>""</c> where the analyser gives none.</param>
/// <param name="Head">Index, in the document, of the token that governs this one; -1 for a sentence's root.</param>
/// <param name="Relation">Universal Dependencies relation with its subtype: <c>nsubj</c>, <c>nsubj:pass</c>, <c>obl</c>, …</param>
/// <param name="Sentence">Index of its sentence in the document.</param>
public readonly record struct Token(
    Span Span,
    string Form,
    string Lower,
    string Lemma,
    Upos Upos,
    string Xpos,
    int Head,
    string Relation,
    int Sentence)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public bool IsRoot => Head < 0;

    /// <summary>The token's part in a name, as name sets write it (<c>B-PER</c>, <c>I-PER</c>); null outside names, and where no names were sought.</summary>
    public string? Entity { get; init; }
}
