using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;

namespace Parley.Joining;

/// <summary>The findings of an article with what people added to them and corrected, each once, and those that people rejected.</summary>
internal sealed class DecidedFindings
{
    private readonly HashSet<string> _rejected = [];

    /// <param name="reading">The article as read.</param>
    /// <param name="decisions">Standing decisions, in the order of the journal; those about other articles are passed over.</param>
    public DecidedFindings(ArticleReading reading, IReadOnlyCollection<Decision> decisions)
    {
        Reading = decisions.Count == 0 ? reading : AddedFindings.In(reading, decisions);
        var ids = new HashSet<string>();
        List<Finding> once = [.. Reading.Findings.Where(f => ids.Add(f.Id))];
        Decisions = decisions.Count == 0 ? [] : [.. decisions.Where(d => d.Targets.Any(t => ids.Contains(Constraints.FindingId(t))))];
        foreach (Decision decision in Decisions.Where(d => d.Action == DecisionAction.Reject))
            _rejected.UnionWith(decision.Targets.Select(Constraints.FindingId).Where(ids.Contains));
        ILookup<string, Decision> corrections = Decisions.Where(d => d.Action == DecisionAction.Correct)
            .SelectMany(d => d.Targets.Select(t => (Target: Constraints.FindingId(t), Decision: d)))
            .ToLookup(p => p.Target, p => p.Decision);
        All = [.. once.Select(f => Corrected(f, corrections[f.Id]))];
    }

    /// <summary>The article with the findings that people added, none of them corrected.</summary>
    public ArticleReading Reading { get; }

    /// <summary>The decisions about one of the findings.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>All findings as corrected, those rejected included.</summary>
    public ImmutableArray<Finding> All { get; }

    /// <summary>Those that nobody rejected.</summary>
    public IEnumerable<Finding> Standing => All.Where(f => !IsRejected(f.Id));

    public bool IsRejected(string finding) => _rejected.Contains(finding);

    private Finding Corrected(Finding finding, IEnumerable<Decision> corrections)
    {
        foreach (Decision decision in corrections)
        {
            try
            {
                finding = Corrections.Apply(finding with { Id = finding.Id }, Reading.Article.Text, decision.Field ?? "", decision.Value);
            }
            catch (ParleyException)
            {
                // Decided for a finding that has since been read in another way: the decision stays in the journal, the finding as read.
            }
        }

        return finding;
    }
}
