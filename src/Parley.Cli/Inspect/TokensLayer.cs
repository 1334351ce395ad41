using Parley.Articles;
using Parley.Names;
using Parley.Reading;
using Parley.Text;

namespace Parley.Cli.Inspect;

/// <summary>Sentences and tokens as CoNLL-U.</summary>
internal static class TokensLayer
{
    public static string Write(ArticleReader reader, Article article)
    {
        AnnotatedArticle annotated = reader.Annotate(article, Layers.Actors);
        using var writer = new StringWriter();
        ConllUWriter.Write(writer, annotated.Document, article.Id, Entities(annotated));
        return writer.ToString();
    }

    /// <summary>Tags and parses the tokens of a CoNLL-U file.</summary>
    public static void Retag(string path, Terminal terminal)
    {
        using TextReader reader = Open(path, terminal);
        foreach (ConllUDocument gold in ConllUReader.Read(reader))
        {
            Document own = LanguageModel.Shipped.Analyse(gold.Document.Text, gold.Document.Sentences, gold.Document.Tokens);
            ConllUWriter.Write(terminal.Out, own, gold.Id, entities: null, gold.MultiWords);
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

    /// <summary>A tag for each token of a name, as name sets write them: <c>B-PER</c>, <c>I-PER</c>.</summary>
    private static string?[] Entities(AnnotatedArticle article)
    {
        var tags = new string?[article.Document.Tokens.Length];
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
                tags[token] = (token == mention.First ? "B-" : "I-") + kind;
        }

        return tags;
    }
}
