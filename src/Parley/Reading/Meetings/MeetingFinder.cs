using Parley.Articles;
using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Finds the nouns and verbs of an article that tell of meetings.</summary>
internal sealed class MeetingFinder(AnnotatedArticle article)
{
    private const int Reach = 12;

    private static readonly List<string> Back = ["back"];

    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;
    private readonly MeetingArguments _arguments = new(article);
    private readonly MeetingSequels _sequels = new(article);

    // Whether the sentence before tells of a meeting, which "they" and "it" may take up.
    private bool _previous;

    public List<MeetingMention> Find()
    {
        List<MeetingMention> found = [];
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            int before = found.Count;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if ((_sequels.At(token, found.Skip(before)) ?? At(token, before < found.Count) ?? AtOrdinal(sentence, token, found)) is { } mention)
                    found.Add(mention);
            }

            if (found.Count == before)
            {
                _previous = false;
                continue;
            }

            _arguments.Fill(sentence, found.GetRange(before, found.Count - before));
            found.RemoveAll(mention => mention.Trigger >= sentence.First && !mention.IsTold);
            _previous = found.Count > before;
        }

        return found;
    }

    /// <param name="isTold">Whether the sentence has told of a meeting in front of the token.</param>
    private MeetingMention? At(int token, bool isTold)
    {
        Upos upos = _document[token].Upos;
        if (upos is Upos.NOUN or Upos.PROPN)
            return AtNoun(token, isTold);
        if (upos == Upos.PRON)
            return AtPronoun(token, isTold);
        if (upos == Upos.ADV)
            return IsBack(token) ? Verbal(token, MeetingTrigger.Returning, "return") : null;
        return upos == Upos.VERB ? AtVerb(token) : null;
    }

    /// <summary>"The first round was in X on Monday, the second in Y on Friday"; "…. The third is set for Sunday": the number of a round just told of.</summary>
    private MeetingMention? AtOrdinal(Sentence sentence, int token, List<MeetingMention> found)
    {
        if (_words.Ordinal(_document[token].Lower) is not { } round || token == sentence.First || token + 1 >= sentence.End || _document[token - 1].Lower is not ("the" or "a")
            || found.FindLast(m => _document[m.Phrase].Lemma is "round" or "session" or "meeting" or "cycle" or "leg") is not { } before || _document[before.Trigger].Sentence < sentence.Index - 1)
            return null;
        string rule = $"meeting.noun: {_document[token].Lower} {_document[before.Trigger].Lower}";
        bool here = _document[before.Trigger].Sentence == sentence.Index;
        if (here && before.Trigger < token && _document[token - 1].Lower == "the" && _document[token + 1].Upos == Upos.ADP)
            return new MeetingMention { Trigger = token, Predicate = token, Kind = MeetingTrigger.Noun, Rule = rule, Round = round, Ellipsis = before, IsDefinite = true };
        int verb = _document[token].Head;
        return verb > token && _document[token].Upos is Upos.ADJ or Upos.NOUN && Clauses.Plain(_document[token].Relation) == "nsubj" && _document[verb].Upos == Upos.VERB
            && (_words.Planned.Contains(_document[verb].Lemma) || _words.Held.Contains(_document[verb].Lemma))
            ? new MeetingMention { Trigger = token, Predicate = verb, Kind = MeetingTrigger.Noun, Rule = rule, Round = round }
            : null;
    }

    /// <summary>"They were held in June", "It lasted four hours", "expects them to resume on Monday": behind what tells of a meeting.</summary>
    private MeetingMention? AtPronoun(int token, bool isTold)
    {
        if (!(_previous || isTold) || _document[token].Lower is not ("it" or "they" or "them"))
            return null;
        int verb = Clauses.Plain(_document[token].Relation) == "nsubj" ? _document[token].Head : Clauses.Plain(_document[token].Relation) == "obj" ? _document.Child(_document[token].Head, "xcomp") : -1;
        if (verb < token)
            return null;
        bool held = _document[verb].Lemma is "last" or "collapse" or "adjourn" || (_document[verb].Lemma is "resume" or "reconvene" && _document.Child(verb, "obj") < 0)
            || (_document[verb].Lemma is "hold" or "schedule" or "cancel" or "postpone" && Clauses.IsPassive(_document, verb))
            || (_document[verb].Lemma == "take" && verb + 1 < _document.Tokens.Length && _document[verb + 1].Lower == "place");
        return held
            ? new MeetingMention { Trigger = token, Predicate = verb, Kind = MeetingTrigger.Noun, Rule = $"meeting.pronoun: {_document[verb].Lower}", IsDefinite = true, IsPlural = false }
            : null;
    }

    private MeetingMention? AtNoun(int token, bool isTold)
    {
        string lemma = _document[token].Lemma.ToLowerInvariant();
        bool weak = (_words.WeakNouns.Contains(lemma) && !IsSitting(token, lemma)) || IsAttempt(token, lemma);
        if (!weak && !_words.Nouns.Contains(lemma) && lemma != "session")
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
            Trigger = token, Phrase = Measure(token), Predicate = Governor(token, out string? adjunct), Adjunct = adjunct, Kind = weak ? MeetingTrigger.WeakNoun : MeetingTrigger.Noun,
            Rule = $"meeting.noun: {_document[token].Lower}",
            IsHeading = IsHeading(token), IsPlural = IsPlural(token), IsSummit = lemma.EndsWith("summit", StringComparison.Ordinal), IsDefinite = HasDeterminer(token, "the", "this", "these", "those", "their", "its", "both"),
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

    private MeetingMention? AtVerb(int token)
    {
        string lemma = _document[token].Lemma;
        if (_words.Verbs.TryGetValue(lemma, out MeetingVerb? verb))
        {
            if (!FollowedBy(_document, token, verb.Particle))
                return null;
            // "offered to host a summit": the summit is the meeting.
            bool hosts = verb.Person && Clauses.Patient(_document, token) is >= 0 and var hosted && _words.Nouns.Contains(_document[hosted].Lemma);
            if (hosts || _document[token].Relation is "amod" or "compound" || ByPhone(token) || ((verb.Alone || (!verb.Weak && !verb.Object)) && Calls(token)))
                return null;
            return Verbal(token, verb.Weak ? MeetingTrigger.WeakVerb : MeetingTrigger.Verb, "verb");
        }

        if (IsUniting(_document, token) && _arguments.IsSomebody(Clauses.Agent(_document, token)))
            return Verbal(token, MeetingTrigger.Verb, "unite");
        if (IsSigning(token, lemma))
            return Verbal(token, MeetingTrigger.Signing, "sign");
        // "called off" calls nobody.
        if (_words.Inviting.Contains(lemma) && _document.Child(token, "compound:prt") < 0)
            return Verbal(token, MeetingTrigger.Inviting, "invite");
        if (IsReturn(token, lemma))
            return Verbal(token, MeetingTrigger.Returning, "return");
        return _words.Agreeing.Contains(lemma) && !Clauses.IsNegated(_document, token) ? Verbal(token, MeetingTrigger.Agreeing, "agree") : null;
    }

    /// <summary>"The president brought together the ministers of X and Y": somebody does so with people, and a word says "together".</summary>
    public static bool IsUniting(Document document, int verb) =>
        MeetingVocabulary.Shipped.Uniting.TryGetValue(document[verb].Lemma, out List<string>? particles) && particles.Count > 0 && document.Child(verb, "obj") is >= 0 and var people
        && (document[verb].Xpos != "VB" || document.Child(verb, "aux") >= 0) && (FollowedBy(document, verb, particles) || FollowedBy(document, document.Subtree(people).Last, particles));

    /// <summary>"convened his security council": who calls others together does not meet by that.</summary>
    private bool Calls(int verb) => _document.Child(verb, "obj") >= 0;

    /// <summary>"The two sides return to X on Monday": negotiators who come back to a place meet there.</summary>
    private bool IsReturn(int verb, string lemma) =>
        _words.Returning.Contains(lemma) && (lemma == "return" || FollowedBy(_document, verb, Back)) && ComesTo(verb);

    /// <summary>"Both sides will be back in X".</summary>
    private bool IsBack(int adverb) => _document[adverb].Lower == "back" && _document.Child(adverb, "cop") >= 0 && ComesTo(adverb);

    private bool ComesTo(int predicate) =>
        Clauses.Oblique(_document, predicate, "to", "in", "at") >= 0
        && Clauses.Subject(_document, predicate) is >= 0 and var subject && _words.Sides.Contains(_document[subject].Lemma) && IsPlural(subject);

    private MeetingMention Verbal(int verb, MeetingTrigger kind, string rule) =>
        new() { Trigger = verb, Predicate = verb, Kind = kind, Rule = $"meeting.{rule}: {_document[verb].Lower}", IsHeading = IsHeading(verb), IsPlural = IsRepeated(verb) };

    /// <summary>"have met twice, in March and in April", "met three times".</summary>
    private bool IsRepeated(int verb)
    {
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Lower is "twice" or "thrice" or "times" or "repeatedly")
                return true;
        }

        return false;
    }

    private bool IsHeading(int token) => article.BlockOf(_document.SentenceOf(token)) is not (BlockKind.Paragraph or BlockKind.ListItem);

    private bool IsSigning(int verb, string lemma)
    {
        if (_words.Signing.Contains(lemma))
        {
            int thing = Clauses.Patient(_document, verb);
            return thing >= 0 && _words.Signed.Contains(_document[thing].Lemma.ToLowerInvariant());
        }

        if (lemma != "put")
            return false;
        int name = _document.Child(verb, "obj");
        return name >= 0 && _words.Named.Contains(_document[name].Lemma) && Clauses.Oblique(_document, verb, "to", "on", "under") >= 0;
    }

    /// <summary>The verb of whose clause the noun is part; the noun itself where there is none.</summary>
    private int Governor(int noun, out string? adjunct)
    {
        adjunct = null;
        if (OwnVerb(noun) is >= 0 and var own)
            return own;
        int at = noun;
        for (int step = 0; step < Reach && _document[at].Head >= 0; step++)
        {
            if (Clauses.Plain(_document[at].Relation) is "obl" or "nmod" or "advcl" && Clauses.Marker(_document, at) is { } marker && _words.Adjuncts.Contains(marker))
                adjunct = marker;
            if (adjunct is not null && AfterComma(noun))
                return MainVerb(noun);
            at = _document[at].Head;
            // "emerged smiling from the talks"
            if (_document[at] is { Upos: Upos.VERB, Xpos: "VBG", Relation: "xcomp", Head: >= 0 and var outer } && _words.TakingPart.Contains(_document[outer].Lemma))
                return outer;
            // "agreed on steps to end the war at a meeting": they did not end it there.
            if (adjunct == "at" && _document[at] is { Upos: Upos.VERB, Xpos: "VB", Relation: "acl" or "xcomp" or "advcl" } && _document.Child(at, "aux") < 0)
                continue;
            if (_document[at].Upos == Upos.VERB || (_document.Child(at, "cop") >= 0 && _document.Child(at, "nsubj") >= 0))
                return at;
        }

        return noun;
    }

    /// <summary>"They spoke on Friday; their only talks, in May, led nowhere": the verb behind, where the parser hangs the noun on what stands before the semicolon.</summary>
    private int OwnVerb(int noun)
    {
        int head = _document[noun].Head;
        if (head < 0 || head > noun || _document[noun].Relation is "obj" or "nmod" || _document.Child(noun, "case") >= 0)
            return -1;
        int stop = -1;
        for (int token = head + 1; token < noun; token++)
        {
            if (_document[token].Form == ";")
                stop = token;
        }

        for (int token = noun + 1; stop >= 0 && token < _document.SentenceOf(noun).End && _document[token].Form != ";"; token++)
        {
            if (_document[token].Upos == Upos.VERB && _document[token].Xpos is "VBD" or "VBZ" or "VBP")
                return Clauses.Plain(_document[token].Relation) != "acl" && _document.Child(token, "nsubj") < 0 ? token : -1;
        }

        return -1;
    }

    /// <summary>"…, after eight days of talks", "…, nine days into negotiations": the comma parts the phrase from what stands right before it.</summary>
    private bool AfterComma(int noun)
    {
        bool marked = false;
        for (int token = noun - 1; token > 0 && noun - token < 12 && _document[token].Sentence == _document[noun].Sentence; token--)
        {
            marked |= _words.Adjuncts.Contains(_document[token].Lower);
            if (_document[token].Form == ",")
                return marked;
            if (_document[token].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
                return false;
        }

        return false;
    }

    /// <summary>The verb of the main clause; under a verb of saying, that of its content.</summary>
    private int MainVerb(int token)
    {
        Sentence sentence = _document.SentenceOf(token);
        for (int at = sentence.First; at < sentence.End; at++)
        {
            if (_document[at].IsRoot)
                return _document.Child(at, "ccomp") is >= 0 and var said ? said : at;
        }

        return token;
    }

    private bool IsPlural(int token) =>
        _document[token].Xpos is "NNS" or "NNPS" || (_document[token].Lower.EndsWith('s') && _document[token].Lower != _document[token].Lemma.ToLowerInvariant());

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

    private bool ByPhone(int token)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document[child].Lemma is "phone" or "telephone" or "videoconference" or "video" or "videolink" or "virtually" or "remotely" or "online")
                return true;
        }

        return false;
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

    /// <summary>Whether one of these particles stands right behind a verb, or none is needed.</summary>
    public static bool FollowedBy(Document document, int verb, List<string> particles)
    {
        for (int token = verb + 1; token < document.Tokens.Length && token <= verb + 4 && document[token].Sentence == document[verb].Sentence; token++)
        {
            if (particles.Contains(document[token].Lower))
                return true;
        }

        return particles.Count == 0;
    }
}
