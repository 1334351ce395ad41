using Parley.Articles;
using Parley.Reading.Consolidation;
using Parley.Record;

namespace Parley.Reading.Steps;

/// <summary>Makes what an article tells more than once one finding with all its passages, and puts findings in the order of the text.</summary>
public sealed class ConsolidateStep : IReadingStep
{
    /// <summary>With so many findings of one identity is a new one compared; an article has a few.</summary>
    private const int Compared = 32;

    public string Name => "consolidate";

    public Layers Needs => Layers.Findings;

    public Layers Gives => Layers.Consolidated;

    public void Run(AnnotatedArticle article)
    {
        var facts = new Dictionary<string, List<Finding>>();
        // The body of the text words a fact best, so what it says comes before headlines and repeats.
        foreach (Finding finding in article.Findings.OrderBy(f => IsBody(article, f) ? 0 : 1).ThenBy(f => f.Passages[0].Start).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            string key = SameFact.Key(finding);
            if (!facts.TryGetValue(key, out List<Finding>? known))
                facts[key] = known = [];
            int same = known.FindLastIndex(fact => SameFact.Allows(fact, finding));
            if (same >= 0)
                known[same] = Merging.Of(known[same], finding);
            else if (known.Count < Compared)
                known.Add(finding);
            else
                facts[$"{key}|{finding.Id}"] = [finding];
        }

        List<Finding> told = [.. facts.Values.SelectMany(fact => fact)];
        RetoldMoves.Join(article, told, finding => IsBody(article, finding));
        article.Findings.Clear();
        Finding? before = null;
        int number = 1;
        foreach (Finding finding in told.OrderBy(f => f.Passages[0].Start).ThenBy(f => f.Passages[0].End).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Identity, StringComparer.Ordinal))
        {
            number = before is not null && HasSameId(before, finding) ? number + 1 : 1;
            article.Findings.Add(number == 1 ? finding : finding.Numbered(number));
            before = finding;
        }
    }

    /// <summary>Whether two findings that follow on one another have all in common of which an id is made.</summary>
    private static bool HasSameId(Finding one, Finding other) =>
        one.Passages[0].Start == other.Passages[0].Start && one.Passages[0].End == other.Passages[0].End && one.Kind == other.Kind && one.Identity == other.Identity;

    private static bool IsBody(AnnotatedArticle article, Finding finding)
    {
        int token = article.Document.TokenAt(finding.Passages[0].Start);
        return token < article.Document.Tokens.Length
            && article.BlockOf(article.Document.SentenceOf(token)) is BlockKind.Paragraph or BlockKind.ListItem;
    }
}
