namespace Parley.Text;

/// <summary>What the sentence splitter sees of a token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Hash">Of the word in lower case, all digits alike.</param>
/// <param name="Length">Characters, 15 at most.</param>
/// <param name="ToStop">How many tokens stand between this and the next full stop, question or exclamation mark of the block, 15 at most.</param>
internal record struct TokenShape(TokenKind Kind, uint Hash, byte Length, byte ToStop)
{
    /// <summary>The shape of a token of a text.</summary>
    public static TokenShape Of(string text, Span span)
    {
        ReadOnlySpan<char> token = span.In(text);
        uint hash = 2166136261;
        foreach (char c in token)
        {
            char folded = char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 128 ? c : char.ToLowerInvariant(c);
            hash = (hash ^ folded) * 16777619;
        }

        TokenKind kind = KindOf(token);
        return new TokenShape(kind == TokenKind.Quote ? Side(text, span) : kind, hash, (byte)Math.Min(15, token.Length), 15);
    }

    /// <summary>Whether a straight quotation mark opens or closes, where the spaces beside it tell.</summary>
    private static TokenKind Side(string text, Span span)
    {
        bool left = span.Start == 0 || Characters.IsSpace(text[span.Start - 1]) || text[span.Start - 1] is '(' or '[' or '\u2014';
        bool right = span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) && text[span.End] is not ('\'' or '$' or '[' or '.');
        return left == right ? TokenKind.Quote : left ? TokenKind.OpeningQuote : TokenKind.ClosingQuote;
    }

    private static TokenKind KindOf(ReadOnlySpan<char> token)
    {
        char first = token[0], last = token[^1];
        if (char.IsLetter(first))
            return Word(token, first, last);
        if (char.IsAsciiDigit(first))
            return token.ContainsAnyInRange('A', 'z') ? TokenKind.Coded : last == '.' ? TokenKind.Ordinal : TokenKind.Number;
        return first switch
        {
            '.' or '\u2026' or '\u3002' => first == '.' && token.Length == 1 || first == '\u3002' ? TokenKind.Stop
                : char.IsAsciiDigit(last) ? TokenKind.Number : TokenKind.Ellipsis,
            '?' or '!' or '\uFF01' or '\uFF1F' => TokenKind.Question,
            ',' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            ':' => TokenKind.Colon,
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' => token.Length > 3 ? TokenKind.Rule : TokenKind.Dash,
            '(' or '[' or '{' => TokenKind.Opening,
            ')' or ']' or '}' => TokenKind.Closing,
            '"' => TokenKind.Quote,
            '\u201C' or '\u201E' or '\u00AB' => TokenKind.OpeningQuote,
            '\u201D' or '\u00BB' => TokenKind.ClosingQuote,
            _ when Characters.IsApostrophe(first) => char.IsLetterOrDigit(last) ? TokenKind.Clitic
                : token.Length == 1 ? TokenKind.Apostrophe : first is '`' or '\u2018' ? TokenKind.OpeningQuote : TokenKind.Quote,
            _ when Characters.IsBullet(first) => TokenKind.Bullet,
            '*' or '=' or '~' or '_' or '|' or '#' or '<' or '>' => token.Length > 3 ? TokenKind.Rule : TokenKind.Mark,
            '$' or '\u00A3' or '\u20AC' => TokenKind.Currency,
            _ => TokenKind.Other,
        };
    }

    private static TokenKind Word(ReadOnlySpan<char> token, char first, char last)
    {
        if (token.ContainsAny('@', '/') || token.Length > 4 && token.StartsWith("www."))
            return TokenKind.Address;
        bool upper = char.IsUpper(first);
        if (last == '.')
            return token.Length == 2 ? upper ? TokenKind.Initial : TokenKind.Abbreviation
                : token[..^1].Contains('.') ? TokenKind.Acronym : upper ? TokenKind.CapitalAbbreviation : TokenKind.Abbreviation;
        if (token.Length == 1)
            return upper ? TokenKind.Letter : TokenKind.Lower;
        int capitals = 0;
        bool digits = false;
        foreach (char c in token)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            digits |= char.IsAsciiDigit(c);
        }

        if (digits)
            return TokenKind.Coded;
        if (capitals == 0)
            return TokenKind.Lower;
        return capitals == 1 && upper ? TokenKind.Capital : capitals >= token.Length - 1 ? TokenKind.Capitals : TokenKind.Mixed;
    }
}

/// <summary>Kinds of tokens, by their characters.</summary>
internal enum TokenKind : byte
{
    /// <summary>None: before the first token of a block, or after the last.</summary>
    Edge,
    Lower,
    Capital,
    Capitals,
    Mixed,

    /// <summary>One letter, a capital.</summary>
    Letter,
    Number,

    /// <summary>A number with a full stop of its own, as it counts a list.</summary>
    Ordinal,

    /// <summary>Letters and digits.</summary>
    Coded,

    /// <summary>An address of the web or of mail.</summary>
    Address,

    /// <summary>A word with a full stop of its own: "etc.", "Col.".</summary>
    Abbreviation,
    CapitalAbbreviation,

    /// <summary>"J."</summary>
    Initial,

    /// <summary>"U.S."</summary>
    Acronym,
    Clitic,
    Stop,
    Ellipsis,

    /// <summary>Question and exclamation marks.</summary>
    Question,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Opening,
    Closing,

    /// <summary>A straight quotation mark, or two apostrophes, where nothing tells whether they open or close.</summary>
    Quote,
    OpeningQuote,
    ClosingQuote,
    Apostrophe,
    Bullet,

    /// <summary>A row of signs.</summary>
    Rule,
    Mark,
    Currency,
    Other,
}
