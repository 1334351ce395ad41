using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web;

/// <summary>The record as of a day, joined and indexed. It never changes, so that many requests can share it.</summary>
/// <param name="Index">Finds its things by id.</param>
/// <param name="AsOf">The day of the view.</param>
/// <param name="Mark">Differs from that of a snapshot with another content; for the tags of answers.</param>
public sealed record RecordSnapshot(RecordIndex Index, EdtfDate AsOf, string Mark)
{
    // Answers that are kept: those to the questions of a handful of people who look through the same talks.
    private const int MostAnswers = 48;

    private readonly ConcurrentDictionary<object, object> _answers = new();

    public TalksRecord Record => Index.Record;

    /// <summary>What the rows of a view are about, looked up once. It is kept and not the rows: of many few are shown.</summary>
    /// <exception cref="ParleyException">The filter has a value that it cannot have (3004).</exception>
    public ImmutableArray<object> Items(RecordView view, RecordFilter filter) => Once(
        (view.Name, filter), () => view.Items(filter.Talks is { } talks ? Index.OfTalks(talks) : Record, filter).ToImmutableArray());

    /// <summary>An answer for which the whole record is looked through: worked out once, whoever else asks meanwhile waits for it.</summary>
    /// <param name="question">What is asked, equal to the same question asked again.</param>
    /// <param name="answer">Works it out from this snapshot and what the store holds.</param>
    public T Once<T>(object question, Func<T> answer)
    {
        if (_answers.Count >= MostAnswers)
            _answers.Clear();
        try
        {
            return ((Lazy<T>)_answers.GetOrAdd(question, _ => new Lazy<T>(answer))).Value;
        }
        catch
        {
            // What failed is tried again.
            _answers.TryRemove(question, out _);
            throw;
        }
    }
}
