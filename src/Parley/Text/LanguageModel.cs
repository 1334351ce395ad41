using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>Sentences, tokens, parts of speech, lemmas and dependency trees of English text. Thread-safe.</summary>
public sealed class LanguageModel
{
    /// <summary>The model that ships with Parley, loaded once.</summary>
    public static LanguageModel Shipped { get; } = new();

    /// <summary>Analyses the blocks of a text; what stands outside them is left out, and no sentence crosses a block's border.</summary>
    public Document Analyse(string text, IReadOnlyList<Span> blocks) => throw new NotSupportedException();

    /// <summary>Tags and parses tokens and sentences that are given: their spans, forms and lower forms are kept, all else is replaced.</summary>
    public Document Analyse(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens) => throw new NotSupportedException();
}
