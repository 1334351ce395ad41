using Parley.Reading;

namespace Parley.Storage;

/// <summary>Counts what taking in gives, as it goes on.</summary>
internal sealed class IntakeTally
{
    private readonly Dictionary<string, KeepOutcome> _outcomes = [];
    private readonly Dictionary<string, List<KeyValuePair<string, int>>> _findings = [];
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
            _findings[kept.Id] = [.. reading.Findings.CountBy(f => f.Kind)];
    }

    public IntakeSummary Summary(bool interrupted) => new()
    {
        New = Count(KeepOutcome.New),
        Changed = Count(KeepOutcome.Changed),
        Reread = Count(KeepOutcome.Reread),
        Unchanged = Count(KeepOutcome.Unchanged),
        Words = Words,
        Articles = _articles,
        Findings = _findings.Values.SelectMany(f => f).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Sum(f => f.Value)),
        Errors = _errors,
        Interrupted = interrupted,
    };

    private int Count(KeepOutcome outcome) => _outcomes.Values.Count(o => o == outcome);
}
