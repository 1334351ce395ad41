using System.Collections.Immutable;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>What a position is about, also where its words only point back to it: "it", "the proposal", "which they want scrapped".</summary>
internal sealed class PositionIssues(AnnotatedArticle article)
{
    // How many sentences an issue that was named last still serves.
    private const int Memory = 2;

    // The points at which words are plain about an issue.
    private const int Plain = 4;

    // How far a content is read on where its first words are not plain.
    private const int Further = 15;

    private readonly Document _document = article.Document;
    private readonly HashSet<string> _heads = [.. article.Offices.Where(office => !office.IsFormer && NameWords.Shipped.Heads.Contains(office.Title.ToLowerInvariant()))
        .SelectMany(office => office.Holders).Select(holder => holder.Person.Reference.Id!)];

    private readonly HashSet<string> _officers = [.. article.Offices.Where(office => !office.IsFormer).SelectMany(office => office.Holders).Select(holder => holder.Person.Reference.Id!)];

    private string? _topic;

    // What the last trigger was about, item by item.
    private readonly List<(string Issue, int Trigger, int First, int Last)> _last = [];

    /// <summary>The item with the rest of its clause where its own words are not plain about an issue and the rest is.</summary>
    public PositionDraft Whole(PositionDraft draft)
    {
        if (draft.Condition is not null || Classify(draft.First, draft.Last) is [{ Score: >= Plain }, ..] || PointsBack(draft))
            return draft;
        int end = Math.Min(_document.SentenceOf(draft.Last).End - 1, draft.Last + Further), last = draft.Last;
        while (last < end && _document[last + 1] is { Upos: not (Upos.CCONJ or Upos.SCONJ), Lower: not ("before" or "until") } next && (next.Upos != Upos.PUNCT || next.Form is "\"" or "“" or "”" or "-"))
            last++;
        return Classify(draft.First, last) is [{ Score: >= Plain }, ..] ? draft.Until(last) : draft;
    }

    /// <summary>
    /// The issue of an item, and the words that name it: its own, or those of the item before to which "these conditions" points back. Null
    /// where nothing tells. Items must come in the order of the text.
    /// </summary>
    public (string Issue, int First, int Last)? Of(PositionDraft draft)
    {
        bool back = PointsBack(draft);
        if (back && OfTwo(draft) is bool isLatter)
        {
            if (_last.Count != 2)
                return null;
            (string of, _, int begin, int end) = _last[isLatter ? 1 : 0];
            return (of, begin, end);
        }

        if (Find(draft, back) is not var (issue, named))
            return null;
        (int First, int Last) words = (draft.First, draft.Last);
        bool isBare = back || IsBare(draft);
        if (isBare && Clauses.RelativeHead(_document, draft.Trigger) is >= 0 and var noun && Speech.NounPhrase.Of(_document, noun) is var (from, to) && from < draft.First)
            words = (from, Math.Min(to, draft.First - 1));
        else if (isBare && named is { } antecedent)
            words = antecedent;
        if (_last is [var before, ..] && before.Trigger != draft.Trigger)
            _last.Clear();
        _last.Add((issue, draft.Trigger, words.First, words.Last));
        return (issue, words.First, words.Last);
    }

    // The issue, and where the draft only points back to it the words that name it.
    private (string Issue, (int First, int Last)? Words)? Find(PositionDraft draft, bool back)
    {
        if (!back && (Substance(draft) ?? WithWhom(draft)) is [var best, ..])
            return (best.Code == "talks.schedule" && best.Score < Plain && IsSummit(draft) ? "talks.summit" : best.Code, null);
        if (_last is [.., var list] && list.Trigger == draft.Trigger)
            return (list.Issue, (list.First, list.Last));
        int noun = Clauses.RelativeHead(_document, draft.Trigger);
        if (noun >= 0 && Clauses.Extent(_document, noun) is var (first, _) && Classify(first, draft.Last) is [var antecedent, ..] && (!back || antecedent.Score >= Plain))
            return (antecedent.Code, null);
        if (!back && !HasPronoun(draft))
            return IsVague(draft) && Topic is { Length: > 0 } topic ? (topic, null) : null;
        int sentence = _document[draft.Trigger].Sentence;
        int before = Math.Min(draft.Trigger, draft.First) - 1;
        // "Its chief negotiator has said that it would stop them": who speaks is not what is spoken of.
        if (article.StatementAt(draft.Trigger)?.SpeakerSpan is { } speaker && speaker.Start < _document[draft.First].Start)
        {
            int named = _document.TokenAt(speaker.Start);
            while (_document[named] is { Relation: "appos" or "flat", Head: >= 0 and var whole } && whole < named)
                named = whole;
            if (Latest(_document.TokenAt(speaker.End - 1) + 1, before) is { } said)
                return said;
            before = Math.Min(before, _document.Subtree(named).First - 1);
        }

        if (_last is [.., var last] && sentence - _document[last.Trigger].Sentence <= Memory)
            return Latest(_document.SentenceOf(last.Trigger).End, before) ?? (last.Issue, (last.First, last.Last));
        // "wants that option": what is wanted or offered must be told somewhere.
        if (back && draft.Stance is Stance.Demands or Stance.Offers)
            return null;
        return Latest(_document.Sentences[Math.Max(0, sentence - Memory)].First, before);
    }

    private (string Issue, (int First, int Last)? Words)? Latest(int first, int last)
    {
        if (IssueVocabulary.Shipped.Latest(_document, first, last) is not var (code, token))
            return null;
        while (_document[token] is { Relation: "compound" or "amod" or "flat", Head: >= 0 and var head } && head > token && head <= last)
            token = head;
        return (code, _document[token].Upos is Upos.NOUN or Upos.PROPN ? Speech.NounPhrase.Of(_document, token) : null);
    }

