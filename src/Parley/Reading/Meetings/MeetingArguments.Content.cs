using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>What it was about and what came of it.</content>
internal sealed partial class MeetingArguments
{
    // A phrase of more tokens than this tells of more than the subject or the result.
    private const int LongestContent = 24;

    private void GiveAgenda(MeetingMention mention)
    {
        int noun = mention.Trigger, verb = mention.Predicate;
        bool isNoun = _document[noun].Upos != Upos.VERB;
        if (isNoun)
        {
            foreach (int before in Clauses.Premodifiers(_document, noun))
            {
                if (_document.Child(before, "cc") < 0 && _document[before].Relation is "compound" or "amod")
                    AddIssues(mention, before, isName: true);
            }
        }

        AddTopics(mention, noun, _words.Topics);
        if (isNoun && Clauses.OfPhrase(_document, noun) is >= 0 and var talks)
            AddTopics(mention, talks, _words.Topics);
        // The parser hangs "on a truce" in "held talks on a truce" on the verb as often as on the noun.
        if (isNoun && verb != noun && _document[noun].Head == verb && _document[noun].Relation is "obj" or "nsubj:pass")
            AddTopics(mention, verb, _words.Topics);

        AddDiscussed(mention, verb, verb != noun && (mention.Adjunct is not null || Clauses.Subject(_document, verb) == noun));
        foreach (int child in _document.ChildrenOf(noun))
            AddDiscussed(mention, child, _document[child].Upos == Upos.VERB && Clauses.Plain(_document[child].Relation) is "acl" or "advcl" or "xcomp");
        if (verb == noun || mention.Adjunct is not null)
            return;
        foreach (int child in _document.ChildrenOf(verb))
            AddDiscussed(mention, child, child > noun && _document[child].Upos == Upos.VERB && _document[child].Xpos is "VB" or "VBG" && Clauses.Plain(_document[child].Relation) is "advcl" or "xcomp");
    }

    /// <summary>"discussed a truce", "focused on a truce"; nothing where it was not discussed.</summary>
    private void AddDiscussed(MeetingMention mention, int verb, bool ofMeeting)
    {
        if (!ofMeeting || !_words.Agenda.TryGetValue(_document[verb].Lemma, out List<string>? prepositions) || Clauses.IsNegated(_document, verb))
            return;
        if (prepositions.Count > 0)
            AddTopics(mention, verb, prepositions);
        else if (Clauses.Patient(_document, verb) is >= 0 and var thing && thing != mention.Trigger)
            AddIssues(mention, thing, isName: false);
    }

    private void AddTopics(MeetingMention mention, int head, IEnumerable<string> prepositions)
    {
        foreach (string preposition in prepositions)
        {
            foreach (int topic in Clauses.Obliques(_document, head, preposition))
            {
                if (topic > mention.Trigger && !_words.NoTopics.Contains(_document[topic].Lemma) && !IsDate(topic))
                    AddIssues(mention, topic, isName: false);
            }
        }
    }

    private bool IsDate(int token) => article.DatesIn(_document.SpanOf(token, token)).Any();

    /// <summary>The issues that a phrase names outright. A name in front of the noun, "direct talks", does not say that the talks are about talks.</summary>
    private void AddIssues(MeetingMention mention, int head, bool isName)
    {
        (int first, int last) = isName ? (_document.Subtree(head).First, head) : Clauses.Extent(_document, head);
        foreach (IssueScore issue in IssueVocabulary.Shipped.Classify(_document, first, Math.Min(last, first + LongestContent)))
        {
            if (issue.Score >= IssueVocabulary.Strong && !mention.Agenda.Contains(issue.Code)
                && !(isName && issue.Code.StartsWith("talks.", StringComparison.Ordinal)))
                mention.Agenda.Add(issue.Code);
        }
    }

    private void GiveOutcome(MeetingMention mention)
    {
        if (mention.Status != Record.MeetingStatus.Held)
            return;
        foreach (int verb in Clauses.Conjuncts(_document, mention.Predicate))
            mention.Outcome ??= Outcome(mention, verb);
        foreach (int child in _document.ChildrenOf(mention.Trigger))
        {
            if (_document[child].Relation == "acl:relcl")
                mention.Outcome ??= Outcome(mention, child);
        }

        // The parser often hangs "…, which ended without a deal" on the verb.
        foreach (int child in _document.ChildrenOf(mention.Predicate))
        {
            if (_document[child].Relation is "parataxis" or "acl:relcl" && mention.Adjunct is null)
                mention.Outcome ??= Outcome(mention, child);
        }
    }

