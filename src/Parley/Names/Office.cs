using Parley.Record;

namespace Parley.Names;

/// <summary>A phrase that says what somebody is: "Ukraine's second president", "national security adviser to …".</summary>
internal sealed class Office
{
    /// <summary>First token of the title, whose office it is and determiners left out.</summary>
    public required int First { get; init; }

    /// <summary>Last token of the whole phrase, "of …" included.</summary>
    public required int Last { get; init; }

    /// <summary>First token of the whole phrase: "Ukraine" in "Ukraine's second president".</summary>
    public required int Start { get; init; }

    /// <summary>The noun that heads it.</summary>
    public required int Head { get; init; }

    /// <summary>The office alone, in the article's words: "president", "minister of finance".</summary>
    public required string Title { get; init; }

    public required TitleWord Word { get; init; }

    public required bool IsFormer { get; set; }

    public required bool IsPlural { get; init; }

    /// <summary>"the", "his", "Ukraine's": the phrase means somebody in particular.</summary>
    public required bool IsDefinite { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>The state, body or group served, as the phrase itself names it.</summary>
    public ActorReference? Body { get; set; }

    /// <summary>The side on which the office stands.</summary>
    public ActorReference? Party { get; set; }

    /// <summary>The token of a person, pronoun or epithet whose side is the office's: "Merkel" in "Merkel's spokesman"; -1 for none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>The persons who hold it, as the text says directly.</summary>
    public List<(ArticlePerson Person, FoundName Name)> Holders { get; } = [];

    /// <summary>Whom it stands for where nobody is named beside it.</summary>
    public ArticlePerson? Referent { get; set; }

    /// <summary>The rule that tied it to its holder.</summary>
    public string Rule { get; set; } = "";
}
