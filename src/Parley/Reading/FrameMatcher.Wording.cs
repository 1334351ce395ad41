using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parley.Reading;

/// <content>Whether the words that a frame asks for are there: its noun, its particle, its fixed words.</content>
internal sealed partial class FrameMatcher
{
    // The noun that a verb and its particle govern, looked for once for all frames of the verb.
    private int Handled(int verb, int particle)
    {
        if (_handled.Verb == verb && _handled.Particle == particle)
            return _handled.Noun;
        int noun = Clauses.Patient(_document, verb);
        if (noun < 0 && !Clauses.IsPassive(_document, verb))
            noun = _order.NounAfter(verb, particle);
        if (noun < 0 && particle > 0)
            noun = BehindParticle(verb);
        _handled = (verb, particle, noun);
        return noun;
    }

    private int ObjectNoun(Frame frame, int verb)
    {
        int noun = Handled(verb, frame.Particle.Length);
        if (noun >= 0 && !IsOne(noun, frame.Object[^1]) && FrameVocabulary.Acts.Partitives.Contains(_document[noun].Lemma))
            noun = Clauses.OfPhrase(_document, noun);
        if (noun < 0 || !IsOne(noun, frame.Object[^1]))
            return -1;
        for (int i = 1; i < frame.Object.Length; i++)
        {
            if (noun - i < 0 || !IsOne(noun - i, frame.Object[^(i + 1)]))
                return -1;
        }

        return noun;
    }

    private bool HasParticle(Frame frame, int verb)
    {
        if (frame.Particle.IsEmpty)
            return true;
        if (Follows(frame.Particle, verb + 1))
            return true;
        foreach (int child in _document.ChildrenOf(verb))
        {
            // "pulled their troops back": behind the object a parser takes the particle for an adverb.
            if (child > verb && _document[child].Relation is "compound:prt" or "advmod" && _document[child].Lower == frame.Particle[0] && Follows(frame.Particle, child))
                return true;
        }

        return false;
    }

    private bool Follows(ImmutableArray<string> words, int at)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (at + i >= _document.Tokens.Length || _document[at + i].Lower != words[i])
                return false;
        }

        return true;
    }

    private bool HasFixed(FrameMatch match, int verb)
    {
        Frame frame = match.Frame;
        int next = 0, end = Math.Min(_document.SentenceOf(verb).End, verb + 1 + Window);
        for (int token = verb + 1; token < end && next < frame.Fixed.Length; token++)
        {
            if (!IsOne(token, frame.Fixed[next]))
                continue;
            next++;
            match.FixedEnd = token;
        }

        return next == frame.Fixed.Length;
    }

    private bool IsOne(int token, FrozenSet<string> words) => words.Contains(_document[token].Lemma) || words.Contains(_document[token].Lower);

    private bool Is(int token, string word) =>
        _document[token].Lower == word || string.Equals(_document[token].Lemma, word, StringComparison.OrdinalIgnoreCase);
}
