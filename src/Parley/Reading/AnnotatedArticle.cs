using System.Collections.Immutable;
using Parley.Articles;
using Parley.Record;
using Parley.Text;
using Parley.Text.Network;

namespace Parley.Reading;

/// <summary>An article on its way through the steps of reading. Each step adds its layer; none takes one away.</summary>
public sealed partial class AnnotatedArticle(Article article)
{
    private Layout? _layout;
    private Document? _document;

    /// <summary>The article; its date is set by the step that infers it.</summary>
    public Article Article { get; set; } = article;

    public string Text => Article.Text;

    /// <summary>What the network said of this text when it was read before; null where it was not.</summary>
    internal Analysis? Known { get; init; }

    public Layout Layout
    {
        get => _layout ?? throw Missing(Layers.Layout);
        set => _layout = value;
    }

    public Document Document
    {
        get => _document ?? throw Missing(Layers.Language);
        set => _document = value;
    }

    /// <summary>Chains of two phrases and more that refer to one and the same.</summary>
    public ImmutableArray<ImmutableArray<Span>> Chains { get; set; } = [];

    public ImmutableArray<Act> Acts { get; set; } = [];

    /// <summary>Every person, state, body and group that the article speaks of.</summary>
    public ImmutableArray<ArticleActor> Actors { get; set; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>The kind of block in which a sentence stands.</summary>
    public BlockKind BlockOf(Sentence sentence) => Layout.Blocks[sentence.Block].Kind;

    /// <summary>Cuts a passage from the article, white space at its ends left out.</summary>
    public Passage Cut(Span span)
    {
        int start = span.Start, end = span.End;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        return Passage.Cut(Text, start, end);
    }

    private static InvalidOperationException Missing(Layers layer) =>
        new($"The layer {layer} is not there yet: a step that needs it must say so.");
}
