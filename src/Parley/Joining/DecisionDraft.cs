using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>A decision before it is signed. Each maker checks it against the record that the person saw.</summary>
/// <param name="Action">What is decided.</param>
/// <param name="Targets">Ids of findings or actors.</param>
/// <param name="Field">For a correction: the field.</param>
/// <param name="Value">For a correction: the new value; for a finding that a person adds: the finding, as the public format writes it.</param>
public sealed record DecisionDraft(DecisionAction Action, ImmutableArray<string> Targets, string? Field = null, string? Value = null)
{
    /// <summary>Entries, findings or actors are one.</summary>
    /// <exception cref="ParleyException">An id is not known (3001, 3002), is of no such thing, or there is but one (3003).</exception>
    public static DecisionDraft Join(RecordIndex index, IEnumerable<string> ids)
    {
        ImmutableArray<string> targets = All(index, ids);
        return targets.Length > 1
            ? new(DecisionAction.Join, targets)
            : throw Impossible(string.Join(' ', ids), "Joining takes two things.", "Name what it is to be joined with.");
    }

    /// <summary>A finding or an actor is not about the same thing as what it was joined with.</summary>
    /// <exception cref="ParleyException">An id is not known (3001, 3002), or there is nothing to split (3003).</exception>
    public static DecisionDraft Split(RecordIndex index, string id, string from)
    {
        ImmutableArray<string> apart = index.Targets(id);
        if (apart.Length != 1)
            throw Impossible(id, "It stands for several findings; only one can be split off at a time.", "`parley show` lists its findings: name one.");
        ImmutableArray<string> rest = [.. index.Targets(from).Except(apart, StringComparer.Ordinal)];
        if (rest.IsEmpty)
            throw Impossible(from, "There is nothing else in it to split from.", "Name an entry or finding that it was joined with.");
        return new(DecisionAction.Split, [.. apart, .. rest]);
    }

    /// <summary>A field of a finding has another value.</summary>
    /// <param name="index">The record.</param>
    /// <param name="id">A finding, or an entry that holds one finding.</param>
    /// <param name="field">The field, as the public format names it.</param>
    /// <param name="value">Its value, as <see cref="Corrections.Apply"/> takes it.</param>
    /// <param name="text">Gives the text of an article.</param>
    /// <exception cref="ParleyException">The id is not known, stands for several findings, or the field cannot have the value.</exception>
    public static DecisionDraft Correct(RecordIndex index, string id, string field, string? value, Func<string, string> text)
    {
        ImmutableArray<string> targets = index.Targets(id);
        if (targets.Length != 1)
            throw Impossible(id, "It stands for several findings.", "`parley show` lists its findings: correct each that is wrong.");
        if (!index.Record.Findings.TryGetValue(targets[0], out Finding? finding))
            throw Impossible(id, "Only the fields of findings can be corrected.", "Name a finding.");
        _ = Corrections.Apply(finding, text(finding.Article), field, value);
        return new(DecisionAction.Correct, targets, field, value);
    }

    /// <summary>Findings are wrong and do not count.</summary>
    /// <exception cref="ParleyException">An id is not known (3001, 3002) or of no such thing (3003).</exception>
    public static DecisionDraft Reject(RecordIndex index, IEnumerable<string> ids) => new(DecisionAction.Reject, All(index, ids));

    /// <summary>An article says something that reading did not see.</summary>
    /// <exception cref="ParleyException">As for <see cref="AddedFindings.Made"/>, or the record has this finding (3003).</exception>
    public static DecisionDraft Add(RecordIndex index, string article, string text, string kind, int start, int end, IReadOnlyDictionary<string, string> fields)
    {
        Finding finding = AddedFindings.Made(index, article, text, kind, start, end, fields);
        return index.Record.Findings.ContainsKey(finding.Id)
            ? throw Impossible(finding.Id, "The record has this finding already.", "Correct that one where a field is wrong.")
            : new(DecisionAction.Add, [finding.Id], Value: FindingJson.Line(finding));
    }

    /// <summary>Signs it.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="when">When.</param>
    /// <param name="why">The reason, if one is given.</param>
    public Decision Sign(string who, Instant when, string? why) => new(0, Action, Targets, Field, Value, who, when, why);

    private static ImmutableArray<string> All(RecordIndex index, IEnumerable<string> ids) =>
        [.. ids.SelectMany(id => index.Targets(id)).Distinct(StringComparer.Ordinal)];

    private static ParleyException Impossible(string id, string what, string remedy) => new(ErrorCode.ImpossibleDecision, id, what, remedy);
}
