using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Data;

/// <summary>
/// A YAML file of <c>Data/</c> of the form <c>row: { field: value-or-list }</c>, in the order of the file. Read from the parser's
/// events, which is many times faster than a deserialiser on the thousands of names that such files hold.
/// </summary>
internal sealed class DataTable
{
    private readonly Dictionary<string, string[]> _fields;

    private DataTable(string key, Dictionary<string, string[]> fields)
    {
        Key = key;
        _fields = fields;
    }

    /// <summary>The row's key.</summary>
    public string Key { get; }

    public IEnumerable<string> Fields => _fields.Keys;

    /// <summary>The values of a field; empty where the row lacks it. A row that is itself a list has it in the field <c>""</c>.</summary>
    public string[] this[string field] => _fields.TryGetValue(field, out string[]? values) ? values : [];

    /// <summary>The only value of a field; null where the row lacks it.</summary>
    public string? One(string field) => this[field] is [string value] ? value : null;

    public bool Has(string field) => _fields.ContainsKey(field);

    /// <exception cref="InvalidDataException">The file has another form.</exception>
    public static IReadOnlyList<DataTable> Read(string name)
    {
        using var reader = new StreamReader(DataFile.Open(name));
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        var rows = new List<DataTable>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string key = parser.Consume<Scalar>().Value;
            var fields = new Dictionary<string, string[]>();
            if (parser.TryConsume<MappingStart>(out _))
            {
                while (!parser.TryConsume<MappingEnd>(out _))
                    fields[parser.Consume<Scalar>().Value] = Values(parser, name);
            }
            else
            {
                fields[""] = Values(parser, name);
            }

            rows.Add(new DataTable(key, fields));
        }

        return rows;
    }

    private static string[] Values(Parser parser, string name)
    {
        if (parser.Accept<Scalar>(out _))
            return [parser.Consume<Scalar>().Value];
        if (!parser.TryConsume<SequenceStart>(out _))
            throw new InvalidDataException($"Data/{name}: a value or a list of values is expected at {parser.Current?.Start}.");
        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            values.Add(parser.Consume<Scalar>().Value);
        return [.. values];
    }
}
