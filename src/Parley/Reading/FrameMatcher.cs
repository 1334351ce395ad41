using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Names;
using Parley.Text;

namespace Parley.Reading;

/// <summary>Finds the frames of an article. One pass over its tokens; each looks only at what stands close by in the tree.</summary>
internal sealed partial class FrameMatcher(AnnotatedArticle article, FrameVocabulary frames)
{
    // How far behind a verb the words of its frame may stand: "set all of the captured soldiers free".
    private const int Window = 8;

    private readonly Document _document = article.Document;
    private readonly FrozenSet<string> _light = FrameVocabulary.Acts.Light;
    private readonly Arguments _arguments = new(article);
    private readonly WordOrder _order = new(article);
    private (int Verb, int Particle, int Noun) _handled = (-1, 0, -1);

    /// <summary>The best frame that a token sets off; null if it sets off none.</summary>
    public FrameMatch? At(int token)
    {
        ref readonly Token word = ref _document[token];
        // "is opposed to", "was committed to": a participle that stands for an adjective.
        if (word.Xpos == "VBN" && frames.Adjectives.TryGetValue(word.Lower, out ImmutableArray<Frame> stances) && Best(stances, token, OfAdjective) is { Actors: [_, ..] } stance)
            return stance;
        if (word.Upos is Upos.VERB or Upos.AUX && frames.TryVerb(word, out ImmutableArray<Frame> verbs) && Best(WithParticle(verbs, token), token, OfVerb) is { } verb)
            return verb;
        if (word.Upos is Upos.NOUN or Upos.PROPN && frames.Nouns.TryGetValue(word.Lemma, out ImmutableArray<Frame> nouns))
            return Best(nouns, token, OfNoun);
        if (word is { Relation: "case" or "mark", Head: >= 0, Upos: Upos.ADP or Upos.SCONJ } && frames.Adjectives.TryGetValue(word.Lower, out ImmutableArray<Frame> stands) && _document.Child(word.Head, "cop") >= 0)
        {
            return new FrameMatch(stands[0], token)
            {
                Predicate = word.Head, Content = word.Head, Actors = Clauses.Agents(_document, word.Head), Score = 1,
            };
        }

        return word.Upos is Upos.ADJ or Upos.ADP or Upos.VERB or Upos.NOUN && frames.Adjectives.TryGetValue(word.Lower, out ImmutableArray<Frame> adjectives)
            ? Best(adjectives, token, OfAdjective)
            : null;
    }

    // "put off sanctions" is no "put sanctions on": where a verb with its particle has frames of its own, only these count.
    private ImmutableArray<Frame> WithParticle(ImmutableArray<Frame> frames, int verb) =>
        frames.Any(f => !f.Particle.IsEmpty && HasParticle(f, verb)) ? [.. frames.Where(f => !f.Particle.IsEmpty)] : frames;

    private static FrameMatch? Best(ImmutableArray<Frame> frames, int token, Func<Frame, int, FrameMatch?> match)
    {
        FrameMatch? best = null;
        foreach (Frame frame in frames)
        {
            FrameMatch? found = match(frame, token);
            if (found is not null && (best is null || found.Score > best.Score || (found.Score == best.Score && IsNearer(found, best))))
                best = found;
        }

        return best;
    }

    // "asked for help to rebuild": of two that fit as well, the one whose content stands closer; "called it a mistake of historic
    // proportions": the one whose words do.
    private static bool IsNearer(FrameMatch one, FrameMatch other) => one.FixedEnd >= 0 && one.FixedEnd != other.FixedEnd ? one.FixedEnd < other.FixedEnd : one.Content > one.Trigger && other.Content > one.Content && one.Frame.Slots.Any(s => s is { Required: true, Preposition: not null });

    private FrameMatch? OfVerb(Frame frame, int verb)
    {
        var match = new FrameMatch(frame, verb) { Score = 4 * frame.Weight };
        if (!HasParticle(frame, verb) || !HasFixed(match, verb))
            return null;
        if (!frame.Object.IsEmpty && (match.ObjectNoun = ObjectNoun(frame, verb)) < 0)
            return null;
        if (!Fill(match, frame, verb, match.ObjectNoun))
            return null;
        if (match.Actors.Count > 0)
            return match;
        match.Actors = Clauses.Agents(_document, verb);
        bool passive = Clauses.IsPassive(_document, verb);
        if (!passive && OwnSubject(verb) is >= 0 and var own)
            match.Actors = [own];
        else if (!passive && match.Actors.All(a => _arguments.In(a) is null) && _document[verb].Xpos is "VBD" or "VBZ" or "VBP" && _order.MentionBefore(verb) is var subject and >= 0 && !IsWithin(_document.Child(verb, "nsubj"), subject))
            match.Actors = [subject];
        if (match.Actors.Count == 0 && passive && _order.MentionAfter(verb, "by") is var agent and >= 0)
            match.Actors = [agent];
        // "…, Kim Lee, the man who runs the agency, has warned": who says so, where the tree finds nobody.
        if (IsFinite(verb) && !passive && match.Actors.All(a => _arguments.In(a) is null) && Speaker(verb) is var speaker and >= 0)
            match.Actors = [speaker];
        return match;
    }

