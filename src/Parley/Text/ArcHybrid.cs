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
}

/// <summary>A transition and, for an arc, the index of its relation.</summary>
internal readonly record struct Transition(TransitionKind Kind, byte Relation);

/// <summary>
/// The state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) on one sentence of up to
/// <see cref="Longest"/> words. The root stands behind the last word and takes one dependent, when nothing else is left: every
/// sentence gets exactly one tree, after two transitions a word.
/// </summary>
internal sealed class ArcHybrid
{
    public const int Longest = 400;

    /// <summary>No word: a child or a place on the stack that is not there.</summary>
    public const int None = -1;

    private readonly int[] _stack = new int[Longest + 1];
    private int _depth;

    public ArcHybrid()
    {
        for (int i = 0; i < Nodes.Length; i++)
            Nodes[i] = new Node();
    }

    public int Length { get; private set; }

    /// <summary>The index of the next word; <see cref="Length"/> when only the root is left.</summary>
    public int Next { get; private set; }

    /// <summary>The words with what hangs from them so far.</summary>
    public Node[] Nodes { get; } = new Node[Longest + 1];

    public bool IsDone => _depth == 0 && Next == Length;

    public int Depth => _depth;

    public void Begin(int length)
    {
        Length = length;
        Next = 0;
        _depth = 0;
        for (int i = 0; i <= length; i++)
            Nodes[i].Clear();
    }

    /// <summary>The word on the stack, counted from its top.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : None;

    public bool Allows(TransitionKind kind) => kind switch
    {
        TransitionKind.Shift => Next < Length,
        TransitionKind.Left => _depth > 0 && (Next < Length || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(Transition transition, bool marks)
    {
        if (transition.Kind == TransitionKind.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        int dependent = _stack[--_depth];
        bool left = transition.Kind == TransitionKind.Left;
        int head = left ? Next : _stack[_depth - 1];
        Nodes[dependent].Head = head;
        Nodes[dependent].Relation = transition.Relation;
        Node node = Nodes[head];
        if (left)
        {
            node.Left2 = node.Left;
            node.Left = dependent;
            node.LeftRelations |= 1UL << transition.Relation;
            node.LeftCount++;
        }
        else
        {
            node.Right2 = node.Right;
            node.Right = dependent;
            node.RightRelations |= 1UL << transition.Relation;
            node.RightCount++;
        }

        if (marks)
            node.Marker = dependent;
    }

    /// <summary>A word in the tree that is being built.</summary>
    internal sealed class Node
    {
        public int Head { get; set; }

        public byte Relation { get; set; }

        /// <summary>The outermost dependent on the left, and the one inside it.</summary>
        public int Left { get; set; }

        public int Left2 { get; set; }

        public int Right { get; set; }

        public int Right2 { get; set; }

        public uint LeftCount { get; set; }

        public uint RightCount { get; set; }

        /// <summary>The relations of the dependents on the left, one bit each.</summary>
        public ulong LeftRelations { get; set; }

        public ulong RightRelations { get; set; }

        /// <summary>The dependent that marks its function: a preposition or conjunction.</summary>
        public int Marker { get; set; }

        public void Clear()
        {
            Head = Left = Left2 = Right = Right2 = Marker = None;
            Relation = 0;
            LeftCount = RightCount = 0;
            LeftRelations = RightRelations = 0;
        }
    }
}
