using System.Collections.Frozen;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that verbs and nouns report: "demanded a truce", "Norland's refusal to sign", "is ready to talk".</summary>
internal sealed class ActStances(AnnotatedArticle article, Parties parties)
{
    /// <summary>The stance that a type of move takes on what it is about.</summary>
    private static readonly FrozenDictionary<string, Stance> OfMove = new Dictionary<string, Stance>
    {
        ["demand"] = Stance.Demands, ["request"] = Stance.Demands, ["propose"] = Stance.Offers, ["offer"] = Stance.Offers, ["invite"] = Stance.Offers,
        ["accept"] = Stance.Accepts, ["reject"] = Stance.Refuses, ["refuse"] = Stance.Refuses,
    }.ToFrozenDictionary();

    private readonly Document _document = article.Document;
    private readonly Arguments _arguments = new(article);
    private readonly FurtherContents _further = new(article);
    private readonly FrameMatcher _matcher = new(article, FrameVocabulary.Stances);

    /// <summary>The stance of a word of the frames, whatever stands beside it; null where it takes none.</summary>
    public static Stance? OfWord(string lemma)
    {
        // "see" takes none unless it is "see a need for".
        if ((FrameVocabulary.Stances.Verbs.TryGetValue(lemma, out var wants) || FrameVocabulary.Stances.Nouns.TryGetValue(lemma, out wants))
            && wants.FirstOrDefault(f => f.Object.IsEmpty) is { } plain)
        {
            return Enum.Parse<Stance>(plain.Type, ignoreCase: true);
        }

        if (FrameVocabulary.Acts.Verbs.TryGetValue(lemma, out var acts) || FrameVocabulary.Acts.Nouns.TryGetValue(lemma, out acts))
            return acts.FirstOrDefault(f => f.Object.IsEmpty) is { } act && OfMove.TryGetValue(act.Type, out Stance stance) ? stance : null;
        return null;
    }