    // "regretted the blasts and Sudland agreed to …": a parser may join the name in front of a finite verb to what stands before it.
    private int OwnSubject(int verb)
    {
        if (_document[verb] is not { Relation: "conj", Xpos: "VBD" or "VBZ" } || _document.Child(verb, "nsubj") >= 0)
            return -1;
        // "Norland accepted; Sudland, which had not been asked, turned it down": behind a semicolon another begins.
        for (int token = verb - 1; token > _document[verb].Head; token--)
        {
            if (_document[token].Form == ";")
                return article.MentionAt(token + 1) is { Form: MentionForm.Name or MentionForm.Nominal, Actor: not null } first ? first.Head : -1;
        }

        if (_order.MentionBefore(verb) is not (>= 0 and var subject))
            return -1;
        return article.MentionAt(subject) is { Form: MentionForm.Name } mention && mention.First > 0 && _document[mention.First - 1].Lower is "and" or "but" or "while" ? subject : -1;
    }

    // "A plane carrying Sudlandish prisoners left": who is only named in a clause of the subject has done nothing.
    private bool IsWithin(int subject, int token)
    {
        for (int at = subject + 1; subject >= 0 && at < token; at++)
        {
            if (_document[at].Upos == Upos.VERB)
                return true;
        }

        return false;
    }

    private bool IsFinite(int verb) =>
        _document[verb].Xpos is "VBD" or "VBZ" or "VBP" || (_document[verb].Xpos == "VBN" && _document.Child(verb, "aux") is >= 0 and var auxiliary && _document[auxiliary].Lemma == "have");

    private int Speaker(int verb) =>
        article.StatementBy(verb) is { SpeakerSpan: { } span } && article.MentionAt(_document.TokenAt(span.End - 1)) is { Actor: not null } mention ? mention.Head : -1;

    // "is ready to", "was prepared to", "remains opposed to", "is in favour of".
    private FrameMatch? OfAdjective(Frame frame, int adjective)
    {
        int copula = _document[adjective].Relation == "xcomp" && FrameVocabulary.Acts.Copulas.Contains(_document[_document[adjective].Head].Lemma) ? _document[adjective].Head : -1;
        // A parser may take "are unwilling" for a progressive.
        bool isBeing = _document.Child(adjective, "aux") is >= 0 and var be && _document[be].Lemma == "be";
        if (copula < 0 && !isBeing && _document.Child(adjective, "cop") < 0 && _document.Child(adjective, "aux:pass") < 0)
            return null;
        var match = new FrameMatch(frame, adjective) { Score = 4 * frame.Weight };
        if (!HasFixed(match, adjective) || !Fill(match, frame, adjective, copula))
            return null;
        // "says it is willing to deliver": a parser may take the subject for the "it" of "it is vital to".
        int subject = Clauses.Subject(_document, adjective) is >= 0 and var own ? own : _document.Child(adjective, "expl");
        match.Actors = [.. Clauses.Conjuncts(_document, subject)];
        return match;
    }

    private FrameMatch? OfNoun(Frame frame, int noun)
    {
        for (int i = 0; i < frame.Before.Length; i++)
        {
            int at = noun - frame.Before.Length + i;
            if (at < 0 || !Is(at, frame.Before[i]))
                return null;
        }

        var match = new FrameMatch(frame, noun) { Score = 4 * frame.Weight };
        int support = Clauses.Support(_document, noun);
        bool isLight = support >= 0 && _light.Contains(_document[support].Lemma);
        if (isLight)
            match.Predicate = support;
        if (!Fill(match, frame, noun, isLight ? support : -1))
            return null;
        if (match.Actors.Count == 0)
            match.Actors = [.. Clauses.Conjuncts(_document, _arguments.ActorOfNoun(noun))];
        if (match.Actors.Count == 0 && isLight)
            match.Actors = Clauses.Agents(_document, support);
        if (match.Actors.Count == 0 && frame.IsOfClause && _document[noun] is { Relation: "obl", Head: >= 0 and var clause } && Clauses.HasMarker(_document, noun, "in", "during"))
            match.Actors = Clauses.Agents(_document, clause);
        return match.Actors.Count == 0 ? null : match;
    }
}
