namespace Parley.Record;

/// <summary>What office someone holds or held.</summary>
public sealed record Role : Finding
{
    public required ActorReference Person { get; init; }

    public required string Title { get; init; }

    /// <summary>The state or body served.</summary>
    public ActorReference? Body { get; init; }

    public bool Former { get; init; }

    public override string Kind => "role";

    public override string Identity => $"{Person.Id ?? Person.Name}|{Title}";

    public override IEnumerable<ActorReference> Actors => With(Person, Body);
}
