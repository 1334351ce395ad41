using System.Collections.Immutable;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>What a content holds besides one thing: its condition, and further things that a parser hangs inside it.</summary>
internal sealed class ContentParts(Document document)
{
    // The points at which words are plain about an issue.
    private const int Plain = IssueVocabulary.Strong;

    private readonly Document _document = document;

    /// <summary>"to lift sanctions in exchange for a truce": the condition is no part of the content.</summary>
    public PositionDraft WithoutCondition(PositionDraft draft)
    {
        for (int token = draft.First + 1; token < draft.Last; token++)
        {
            // "before any deal is signed" says what must come later, and is no part of it either.
            bool isBefore = _document[token] is { Lower: "before", Relation: "mark" } || IsBeforeEvent(token);
            int end = token;
            if ((!isBefore && PositionWords.Shipped.Conditions.Match(_document, token, draft.Last, out end) < 0) || end >= draft.Last || IsAtOnce(token))
                continue;
            int last = ContentItems.LastWord(_document, token - 1);
            while (last > draft.First && _document[last].Lower is "only" or "even")
                last = ContentItems.LastWord(_document, last - 1);
            return draft with { Last = last, Condition = (token, draft.Last) };
        }

        return draft;
    }

    /// <summary>"would free them if the shelling stopped", "will not sign until the ban is lifted": the condition is what the party demands.</summary>
    public IEnumerable<PositionDraft> Price(PositionDraft draft)
    {
        if (draft.Condition is not (var first, var last) || PositionWords.Shipped.Conditions.Match(_document, first, last, out int end) < 0 || end >= last)
            yield break;
        bool refusal = _document[end].Lower is "unless" or "until";
        if (draft.Stance is not (Stance.Offers or Stance.Accepts or Stance.Refuses) || refusal != (draft.Stance == Stance.Refuses) || Issue(end + 1, last) is null)
            yield break;
        for (int token = end + 1; token <= last; token++)
        {
            // "if they do not attack" asks for nothing to be done; "if we agree" is in both hands.
            if (_document[token].Lower is "not" or "n't" or "no" or "never" or "we" or "i" or "both")
                yield break;
        }

        yield return draft with { Stance = Stance.Demands, First = end + 1, Last = last, Condition = null, Rule = "price: " + draft.Rule };
    }

    /// <summary>"before any truce": what comes later is a thing, not a day.</summary>
    private bool IsBeforeEvent(int before) =>
        _document[before] is { Lower: "before", Relation: "case", Head: >= 0 and var noun } && noun > before && _document[noun].Upos == Upos.NOUN && Issue(before + 1, noun) is not null;

    /// <summary>
    /// "the release of prisoners, an end to the blockade and reparations", held for one phrase by the parser: its parts, where each is plain
    /// about an issue of its own.
    /// </summary>
    public IEnumerable<PositionDraft> Apart(PositionDraft draft)
    {
        int start = draft.First;
        string? issue = null;
        for (int token = draft.First + 1; token < draft.Last; token++)
        {
            if (!Joins(token) || Issue(start, token - 1) is not { } before)
                continue;
            int next = Next(token, draft.Last);
            if (next > draft.Last || Issue(next, End(next, draft.Last)) is not { } behind || (behind == before && !IsContrast(token)))
                continue;
            int last = token - 1;
            while (last > start && _document[last].Upos is Upos.PUNCT or Upos.CCONJ)
                last--;
            yield return draft with { First = start, Last = last };
            (start, issue) = (next, behind);
        }

        yield return issue is null ? draft : draft with { First = start };
    }

    // "at once" and "once and for all" are no conditions.
    private bool IsAtOnce(int token) =>
        _document[token].Lower == "once" && (_document[token - 1].Lower == "at" || _document[token + 1].Lower is "and" or "more" or "again");

    private bool Joins(int token) => _document[token].Form == "," || _document[token].Lower is "and" or "or" or "plus" && _document[token].Upos == Upos.CCONJ || IsContrast(token) || IsAsWellAs(token);

    private bool IsAsWellAs(int token) => _document[token].Lower == "as" && (token + 2 < _document.Tokens.Length && _document[token + 1].Lower == "well" && _document[token + 2].Lower == "as");

    // "autonomy but never independence": what is joined is refused.
    private bool IsContrast(int token) => _document[token].Lower == "but" && token + 1 < _document.Tokens.Length && _document[token + 1].Lower is "never" or "not" or "no";

    /// <summary>The first word of what a comma or "and" joins; behind the last token where it is no further thing: a relative clause, an aside.</summary>
    private int Next(int token, int last)
    {
        while (token <= last && Joins(token))
            token += IsAsWellAs(token) ? 3 : 1;
        // "for a return of children and for a truce"
        if (token < last && _document[token] is { Upos: Upos.ADP, Relation: "case" } && _document[token + 1].Upos is Upos.DET or Upos.NOUN or Upos.ADJ or Upos.NUM)
            token++;
        return token <= last && (_document[token].Lower is "never" or "not" && IsContrast(token - 1)) ? token : token <= last && _document[token] is { Upos: Upos.DET or Upos.NOUN or Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.PART or Upos.VERB } word && word.Xpos is not ("WDT" or "VBG" or "VBN" or "VBD" or "VBZ")
            ? token
            : last + 1;
    }

    private int End(int first, int last)
    {
        int token = first;
        while (token < last && !Joins(token + 1))
            token++;
        return token;
    }

    private string? Issue(int first, int last) =>
        first <= last && IssueVocabulary.Shipped.Classify(_document, first, last) is ImmutableArray<IssueScore> and [{ Score: >= Plain } best, ..] ? best.Code : null;
}
