using System.Collections.Immutable;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Web.Pages.Mark;

/// <summary>Where a person says what marked words of an article tell.</summary>
public sealed class MarkPage : Page
{
    /// <exception cref="ParleyException">No such article (3001), no such kind, or the words do not stand in it (3004).</exception>
    public MarkPage(PageRequest request)
        : base(request)
    {
        string id = request.Value("id") ?? "";
        Article = Snapshot.Index.Article(id) ?? throw new ParleyException(ErrorCode.UnknownId, id, "The record has no such article.", "Take one from the list of articles.");
        Kind = request.Value("kind") ?? "position";
        if (!FindingFields.Of.TryGetValue(Kind, out ImmutableArray<FindingField> fields))
            throw new ParleyException(ErrorCode.WrongValue, Kind, "This is no kind of finding.", $"It can be {string.Join(", ", FindingFields.Of.Keys.Order(StringComparer.Ordinal))}.");
        // Who leads a delegation is put in afterwards, on the finding's page.
        Fields = [.. fields.Where(f => f.Type != FieldType.Heads)];
        string text = request.Live.Store.Article(id)?.Text ?? "";
        Quote = (request.Value("quote") ?? "").ReplaceLineEndings("\n");
        Start = Place(text, Quote, request.Value("start"));
    }

    public RecordArticle Article { get; }

    public string Kind { get; }

    public ImmutableArray<FindingField> Fields { get; }

    /// <summary>The words, as they stand in the article.</summary>
    public string Quote { get; }

    /// <summary>Where they begin.</summary>
    public int Start { get; }

    /// <summary>Whom the article speaks of.</summary>
    public IEnumerable<RecordActor> Actors => Snapshot.Index.ActorsOf[Article.Id];

    public override string Title => "Add a finding";

    public override Type View => typeof(MarkSheet);

    public override ImmutableArray<string> Columns => ["type", "required", "choices"];

    public override IEnumerable<ViewRow> Rows =>
        Fields.Select(f => new ViewRow(f.Name, () => [Labels.Code(f.Type), f.IsRequired ? "yes" : "no", string.Join(' ', f.Choices)], f));

    public override void WriteJson(System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("article", Article.Id);
        json.WriteString("kind", Kind);
        json.WriteNumber("start", Start);
        json.WriteNumber("end", Start + Quote.Length);
        json.WriteString("quote", Quote);
        json.WriteEndObject();
    }

    private static int Place(string text, string quote, string? start)
    {
        if (quote.Length > 0)
        {
            bool isGiven = int.TryParse(start, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int at)
                && at <= text.Length && text.AsSpan(at).StartsWith(quote, StringComparison.Ordinal);
            int found = isGiven ? at : text.IndexOf(quote, StringComparison.Ordinal);
            if (found >= 0)
                return found;
        }

        throw new ParleyException(ErrorCode.WrongValue, "words", "They do not stand in the article as they are.", "Mark them in its text, or copy them from it.");
    }
}
