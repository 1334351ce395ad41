namespace Parley.Articles.Archives;

/// <summary>The header lines of an HTTP answer, a record of an archive or a mail, and where the body begins.</summary>
internal sealed class MessageHead
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a field; null where it is missing.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Whether there is no field at all.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>Reads lines until an empty one; a line that begins with white space goes on with the one before.</summary>
    public static MessageHead Read(Func<string?> line)
    {
        var head = new MessageHead();
        string? name = null;
        while (line() is { Length: > 0 } next)
        {
            if (next[0] is ' ' or '\t')
            {
                if (name is not null)
                    head._fields[name] += " " + next.Trim();
                continue;
            }

            int colon = next.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? next[..colon].Trim() : null;
            if (name is not null && !head._fields.TryAdd(name, next[(colon + 1)..].Trim()))
                name = null;
        }

        return head;
    }

    /// <summary>A parameter of a field: <c>charset</c> of <c>Content-Type</c>.</summary>
    public string? Parameter(string field, string parameter)
    {
        foreach (string part in (this[field] ?? "").Split(';').Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }

    /// <summary>The media type in lower case; null where it is missing.</summary>
    public string? MediaType => this["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();
}
