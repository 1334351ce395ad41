using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>A text to learn from, read from the bare text: its phrases, and what gold says of each.</summary>
internal sealed class LinkText
{
    public LinkText(ArticleReader reader, CoreferenceGold gold)
    {
        Document document = gold.Document.Document;
        Article = reader.Annotate(new Article { Id = gold.Document.Id, Text = document.Text }, Layers.Actors);
        Markables = new MarkableFinder(Article).Find();
        var chainOf = new Dictionary<Span, int>();
        for (int chain = 0; chain < gold.Chains.Count; chain++)
        {
            foreach (Span mention in gold.Chains[chain])
                chainOf.TryAdd(mention, chain);
        }

        Span[] spans = [.. Markables.Select(m => Article.Document.SpanOf(m.First, m.Last))];
        Chains = [.. spans.Select(span => chainOf.GetValueOrDefault(span, -1))];
        Classes = [.. spans.Select((span, i) => Markables[i].Form == MarkableForm.Event ? -1 : gold.Classes.GetValueOrDefault(span, -1))];
    }

    public AnnotatedArticle Article { get; }

    public List<Markable> Markables { get; }

    /// <summary>The chain in which each phrase stands; -1 outside chains.</summary>
    public int[] Chains { get; }

    /// <summary>The place of each phrase's class in <see cref="ClassModel.Names"/>; -1 where gold tells none.</summary>
    public int[] Classes { get; }
}
