using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Parley.Record;

/// <summary>What stands in a field of a finding.</summary>
public enum FieldType
{
    Text,
    Number,
    Flag,

    /// <summary>EDTF.</summary>
    Date,

    Actor,
    Actors,
    Texts,

    /// <summary>Parties, each with who leads its delegation.</summary>
    Heads,
}

/// <summary>A field of a kind of findings.</summary>
/// <param name="Name">As the public format writes it.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="IsRequired">Whether it is never null.</param>
/// <param name="Choices">The only values that it can have; empty for any.</param>
public sealed record FindingField(string Name, FieldType Type, bool IsRequired, ImmutableArray<string> Choices);

/// <summary>The fields of each kind of findings, read from the kinds themselves.</summary>
public static class FindingFields
{
    /// <summary>By kind: its own fields in their order, then <c>certainty</c> and <c>source</c>.</summary>
    public static FrozenDictionary<string, ImmutableArray<FindingField>> Of { get; } = typeof(Finding).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Finding)))
        .ToFrozenDictionary(t => t.Name.ToLowerInvariant(), t => (ImmutableArray<FindingField>)
        [
            .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(p => p.SetMethod is not null).OrderBy(p => p.MetadataToken).Select(Field),
            Field(typeof(Finding).GetProperty(nameof(Finding.Certainty))!), Field(typeof(Finding).GetProperty(nameof(Finding.Source))!),
        ]);

    private static FindingField Field(PropertyInfo property)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new FindingField(name, TypeOf(type), property.IsDefined(typeof(RequiredMemberAttribute)), Choices(property, type));
    }

    private static FieldType TypeOf(Type type) =>
        type == typeof(ActorReference) ? FieldType.Actor
        : type == typeof(ImmutableArray<ActorReference>) ? FieldType.Actors
        : type == typeof(ImmutableArray<HeadOfDelegation>) ? FieldType.Heads
        : type == typeof(ImmutableArray<string>) ? FieldType.Texts
        : type == typeof(EdtfDate) ? FieldType.Date
        : type == typeof(bool) ? FieldType.Flag
        : type == typeof(double) || type == typeof(int) ? FieldType.Number
        : FieldType.Text;

    private static ImmutableArray<string> Choices(PropertyInfo property, Type type)
    {
        if (type.IsEnum)
            return [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
        return property.Name switch
        {
            nameof(Position.Issue) or nameof(Meeting.Agenda) => [.. IssueCodes.All.Order(StringComparer.Ordinal)],
            nameof(Move.Type) => [.. MoveTypes.Plover.Keys.Order(StringComparer.Ordinal)],
            _ => [],
        };
    }
}
