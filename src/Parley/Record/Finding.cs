using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Record;

/// <summary>One fact that one article reports. It always rests on at least one passage of that article.</summary>
public abstract record Finding
{
    private readonly ImmutableArray<Passage> _passages = [];
    private readonly string? _id;

    /// <summary>The article's id.</summary>
    public required string Article { get; init; }

    /// <summary>The article's own words for it, in the order of the text.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required ImmutableArray<Passage> Passages
    {
        get => _passages;
        init => _passages = value.IsDefaultOrEmpty
            ? throw new ArgumentException("A finding rests on at least one passage.", nameof(value))
            : value;
    }

    public Certainty Certainty { get; init; }

    /// <summary>Whoever in the article says so, whatever the certainty; null where the article speaks in its own voice.</summary>
    public ActorReference? Source { get; init; }

    /// <summary>The rule that made the finding and the words that set it off, such as <c>position.demand: must drop</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The kind as it is written in the public format: <c>meeting</c>, <c>position</c>, …</summary>
    public abstract string Kind { get; }

    /// <summary>The fields that identify the fact, as text.</summary>
    public abstract string Identity { get; }

    /// <summary>
    /// Made from the article, the kind, the identifying fields and the place of the first passage: the same article read again
    /// by a reader that sees the same fact gives the same id. <c>f</c> and ten letters and digits. Whoever changes a field of a
    /// finding, as joining does with actors and corrections, gives it its id, so that it stays the same finding.
    /// </summary>
    public string Id
    {
        get => _id ?? ContentId;
        init => _id = value;
    }

    /// <summary>The id that the finding's content gives it, whatever it is called.</summary>
    internal string ContentId => Record.ContentId.Of('f', 10, Content);

    private string Content => $"{Article}\n{Kind}\n{Identity}\n{Passages[0].Start}-{Passages[0].End}";

    /// <summary>The same finding as the second, third, … of those of one sentence that the identifying fields do not tell apart: talks "in X and in Y".</summary>
    internal Finding Numbered(int number) => this with { Id = Record.ContentId.Of('f', 10, string.Create(CultureInfo.InvariantCulture, $"{Content}\n{number}")) };

    /// <summary>Every actor that the finding names in a field, the source included.</summary>
    public abstract IEnumerable<ActorReference> Actors { get; }

    private protected IEnumerable<ActorReference> With(params ActorReference?[] actors)
    {
        foreach (ActorReference? actor in actors)
        {
            if (actor is not null)
                yield return actor;
        }

        if (Source is not null)
            yield return Source;
    }
}
