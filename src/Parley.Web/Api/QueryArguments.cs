using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Parley.Web.Api;

/// <summary>The arguments of a question, from an address.</summary>
internal static class QueryArguments
{
    /// <param name="query">What stands behind the question mark; what looks like a number may be one.</param>
    /// <param name="path">What the path says.</param>
    /// <exception cref="ParleyException">A name is given twice (3004).</exception>
    public static List<KeyValuePair<string, JsonElement>> Of(IQueryCollection query, ReadOnlySpan<(string Name, string Value)> path)
    {
        var arguments = new List<KeyValuePair<string, JsonElement>>();
        foreach ((string name, string value) in path)
            arguments.Add(new(name, Element(value)));
        foreach ((string name, var values) in query)
        {
            if (values.Count > 1 || arguments.Exists(a => a.Key == name))
                throw new ParleyException(ErrorCode.WrongValue, name.Length > 40 ? name[..40] : name, "This is given more than once.", "Give it once.");
            arguments.Add(new(name, Element(values.ToString())));
        }

        return arguments;
    }

    private static JsonElement Element(string text) => JsonSerializer.SerializeToElement(JsonValue.Create(text));
}
