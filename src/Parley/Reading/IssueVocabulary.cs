using System.Collections.Immutable;
using Parley.Data;
using Parley.Text;

namespace Parley.Reading;

/// <summary>An issue with the points that the words gave it.</summary>
/// <param name="Code">A code of <see cref="Record.IssueCodes"/>.</param>
/// <param name="Score">Points, as Data/issues.yaml weighs words; only their order means anything.</param>
public readonly record struct IssueScore(string Code, int Score);

/// <summary>What words are about: the vocabulary of issues of Data/issues.yaml. Thread-safe.</summary>
public sealed class IssueVocabulary
{
    /// <summary>The points of words that name an issue by themselves.</summary>
    internal const int Strong = 4;

    private const int Medium = 2, Weak = 1;

    private readonly PhraseTrie _phrases = new();
    private readonly List<ImmutableArray<Entry>> _entries = [];
    private readonly List<ImmutableArray<Pair>> _pairs = [];
    private readonly HashSet<int> _paired = [];

    private IssueVocabulary(IReadOnlyList<DataTable> issues)
    {
        foreach (DataTable issue in issues)
        {
            Add(issue.Key, issue["strong"], Strong);
            Add(issue.Key, issue["medium"], Medium);
            Add(issue.Key, issue["weak"], Weak);
        }
    }

    private static readonly Lazy<IssueVocabulary> Lazily = new(() => new IssueVocabulary(DataTable.Read("issues.yaml")));

    /// <summary>The vocabulary that ships with Parley, loaded at its first use.</summary>
    public static IssueVocabulary Shipped => Lazily.Value;

    /// <summary>The issues of the words from one token to another, both included; the best first, none where nothing points to any.</summary>
    public ImmutableArray<IssueScore> Classify(Document document, int first, int last)
    {
        var scores = new List<(string Code, int Score, int At)>();
        HashSet<int>? seen = null;
        for (int token = first; token <= last; token++)
        {
            int phrase = _phrases.Match(document, token, last, out int end);
            if (phrase < 0)
                continue;
            foreach (Entry entry in _entries[phrase])
                Count(scores, entry, token);
            if (_paired.Contains(phrase))
                (seen ??= []).Add(phrase);

            token = end;
        }

        if (seen is not null)
            CountPairs(scores, seen, first);
        return [.. scores.OrderByDescending(s => s.Score).ThenBy(s => s.At).Select(s => new IssueScore(s.Code, s.Score))];
    }

    /// <summary>The best issue of the words, <c>other</c> where nothing points to any.</summary>
    public string Best(Document document, int first, int last) =>
        Classify(document, first, last) is [var best, ..] ? best.Code : "other";

    /// <summary>The issue that the words name by itself last, as a pronoun behind them would take it up, and the last word of its name; null where they name none.</summary>
    public (string Code, int Token)? Latest(Document document, int first, int last)
    {
        (string, int)? latest = null;
        for (int token = first; token <= last; token++)
        {
            int phrase = _phrases.Match(document, token, last, out int end);
            if (phrase < 0)
                continue;
            foreach (Entry entry in _entries[phrase])
            {
                if (entry.Score == Strong)
                    latest = (entry.Code, end);
            }

            token = end;
        }

        return latest;
    }

    private void CountPairs(List<(string Code, int Score, int At)> scores, HashSet<int> seen, int first)
    {
        foreach (int phrase in seen)
        {
            foreach (Pair pair in _pairs[phrase])
            {
                if (seen.Contains(pair.Other))
                    Count(scores, pair.Entry, first);
            }
        }
    }

    private static void Count(List<(string Code, int Score, int At)> scores, Entry entry, int at)
    {
        for (int i = 0; i < scores.Count; i++)
        {
            if (scores[i].Code == entry.Code)
            {
                scores[i] = scores[i] with { Score = scores[i].Score + entry.Score };
                return;
            }
        }

        scores.Add((entry.Code, entry.Score, at));
    }

    private void Add(string code, IEnumerable<string> phrases, int score)
    {
        foreach (string phrase in phrases)
        {
            var entry = new Entry(code, score);
            if (phrase.Split(" + ") is [var one, var other])
            {
                int left = Number(one), right = Number(other);
                _pairs[left] = _pairs[left].Add(new Pair(right, entry));
                _paired.UnionWith([left, right]);
            }
            else
            {
                int number = Number(phrase);
                _entries[number] = _entries[number].Add(entry);
            }
        }
    }

    private int Number(string phrase)
    {
        int number = _phrases.Add(phrase);
        while (_entries.Count <= number)
        {
            _entries.Add([]);
            _pairs.Add([]);
        }

        return number;
    }

    private readonly record struct Entry(string Code, int Score);

    private readonly record struct Pair(int Other, Entry Entry);
}
