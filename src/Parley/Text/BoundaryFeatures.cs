using System.Runtime.CompilerServices;

namespace Parley.Text;

/// <summary>
/// One block on its way to sentences: walks over its tokens and gives, for each place at which a sentence could end, the features by which
/// that is decided: the words and shapes around the place, the open quotation marks and brackets, how far the sentence and the block go.
/// </summary>
internal ref struct BoundaryFeatures(string text, ReadOnlySpan<Span> tokens, ReadOnlySpan<TokenShape> shapes)
{
    public const int Count = 26;

    // What the word lists say of the words around a place.
    private const uint NeverFinal = 1, MayEnd = 2, BeforeNumber = 4, Starter = 8, Reported = 16;

    private static readonly TokenShape Edge = new(TokenKind.Edge, 0, 0, 15);

    private readonly ReadOnlySpan<Span> _tokens = tokens;
    private readonly ReadOnlySpan<TokenShape> _shapes = shapes;
    private int _begin;
    private TokenKind _lastEnd;
    private bool _quoted, _bracketed;

    private static TokenizerRules Rules => TokenizerRules.Shipped;

    /// <summary>Shapes of the tokens of a block.</summary>
    public static void Describe(string text, ReadOnlySpan<Span> tokens, Span<TokenShape> shapes)
    {
        byte toStop = 15;
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            shapes[i] = TokenShape.Of(text, tokens[i]) with { ToStop = toStop };
            toStop = IsStop(shapes[i].Kind) ? (byte)0 : (byte)Math.Min(15, toStop + 1);
        }
    }

    /// <summary>Tells what the decision on the place after a token was.</summary>
    public void End(int token)
    {
        _begin = token + 1;
        _lastEnd = _shapes[token].Kind;
    }

    /// <summary>Goes over a token. Must be called for each, in order, before the place behind it is asked for.</summary>
    public void Pass(int token)
    {
        switch (_shapes[token].Kind)
        {
            case TokenKind.Quote:
                _quoted = !_quoted;
                break;
            case TokenKind.OpeningQuote:
                _quoted = true;
                break;
            case TokenKind.ClosingQuote:
                _quoted = false;
                break;
            case TokenKind.Opening:
                _bracketed = true;
                break;
            case TokenKind.Closing:
                _bracketed = false;
                break;
        }
    }

    /// <summary>Whether a sentence could end between a token and the one behind it.</summary>
    public readonly bool IsPlace(int token)
    {
        TokenKind left = _shapes[token].Kind, right = _shapes[token + 1].Kind;
        if (right is TokenKind.Bullet)
            return true;
        if (left == TokenKind.Stop && Gap(token) < 2 && (IsHalfOfDay(token - 1) || (IsHalfOfDay(token - 3) && (Lists(token, token + 1) & Starter) == 0)))
            return false;
        if (right is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop or TokenKind.Question or TokenKind.Closing
            or TokenKind.ClosingQuote or TokenKind.Clitic)
            return false;
        if (_tokens[token].End == _tokens[token + 1].Start)
        {
            return (IsStop(left) || IsCloser(left) || left == TokenKind.Apostrophe)
                && right is TokenKind.Capital or TokenKind.Capitals or TokenKind.Mixed or TokenKind.Letter or TokenKind.OpeningQuote or TokenKind.Opening
                    or TokenKind.Initial or TokenKind.CapitalAbbreviation or TokenKind.Acronym or TokenKind.Address;
        }

        return right != TokenKind.Lower
            || left is not (TokenKind.Lower or TokenKind.Capital or TokenKind.Capitals or TokenKind.Mixed or TokenKind.Letter or TokenKind.Number
                or TokenKind.Comma or TokenKind.Opening or TokenKind.OpeningQuote or TokenKind.Clitic or TokenKind.Currency)
            || Gap(token) == 2;
    }

    /// <summary>
    /// Whether a place is beyond doubt the end of a sentence: a full stop that belongs to no abbreviation, with all that closes behind it,
    /// and a capital or an opening quotation mark after a space; a question and then a quotation or a title; an abbreviation that can end
    /// a sentence and a word that begins sentences.
    /// </summary>
    public readonly bool IsSure(int token)
    {
        int core = Core(token);
        TokenKind left = _shapes[core].Kind, right = _shapes[token + 1].Kind;
        if (core <= _begin + 1 || Gap(token) == 0)
            return false;
        if (core == token && left is TokenKind.Abbreviation or TokenKind.CapitalAbbreviation or TokenKind.Acronym)
            return (Lists(core, token + 1) & (NeverFinal | BeforeNumber | Starter)) == Starter;
        if (left == TokenKind.Question)
            return core == token && right is TokenKind.OpeningQuote or TokenKind.CapitalAbbreviation;
        return left == TokenKind.Stop
            && At(core - 1).Kind is TokenKind.Lower or TokenKind.Capital or TokenKind.Capitals or TokenKind.Mixed or TokenKind.Number or TokenKind.Closing
                or TokenKind.Quote or TokenKind.ClosingQuote or TokenKind.Other
            && right is TokenKind.Capital or TokenKind.Capitals or TokenKind.Mixed or TokenKind.Letter or TokenKind.CapitalAbbreviation
                or TokenKind.Acronym or TokenKind.Initial or TokenKind.OpeningQuote;
    }

    /// <summary>The features of the place between a token and the one behind it, <see cref="Count"/> of them.</summary>
    public readonly void Of(int token, Span<uint> features)
    {
        int core = Core(token);
        TokenShape c = _shapes[core], p = At(core - 1), pp = At(core - 2), r = _shapes[token + 1], n = At(token + 2), n2 = At(token + 3), n3 = At(token + 4);
        TokenShape first = _shapes[_begin];
        uint closed = core < token ? 1u + (uint)(_shapes[token].Kind == TokenKind.Closing ? 1 : 0) : 0;
        uint gap = (uint)Gap(token), soFar = Bucket(token + 1 - _begin), rest = Bucket(_tokens.Length - token - 1);
        uint state = (_quoted ? 1u : 0) | (_bracketed ? 2u : 0);
        uint both = (uint)c.Kind | (uint)r.Kind << 6 | gap << 12 | closed << 14;
        uint lists = Lists(core, token + 1), stop = (uint)(r.ToStop < 4 ? r.ToStop : r.ToStop < 8 ? 4 : r.ToStop < 15 ? 5 : 6);
        uint lower = first.Kind == TokenKind.Lower ? 1u << 16 : 0;
        ref uint f = ref features[0];
        Unsafe.Add(ref f, 0) = FeatureHash.Key(1, both);
        Unsafe.Add(ref f, 1) = FeatureHash.Key(2, both, state);
        Unsafe.Add(ref f, 2) = FeatureHash.Key(3, c.Hash, (uint)r.Kind | gap << 6);
        Unsafe.Add(ref f, 3) = FeatureHash.Key(4, r.Hash, both);
        Unsafe.Add(ref f, 4) = FeatureHash.Key(5, c.Hash, r.Hash);
        Unsafe.Add(ref f, 5) = FeatureHash.Key(6, p.Hash, both);
        Unsafe.Add(ref f, 6) = FeatureHash.Key(7, n.Hash, both);
        Unsafe.Add(ref f, 7) = FeatureHash.Key(8, (uint)p.Kind | (uint)n.Kind << 6 | (uint)n2.Kind << 12, both);
        Unsafe.Add(ref f, 8) = FeatureHash.Key(9, (uint)p.Kind | (uint)pp.Kind << 6, both);
        Unsafe.Add(ref f, 9) = FeatureHash.Key(10, soFar, both | lower);
        Unsafe.Add(ref f, 10) = FeatureHash.Key(11, rest, both);
        Unsafe.Add(ref f, 11) = FeatureHash.Key(12, stop, both | lower);
        Unsafe.Add(ref f, 12) = FeatureHash.Key(13, lists, both);
        Unsafe.Add(ref f, 13) = FeatureHash.Key(14, r.Hash, n.Hash, (uint)c.Kind);
        Unsafe.Add(ref f, 14) = FeatureHash.Key(15, p.Hash, c.Hash, (uint)r.Kind);
        Unsafe.Add(ref f, 15) = FeatureHash.Key(16, c.Length, both, p.Length);
        Unsafe.Add(ref f, 16) = FeatureHash.Key(17, (uint)first.Kind, both, soFar);
        Unsafe.Add(ref f, 17) = FeatureHash.Key(18, first.Hash, (uint)c.Kind | (uint)r.Kind << 6);
        Unsafe.Add(ref f, 18) = FeatureHash.Key(19, (uint)r.Kind | (uint)n.Kind << 6 | (uint)n2.Kind << 12 | (uint)n3.Kind << 18, (uint)c.Kind);
        Unsafe.Add(ref f, 19) = FeatureHash.Key(20, (uint)c.Kind | (uint)n.Kind << 6, rest, (uint)r.Kind);
        Unsafe.Add(ref f, 20) = FeatureHash.Key(21, soFar | stop << 4, both);
        Unsafe.Add(ref f, 21) = FeatureHash.Key(22, (uint)_lastEnd, both);
        Unsafe.Add(ref f, 22) = FeatureHash.Key(23, r.Hash, (uint)c.Kind | state << 6);
        Unsafe.Add(ref f, 23) = FeatureHash.Key(24, p.Hash, r.Hash, (uint)c.Kind);
        Unsafe.Add(ref f, 24) = FeatureHash.Key(25, (uint)_lastEnd, soFar | rest << 4, both);
        Unsafe.Add(ref f, 25) = FeatureHash.Key(26, lists, state, (uint)c.Kind | (uint)n.Kind << 6);
    }

    private static bool IsStop(TokenKind kind) => kind is TokenKind.Stop or TokenKind.Question or TokenKind.Ellipsis;

    private static bool IsCloser(TokenKind kind) => kind is TokenKind.Closing or TokenKind.Quote or TokenKind.ClosingQuote;

    /// <summary>"3 p. m.", "seven p . m .": whether a half of the day begins at a token, its two letters written apart.</summary>
    private readonly bool IsHalfOfDay(int token) =>
        token > _begin && token + 2 < _tokens.Length && _shapes[token - 1].Kind is TokenKind.Number or TokenKind.Lower && _shapes[token + 1].Kind == TokenKind.Stop
        && _tokens[token].In(text) is "a" or "p" && _tokens[token + 2].In(text) is "m";

    /// <summary>The word or stop before a place: closing marks belong to what they close.</summary>
    private readonly int Core(int token)
    {
        int core = token;
        while (core > _begin && _tokens[core].Start == _tokens[core - 1].End && (IsCloser(_shapes[core].Kind) || core == token && _shapes[core].Kind == TokenKind.Apostrophe))
            core--;
        return core;
    }

    private readonly TokenShape At(int token) => token >= 0 && token < _shapes.Length ? _shapes[token] : Edge;

    /// <summary>What stands between a token and the one behind it: 0 nothing, 1 a space, 2 the end of a line.</summary>
    private readonly int Gap(int token)
    {
        int from = _tokens[token].End, to = _tokens[token + 1].Start;
        return from == to ? 0 : text.AsSpan(from, to - from).ContainsAny('\n', '\r') ? 2 : 1;
    }

    private static uint Bucket(int count) => count switch
    {
        <= 4 => (uint)count,
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        <= 25 => 8,
        <= 40 => 9,
        _ => 10,
    };

    /// <summary>Which word lists hold the word before the place and the one behind it, and whether a verb of speech and its subject follow.</summary>
    private readonly uint Lists(int core, int next)
    {
        uint lists = 0;
        ReadOnlySpan<char> word = _tokens[core].In(text);
        if (word.Length > 1 && word[^1] == '.')
        {
            word = word[..^1];
            lists = (Rules.NeverFinal.Has(word) ? NeverFinal : 0) | (Rules.MayEnd.Has(word) ? MayEnd : 0) | (Rules.BeforeNumber.Has(word) ? BeforeNumber : 0);
        }

        TokenKind kind = _shapes[next].Kind;
        if (kind is (TokenKind.Capital or TokenKind.Letter) && Rules.Starters.Has(_tokens[next].In(text)))
            lists |= Starter;
        return core < next - 1 || _shapes[core].Kind == TokenKind.Question ? lists | (IsReported(next) ? Reported : 0) : lists;
    }

    /// <summary>Whether up to four words of a name and a verb of speech go on with the sentence: <c>"Why?" Anna Berg asked.</c></summary>
    private readonly bool IsReported(int word)
    {
        for (int i = word; i < _tokens.Length && i < word + 5; i++)
        {
            ReadOnlySpan<char> form = _tokens[i].In(text);
            if (Rules.ReportingVerbs.Has(form))
                return true;
            if (!char.IsUpper(form[0]) && i > word || Rules.Starters.Has(form) && i > word)
                return false;
        }

        return false;
    }
}