    public IEnumerable<PositionDraft> Find()
    {
        var taken = new HashSet<int>();
        foreach (Act act in article.Acts)
        {
            if (act.Negated || act.Actor is null || act.Content < 0 || (!act.IsMove && act.Type is "reject" or "demand") || act.Modality is Modality.Possible or Modality.Conditional or Modality.Denied
                || !OfMove.TryGetValue(act.Type, out Stance stance))
            {
                continue;
            }

            taken.Add(act.Trigger);
            // Who "failed to agree" refused nothing.
            if (PositionWords.Shipped.Failing.Contains(_document[act.Trigger].Lemma))
                continue;
            // "asked to be told more" is a question.
            if (stance == Stance.Demands && PositionWords.Shipped.Inquiries.Contains(_document[act.Content].Lemma) && Clauses.IsPassive(_document, act.Content))
                continue;
            // An invitation offers to talk; what is to be talked about is not yet offered.
            if (act.Type == "invite" && _document[act.Content].Lemma is "discuss" or "talk" or "review" or "consider" or "debate" or "address" or "attend")
                continue;
            foreach (PositionDraft draft in Drafts(Parties.Of(act.Actor), stance, act.Trigger, act.Content, act.Rule))
                yield return draft with { Modality = act.Modality };
        }

        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (!taken.Contains(token) && _matcher.At(token) is { } match && WithList(match) && !IsEmpty(match))
                {
                    foreach (PositionDraft draft in OfStance(match))
                        yield return draft;
                }
            }
        }
    }

    // "repeated its demands, including …": the noun of the frame heads the list.
    private static bool WithList(FrameMatch match)
    {
        if (match.Content < 0)
            match.Content = match.ObjectNoun;
        return match.Content >= 0;
    }

    // "set out its terms" says that there are terms, and not which; "what they want" is what the rest of the sentence says; who "fought an
    // army" refused nothing.
    private bool IsEmpty(FrameMatch match) =>
        (match.Content == match.ObjectNoun && !ContentItems.IsList(_document, match.Content)) || (_document[match.Content].Lower == "what" && !IsNaming(match.Content))
        || (_document[match.Trigger].Lemma == "fight" && FrameVocabulary.Acts.People.Contains(_document[match.Content].Lemma));

    // "what he called a mistake": what was spoken of, by another name.
    private bool IsNaming(int what)
    {
        int naming = _document.Child(what, "acl:relcl") is >= 0 and var below ? below : _document[what].Head;
        return naming > what && PositionWords.Shipped.Judging.Contains(_document[naming].Lemma);
    }

    private IEnumerable<PositionDraft> OfStance(FrameMatch match)
    {
        Modality modality = WouldBe(match.Predicate) ? Modality.Planned : Clauses.ModalityOf(_document, match.Predicate);
        if (modality is Modality.Conditional or Modality.Denied or Modality.Possible || IsQuestion(match.Predicate))
            yield break;
        // "backed away from its claim", "dropped its objection": no longer held.
        if (IsGivenUp(match.Trigger) || IsAsked(match.Predicate) || IsGivenTime(match.Predicate))
            yield break;
        bool negated = Clauses.IsNegated(_document, match.Predicate);
        string? type = negated ? match.Frame.Negated : match.Frame.Type;
        if (!Enum.TryParse(type, ignoreCase: true, out Stance stance) || IsPast(match))
            yield break;
        bool isFirstPerson = match.Actors is [var self, ..] && _document[self].Lower is "i" or "we";
        if (match.Frame.IsFirstPerson && !isFirstPerson && !IsOfOwn(match))
            yield break;
        // "is ready to send a delegation" will come, and offers nothing.
        if (stance == Stance.Offers && _document.Child(match.Content, "obj") is >= 0 and var sent && _document[match.Content].Lemma is "send" or "dispatch" && PositionWords.Shipped.Talkers.Contains(_document[sent].Lemma))
            yield break;
        if (match.Frame.IsOfGivingWay && !ModalStances.GivesWay(_document[match.Content].Lemma))
            yield break;
        List<(ActorReference Party, ActorReference? Speaker)> holders = [.. _arguments.All(match.Actors).SelectMany(Parties.Of)];
        foreach (PositionDraft draft in Drafts(holders.Count == 0 && isFirstPerson ? parties.Holders(match.Trigger) : holders, stance, match.Trigger, match.Content, $"{type}: {match.Frame.Pattern}"))
            yield return draft with { Modality = modality };
    }

    // "would be ready to talk", also "if …": who says so is ready.
    private bool WouldBe(int predicate) =>
        _document[predicate].Upos == Upos.ADJ && _document.Child(predicate, "cop") >= 0 && _document.Child(predicate, "aux") is >= 0 and var modal && _document[modal].Lower == "would";

    // "Norland needs guarantees", its minister says.
    private bool IsOfOwn(FrameMatch match) =>
        _document[match.Trigger].Lemma == "need" && article.StatementAt(match.Trigger) is { Direct: true } statement && match.Actors is [var subject] && article.MentionAt(subject) is { Form: MentionForm.Name, Actor: not null } named
        && Parties.Of(named).Any(own => parties.Of(statement).Any(p => p.Party.IsSame(own.Party)));

    // "called on them to stop and accept talks": what another is to do.
    private bool IsAsked(int predicate)
    {
        int verb = predicate;
        while (_document[verb] is { Relation: "conj", Xpos: "VB", Head: >= 0 and var first })
            verb = first;
        return _document[verb] is { Relation: "advcl", Xpos: "VB", Head: >= 0 and var asking } && _document[asking].Lemma is "call" or "appeal" or "plead" or "press" or "push";
    }

    // "gave them two months to accept a deal": what another is to do.
    private bool IsGivenTime(int predicate)
    {
        int giving = _document[predicate] is { Xpos: "VB", Relation: "acl" or "xcomp" or "advcl", Head: >= 0 and var above } ? above : -1;
        if (giving >= 0 && _document[giving].Upos == Upos.NOUN)
            giving = _document[giving].Head;
        return giving >= 0 && _document[giving].Lemma is "give" or "allow" or "grant" && Clauses.Recipient(_document, giving) >= 0;
    }

    private bool IsGivenUp(int noun)
    {
        if (_document[noun] is not { Upos: Upos.NOUN, Head: >= 0 and var verb })
            return false;
        return Clauses.Plain(_document[noun].Relation) switch
        {
            "obj" => PositionWords.Shipped.Dropping.Contains(_document[verb].Lemma),
            "obl" => PositionWords.Shipped.Retreating.Contains(_document[verb].Lemma) && Clauses.HasMarker(_document, noun, "from", "on"),
            _ => false,
        };
    }

    // "insisted that it was so" speaks of what was, "insists that they go" of what is wanted.
    private bool IsPast(FrameMatch match)
    {
        if (!match.Frame.Slots.Any(s => s.Kind == SlotKind.That))
            return false;
        for (int token = match.Trigger + 1; token <= match.Content; token++)
        {
            if (_document[token].Xpos == "VBD" || (_document[token].Upos == Upos.AUX && _document[token].Xpos is "VBZ" or "VBP"))
                return true;
        }

        return false;
    }

    // "asked how soon he wanted to talk".
    private bool IsQuestion(int predicate)
    {
        foreach (int child in _document.ChildrenOf(predicate))
        {
            if (child < predicate && _document[child].Xpos is "WRB" or "WP" || (child < predicate && _document.Child(child, "advmod") is var how and >= 0 && _document[how].Xpos == "WRB"))
                return true;
        }

        return false;
    }

    private IEnumerable<PositionDraft> Drafts(
        IEnumerable<(ActorReference Party, ActorReference? Speaker)> holders, Stance stance, int trigger, int content, string rule)
    {
        if (_document[content] is { Upos: Upos.PUNCT, Head: >= 0 and var above })
            content = above;
        content = Whole(trigger, content);
        List<(int First, int Last)> items =
            [.. ContentItems.Of(_document, content).Select(item => (_further.Undergoing(trigger, content, item.First), _further.Done(trigger, content, item.Last))), .. _further.Of(trigger, content)];
        if (_further.OfAnother(content) is var (rival, comma, theirs))
        {
            // Behind the comma another goes on, in the same words as the first.
            items = [.. items.Where(item => item.First < comma).Select(item => (item.First, Math.Min(item.Last, comma - 1)))];
            foreach ((ActorReference party, ActorReference? speaker) in Parties.Of(rival))
                yield return new PositionDraft(party, speaker, stance, trigger, theirs.First, theirs.Last, rule);
        }

        foreach ((ActorReference party, ActorReference? speaker) in holders)
        {
            foreach ((int first, int last) in items)
                yield return new PositionDraft(party, speaker, stance, trigger, first, BeforeReport(first, Before(trigger, first, last)), rule);
        }
    }

    // "wants the fee scrapped, two envoys said": who said so is no part of it.
    private int BeforeReport(int first, int last)
    {
        for (int token = first + 1; token < last; token++)
        {
            if (_document[token].Form == "," && article.StatementAt(first)?.SpeakerSpan?.Start == _document[token + 1].Start)
                return token - 1;
        }

        return last;
    }

    // "the release of prisoners, which Norland rules out": what is ruled out is the release.
    private int Whole(int trigger, int content)
    {
        bool isBefore = content < trigger && Clauses.RelativeHead(_document, trigger) == content;
        return isBefore && _document[content] is { Relation: "nmod", Head: >= 0 and var whole } && Clauses.HasMarker(_document, content, "of") && _document[whole].Upos == Upos.NOUN ? whole : content;
    }

    // "troops, which Norland will not pull out": the clause that holds the trigger is no part of what it is about.
    private int Before(int trigger, int first, int last)
    {
        if (trigger < first || trigger > last)
            return last;
        // The tree may hang the trigger elsewhere than its pronoun: "levies, which Norland wants gone".
        for (int which = trigger - 1; which > first && _document[which].Upos is not (Upos.VERB or Upos.AUX); which--)
        {
            if (_document[which] is { Xpos: "WDT", Upos: Upos.PRON } && _document[which - 1].Form == ",")
                return trigger + 1 < _document.Tokens.Length && _document[trigger + 1].Xpos == "VBN" ? Math.Max(last, Clauses.Extent(_document, trigger + 1).Last) : ContentItems.LastWord(_document, which - 1);
        }

        for (int at = trigger; at >= 0; at = _document[at].Head)
        {
            if (_document[at].Relation != "acl:relcl")
                continue;
            int end = _document.Subtree(at).First - 1;
            while (end > first && _document[end].Upos == Upos.PUNCT)
                end--;
            return Math.Max(first, end);
        }

        return last;
    }
}
