using System.Collections.Immutable;
using Parley.Text.Network;

namespace Parley.Text;

/// <summary>
/// A text with its sentences, tokens and dependency trees. Immutable. Token and sentence indices run over the whole document.
/// </summary>
public sealed class Document
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _subtreeFirst;
    private readonly int[] _subtreeLast;

    public Document(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        Text = text;
        Sentences = sentences;
        Tokens = tokens;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            int head = tokens[i].Head;
            if (head < 0)
                continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }

        (_subtreeFirst, _subtreeLast) = Subtrees();
    }

    public string Text { get; }

    /// <summary>What the network said of the tokens; null where none was asked. With it the same text is analysed again at little cost.</summary>
    internal Analysis? Analysis { get; init; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ref readonly Token this[int token] => ref Tokens.ItemRef(token);

    public Sentence SentenceOf(int token) => Sentences[Tokens[token].Sentence];

    /// <summary>The tokens that depend on this one, from left to right.</summary>
    public Children ChildrenOf(int token) => new(this, _firstChild[token]);

    /// <summary>The first dependent with this relation, or with a subtype of it; -1 if there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (int child in ChildrenOf(token))
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>Whether the token's relation is this one or a subtype of it: <c>nsubj:pass</c> is <c>nsubj</c>.</summary>
    public bool Is(int token, string relation)
    {
        string own = Tokens.ItemRef(token).Relation;
        return own.StartsWith(relation, StringComparison.Ordinal)
            && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first and the last token of the subtree under a token, both included.</summary>
    public (int First, int Last) Subtree(int token) => (_subtreeFirst[token], _subtreeLast[token]);

    /// <summary>The text from one token to another, both included.</summary>
    public Span SpanOf(int first, int last) => new(Tokens[first].Start, Tokens[last].End);

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or stands under it in the tree.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (int at = token; at >= 0; at = Tokens.ItemRef(at).Head)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>The index of the first token that ends after the offset; the number of tokens if there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens.ItemRef(middle).End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private (int[] First, int[] Last) Subtrees()
    {
        int[] first = new int[Tokens.Length], last = new int[Tokens.Length], order = new int[Tokens.Length];
        int count = 0;
        for (int i = 0; i < Tokens.Length; i++)
        {
            first[i] = last[i] = i;
            if (Tokens[i].Head < 0)
                order[count++] = i;
        }

        // Governors before their dependents; then, from the back, each one's reach is passed on to its governor.
        for (int next = 0; next < count; next++)
        {
            foreach (int child in ChildrenOf(order[next]))
                order[count++] = child;
        }

        while (--count >= 0)
        {
            int token = order[count], head = Tokens[token].Head;
            if (head < 0)
                continue;
            first[head] = Math.Min(first[head], first[token]);
            last[head] = Math.Max(last[head], last[token]);
        }

        return (first, last);
    }

    /// <summary>Enumerates dependents without allocating.</summary>
    public struct Children(Document document, int first)
    {
        private int _next = first;

        public int Current { get; private set; } = -1;

        public readonly Children GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
                return false;
            Current = _next;
            _next = document._nextSibling[_next];
            return true;
        }
    }
}
