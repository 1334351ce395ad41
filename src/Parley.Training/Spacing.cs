using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>Puts a list of words back into running text, so that it can be cut as any text is, and carries their labels over.</summary>
internal static class Spacing
{
    private const string Closing = ".,:;!?)]}%", Opening = "([{$£€";

    /// <summary>The tokens of the text that the words make, and for each the number of the word in which it begins.</summary>
    public static (Token[] Tokens, int[] Words) Cut(IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        int[] ends = new int[words.Count];
        bool glued = true, quoted = false;
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i] is "``" or "''" ? "\"" : words[i];
            bool isQuote = word == "\"", closes = isQuote && quoted || Closing.Contains(word, StringComparison.Ordinal) || IsClitic(word);
            if (!glued && !closes)
                text.Append(' ');
            text.Append(word);
            ends[i] = text.Length;
            quoted ^= isQuote;
            glued = isQuote && quoted || Opening.Contains(word, StringComparison.Ordinal);
        }

        string whole = text.ToString();
        var spans = new List<Span>();
        Tokenizer.Cut(whole, new Span(0, whole.Length), spans);
        var tokens = new Token[spans.Count];
        int[] from = new int[spans.Count];
        for (int i = 0, word = 0; i < spans.Count; i++)
        {
            while (ends[word] <= spans[i].Start)
                word++;
            string form = spans[i].Of(whole);
            tokens[i] = new Token(spans[i], form, Characters.Lower(form), "", Upos.X, "", -1, "", 0);
            from[i] = word;
        }

        return (tokens, from);
    }

    private static bool IsClitic(string word) => word is "n't" or "'s" or "'" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "’s" or "n’t";
}
