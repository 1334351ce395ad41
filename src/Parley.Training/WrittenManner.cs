using System.Text;
using Parley.Text;

namespace Parley.Training;

/// <summary>A manner of writing in which a treebank's sentences are written down once more.</summary>
internal sealed record WrittenManner
{
    /// <summary>How much seldomer a sentence ends in an abbreviation where the next one does not begin with a word that begins sentences.</summary>
    private const double Rarely = 0.05;

    private static readonly string[] Ranks = [.. TokenizerRules.Shipped.NeverFinal.Words.Order(StringComparer.Ordinal)];

    private static readonly string[] Ends = [.. TokenizerRules.Shipped.MayEnd.Words.Order(StringComparer.Ordinal)];

    /// <summary>What stands between two sentences of a block.</summary>
    public string Joint { get; init; } = " ";

    /// <summary>The share of sentences that lose their full stop before the next one.</summary>
    public double Bare { get; init; }

    /// <summary>The share of sentences behind whose full stop the space is missing.</summary>
    public double Tight { get; init; }

    /// <summary>The width at which lines are broken; 0 for none.</summary>
    public int Width { get; init; }

    /// <summary>What is written for a straight double quotation mark that opens or closes, and for a single one.</summary>
    public (string Open, string Close, string SingleOpen, string SingleClose) Quotes { get; init; } = ("\"", "\"", "'", "'");

    /// <summary>The share of short sentences that become headlines: blocks of their own, with capitals, without a full stop.</summary>
    public double Titles { get; init; }

    /// <summary>The share of names that get an initial, a shortened title or a shortened name before them.</summary>
    public double Names { get; init; }

    /// <summary>
    /// The share of sentences whose last word is an abbreviation, where the next one begins with a word that begins sentences; hardly
    /// ever where it does not, because names go on with a sentence.
    /// </summary>
    public double ShortEnds { get; init; }

    /// <summary>The share of quotations that end in a comma and become questions or exclamations.</summary>
    public double Asked { get; init; }

    /// <summary>Writes a sentence.</summary>
    public void Write(StringBuilder text, Document document, Sentence sentence, bool title, Random random)
    {
        int end = sentence.End;
        bool stops = document[end - 1].Form == "." && sentence.Count > 2;
        bool isShort = stops && char.IsLetter(document[end - 2].Form[^1]) && random.NextDouble() < ShortEnds * (BeginsPlainly(document, end) ? 1 : Rarely);
        if (stops && title)
            end--;
        int at = document[sentence.First].Start;
        for (int i = sentence.First; i < end; i++)
        {
            Token token = document[i];
            // Words of one token share its span.
            if (token.Start < at)
                continue;
            text.Append(document.Text, at, token.Start - at);
            if (IsName(token) && (i == sentence.First || token.Start > at) && random.NextDouble() < Names)
                text.Append(Before(random)).Append(". ");
            if (isShort && i == end - 2)
                text.Append(Short(token, random));
            else if (token.Form == "," && i + 2 < end && document[i + 1].Form == "\"" && document[i + 1].Start == token.End && random.NextDouble() < Asked)
                text.Append(random.Next(2) == 0 ? '?' : '!');
            else
                Write(text, document.Text.AsSpan(token.Start, token.Span.Length), title);
            at = token.End;
        }
    }

    private static bool BeginsPlainly(Document document, int next) =>
        next < document.Tokens.Length && TokenizerRules.Shipped.Starters.Has(document[next].Form);

    private static bool IsName(Token token) => token.Upos == Upos.PROPN && char.IsUpper(token.Form[0]) && token.Form.Length > 2;

    private static string Before(Random random) => random.Next(3) switch
    {
        0 => Letter(random),
        1 => $"{Letter(random)}.{Letter(random)}",
        _ => Ranks[random.Next(Ranks.Length)],
    };

    private static string Letter(Random random) => ((char)('A' + random.Next(26))).ToString();

    /// <summary>An abbreviation, without its stop, that takes the case of a word.</summary>
    private static string Short(Token token, Random random)
    {
        bool upper = char.IsUpper(token.Form[0]);
        if (upper && random.Next(2) == 0)
            return $"{Letter(random)}.{Letter(random)}";
        string word;
        do
            word = Ends[random.Next(Ends.Length)];
        while (char.IsUpper(word[0]) != upper);
        return word;
    }

    private void Write(StringBuilder text, ReadOnlySpan<char> form, bool title)
    {
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            if (title && i == 0 && form.Length > 2)
                c = char.ToUpperInvariant(c);
            bool opens = text.Length == 0 || text[^1] is ' ' or '\n' or '(' or '[';
            if (c == '"')
                text.Append(opens ? Quotes.Open : Quotes.Close);
            else if (c == '\'')
                text.Append(opens ? Quotes.SingleOpen : Quotes.SingleClose);
            else
                text.Append(c);
        }
    }
}
