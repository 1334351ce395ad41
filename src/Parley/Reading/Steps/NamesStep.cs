using Parley.Articles;
using Parley.Names;

namespace Parley.Reading.Steps;

/// <summary>Proper names with their kinds, the words of titles, and the persons that names belong to.</summary>
public sealed class NamesStep : IReadingStep
{
    public string Name => "names";

    public Layers Needs => Layers.Language;

    public Layers Gives => Layers.Names;

    public void Run(AnnotatedArticle article)
    {
        NameLayer layer = NameFinder.Find(
            article.Document, sentence => article.BlockOf(sentence) is BlockKind.Headline or BlockKind.Subheading);
        article.Names = layer;
        article.Persons = PersonBook.Of(article.Document, layer);
        article.Offices = OfficeFinder.Find(article.Document, layer);
        OfficeHolders.Tie(article.Document, layer, article.Offices);
        OfficeVerbs.Add(article.Document, layer, article.Offices);
    }
}
