namespace Parley.Training;

/// <summary>Names that the network learns to know beside those of the library's own lists: <c>well-known-names.yaml</c>.</summary>
internal sealed class WellKnownNames
{
    public List<List<string>> Bodies { get; set; } = [];

    public List<List<string>> Places { get; set; } = [];

    /// <summary>Family names, many in a line, between blanks.</summary>
    public List<string> FamilyNames { get; set; } = [];

    public static WellKnownNames Read() => OwnLists.Read<WellKnownNames>("well-known-names.yaml");
}
