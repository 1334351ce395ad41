using Parley.Record;

namespace Parley.Reading.Speech;

/// <summary>What a cue was found to do, in tokens, before it becomes a statement.</summary>
internal sealed class Saying
{
    /// <summary>The token that heads the cue; -1 for a quotation that stands alone.</summary>
    public required int Cue { get; init; }

    /// <summary>First and last token of the cue's words.</summary>
    public int CueFirst { get; set; } = -1;

    public int CueLast { get; set; } = -1;

    /// <summary>The head of the phrase that names the speaker; -1 where none does.</summary>
    public int Speaker { get; set; } = -1;

    /// <summary>Stretches of tokens, first and last included, in the order of the text.</summary>
    public List<(int First, int Last)> Content { get; } = [];

    public SpeechManner Manner { get; set; }

    /// <summary>What the cue makes of its content: attributed, denied or possible.</summary>
    public Certainty Claim { get; set; } = Certainty.Attributed;

    /// <summary>Whether quotations may stand beside the cue without a comma or colon being enough.</summary>
    public bool TakesQuotation { get; init; }

    /// <summary>Where the clause names the one spoken to.</summary>
    public Addressee Addressee { get; init; }

    /// <summary>Whether the speaker can speak so, by rule; words in quotation marks are looked for at plausible cues only.</summary>
    public bool IsPlausible { get; set; } = true;

    /// <summary>Whether the cue is a colon behind the speaker's name.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The kind of content, as the rule's name: <c>clause</c>, <c>object</c>, <c>quotation</c>, …</summary>
    public string Kind { get; set; } = "";

    /// <summary>For a quotation that goes on with another one: the saying whose speaker speaks on.</summary>
    public Saying? Continues { get; init; }

    /// <summary>The indices of the quotations that are part of the content.</summary>
    public List<int> Quotations { get; } = [];

    public void Add(int first, int last, string kind)
    {
        if (last < first)
            return;
        Content.Add((first, last));
        if (Kind.Length == 0)
            Kind = kind;
    }
}
