using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Articles;

/// <summary>The fields of front matter: names and values as text, names in any case.</summary>
internal static class FrontMatterFields
{
    // What YAML lets a plain value begin with; a value that begins otherwise is meant as YAML.
    private const string Indicators = "\"'[]{}&*!|>%@`#,-?";

    /// <summary>
    /// Reads YAML. Many a headline has a colon that YAML wants quoted; where every line is a name and a value on one line, it is read
    /// as that.
    /// </summary>
    /// <exception cref="YamlException">It is neither.</exception>
    public static Dictionary<string, string> Read(string yaml)
    {
        try
        {
            return ReadYaml(yaml);
        }
        catch (YamlException) when (ReadLines(yaml) is { } fields)
        {
            return fields;
        }
    }

    private static Dictionary<string, string>? ReadLines(string yaml)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in yaml.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 && line[^1] == ':')
                colon = line.Length - 1;
            if (colon <= 0 || line.AsSpan(0, colon).IndexOfAny(" \t\"'") >= 0)
                return null;
            string value = line[(colon + 1)..].Trim();
            if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0])
                value = value[1..^1];
            else if (value.Length > 0 && Indicators.Contains(value[0], StringComparison.Ordinal))
                return null;
            fields[line[..colon]] = value;
        }

        return fields;
    }

    private static Dictionary<string, string> ReadYaml(string yaml)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return fields;
        if (parser.TryConsume<Scalar>(out Scalar? only) && string.IsNullOrWhiteSpace(only.Value))
            return fields;
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string key = parser.Consume<Scalar>().Value;
            fields[key] = Value(parser);
        }

        return fields;
    }

    /// <summary>A scalar, or the scalars of a list with commas between them; what is nested deeper is passed over.</summary>
    private static string Value(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out Scalar? scalar))
            return scalar.Value is "null" or "~" && scalar.Style == ScalarStyle.Plain ? "" : scalar.Value;
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return "";
        }

        List<string> values = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out Scalar? item))
                values.Add(item.Value);
            else
                parser.SkipThisAndNestedEvents();
        }

        return string.Join(", ", values);
    }
}
