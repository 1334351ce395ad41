using System.Text;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Parley.Articles.Pages;

/// <content>What elements say of the article.</content>
internal sealed partial class PageOutline
{
    private const Mark FactMarks = Mark.Byline | Mark.Date | Mark.Title;

    /// <summary>Longer ones are no names, dates or titles; pages have no more of them than this that matter.</summary>
    private const int LongestFact = 400, MostFactsAtOnce = 8, MostFacts = 400;

    private void OpenFact(string name, Mark marks, ref StructHtmlToken tag)
    {
        foreach (FactInHand fact in _facts)
            fact.Inner += fact.Element == name ? 1 : 0;
        string itemprop = Attribute(ref tag, "itemprop").ToLowerInvariant();
        string property = name == "time" && itemprop is not ("datepublished" or "datemodified") ? name : itemprop.Length > 0 ? itemprop : Attribute(ref tag, "rel");
        bool isFact = (marks & FactMarks) != Mark.None || property is "time" or "author" or "name" or "headline" or "datepublished" or "datemodified";
        if (!isFact || _facts.Count == MostFactsAtOnce || Facts.Count == MostFacts)
            return;
        string given = Attribute(ref tag, "datetime") is { Length: > 0 } datetime ? datetime : Attribute(ref tag, "content");
        _facts.Add(new FactInHand(name, new PageFact(
            marks & FactMarks, property, "", given.Length > 0 ? given : null, Blocks.Count, _open[^1].Box)));
    }

    private void CloseFact(string name)
    {
        for (int i = _facts.Count - 1; i >= 0; i--)
        {
            FactInHand fact = _facts[i];
            if (fact.Element != name || --fact.Inner > 0)
                continue;
            Facts.Add(fact.Fact with { Text = PageElements.Fold(fact.Text) });
            _facts.RemoveAt(i);
        }
    }

    /// <summary>A fact whose element is still open.</summary>
    private sealed class FactInHand(string element, PageFact fact)
    {
        public string Element => element;

        public PageFact Fact => fact;

        public StringBuilder Text { get; } = new();

        /// <summary>How many elements of the same name are open in it, itself included.</summary>
        public int Inner { get; set; } = 1;
    }
}
