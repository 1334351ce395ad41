namespace Parley.Text;

/// <summary>
/// Cuts text into tokens after the conventions of the English Web Treebank. One pass; each decision looks at a bounded number of
/// characters around it. Every character that is no space is in exactly one token.
/// </summary>
internal static partial class Tokenizer
{
    private static TokenizerRules Rules => TokenizerRules.Shipped;

    /// <summary>Adds the tokens of a block of the text.</summary>
    public static void Cut(string text, Span block, List<Span> tokens)
    {
        int at = block.Start;
        var cutter = new Cutter(text, block, tokens);
        while (at < block.End)
        {
            char c = text[at];
            if (Characters.IsSpace(c))
                at++;
            else if (Characters.IsWord(c))
                at = cutter.Word(at);
            else
                at = cutter.Sign(at);
        }
    }

    /// <summary>One block on its way to tokens.</summary>
    private readonly ref partial struct Cutter(string text, Span block, List<Span> tokens)
    {
        private readonly string _text = text;
        private readonly List<Span> _tokens = tokens;
        private readonly int _start = block.Start;
        private readonly int _end = block.End;

        private char At(int index) => index >= _start && index < _end ? _text[index] : ' ';

        private int Add(int start, int end)
        {
            _tokens.Add(new Span(start, end));
            return end;
        }

        /// <summary>Cuts a token that begins with no letter or digit.</summary>
        public int Sign(int at)
        {
            char c = _text[at], next = At(at + 1);
            if (Characters.IsApostrophe(c))
                return Apostrophe(at);
            if (c is '.' && char.IsAsciiDigit(next) && !Characters.IsWord(At(at - 1)))
                return Add(at, Digits(at + 1));
            if (c is '#' or '@' && char.IsLetter(next))
                return Add(at, Letters(at + 1));
            if (c is '+' or '\u2212' && char.IsAsciiDigit(next) && !Characters.IsWord(At(at - 1)))
                return Add(at, Digits(at + 1));
            if (Face(at) is > 0 and int face)
                return Add(at, at + face);
            if (c is '?' or '!')
                return Add(at, Run(at, '?', '!'));
            if (c is '.' or '-' or '*' or '=' or '~' or '\u2026' or '<' or '>' or '|' or '+')
                return Add(at, Run(at, c, c));
            return Add(at, at + 1);
        }

        private int Apostrophe(int at)
        {
            if (At(at + 1) == _text[at])
                return Add(at, at + 2);
            int end = Letters(at + 1);
            ReadOnlySpan<char> word = _text.AsSpan(at, end - at);
            bool decade = word.Length is 3 or 4 && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2])
                && (word.Length == 3 || word[3] == 's');
            if (decade || Rules.ApostropheWords.HasLower(word))
                return AddWord(at, end);
            return Add(at, at + 1);
        }

        /// <summary>The length of the face that begins here; 0 if none does.</summary>
        private int Face(int at)
        {
            if (_text[at] is not (':' or ';' or '=' or '^') || char.IsAsciiDigit(At(at - 1)))
                return 0;
            for (int length = 3; length > 1; length--)
            {
                if (at + length <= _end && !char.IsLetterOrDigit(At(at + length)) && At(at + length) != '/' && Rules.Faces.Has(_text.AsSpan(at, length)))
                    return length;
            }

            return 0;
        }

        private int Run(int at, char one, char other)
        {
            while (at < _end && (_text[at] == one || _text[at] == other))
                at++;
            return at;
        }

        private int Letters(int at)
        {
            while (at < _end && Characters.IsWord(_text[at]))
                at++;
            return at;
        }

        private int Digits(int at)
        {
            while (at < _end && char.IsAsciiDigit(_text[at]))
                at++;
            return at;
        }
    }
}
