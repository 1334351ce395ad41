using Parley.Articles;
using Parley.Names;
using Parley.Reading;
using Parley.Text;

namespace Parley.Cli.Inspect;

/// <summary>Sentences and tokens of a whole text as CoNLL-U: markup, list markers and the page's own words are in it too.</summary>
internal static class TokensLayer
{
    public static string Write(ArticleReader reader, Article article)
    {
        var annotated = new AnnotatedArticle(article) { Layout = Layout.Whole(article.Text) };
        reader.Annotate(annotated, Layers.Layout, Layers.Actors);
        using var writer = new StringWriter();
        ConllUWriter.Write(writer, WithEntities(annotated), article.Id);
        return writer.ToString();
    }

    /// <summary>Tags and parses the tokens of a CoNLL-U file, and finds their names.</summary>
    public static void Retag(string path, Terminal terminal)
    {
        var reader = new ArticleReader();
        using TextReader lines = Open(path, terminal);
        foreach (ConllUDocument gold in ConllUReader.Read(lines))
        {
            Document given = gold.Document;
            var annotated = new AnnotatedArticle(new Article { Id = gold.Id, Text = given.Text })
            {
                Layout = new Layout([.. given.Sentences.GroupBy(s => s.Block).Select(block => new Block(given.SpanOf(block.First().First, block.Last().End - 1), BlockKind.Paragraph))]),
                Document = LanguageModel.Shipped.Analyse(given.Text, given.Sentences, given.Tokens),
            };
            reader.Annotate(annotated, Layers.Layout | Layers.Language, Layers.Actors);
            ConllUWriter.Write(terminal.Out, WithEntities(annotated), gold.Id, gold.MultiWords);
        }
    }

    private static TextReader Open(string path, Terminal terminal)
    {
        if (path == "-")
            return new StreamReader(terminal.In);
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ParleyException(ErrorCode.InputUnreadable, path, "The file cannot be read.", "Check the path and its permissions.", e);
        }
    }

    /// <summary>The document with a tag for each token of a name.</summary>
    private static Document WithEntities(AnnotatedArticle article)
    {
        Document document = article.Document;
        Token[] tokens = [.. document.Tokens];
        foreach (Mention mention in article.Mentions.Where(m => m.Form == MentionForm.Name))
        {
            string kind = mention.Kind switch
            {
                NameKind.Person => "PER",
                NameKind.State or NameKind.Place or NameKind.Facility => "LOC",
                NameKind.Body or NameKind.Group => "ORG",
                _ => "OTH",
            };
            for (int token = mention.First; token <= mention.Last; token++)
                tokens[token] = tokens[token] with { Entity = (token == mention.First ? "B-" : "I-") + kind };
        }

        return new Document(document.Text, document.Sentences, [.. tokens]);
    }
}
