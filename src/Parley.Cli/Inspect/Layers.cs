using System.Collections.Immutable;
using System.Text.Json;
using Parley.Articles;
using Parley.Articles.Pages;
using Parley.Dates;
using Parley.Names;
using Parley.Reading;
using Parley.Text;

namespace Parley.Cli.Inspect;

internal static class NamesLayer
{
    public static void Write(Utf8JsonWriter json, AnnotatedArticle article)
    {
        json.WriteStartArray("names");
        foreach (Mention mention in article.Mentions.Where(m => m.Form == MentionForm.Name))
        {
            json.WriteStartObject();
            json.WriteOffsets(mention.Span);
            json.WriteString("text", mention.Span.In(article.Text));
            json.WriteString("kind", (mention.Kind == NameKind.Outlet ? NameKind.Body : mention.Kind).ToString().ToLowerInvariant());
            json.WriteString("actor", mention.Actor?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

internal static class DatesLayer
{
    public static void Write(Utf8JsonWriter json, AnnotatedArticle article)
    {
        json.WriteStartArray("dates");
        foreach (DateMention date in article.Dates)
        {
            json.WriteStartObject();
            json.WriteOffsets(date.Span);
            json.WriteString("text", date.Span.In(article.Text));
            json.WriteString("type", date.Type.ToString().ToUpperInvariant());
            json.WriteString("value", date.Value);
            if (date.Bound is { } bound)
            {
                json.WriteString("operator", JsonNamingPolicy.KebabCaseLower.ConvertName(bound.Operator.ToString()));
                json.WriteString("anchor", bound.Anchor?.ToString());
                json.WriteString("length", bound.Length);
                json.WriteString("due", bound.Due?.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("written");
        json.WriteString("date", article.Article.Published.Date?.ToString());
        json.WriteString("basis", article.Article.Published.Basis.ToString().ToLowerInvariant());
        Strings(json, "clues", article.Dating?.Reasons ?? []);
        Strings(json, "disagreements", article.DateDisagreements);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> strings)
    {
        json.WriteStartArray(name);
        foreach (string text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

internal static class StatementsLayer
{
    public static void Write(Utf8JsonWriter json, AnnotatedArticle article)
    {
        json.WriteStartArray("statements");
        foreach (StatementMention statement in article.Statements)
        {
            json.WriteStartObject();
            json.WriteSpan("speaker", statement.SpeakerSpan);
            json.WriteSpan("cue", statement.Cue);
            json.WriteStartArray("content");
            foreach (Span content in statement.Content)
            {
                json.WriteStartObject();
                json.WriteOffsets(content);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("direct", statement.Direct);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

internal static class ActsLayer
{
    public static void Write(Utf8JsonWriter json, AnnotatedArticle article)
    {
        json.WriteStartArray("acts");
        // What another act answers is told, but is not what the sentence reports.
        foreach (Act act in article.Acts.Where(a => !a.IsAnswered))
        {
            json.WriteStartObject();
            json.WriteOffsets(article.Document[act.Trigger].Span);
            json.WriteString("type", act.PloverType);
            json.WriteString("plover", act.Root);
            json.WriteSpan("actor", act.Actor?.Span, act.Actor?.Actor?.Id, withId: true);
            json.WriteSpan("target", act.Target?.Span, act.Target?.Actor?.Id, withId: true);
            json.WriteString("issue", act.Issue);
            json.WriteBoolean("negated", act.Negated);
            json.WriteString("modality", act.Modality.ToString().ToLowerInvariant());
            json.WriteString("rule", act.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

internal static class ArticleLayer
{
    /// <summary>The text is the article's without its headline, which is the title.</summary>
    public static void Write(Utf8JsonWriter json, AnnotatedArticle annotated)
    {
        Article article = annotated.Article;
        json.WriteString("title", article.Title);
        json.WriteString("author", article.Author);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("url", article.Url);
        json.WriteString("language", article.Language);
        json.WriteString("published", article.Published.Date?.ToString());
        WriteSource(json, "published", article.Page?.Published);
        json.WriteString("modified", article.Page?.Modified?.Date.ToString());
        WriteSource(json, "modified", article.Page?.Modified);
        bool headed = article.Title is { Length: > 0 } title && article.Text.StartsWith(title + "\n\n", StringComparison.Ordinal);
        json.WriteString("text", headed ? article.Text[(article.Title!.Length + 2)..] : article.Text);
    }

    private static void WriteSource(Utf8JsonWriter json, string name, PageDate? date)
    {
        json.WriteString(name + "Source", date is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(date.Source.ToString()));
        json.WriteString(name + "Zone", date?.Zone);
    }
}

internal static class CoreferenceLayer
{
    /// <summary>Chains of two mentions and more, the first mention first.</summary>
    public static void Write(Utf8JsonWriter json, AnnotatedArticle article)
    {
        json.WriteStartArray("chains");
        foreach (ImmutableArray<Span> chain in article.Chains)
        {
            json.WriteStartArray();
            foreach (Span mention in chain)
            {
                json.WriteStartObject();
                json.WriteOffsets(mention);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
