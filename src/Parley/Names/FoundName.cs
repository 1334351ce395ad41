using Parley.Record;

namespace Parley.Names;

/// <summary>A proper name in a text, before it is known whom it refers to.</summary>
internal sealed class FoundName
{
    public required int First { get; init; }

    /// <summary>Last token, included.</summary>
    public required int Last { get; init; }

    public required NameKind Kind { get; set; }

    /// <summary>What the gazetteer knows of it; null for names that it lacks.</summary>
    public GazetteerEntry? Entry { get; init; }

    /// <summary>Whether a title or form of address stands in front.</summary>
    public bool IsTitled { get; init; }

    public Gender Gender { get; init; }

    /// <summary>
    /// Whether it is a name only if the article has it elsewhere: a capital at the start of a sentence, or in a headline, may be
    /// any word's.
    /// </summary>
    public bool IsWeak { get; init; }

    /// <summary>For an organ of a state named by its words alone ("Ukrainian Security Council"): the state.</summary>
    public ActorReference? Owner { get; init; }

    /// <summary>The person of <see cref="PersonBook"/>; null for what is none.</summary>
    public ArticlePerson? Person { get; set; }

    public int Length => Last - First + 1;
}

/// <summary>A word or phrase of a title.</summary>
internal readonly record struct TitleSegment(int First, int Last, TitleWord Word);

/// <summary>The names and title words of a text, with their tokens.</summary>
internal sealed class NameLayer(PieceText pieces, int tokens)
{
    private readonly int[] _nameOf = Filled(tokens);
    private readonly int[] _titleOf = Filled(tokens);

    public PieceText Pieces { get; } = pieces;

    public List<FoundName> Names { get; } = [];

    public List<TitleSegment> Titles { get; } = [];

    /// <summary>The name that a token is part of; null if there is none.</summary>
    public FoundName? NameAt(int token) => token >= 0 && token < _nameOf.Length && _nameOf[token] >= 0 ? Names[_nameOf[token]] : null;

    /// <summary>The title word that a token is part of; null if there is none.</summary>
    public TitleSegment? TitleAt(int token) => token >= 0 && token < _titleOf.Length && _titleOf[token] >= 0 ? Titles[_titleOf[token]] : null;

    public void Add(FoundName name)
    {
        _nameOf.AsSpan(name.First, name.Length).Fill(Names.Count);
        Names.Add(name);
    }

    public void Add(TitleSegment title)
    {
        _titleOf.AsSpan(title.First, title.Last - title.First + 1).Fill(Titles.Count);
        Titles.Add(title);
    }

    private static int[] Filled(int length)
    {
        int[] filled = new int[length];
        Array.Fill(filled, -1);
        return filled;
    }
}
