namespace Parley.Text;

public enum WordPartKind : byte
{
    Word,
    Number,
    Sign,
}

/// <summary>
/// A run of letters, a number or a single sign. Tokens hold one or more of them ("30-day", "8am", "mid-May"), whatever the
/// tokenizer's conventions, so that expressions with numbers can be matched alike.
/// </summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Token">The token that holds it.</param>
/// <param name="Kind">Word, number or sign.</param>
/// <param name="Lower">In lower case; abbreviations without their inner dots ("am" for "a.m.").</param>
/// <param name="Value">The number's value; thousands' commas are read, "10.30" is 10.3.</param>
/// <param name="Digits">How many digits a whole number is written with; 0 for all else.</param>
/// <param name="Spaced">Whether white space stands in front.</param>
public readonly record struct WordPart(
    Span Span, int Token, WordPartKind Kind, string Lower, double Value, int Digits, bool Spaced)
{
    public bool IsSign(char sign) => Kind == WordPartKind.Sign && Lower[0] == sign;

    /// <summary>The value of a whole number; -1 where it is none or has more than nine digits.</summary>
    public int Whole => Digits is > 0 and < 10 ? (int)Value : -1;
}
