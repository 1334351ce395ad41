using Parley.Names;

namespace Parley.Reading.Coreference;

/// <summary>What the phrases of a chain say together of whom they refer to.</summary>
internal sealed class Referent
{
    private readonly List<uint> _heads = [];
    private readonly List<uint> _actors = [];
    private readonly Dictionary<int, uint> _turns = [];

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any is a name.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Whether any is plural, and whether any is singular.</summary>
    public bool IsPlural { get; private set; }

    public bool IsSingular { get; private set; }

    /// <summary>What the first phrase that tells it says.</summary>
    public Gender Gender { get; private set; }

    public uint Kind { get; private set; }

    /// <summary>The bits of all its phrases (<see cref="Markable.Kinds"/>); those in quotations 16 bits higher.</summary>
    public uint Kinds { get; private set; }

    /// <summary>The class of the first phrase that is no pronoun; before there is one, of the first phrase.</summary>
    public uint Class { get; private set; }

    /// <summary>The chain's last phrase.</summary>
    public Markable? Last { get; private set; }

    /// <summary>The bits of its phrases in one turn.</summary>
    public uint KindsIn(int turn) => _turns.GetValueOrDefault(turn);

    public bool HasHead(uint head) => _heads.Contains(head);

    public bool HasActor(uint actor) => _actors.Contains(actor);

    public bool IsActor => _actors.Count > 0;

    public void Add(Markable markable)
    {
        Count++;
        Last = markable;
        _turns[markable.Turn] = KindsIn(markable.Turn) | markable.Kinds;
        Kinds |= markable.IsQuoted ? markable.Kinds << 16 : markable.Kinds;
        bool isPronoun = markable.Form == MarkableForm.Pronoun;
        if (Count == 1 || _heads.Count == 0 && !isPronoun)
            Class = markable.Class;
        if (!isPronoun && !_heads.Contains(markable.HeadKey))
            _heads.Add(markable.HeadKey);
        if (markable.Actor != 0 && !_actors.Contains(markable.Actor))
            _actors.Add(markable.Actor);
        IsNamed |= markable.Form == MarkableForm.Name;
        IsPlural |= markable.IsPlural;
        IsSingular |= !markable.IsPlural;
        if (Gender == Gender.Unknown)
            Gender = markable.Gender;
        if (Kind == 0)
            Kind = markable.Kind;
        markable.Referent = this;
    }
}