    private string? Outcome(MeetingMention mention, int verb)
    {
        if (!_words.Outcome.TryGetValue(_document[verb].Lemma, out MeetingOutcome? kind) || !IsOutcomeOf(mention, verb, kind))
            return null;
        if (!Clauses.IsPast(_document, verb) || Clauses.ModalityOf(_document, verb) != Modality.Actual || !TellsOutcome(verb, kind))
            return null;
        (_, int last) = Clauses.Extent(_document, verb);
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Relation == "advcl" && _document[child].Xpos != "VB" && !Clauses.HasMarker(_document, child, [.. kind.Behind]))
                last = Math.Min(last, _document.Subtree(child).First - 1);
        }

        for (int token = verb + 1; token < last; token++)
        {
            bool isNext = _document[token + 1].Upos is Upos.SCONJ or Upos.NUM || _document[token + 1].Lower is "but" or "which" or "who" or "while" or "as";
            if (_document[token].Form == ";" || (_document[token].Form == "," && isNext))
                last = token;
        }

        while (last > verb && _document[last].Upos == Upos.PUNCT)
            last--;
        int first = verb;
        while (Clauses.IsNegated(_document, verb) && first > 0 && _document[first - 1].Head == verb && _document[first - 1].Relation is "aux" or "aux:pass" or "advmod" or "advmod:neg")
            first--;
        if (last < verb || last - first > LongestContent)
            return null;
        string text = string.Join(' ', _document.Text[_document[first].Start.._document[last].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.AsSpan().ContainsAny('"', '“', '”') ? null : text;
    }

    /// <summary>The meeting ended, or its sides agreed at it.</summary>
    private bool IsOutcomeOf(MeetingMention mention, int verb, MeetingOutcome kind)
    {
        if (mention.Kind == MeetingTrigger.Agreeing)
            return verb == mention.Trigger;
        int subject = Clauses.Subject(_document, verb);
        if (mention.Adjunct is not null)
            return kind.Sides && mention.Adjunct is "after" or "following" or "during" or "at" && subject >= 0 && IsSide(mention, subject);
        bool isRelative = _document.Child(verb, "nsubj") is >= 0 and var which && _document[which].Lower == "which" && which > mention.Trigger;
        if (subject == mention.Trigger || (isRelative && _document[mention.Trigger].Relation == "obj"))
            return true;
        return kind.Ends && verb == mention.Predicate && IsObject(mention.Trigger, verb);
    }

    private bool IsSide(MeetingMention mention, int subject) =>
        article.MentionAt(subject)?.Party is { } party
            ? mention.Parties.Count == 0 || mention.Parties.Exists(p => p.IsSame(party))
            : _words.Sides.Contains(_document[subject].Lemma) || _document[subject].Lower == "they";

    /// <summary>"ended talks", "ended three days of talks".</summary>
    private bool IsObject(int noun, int verb)
    {
        int head = _document[noun].Head;
        return (head == verb && _document[noun].Relation == "obj")
            || (head >= 0 && _document[head].Head == verb && _document[head].Relation == "obj" && Clauses.OfPhrase(_document, head) == noun);
    }

    /// <summary>Whether behind the verb stands what makes it tell of a result: "ended" alone does not.</summary>
    private bool TellsOutcome(int verb, MeetingOutcome kind)
    {
        if (kind.Alone && _document.Child(verb, "xcomp") is var action && (action < 0 || !_words.Beginning.Contains(_document[action].Lemma)))
            return true;
        if (kind.Result && Clauses.Object(_document, verb) is >= 0 and var thing && _words.Results.Contains(_document[thing].Lemma))
            return true;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child < verb)
                continue;
            if (_document[child].Relation == "compound:prt" && kind.Behind.Contains(_document[child].Lower))
                return true;
            bool isPlain = _document[child].Upos is not Upos.PROPN && !_words.PlaceNouns.Contains(_document[child].Lemma) && !_words.VenueNouns.Contains(_document[child].Lemma) && !IsDate(child);
            if (isPlain && Clauses.HasMarker(_document, child, [.. kind.Behind]))
                return true;
        }

        return false;
    }
}
