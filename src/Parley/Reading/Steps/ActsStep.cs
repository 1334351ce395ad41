using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Who does what to whom: the verbs and nouns of the frames with their actors, targets and contents.</summary>
public sealed class ActsStep : IReadingStep
{
    public string Name => "acts";

    public Layers Needs => Layers.Layout | Layers.Actors | Layers.Statements;

    public Layers Gives => Layers.Acts;

    public void Run(AnnotatedArticle article)
    {
        Document document = article.Document;
        var matcher = new FrameMatcher(article, FrameVocabulary.Acts);
        var matches = new Dictionary<int, FrameMatch>();
        foreach (Sentence sentence in document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (matcher.At(token) is { } match && !IsSilence(document, match) && !IsOwnOrder(document, match))
                    matches[token] = match;
            }
        }

        var arguments = new Arguments(article);
        var byObject = new Dictionary<int, FrameMatch>();
        foreach (FrameMatch match in matches.Values.ToList())
        {
            if (match.ObjectNoun < 0)
                continue;
            byObject[match.ObjectNoun] = match;
            if (!IsAnswered(arguments, match))
                matches.Remove(match.ObjectNoun);
        }

        article.Acts = [.. matches.OrderBy(m => m.Key).Where(m => !IsContentOfAnother(document, m.Value, matches) && !IsAlleged(document, m.Value, matches, byObject)).SelectMany(m => Acts(article, arguments, m.Value, byObject.ContainsKey(m.Key)))];
        article.Acts = [.. article.Acts.Concat(new Echoes(article).Find()).OrderBy(a => a.Trigger)];
    }

    // "turned down Sudland's proposal": the proposal is an act of its own, whose answer this is.
    private static bool IsAnswered(Arguments arguments, FrameMatch match) =>
        match.Frame.Type is "reject" or "refuse" or "accept" or "condemn" or "criticize" && arguments.In(arguments.ActorOfNoun(match.ObjectNoun)) is { Actor: not null };

    /// <summary>"accused them of shelling a town", "traded accusations of breaking the truce": what somebody is said to have done, by whoever judges it.</summary>
    private static bool IsAlleged(Document document, FrameMatch match, Dictionary<int, FrameMatch> matches, Dictionary<int, FrameMatch> byObject)
    {
        int clause = match.Predicate;
        if (document[clause].Xpos is not ("VBG" or "VBN") || document[clause].Relation is not ("advcl" or "acl" or "ccomp" or "xcomp" or "conj") || document[clause].Head is not (>= 0 and var head) || head > clause)
            return false;
        // "accused the other of breaking": the clause may hang on who is accused.
        if (!matches.TryGetValue(head, out FrameMatch? above) && !byObject.TryGetValue(head, out above)
            && !(document[head].Relation is "obj" or "iobj" or "nsubj:pass" or "obl" && document[head].Head >= 0 && Clauses.HasMarker(document, clause, "of", "for", "over") && matches.TryGetValue(document[head].Head, out above)))
            return false;
        return above.Frame.Type is "accuse" or "criticize" or "condemn" or "investigate" or "warn" && above.Frame.Lemma != "warn" && document[clause - 1].Form != ",";
    }

    // "denied that it would disarm" refuses, "denied that it had shelled" does not.
    private static bool IsRefusedFuture(Document document, FrameMatch match) =>
        match.Frame is { Type: "reject", Lemma: "deny" } && match.Content >= 0
        && document.Child(match.Content, "aux") is var auxiliary and >= 0 && document[auxiliary].Lower is "would" or "will";

    private static bool IsSilence(Document document, FrameMatch match) =>
        match.Frame.Type == "refuse" && match.Content >= 0 && FrameVocabulary.Acts.Silence.Contains(document[match.Content].Lemma)
        && Clauses.Oblique(document, match.Content, "to") < 0;

    // "ordered its troops to withdraw": who tells his own people what to do demands nothing of another.
    private static bool IsOwnOrder(Document document, FrameMatch match) =>
        match.Frame is { Type: "demand", Lemma: "order" or "instruct" or "command" or "tell" } && match.Target >= 0 && Clauses.Possessor(document, match.Target) is >= 0 and var whose && document[whose].Xpos == "PRP$";

    // What somebody asks for, offers or refuses is no act of its own: "urged them to withdraw" is a request, no withdrawal.
    private static bool IsContentOfAnother(Document document, FrameMatch match, Dictionary<int, FrameMatch> matches)
    {
        int at = match.Trigger;
        for (int step = 0; step < 8; step++)
        {
            int head = Clauses.HeadOfJoined(document, at);
            if (head < 0)
                return false;
            bool clause = Clauses.Plain(document[at].Relation) is "xcomp" or "ccomp" or "acl" or "advcl" && document[at].Relation != "acl:relcl";
            if (matches.TryGetValue(head, out FrameMatch? above) && above.Content == at)
                return clause ? document[at].Relation != "ccomp" || Clauses.ModalityOf(document, match.Predicate) != Modality.Actual : above.Frame.Type is not ("condemn" or "reject" or "accept" or "praise" or "criticize" or "protest" or "violate");
            if (match.Predicate != match.Trigger && above?.Content == match.Predicate)
                return true;
            if (document[at].Relation is "acl:relcl" or "parataxis")
                return false;
            at = head;
        }

        return false;
    }

    // "We condemn the raid": said of oneself in the present, the words are the act, whoever speaks.
    private static bool IsPerformed(Document document, FrameMatch match) =>
        match.Actors is [var speaker] && document[speaker].Lower is "we" or "i" && document[match.Predicate].Xpos == "VBP"
        && document.Child(match.Predicate, "aux") < 0 && FrameVocabulary.Acts.Performed.Contains(document[match.Predicate].Lemma);

    // "agreed on a deal that would curb its nuclear work, after eight days of talks": after what they agreed is not what they agreed on.
    private static int BeforeCircumstance(Document document, int first, int last)
    {
        for (int token = first + 1; token < last; token++)
        {
            if (document[token].Form == "," && MeetingVocabulary.Shipped.Adjuncts.Contains(document[token + 1].Lower))
                return token - 1;
        }

        return last;
    }

    private static IEnumerable<Act> Acts(AnnotatedArticle article, Arguments arguments, FrameMatch match, bool isAnswered)
    {
        Document document = article.Document;
        bool negated = Clauses.IsNegated(document, match.Predicate);
        Modality modality = match.Predicate == match.Trigger && document[match.Trigger].Upos is Upos.NOUN or Upos.PROPN
            ? Clauses.NominalModality(document, match.Trigger, ref negated)
            : Clauses.ModalityOf(document, match.Predicate);
        if (match.Frame.IsOfClause && document[match.Trigger] is { Relation: "obl", Head: >= 0 and var clause } && Clauses.HasMarker(document, match.Trigger, "in", "during"))
            modality = Clauses.ModalityOf(document, clause);
        // "rejected Sudland's offer": it was made.
        if (isAnswered && match.Frame.Type is not ("reject" or "refuse"))
            (modality, negated) = (Modality.Actual, false);
        if (modality == Modality.Actual && Clauses.IsPurpose(document, match.Predicate))
            modality = Modality.Possible;
        List<Mention> actors = [.. arguments.All(match.Actors).Select(arguments.Named)];
        if (actors is [] or [{ Form: MentionForm.Pronoun }])
            actors = arguments.Owner(match, actors);
        if (actors.Count == 0 && IsPerformed(document, match))
            actors = [arguments.Phrase(match.Actors[0])];
        Mention? target = arguments.In(match.Target) ?? arguments.In(match.Content) ?? arguments.Within(match.Content, actors)
            ?? arguments.Other(match.ObjectNoun, actors) ?? arguments.After(match, actors) ?? arguments.Nameless(match.Target) ?? arguments.Nameless(match.Content);
        // Where any noun of a class may be the object, which one it is says what it is about: "rejected the offer of a truce".
        int content = match.Content < 0 && match.Frame.Object is [.., { Count: > 1 }] ? match.ObjectNoun : match.Content;
        (int first, int last) = content >= 0 ? Clauses.Extent(document, content) : (0, -1);
        last = BeforeCircumstance(document, first, last);
        string? issue = last < first || IssueVocabulary.Shipped.Classify(document, first, last) is not [var best, ..] ? null : best.Code;
        Span words = Clauses.SpanOf(document, Clauses.HeadOf(document, match.Predicate));
        if (actors.Count == 0 && target is not ({ Actor: not null } or { Members.Count: > 0 }) && arguments.In(match.Target) is null)
            yield break;
        string type = negated && match.Frame.Negated is { } opposite ? opposite : match.Frame.Type;
        string root = type == match.Frame.Type ? RootVocabulary.Shipped.RootOf(match.Frame, modality, negated) : MoveTypes.Plover[type];
        for (int i = 0; i < Math.Max(1, actors.Count); i++)
        {
            Mention? actor = i < actors.Count ? actors[i] : null;
            Mention? other = target;
            if (match.Frame.IsReciprocal && (match.Target < 0 || other == actor) && actors.Count > 1)
                other = actors[i == 0 ? 1 : 0];
            yield return new Act
            {
                Type = type,
                Announced = negated ? null : match.Frame.Planned,
                Root = root,
                Trigger = match.Trigger,
                Clause = words,
                Actor = actor,
                Target = other == actor ? null : other,
                Content = content,
                Issue = issue,
                Negated = negated && match.Frame.Negated is null,
                Modality = modality,
                IsMove = match.Frame.IsMove || IsRefusedFuture(document, match),
                IsAnswered = isAnswered,
                Rule = $"{match.Frame.Type}: {match.Frame.Pattern}",
            };
        }
    }
}
