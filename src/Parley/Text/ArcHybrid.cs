namespace Parley.Text;

/// <summary>What a transition does.</summary>
internal enum TransitionKind : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,

    /// <summary>The word on top of the stack becomes a dependent of the next word, and leaves the stack.</summary>
    Left,

    /// <summary>The word on top of the stack becomes a dependent of the one under it, and leaves the stack.</summary>
    Right,

    /// <summary>No transition.</summary>
    None,
}

/// <summary>
/// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) on one sentence. The root stands behind the last word and takes one dependent, when nothing else is left: every
/// sentence gets exactly one tree, after two transitions a word.
/// </summary>
internal sealed class ArcHybrid
{
    /// <summary>The longest sentence that is parsed in one piece.</summary>
    public const int Longest = 400;

    /// <summary>No word: a child or a place on the stack that is not there.</summary>
    public const int None = -1;

    private readonly int[] _stack;
    private int _depth;

    /// <param name="longest">The length of the longest sentence that it will hold.</param>
    public ArcHybrid(int longest)
    {
        _stack = new int[longest];
        Nodes = new Node[longest + 1];
        for (int i = 0; i < Nodes.Length; i++)
            Nodes[i] = new Node();
    }

    public int Length { get; private set; }

    /// <summary>The index of the next word; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    /// <summary>The words with what hangs from them so far.</summary>
    public Node[] Nodes { get; }

    public bool IsDone => _depth == 0 && Next == Length;

    public int Depth => _depth;

    public void Begin(ReadOnlySpan<Upos> words)
    {
        Length = words.Length;
        Next = 0;
        _depth = 0;
        for (int i = 0; i < words.Length; i++)
            Nodes[i].Clear(words[i]);
        Nodes[Length].Clear(Upos.X);
    }

    /// <summary>The word on the stack, counted from its top.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : None;

    public bool Allows(TransitionKind kind) => kind switch
    {
        TransitionKind.Shift => Next < Length,
        TransitionKind.Left => _depth > 0 && (Next < Length || _depth == 1),
        _ => _depth > 1,
    };

    public void Shift() => _stack[_depth++] = Next++;

    /// <summary>The head that an arc to the left or right gives the word on top of the stack.</summary>
    public int HeadOf(TransitionKind kind) => kind == TransitionKind.Left ? Next : Stack(1);

    /// <summary>Makes an arc to the word on top of the stack and takes it off.</summary>
    public void Attach(TransitionKind kind)
    {
        int head = HeadOf(kind), dependent = _stack[--_depth];
        Nodes[dependent].Head = head;
        Nodes[head].Add(dependent, kind == TransitionKind.Left, Nodes[dependent].Upos);
    }

    /// <summary>Takes over a finished tree; a head that is the number of words is the root.</summary>
    public void Load(ReadOnlySpan<Upos> words, ReadOnlySpan<int> heads)
    {
        Begin(words);
        Next = Length;
        // Inner dependents first, as the transitions make them.
        for (int i = Length - 1; i >= 0; i--)
        {
            if (heads[i] > i)
                Nodes[heads[i]].Add(i, true, words[i]);
        }

        for (int i = 0; i < Length; i++)
        {
            Nodes[i].Head = heads[i];
            if (heads[i] < i)
                Nodes[heads[i]].Add(i, false, words[i]);
        }
    }

    /// <summary>A word in the tree that is being built.</summary>
    internal sealed class Node
    {
        public int Head { get; set; }

        public Upos Upos { get; set; }

        /// <summary>The outermost dependent on the left, and the one inside it.</summary>
        public int Left { get; set; }

        public int Left2 { get; set; }

        public int Right { get; set; }

        public int Right2 { get; set; }

        public uint LeftCount { get; set; }

        public uint RightCount { get; set; }

        /// <summary>The parts of speech of the dependents on the left, one bit each.</summary>
        public uint LeftKinds { get; set; }

        public uint RightKinds { get; set; }

        /// <summary>The outermost dependent on the left that can mark its function: a preposition, conjunction or "to".</summary>
        public int Marker { get; set; }

        /// <summary>The innermost auxiliary on the left.</summary>
        public int Auxiliary { get; set; }

        public void Add(int dependent, bool left, Upos upos)
        {
            uint kind = 1u << (int)upos;
            if (!left)
            {
                (Right2, Right) = (Right, dependent);
                RightKinds |= kind;
                RightCount++;
                return;
            }

            (Left2, Left) = (Left, dependent);
            LeftKinds |= kind;
            LeftCount++;
            if (upos is Upos.ADP or Upos.SCONJ or Upos.PART)
                Marker = dependent;
            if (upos == Upos.AUX && Auxiliary == None)
                Auxiliary = dependent;
        }

        public void Clear(Upos upos)
        {
            Head = Left = Left2 = Right = Right2 = Marker = Auxiliary = None;
            Upos = upos;
            LeftCount = RightCount = LeftKinds = RightKinds = 0;
        }
    }
}
