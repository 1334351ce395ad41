namespace Parley.Articles.Feeds;

/// <summary>An attribute, as it stands.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value);

/// <summary>An element of a tree that was read tolerantly.</summary>
/// <param name="name">Its name in lower case, with the usual prefix of its namespace: <c>title</c>, <c>dc:creator</c>, <c>content:encoded</c>.</param>
/// <param name="tag">Its name as it stands, without a prefix.</param>
/// <param name="attributes">As they stand.</param>
/// <param name="parent">The element around it.</param>
internal sealed class MarkupElement(string name, string tag, IReadOnlyList<MarkupAttribute> attributes, MarkupElement? parent)
{
    public string Name => name;

    public string Tag => tag;

    public IReadOnlyList<MarkupAttribute> Attributes => attributes;

    public MarkupElement? Parent => parent;

    /// <summary>Texts (<see cref="string"/>) and elements, in order.</summary>
    public List<object> Nodes { get; } = [];

    public IEnumerable<MarkupElement> Elements => Nodes.OfType<MarkupElement>();

    /// <summary>The address to which relative ones in it refer: <c>xml:base</c>, its own or inherited.</summary>
    public string? Base { get; init; }

    /// <summary><c>xml:lang</c>, its own or inherited; null where it is missing or blank.</summary>
    public string? Language { get; init; }

    /// <summary>The value of an attribute whatever its prefix and case; null where it is missing.</summary>
    public string? Attribute(string wanted)
    {
        foreach (MarkupAttribute attribute in attributes)
        {
            int colon = attribute.Name.IndexOf(':', StringComparison.Ordinal);
            if (attribute.Name.AsSpan(colon + 1).Equals(wanted, StringComparison.OrdinalIgnoreCase) && !attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
                return attribute.Value;
        }

        return null;
    }

    public MarkupElement? Element(string wanted) => Elements.FirstOrDefault(element => element.Name == wanted);
}
