using System.Globalization;
using System.Text.Json;
using Parley.Record;
using Parley.Storage;
using Parley.Views;

namespace Parley.Web.Queries;

/// <summary>A tool that is called: its arguments, checked, and the record they are about.</summary>
internal sealed class QueryCall
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly LiveRecord _live;
    private readonly Cursor? _cursor;
    private readonly string _question;

    /// <exception cref="ParleyException">An argument is missing, unknown, of another type, too long or out of its bounds (3004).</exception>
    public QueryCall(RecordQuery tool, IEnumerable<KeyValuePair<string, JsonElement>> arguments, LiveRecord live)
    {
        _live = live;
        foreach ((string name, JsonElement value) in arguments)
        {
            QueryParameter parameter = tool.Parameters.FirstOrDefault(p => p.Name == name) ?? throw Wrong(
                name.Length > 40 ? name[..40] + "…" : name, $"{tool.Name} takes no such argument.",
                $"It takes {string.Join(", ", tool.Parameters.Select(p => p.Name))}.");
            Take(parameter, value);
        }

        if (tool.Parameters.FirstOrDefault(p => p.IsRequired && !_texts.ContainsKey(p.Name)) is { } missing)
            throw Wrong(missing.Name, "It is missing.", missing.Summary + ".");
        foreach (QueryParameter parameter in tool.Parameters.Where(p => p.Usual is not null))
            _numbers.TryAdd(parameter.Name, parameter.Usual!.Value);
        _question = tool.Name + string.Concat(tool.Parameters
            .Where(p => !p.IsNumber && p.Name != RecordQueries.From)
            .Select(p => $"\n{p.Name}={_texts.GetValueOrDefault(p.Name)}"));
        if (Text(RecordQueries.From) is { } cursor)
            _cursor = Cursor.Parse(cursor, _question);
        Snapshot = live.At(_cursor?.AsOf ?? Date(RecordQueries.AsOf));
    }

    /// <summary>The record as of the day that was asked for.</summary>
    public RecordSnapshot Snapshot { get; }

    public IRecordStore Store => _live.Store;

    public Listing Listing => new(_question, Snapshot.AsOf, Number(RecordQueries.Limit), _cursor);

    /// <summary>The record as it was known on another day.</summary>
    public RecordSnapshot At(EdtfDate day) => _live.At(day);

    /// <summary>A text; null where none is given.</summary>
    public string? Text(string name) => _texts.GetValueOrDefault(name);

    public int Number(string name) => _numbers[name];

    /// <exception cref="ParleyException">The text is no date (3004).</exception>
    public EdtfDate? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return EdtfDate.TryParse(text, out EdtfDate? date)
            ? date
            : throw Wrong($"{name} {text}", "This is no date.", "Write 2025-05-16, 2025-05 or 2025.");
    }

    /// <exception cref="ParleyException">A date is none, or the record has no such talks or article (3004).</exception>
    public RecordFilter Filter()
    {
        var filter = new RecordFilter(Text("party"), Text("issue"), Date("from"), Date("to"), Text("article"), Text("talks"));
        if (filter.Article is { } article && Snapshot.Index.Article(article) is null)
            throw Wrong("article " + article, "The record has no article with this id on this day.", "See articles for those it has.");
        if (filter.Talks is { } talks && Snapshot.Index.Negotiation(talks) is null)
            throw Wrong("talks " + talks, "The record has no negotiation with this id on this day.", "See negotiations for those it has.");
        return filter;
    }

    private static ParleyException Wrong(string input, string what, string remedy) => new(ErrorCode.WrongValue, input, what, remedy);

    // An address gives its numbers as texts.
    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number
            ? value.TryGetInt32(out number)
            : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    private void Take(QueryParameter parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        if (parameter.IsNumber)
        {
            if (!IsNumber(value, out int number) || number < parameter.Least || number > parameter.Most)
            {
                throw Wrong(
                    parameter.Name, "This is no whole number within its bounds.",
                    string.Create(CultureInfo.InvariantCulture, $"Give one from {parameter.Least} to {parameter.Most}."));
            }

            _numbers[parameter.Name] = number;
            return;
        }

        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text)
            throw Wrong(parameter.Name, "This is no text.", parameter.Summary + ".");
        if (text.Length > parameter.Most)
            throw Wrong(parameter.Name, "This is too long.", string.Create(CultureInfo.InvariantCulture, $"Give at most {parameter.Most} characters."));
        if (!string.IsNullOrWhiteSpace(text))
            _texts[parameter.Name] = text;
    }
}
