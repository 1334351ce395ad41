using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Parley.Record;

/// <summary>The values of enumerations as the public formats write them: in lower case, words joined by hyphens (<c>at-least</c>).</summary>
public static class PublicName
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Names<T>.ByValue[value];

    /// <summary>Whether the text is one of the values.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Names<T>.ByName.TryGetValue(text, out value);
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByName = ByValue.ToFrozenDictionary(n => n.Value, n => n.Key);
    }
}
