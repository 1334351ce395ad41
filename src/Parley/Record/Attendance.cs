namespace Parley.Record;

public enum AttendanceStatus
{
    Attends,
    Absent,
    Unclear,
}

/// <summary>Whether a person or a party comes to a meeting.</summary>
public sealed record Attendance : Finding
{
    public required ActorReference Person { get; init; }

    public required AttendanceStatus Status { get; init; }

    public EdtfDate? Date { get; init; }

    public string? Place { get; init; }

    public override string Kind => "attendance";

    public override string Identity => $"{Person.Id ?? Person.Name}|{Status}";

    public override IEnumerable<ActorReference> Actors => With(Person);
}
