using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Nouns that tell of meetings, and those that look like it.</content>
internal sealed partial class MeetingFinder
{
    private MeetingMention? AtNoun(int token, bool isTold)
    {
        string lemma = _document[token].Lemma.ToLowerInvariant();
        bool weak = (_words.WeakNouns.Contains(lemma) && !IsSitting(token, lemma)) || IsAttempt(token, lemma);
        if (!weak && !_words.Nouns.Contains(lemma) && lemma != "session" && !IsCycle(token, lemma))
            return null;
        if (lemma is "talk" or "negotiation" && !IsPlural(token))
            return null;
        // In "round of talks" and "talks on a meeting" each noun is looked at; of a round of talks only the round counts.
        if (IsModifier(token) || IsPartOfName(token) || HasOtherMeaning(token) || IsInsideRound(token))
            return null;
        if (lemma == "round" && !IsRoundOfTalks(token, isTold))
            return null;
        return new MeetingMention
        {
            Trigger = token, Phrase = Measure(token), Predicate = _governor.Of(token, out string? adjunct), Adjunct = adjunct, Kind = weak ? MeetingTrigger.WeakNoun : MeetingTrigger.Noun,
            Rule = $"meeting.noun: {_document[token].Lower}",
            IsHeading = IsHeading(token), IsPlural = IsPlural(token), IsSummit = lemma.EndsWith("summit", StringComparison.Ordinal), IsDefinite = HasDeterminer(token, "the", "this", "these", "those", "their", "its", "both"),
            IsIndefinite = HasDeterminer(token, "a", "an"),
        };
    }

    /// <summary>"a final session", "a session of the talks".</summary>
    private bool IsSitting(int token, string lemma)
    {
        if (lemma != "session")
            return false;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child < token ? _words.Sittings.Contains(_document[child].Lower) || _words.Ordinal(_document[child].Lower) is > 1 || _words.Measures.Contains(_document[child].Lemma) : _document[child].Relation == "nmod" && _words.Nouns.Contains(_document[child].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>"The fourth cycle is to open in X", where the article tells of cycles of talks.</summary>
    private bool IsCycle(int token, string lemma)
    {
        if (!_words.Cycles.Contains(lemma) || _document[token].Relation == "nmod")
            return false;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child < token && _words.Ordinal(_document[child].Lower) is not null)
                return _cycles ??= HasCycleOfTalks();
        }

        return false;
    }

    private bool HasCycleOfTalks()
    {
        for (int token = 2; token < _document.Tokens.Length; token++)
        {
            if (_words.Nouns.Contains(_document[token].Lemma) && _document[token - 1].Lower == "of" && _words.Cycles.Contains(_document[token - 2].Lemma))
                return true;
        }

        return false;
    }

    /// <summary>The "days" of "two days of talks"; the noun itself where nothing measures it.</summary>
    private int Measure(int noun) =>
        _document[noun].Relation == "nmod" && _document[noun].Head is >= 0 and var head && head < noun && _words.Measures.Contains(_document[head].Lemma) && Clauses.HasMarker(_document, noun, "of")
            ? head
            : noun;

    /// <summary>"an attempt to bring the sides together".</summary>
    private bool IsAttempt(int token, string lemma)
    {
        if (!_words.Attempts.Contains(lemma) || token + 1 >= _document.Tokens.Length || _document[token + 1].Lower != "to")
            return false;
        for (int next = token + 2; next < _document.Tokens.Length && next <= token + 8 && _document[next].Sentence == _document[token].Sentence; next++)
        {
            if (_words.Attempted.Contains(_document[next].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"summit diplomacy", "conference room".</summary>
    private bool IsModifier(int token) =>
        _document[token].Relation is "compound" && _document[token].Head > token && _document[_document[token].Head].Upos is Upos.NOUN or Upos.PROPN
        && !_words.Nouns.Contains(_document[_document[token].Head].Lemma.ToLowerInvariant());

    private bool IsPartOfName(int token) =>
        article.MentionAt(token) is { Form: MentionForm.Name, Kind: NameKind.Body or NameKind.Facility or NameKind.Work or NameKind.Group };

    private bool HasOtherMeaning(int token)
    {
        if (token > 0 && _document[token - 1].Sentence == _document[token].Sentence && _words.NotBefore.Contains(_document[token - 1].Lower))
            return true;
        return ByPhone(token);
    }

    private bool IsInsideRound(int token)
    {
        int head = _document[token].Head;
        return head >= 0 && head < token && _document[token].Relation == "nmod" && _document[head].Lemma is "round" or "session" or "series" or "day" or "set"
            && _document[head].Lemma is "round" or "session" && token - head <= 6;
    }

    private bool IsRoundOfTalks(int token, bool isTold)
    {
        // "talks, to be followed by a round in X"
        if (isTold && Clauses.Oblique(_document, token, "in") >= 0 && HasDeterminer(token, "a", "another"))
            return true;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child > token && (_words.Nouns.Contains(_document[child].Lemma) || _words.WeakNouns.Contains(_document[child].Lemma.ToLowerInvariant()) || FrameVocabulary.Acts.People.Contains(_document[child].Lemma)))
                return true;
            // "That round is to take place in X": the one just told of.
            if (child < token && _previous && _document[child].Lower is "that" or "this")
                return true;
            if (child < token && _document[child].Relation == "nummod" && IsPlural(token) && Clauses.OfPhrase(_document, token) < 0)
                return true;
            if (child < token && (_words.Ordinal(_document[child].Lower) is not null || _words.Other.Contains(_document[child].Lower) || _words.Possible.Contains(_document[child].Lower) || _document[child].Lower is "latest" or "final" or "face-to-face"))
                return true;
        }

        return false;
    }

    private bool HasDeterminer(int token, params ReadOnlySpan<string> words)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child > token)
                break;
            if (_document[child].Relation is "det" or "nmod:poss" && words.Contains(_document[child].Lower))
                return true;
        }

        return false;
    }
}
