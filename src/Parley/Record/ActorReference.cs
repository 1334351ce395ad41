namespace Parley.Record;

/// <summary>
/// Who: a state by its ISO 3166-1 alpha-3 code, an international body by its usual acronym, a person or another body by a slug.
/// </summary>
/// <param name="Id">Null for an unnamed group ("experts"), which has only its words as a name.</param>
/// <param name="Name">The fullest spelling seen; for a state or body its usual English name.</param>
public sealed record ActorReference(string? Id, string Name)
{
    /// <summary>Same id, or no id on both sides and the same words.</summary>
    public bool IsSame(ActorReference? other) =>
        other is not null && (Id is null
            ? other.Id is null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
            : Id == other.Id);
}
