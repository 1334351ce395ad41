namespace Parley.Text;

internal static partial class Tokenizer
{
    private readonly ref partial struct Cutter
    {
        /// <summary>Cuts a token that begins with a letter or digit, and the clitics at its end.</summary>
        public int Word(int start)
        {
            if (IsAddress(start))
                return Add(start, Address(start));
            int at = start, segment = start;
            bool mail = false;
            while (true)
            {
                at = Letters(at);
                if (IsMasked(at))
                {
                    mail = true;
                    segment = at = at + 4;
                    continue;
                }

                if (at + 1 >= _end || !Characters.IsWord(_text[at + 1]) || !Joins(start, segment, at, mail))
                    break;
                mail |= _text[at] == '@';
                segment = ++at;
            }

            if (At(at) == '$' && Rules.Dollars.Has(_text.AsSpan(start, at - start)))
                return Add(start, at + 1);
            if (At(at) == '.' && At(at + 1) != '.' && KeepsStop(start, segment, at))
                return Add(start, at + 1);
            return mail ? Add(start, at) : AddWord(start, at);
        }

        /// <summary>Whether the sign at <paramref name="at"/>, between two word characters, is inside one token.</summary>
        private bool Joins(int start, int segment, int at, bool mail)
        {
            char c = _text[at], before = _text[at - 1], after = _text[at + 1];
            bool digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
            if (Characters.IsApostrophe(c) && c != '`')
                return char.IsLetter(before) && char.IsLetter(after) || char.IsAsciiDigit(before) && after == 's';
            if (Characters.IsHyphen(c))
                return mail || JoinsHyphen(start, segment, at);
            return c switch
            {
                '.' => digits || mail || JoinsStop(segment, at),
                ',' => digits && IsGroup(at),
                ':' => digits,
                '/' => digits || at - segment == 1 && Letters(at + 1) == at + 2 && char.IsLetter(before) && char.IsLetter(after),
                '&' => at - segment <= 3 && char.IsLetter(before) && char.IsLetter(after) && Letters(at + 1) - at <= 4,
                '+' => true,
                '@' => char.IsAsciiLetterOrDigit(before),
                _ => false,
            };
        }

        /// <summary>An address of mail of which a part is hidden: "berg...@example.org".</summary>
        private bool IsMasked(int at) => At(at) == '.' && At(at + 1) == '.' && At(at + 2) == '.' && At(at + 3) == '@' && Characters.IsWord(At(at + 4));

        /// <summary>Three digits after a comma, or two and another comma (lakhs and crores).</summary>
        private bool IsGroup(int comma)
        {
            int digits = Digits(comma + 1) - comma - 1;
            return digits == 3 || digits == 2 && At(comma + 3) == ',' && char.IsAsciiDigit(At(comma + 4));
        }

        /// <summary>"U.S", "e.g", "Ph.D", "site.org" stay whole; "ended.The" does not.</summary>
        private bool JoinsStop(int segment, int at)
        {
            char before = _text[at - 1], after = _text[at + 1];
            if (!char.IsLetter(before) || !char.IsLetter(after))
                return false;
            int end = Letters(at + 1);
            bool oneLetter = end == at + 2;
            if (at - segment == 1)
                return oneLetter;
            ReadOnlySpan<char> next = _text.AsSpan(at + 1, end - at - 1);
            if (oneLetter && at - segment == 2 && char.IsUpper(_text[segment]) && char.IsUpper(after) && At(end) == '.')
                return true;
            return Rules.Domains.Has(next) || char.IsLower(before) && char.IsLower(after) && !Rules.Starters.Has(next)
                || char.IsUpper(before) && char.IsUpper(after) && char.IsUpper(_text[end - 1]);
        }

        private bool JoinsHyphen(int start, int segment, int at)
        {
            if (char.IsAsciiDigit(_text[start]))
                return JoinsNumbers(start, at);
            return segment == start && Rules.Prefixes.HasLower(_text.AsSpan(start, at - start))
                || Rules.Suffixes.HasLower(_text.AsSpan(at + 1, Letters(at + 1) - at - 1));
        }

        /// <summary>Calendar dates and telephone numbers stay whole; ranges and measures ("30-day", "2014-15") do not.</summary>
        private bool JoinsNumbers(int start, int at)
        {
            if (Digits(start) < at)
                return _text.AsSpan(start, at - start).Contains('-');
            int second = Digits(at + 1);
            if (Characters.IsWord(At(second)))
                return false;
            return At(second) == '-' && char.IsAsciiDigit(At(second + 1)) || at - start == 3 && second - at == 5;
        }

        /// <summary>Whether the full stop after a word is the sign of an abbreviation and part of its token.</summary>
        private bool KeepsStop(int start, int segment, int at)
        {
            ReadOnlySpan<char> word = _text.AsSpan(start, at - start);
            if (Rules.NeverFinal.Has(word) || Rules.MayEnd.Has(word))
                return true;
            if (segment > start && at - segment == 1 && _text[segment - 1] == '.' && char.IsLetter(word[^1]))
                return true;
            int next = at + 1;
            while (next < _end && next < at + 4 && Characters.IsSpace(_text[next]))
                next++;
            if (Rules.BeforeNumber.Has(word) && char.IsAsciiDigit(At(next)))
                return true;
            if (word.Length == 1 && char.IsUpper(word[0]))
                return char.IsUpper(At(next)) && !Rules.Starters.Has(_text.AsSpan(next, Letters(next) - next)) && AfterName();
            return word.Length <= 3 && next > at + 1 && next < _end && Digits(start) == at && BeginsLine(start);
        }

        /// <summary>Whether the last token could be a part of a name, or nothing stands before.</summary>
        private bool AfterName() => _tokens.Count == 0 || _tokens[^1].Start < _start || !char.IsLower(_text[_tokens[^1].Start]);

        private bool BeginsLine(int start)
        {
            int at = start - 1;
            while (at >= _start && at > start - 8 && _text[at] is ' ' or '\t')
                at--;
            return at < _start || _text[at] is '\n' or '\r';
        }

        /// <summary>Adds a word, split from its clitics: "did|n't", "he|'ll", "Kyiv|'s", "10|am", "can|not".</summary>
        private int AddWord(int start, int end)
        {
            int cut = start + FirstPart(_text.AsSpan(start, end - start));
            if (cut > start && cut < end)
                Add(start, cut);
            else
                cut = start;
            return Add(cut, end);
        }

        /// <summary>How many characters of a word stand before its clitic; 0 if it has none.</summary>
        private static int FirstPart(ReadOnlySpan<char> word)
        {
            if (char.IsAsciiDigit(word[0]))
                return Amount(word);
            int last = word.Length - 1;
            if (last < 2)
                return 0;
            Span<char> buffer = stackalloc char[16];
            if (word.Length <= buffer.Length && Rules.Contractions.TryGetValue(Characters.Lower(word, buffer), out int first))
                return first;
            char end = char.ToLowerInvariant(word[last]);
            if (Characters.IsApostrophe(word[last - 1]))
                return end == 't' && word[last - 2] is 'n' or 'N' ? last - 2 : end is 's' or 'd' or 'm' ? last - 1 : 0;
            char middle = char.ToLowerInvariant(word[last - 1]);
            bool two = (middle, end) is ('l', 'l') or ('r', 'e') or ('v', 'e');
            return two && last > 2 && Characters.IsApostrophe(word[last - 2]) ? last - 2 : 0;
        }

        private static int Amount(ReadOnlySpan<char> word)
        {
            int digits = 0;
            while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is ',' or '.' or ':'))
                digits++;
            return digits < word.Length && Rules.Units.HasLower(word[digits..]) ? digits : 0;
        }

        private bool IsAddress(int at)
        {
            if (_text[at] is not ('h' or 'H' or 'w' or 'W' or 'f' or 'm'))
                return false;
            ReadOnlySpan<char> rest = _text.AsSpan(at, Math.Min(_end - at, 9));
            return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("ftp://", StringComparison.Ordinal)
                || rest.StartsWith("mailto:", StringComparison.Ordinal);
        }

        private int Address(int start)
        {
            int at = start;
            while (at < _end && !Characters.IsSpace(_text[at]) && _text[at] is not ('<' or '>' or '"' or '\u201D' or '\u2019'))
                at++;
            while (at > start + 1 && _text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'')
                at--;
            return at;
        }
    }
}
