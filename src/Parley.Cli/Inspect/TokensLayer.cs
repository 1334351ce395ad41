using Parley.Articles;
using Parley.Reading;
using Parley.Text;

namespace Parley.Cli.Inspect;

/// <summary>Sentences and tokens of a whole text as CoNLL-U: markup, list markers and the page's own words are in it too.</summary>
internal static class TokensLayer
{
    public static string Write(ArticleReader reader, Article article)
    {
        var annotated = new AnnotatedArticle(article) { Layout = Layout.Whole(article.Text) };
        reader.Annotate(annotated, Layers.Layout, Layers.Language);
        using var writer = new StringWriter();
        ConllUWriter.Write(writer, annotated.Document, article.Id);
        return writer.ToString();
    }

    /// <summary>Tags and parses the tokens of a CoNLL-U file, and finds their names.</summary>
    public static void Retag(string path, Terminal terminal)
    {
        using TextReader lines = Open(path, terminal);
        foreach (ConllUDocument gold in ConllUReader.Read(lines))
        {
            Document own = LanguageModel.Shipped.Analyse(gold.Document.Text, gold.Document.Sentences, gold.Document.Tokens);
            ConllUWriter.Write(terminal.Out, own, gold.Id, gold.MultiWords);
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
}
