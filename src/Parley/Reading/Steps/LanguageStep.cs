using Parley.Articles;
using Parley.Reading.Exchanges;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Sentences, tokens, parts of speech and trees.</summary>
public sealed class LanguageStep : IReadingStep
{
    public string Name => "language";

    public Layers Needs => Layers.Layout;

    public Layers Gives => Layers.Language;

    public void Run(AnnotatedArticle article)
    {
        // Blocks that are not read become empty, so that a sentence's block keeps its index in the layout.
        Span[] blocks = [.. article.Layout.Blocks.Select(ReadPart)];
        article.Document = FreeingVerbs.Mended(VerbsBehindDo.Mended(LanguageModel.Shipped.Analyse(article.Text, blocks, article.Known)));
    }

    private static Span ReadPart(Block block) => block.IsRead ? block.Span : new Span(block.Span.Start, block.Span.Start);
}
