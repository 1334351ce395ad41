namespace Parley.Record;

/// <summary>Words or a view put in somebody's mouth.</summary>
public sealed record Statement : Finding
{
    public required ActorReference Speaker { get; init; }

    /// <summary>The outlet or person that it was said to or reported by.</summary>
    public ActorReference? Via { get; init; }

    /// <summary>Whether any of it stands in quotation marks.</summary>
    public bool Direct { get; init; }

    public required string Text { get; init; }

    public EdtfDate? Date { get; init; }

    public string? Place { get; init; }

    public override string Kind => "statement";

    public override string Identity => Speaker.Id ?? Speaker.Name;

    public override IEnumerable<ActorReference> Actors => With(Speaker, Via);
}
