using System.Runtime.CompilerServices;

namespace Parley.Text;

/// <summary>
/// Where the punctuation marks of a sentence could hang so that no arc crosses another, as the guidelines of Universal Dependencies want it: from the
/// word before the mark or one above it that is before the mark too, or from the word behind it or one above it that is behind. One sentence at a
/// time; the room is used again.
/// </summary>
internal sealed class PunctuationPlaces
{
    /// <summary>How many features a place has.</summary>
    public const int Features = 16;

    private const int Size = LanguageModel.LongestPiece;
    private const uint None = 3, Edge = 5, Other = 7;

    private static readonly uint Straight = Sign("\""), Single = Sign("'");
    private static readonly (uint Opens, uint Closes)[] Brackets =
        [(Sign("("), Sign(")")), (Sign("["), Sign("]")), (Sign("{"), Sign("}")), (Sign("“"), Sign("”")), (Sign("‘"), Sign("’")), (Sign("«"), Sign("»"))];

    private readonly int[] _heads = new int[Size], _first = new int[Size], _last = new int[Size], _mates = new int[Size], _places = new int[Size], _open = new int[Size];
    private readonly uint[] _relations = new uint[Size], _signs = new uint[Size];
    private readonly byte[] _classes = new byte[Size];
    private readonly bool[] _isMark = new bool[Size];
    private int _length, _left, _count, _hearts;

    /// <summary>The sign that a form is to the features: what it says of itself, or that it is another one.</summary>
    public static uint Sign(ReadOnlySpan<char> form) => form.Length == 1 || form is "--" or "..." ? FeatureHash.Of(form) : Other;

    /// <summary>Begins with a sentence of at most <see cref="LanguageModel.LongestPiece"/> words; each is put in by <see cref="Put"/> before <see cref="Settle"/>.</summary>
    public void Begin(int length) => _length = length;

    /// <summary>Puts in a word.</summary>
    /// <param name="index">Its place in the sentence.</param>
    /// <param name="head">Its head in the sentence; -1 for the root.</param>
    /// <param name="relation">The hash of its relation.</param>
    /// <param name="upos">Its part of speech.</param>
    /// <param name="sign">Its sign, if its relation is that of a mark; else 0.</param>
    public void Put(int index, int head, uint relation, Upos upos, uint sign) =>
        (_heads[index], _relations[index], _classes[index], _signs[index], _isMark[index]) = (head, relation, (byte)upos, sign, sign != 0);

    /// <summary>Works out what the features need, once all words are in. A mark from which something hangs counts as a word.</summary>
    public void Settle()
    {
        for (int i = 0; i < _length; i++)
        {
            if (_heads[i] >= 0)
                _isMark[_heads[i]] = false;
            (_first[i], _last[i], _mates[i]) = (i, i, -1);
        }

        for (int i = 0; i < _length; i++)
        {
            for (int at = i; at >= 0 && !_isMark[i]; at = _heads[at])
                (_first[at], _last[at]) = (Math.Min(_first[at], i), Math.Max(_last[at], i));
        }

        Pair();
    }

    public bool IsMark(int index) => _isMark[index];

    /// <summary>Tells what a mark was hung from, for those behind it.</summary>
    public void Hang(int mark, int place) => _heads[mark] = place;

    /// <summary>The places where a mark could hang: those before it from the nearest up, then those behind it.</summary>
    public ReadOnlySpan<int> Of(int mark)
    {
        _count = 0;
        int before = mark - 1, behind = mark + 1;
        while (before >= 0 && _isMark[before])
            before--;
        while (behind < _length && _isMark[behind])
            behind++;
        for (; before >= 0 && before < mark; before = _heads[before])
            _places[_count++] = before;
        _left = _count;
        for (; behind > mark && behind < _length; behind = _heads[behind])
            _places[_count++] = behind;
        Join();
        Enclosed(mark);
        return _places.AsSpan(0, _count);
    }

    /// <summary>Where the highest word on one side hangs from one on the other, the arc between them bars what is above.</summary>
    private void Join()
    {
        if (_left == 0 || _left == _count)
            return;
        int right = _places.AsSpan(_left, _count - _left).IndexOf(_heads[_places[_left - 1]]);
        if (right >= 0)
            _count = _left + right + 1;
        int left = _places.AsSpan(0, _left).IndexOf(_heads[_places[_count - 1]]);
        if (left < 0 || left == _left - 1)
            return;
        _places.AsSpan(_left, _count - _left).CopyTo(_places.AsSpan(left + 1));
        (_left, _count) = (left + 1, left + 1 + _count - _left);
    }

