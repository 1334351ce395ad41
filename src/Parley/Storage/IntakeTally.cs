using Parley.Reading;
using Parley.Record;

namespace Parley.Storage;

/// <summary>Counts what taking in gives, as it goes on.</summary>
internal sealed class IntakeTally
{
    private readonly Dictionary<string, KeepOutcome> _outcomes = [];
    private readonly Dictionary<string, int[]> _findings = [];
    private readonly List<string> _kinds = [];
    private readonly List<string> _articles = [];
    private readonly List<ParleyException> _errors = [];

    public long Words { get; private set; }

    public void Add(ParleyException error) => _errors.Add(error);

    /// <summary>An input's article, read or not.</summary>
    public void Add(Kept kept, ArticleReading? reading = null)
    {
        if (!_outcomes.ContainsKey(kept.Id))
            _articles.Add(kept.Id);
        if (reading is not null && kept.Outcome != KeepOutcome.Unchanged)
            Words += reading.Words;
        AddAgain(kept, reading);
    }

    /// <summary>An article that was read again, of this or of earlier inputs.</summary>
    public void AddAgain(Kept kept, ArticleReading? reading)
    {
        // What an article was at first says more than that it was touched again.
        if (_outcomes.GetValueOrDefault(kept.Id, KeepOutcome.Unchanged) == KeepOutcome.Unchanged)
            _outcomes[kept.Id] = kept.Outcome;
        if (reading is not null && kept.Outcome != KeepOutcome.Unchanged)
            _findings[kept.Id] = CountOf(reading);
    }

    public IntakeSummary Summary(bool interrupted) => new()
    {
        New = Count(KeepOutcome.New),
        Changed = Count(KeepOutcome.Changed),
        Reread = Count(KeepOutcome.Reread),
        Unchanged = Count(KeepOutcome.Unchanged),
        Words = Words,
        Articles = _articles,
        Findings = _kinds.Select((kind, i) => (kind, Count: _findings.Values.Sum(f => i < f.Length ? f[i] : 0)))
            .Where(k => k.Count > 0).ToDictionary(k => k.kind, k => k.Count),
        Errors = _errors,
        Interrupted = interrupted,
    };

    /// <summary>How many findings of each kind, in the order in which the kinds first came.</summary>
    private int[] CountOf(ArticleReading reading)
    {
        foreach (string kind in reading.Findings.Select(f => f.Kind).Where(k => !_kinds.Contains(k)))
            _kinds.Add(kind);
        int[] counts = new int[_kinds.Count];
        foreach (Finding finding in reading.Findings)
            counts[_kinds.IndexOf(finding.Kind)]++;
        return counts;
    }

    private int Count(KeepOutcome outcome) => _outcomes.Values.Count(o => o == outcome);
}
