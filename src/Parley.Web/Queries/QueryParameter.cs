using System.Text.Json;

namespace Parley.Web.Queries;

/// <summary>One argument that a tool takes: a text of so many characters, or a whole number.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Summary">What it means.</param>
/// <param name="IsNumber">Whether it is a number; else a text.</param>
/// <param name="Least">The least number, or the fewest characters.</param>
/// <param name="Most">The greatest number, or the most characters.</param>
/// <param name="Usual">The number that stands where none is given.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record QueryParameter(string Name, string Summary, bool IsNumber, int Least, int Most, int? Usual = null, bool IsRequired = false)
{
    public static QueryParameter Words(string name, string summary, int most = 200, bool isRequired = false) =>
        new(name, summary, IsNumber: false, 1, most, null, isRequired);

    public static QueryParameter Count(string name, string summary, int least, int most, int usual) =>
        new(name, summary, IsNumber: true, least, most, usual);

    /// <summary>Writes it as a property of a JSON Schema.</summary>
    public void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("description", Summary);
        WriteBounds(json);
        json.WriteEndObject();
    }

    /// <summary>Writes its type and bounds into a JSON Schema that is open.</summary>
    public void WriteBounds(Utf8JsonWriter json)
    {
        json.WriteString("type", IsNumber ? "integer" : "string");
        json.WriteNumber(IsNumber ? "minimum" : "minLength", Least);
        json.WriteNumber(IsNumber ? "maximum" : "maxLength", Most);
        if (Usual is { } usual)
            json.WriteNumber("default", usual);
    }
}