    /// <summary>The features of one of the places that <see cref="Of"/> gave last.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="at">Which of its places.</param>
    /// <param name="features">Takes the features.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Describe(int mark, int at, Span<uint> features)
    {
        int place = _places[at];
        bool before = at < _left, isTop = at == (before ? _left : _count) - 1;
        int above = before ? at : at - _left, mate = _mates[mark];
        int left = _left > 0 ? _places[_left - 1] : -1, right = _count > _left ? _places[_count - 1] : -1;
        uint side = before ? 1u : 0, top = isTop ? 1u : 0;
        // How the two sides are tied to one another: the right one hangs from the left one, or the left from the right, or both from elsewhere.
        uint tie = left < 0 ? 1u : right < 0 ? 2u : _heads[right] >= 0 && _heads[right] < mark ? 3u : _heads[left] > mark ? 4u : 5u;
        uint context = tie | (mate >= 0 ? 8u : 0) | side << 4;
        uint direction = _heads[place] < 0 ? 0 : _heads[place] < place ? 1u : 2u;
        bool crosses = before ? _heads[place] > mark : _heads[place] >= 0 && _heads[place] < mark;
        uint next = before ? SignAt(_first[place] - 1) : SignAt(_last[place] + 1);
        uint touches = Touches(mark, place, before) ? 1u : 0;
        uint relation = _relations[place], sign = _signs[mark];
        int other = before && right >= 0 ? right : left >= 0 ? left : right;
        features[0] = FeatureHash.Key(1, sign, context | (uint)Math.Min(above, 3) << 8 | top << 12);
        features[1] = FeatureHash.Key(2, sign, side | direction << 1, relation);
        features[2] = FeatureHash.Key(3, sign, context | top << 8 | touches << 9 | (crosses ? 1u << 10 : 0), relation);
        features[3] = FeatureHash.Key(4, sign + side, next, relation);
        features[4] = FeatureHash.Key(5, sign, next, side | direction << 1 | touches << 3);
        features[5] = FeatureHash.Key(6, sign, side | (uint)_classes[place] << 1, relation);
        features[6] = FeatureHash.Key(7, sign + side, _relations[other] + top, relation);
        features[7] = FeatureHash.Key(8, sign + context, _relations[other], _heads[place] >= 0 ? _relations[_heads[place]] : None);
        features[8] = FeatureHash.Key(9, sign, side | Distance(Math.Abs(place - mark)) << 1, relation);
        features[9] = FeatureHash.Key(10, sign + side, above > 0 ? _relations[_places[at - 1]] : None, relation);
        features[10] = FeatureHash.Key(11, sign + side, isTop ? None : _relations[_places[at + 1]], relation);
        features[11] = FeatureHash.Key(12, sign, side | (_length > 8 ? 2u : 0));
        features[12] = mate < 0
            ? FeatureHash.Key(13, 0)
            : FeatureHash.Key(14, side | (IsHeart(mark, place) ? 2u : 0) | (_hearts == 1 ? 4u : 0) | (_heads[mate] == place ? 8u : 0));
        uint last = Last(mark, place);
        features[13] = FeatureHash.Key(15, sign + side, last, relation);
        features[14] = FeatureHash.Key(16, sign + context, last, top);
        features[15] = FeatureHash.Key(17, sign + side, (uint)_classes[place] << 8 | (_heads[place] >= 0 ? _classes[_heads[place]] : 255u), relation);
    }

    /// <summary>How a place stands to the last mark of the same sign: whether that one hangs from it, from beside it, or where it stands.</summary>
    private uint Last(int mark, int place)
    {
        int last = mark - 1;
        while (last >= 0 && !(_isMark[last] && _signs[last] == _signs[mark]))
            last--;
        return last < 0 ? 0 : _heads[last] == place ? 1u : _heads[last] == _heads[place] ? 2u : last < _first[place] ? 3u : 4u;
    }

    private static uint Distance(int words) => words switch { < 4 => (uint)words, < 7 => 4, < 12 => 5, _ => 6 };

    /// <summary>Whether only marks stand between a mark and what hangs from a place.</summary>
    private bool Touches(int mark, int place, bool before)
    {
        (int from, int to) = before ? (_last[place] + 1, mark) : (mark + 1, _first[place]);
        for (int i = from; i < to; i++)
        {
            if (!_isMark[i])
                return false;
        }

        return true;
    }

    private uint SignAt(int index) => index < 0 || index >= _length ? Edge : _isMark[index] ? _signs[index] : None;

    /// <summary>Finds for brackets and quotation marks the other one of the pair.</summary>
    private void Pair()
    {
        int open = 0, straight = -1, single = -1;
        for (int i = 0; i < _length; i++)
        {
            if (!_isMark[i])
                continue;
            uint sign = _signs[i];
            if (sign == Straight)
                straight = Match(straight, i);
            else if (sign == Single && !IsClosing(sign, open))
                single = Match(single, i);
            foreach ((uint opens, uint closes) in Brackets)
            {
                if (sign == opens)
                    _open[open++] = i;
                else if (sign == closes && IsClosing(sign, open))
                {
                    while (_signs[_open[--open]] != opens)
                    {
                    }

                    Match(_open[open], i);
                }
            }
        }
    }

    private bool IsClosing(uint sign, int open)
    {
        foreach ((uint opens, uint closes) in Brackets)
        {
            for (int i = 0; i < open && sign == closes; i++)
            {
                if (_signs[_open[i]] == opens)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Pairs a mark with one that is open; or leaves it open, if none is.</summary>
    private int Match(int open, int mark)
    {
        if (open < 0)
            return mark;
        (_mates[open], _mates[mark]) = (mark, open);
        return -1;
    }

    /// <summary>Counts the words within a mark's pair that hang from outside of it.</summary>
    private void Enclosed(int mark)
    {
        _hearts = 0;
        if (_mates[mark] < 0)
            return;
        for (int i = Math.Min(mark, _mates[mark]) + 1; i < Math.Max(mark, _mates[mark]); i++)
        {
            if (!_isMark[i] && IsHeart(mark, i))
                _hearts++;
        }
    }

    private bool IsHeart(int mark, int place)
    {
        int from = Math.Min(mark, _mates[mark]), to = Math.Max(mark, _mates[mark]);
        return place > from && place < to && (_heads[place] <= from || _heads[place] >= to);
    }
}
