using Parley.Articles;
using Parley.Names;

namespace Parley.Watching;

/// <summary>Decides whether an article of a source is read, and says why not.</summary>
internal sealed class ArticleFilter
{
    private readonly WatchedSource _source;
    private readonly string[] _parties;

    public ArticleFilter(WatchedSource source)
    {
        _source = source;
        _parties = [.. source.Parties.SelectMany(Names)];
    }

    /// <summary>Why the article is left out; null where it is read.</summary>
    public string? WhyNot(Article article)
    {
        if (_source.Languages.Count > 0 && article.Language is { } language
            && !_source.Languages.Any(wanted => language.Split('-')[0].Equals(wanted.Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            return $"its language is {language}";
        string text = $"{article.Title}\n{article.Text}";
        if (_source.Without.FirstOrDefault(word => Occurs(text, word)) is { } unwanted)
            return $"\"{unwanted}\" occurs";
        if (_source.Words.Count > 0 && !_source.Words.Any(word => Occurs(text, word)))
            return "none of the words occurs";
        return _parties.Length > 0 && !Array.Exists(_parties, name => Occurs(text, name)) ? "none of the parties is named" : null;
    }

    /// <summary>The names of a party that is given by its code, with those of its people and capital; else the name itself.</summary>
    private static IEnumerable<string> Names(string party) =>
        Gazetteer.Shipped.States.TryGetValue(party, out GazetteerState? state) ? [state.Reference.Name, .. state.Adjectives, .. state.Capitals] : [party];

    /// <summary>Whether a word, or words, stand in the text as whole words, whatever their case.</summary>
    private static bool Occurs(string text, string word)
    {
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
