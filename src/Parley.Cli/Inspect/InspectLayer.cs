using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Parley.Articles;
using Parley.Reading;
using Parley.Text;

namespace Parley.Cli.Inspect;

/// <summary>One layer that <c>parley inspect</c> shows.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Summary">In a line.</param>
/// <param name="Write">The article's lines, each with its line break.</param>
internal sealed record InspectLayer(string Name, string Summary, Func<ArticleReader, Article, string> Write)
{
    public static ImmutableArray<InspectLayer> All { get; } =
    [
        new("tokens", "Sentences, words, parts of speech and grammatical relations as CoNLL-U", TokensLayer.Write),
        Json("names", "Names, with their kinds and whom they refer to", Layers.Actors, NamesLayer.Write),
        Json("dates", "Dates, times, durations and sets, as TIMEX3", Layers.Dates, DatesLayer.Write),
        Json("statements", "Who says what", Layers.Statements, StatementsLayer.Write),
        Json("acts", "Who does what to whom", Layers.Acts, ActsLayer.Write),
        Json("article", "The article itself: title, author, date and text", Layers.Layout, ArticleLayer.Write),
        Json("coreference", "Which mentions refer to one and the same", Layers.Coreference, CoreferenceLayer.Write),
    ];

    private static InspectLayer Json(string name, string summary, Layers layer, Action<Utf8JsonWriter, AnnotatedArticle> write) =>
        new(name, summary, (reader, article) =>
        {
            AnnotatedArticle annotated = reader.Annotate(article, layer);
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, JsonOutput.OneLine))
            {
                json.WriteStartObject();
                json.WriteString("id", article.Id);
                write(json, annotated);
                json.WriteEndObject();
            }

            return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)) + "\n";
        });
}

/// <summary>What the layers' JSON shares.</summary>
internal static class InspectJson
{
    public static void WriteSpan(this Utf8JsonWriter json, string name, Span? span, string? id = null, bool withId = false)
    {
        if (span is not { } s)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteOffsets(json, s);
        if (withId)
            json.WriteString("id", id);
        json.WriteEndObject();
    }

    public static void WriteOffsets(this Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
