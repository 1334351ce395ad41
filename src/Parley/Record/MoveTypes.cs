using System.Collections.Frozen;

namespace Parley.Record;

/// <summary>
/// The types of diplomatic acts with the root category of PLOVER (Political Language Ontology for Verifiable Event Records) that
/// each belongs to.
/// </summary>
public static class MoveTypes
{
    public static FrozenDictionary<string, string> Plover { get; } = new Dictionary<string, string>
    {
        ["invite"] = "CONSULT", ["propose"] = "REQUEST", ["request"] = "REQUEST", ["demand"] = "REQUEST",
        ["offer"] = "COOPERATE", ["accept"] = "AGREE", ["agree"] = "AGREE", ["reject"] = "REJECT", ["refuse"] = "REJECT",
        ["meet"] = "CONSULT", ["call"] = "CONSULT", ["visit"] = "CONSULT", ["mediate"] = "CONSULT", ["host"] = "CONSULT",
        ["postpone"] = "REJECT", ["walk-out"] = "RETREAT", ["withdraw"] = "RETREAT", ["concede"] = "CONCEDE",
        ["release"] = "CONCEDE", ["sign"] = "AGREE", ["ratify"] = "AGREE", ["praise"] = "SUPPORT", ["support"] = "SUPPORT",
        ["aid"] = "AID", ["accuse"] = "ACCUSE", ["investigate"] = "ACCUSE", ["condemn"] = "ACCUSE", ["criticize"] = "ACCUSE",
        ["warn"] = "THREATEN", ["threaten"] = "THREATEN", ["ultimatum"] = "THREATEN", ["protest"] = "PROTEST",
        ["sanction"] = "SANCTION", ["expel"] = "SANCTION", ["mobilize"] = "MOBILIZE", ["coerce"] = "COERCE",
        ["seize"] = "COERCE", ["arrest"] = "COERCE", ["attack"] = "ASSAULT", ["violate"] = "ASSAULT",
    }.ToFrozenDictionary();

    /// <summary>
    /// The quad class of a type of act: its root category's, as the codebook of PLOVER (draft 0.7b1, the section on each category) groups them:
    /// cooperation and conflict, each in words or in deeds. A summary at its end counts SANCTION among conflict in words; its section and the
    /// table of event types, in deeds, and so does this.
    /// </summary>
    public static QuadClass Quad(string type) => Plover[type] switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => QuadClass.VerbalCooperation,
        "COOPERATE" or "AID" or "RETREAT" => QuadClass.MaterialCooperation,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => QuadClass.VerbalConflict,
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => QuadClass.MaterialConflict,
        string root => throw new ArgumentOutOfRangeException(nameof(type), root, "PLOVER has no such root category."),
    };
}

public enum QuadClass
{
    VerbalCooperation,
    MaterialCooperation,
    VerbalConflict,
    MaterialConflict,
}