    /// <summary>What most of the article is about: of what may be meant by "concessions" or "a better offer"; empty where it is about several things.</summary>
    private string Topic => _topic ??= Dominant() ?? "";

    private string? Dominant()
    {
        IssueScore[] told = [.. IssueVocabulary.Shipped.Classify(_document, 0, _document.Tokens.Length - 1)
            .Where(score => score.Code is not ("settlement" or "ceasefire" or "verification") && !score.Code.StartsWith("talks.", StringComparison.Ordinal))];
        return told is [var best, ..] && best.Score >= 4 * Plain && 2 * best.Score >= told.Sum(score => score.Score) ? best.Code : null;
    }

    private bool IsVague(PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (_document[token].Upos == Upos.NOUN)
                return PositionWords.Shipped.Vague.Contains(_document[token].Lemma);
        }

        return false;
    }

    // "wants foreign fighters to leave": who is to do it tells more, where what is to be done is not plain.
    private ImmutableArray<IssueScore> WithWhom(PositionDraft draft)
    {
        ImmutableArray<IssueScore> own = Classify(draft.First, draft.Last);
        bool follows = draft.First > draft.Trigger + 1 && draft.First - draft.Trigger <= Further && (_document[draft.First].Lower == "to" || _document[draft.First].Xpos == "VBN");
        return follows && own is not [{ Score: >= Plain }, ..] && Classify(draft.Trigger + 1, draft.Last) is [{ Score: >= Plain }, ..] wider ? wider : own;
    }

    // "the mediators' plan for a corridor": what the plan is for, where that tells.
    private ImmutableArray<IssueScore>? Substance(PositionDraft draft)
    {
        for (int token = draft.First; token < draft.Last - 1; token++)
        {
            if (_document[token].Upos == Upos.NOUN && _document[token + 2].Xpos is not ("WDT" or "WP") && PositionWords.Shipped.Anaphors.Contains(_document[token].Lemma) && _document[token + 1].Lower is "for" or "on" or "to" or "about" or "that")
            {
                // The mediators whose plan it is are not what it is about.
                bool before = Classify(draft.First, token) is [{ Score: >= Plain } first, ..] && !first.Code.StartsWith("talks.", StringComparison.Ordinal);
                return before || Classify(token + 2, draft.Last) is not [_, ..] told ? null : told;
            }
        }

        return null;
    }

    // "I will not meet him", a president says, "that the two, X and Y, meet": where heads of state meet, it is a summit.
    private bool IsSummit(PositionDraft draft)
    {
        bool meets = false;
        var leaders = new HashSet<string>();
        for (int token = draft.First; token <= draft.Last; token++)
        {
            meets |= _document[token].Lemma is "meet" or "meeting";
            if (article.MentionAt(token) is { Kind: NameKind.Person, Actor.Id: { } person, Party.Id: { } party } && (_heads.Contains(person) || !_officers.Contains(person)))
                leaders.Add(party);
        }

        return meets && (leaders.Count > 1 || (draft.Speaker?.Id is { } speaker && _heads.Contains(speaker)));
    }

    // What a content is about stands before the clauses that only tell more of it: "the return of soldiers whom the guards caught when the
    // truce began".
    private ImmutableArray<IssueScore> Classify(int first, int last)
    {
        ImmutableArray<IssueScore> whole = IssueVocabulary.Shipped.Classify(_document, first, last);
        int aside = first + 1;
        while (aside <= last && !OpensAside(aside))
            aside++;
        if (aside > last || whole is not [{ Score: var points }, ..])
            return whole;
        ImmutableArray<IssueScore> main = IssueVocabulary.Shipped.Classify(_document, first, aside - 1);
        return main is [var best, ..] && (best.Score >= Plain || points < Plain) ? main : whole;
    }

    private bool OpensAside(int token) =>
        // ", a demand that its rival calls an insult"
        (_document[token].Form == "," && token + 2 < _document.Tokens.Length && _document[token + 1].Upos == Upos.DET && PositionWords.Shipped.Anaphors.Contains(_document[token + 2].Lemma))
        || _document[token] is { Xpos: "WDT" or "WP" or "WP$", Relation: not "mark" } or { Relation: "mark", Lower: "after" or "when" or "while" or "because" or "since" or "although" or "though" };

    private bool PointsBack(PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (_document[token].Upos is not (Upos.PUNCT or Upos.DET) && !PositionWords.Shipped.Anaphors.Contains(_document[token].Lemma))
                return false;
        }

        return true;
    }

    /// <summary>Whether words point to the latter of two things, or to the former; null where they do neither.</summary>
    private bool? OfTwo(PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (_document[token].Lower is "latter" or "former")
                return _document[token].Lower == "latter";
        }

        return null;
    }

    // "won't hear of it", "(which he wants them) to give up": no word of what it is about.
    private bool IsBare(PositionDraft draft)
    {
        int verb = _document[draft.Trigger].Upos == Upos.AUX ? _document[draft.Trigger].Head : draft.Trigger;
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (_document[token].Upos is Upos.NOUN or Upos.PROPN || (_document[token].Upos == Upos.VERB && token != verb && Clauses.RelativeHead(_document, draft.Trigger) < 0))
                return false;
        }

        return true;
    }

    private bool HasPronoun(PositionDraft draft)
    {
        for (int token = draft.First; token <= draft.Last; token++)
        {
            if (_document[token].Upos is Upos.PRON or Upos.NUM or Upos.NOUN && _document[token].Lower is "what" or "it" or "they" or "them" or "this" or "these" or "those" or "one" or "none" or "ones" && _document.Child(token, "nmod") < 0)
                return true;
        }

        return false;
    }
}
