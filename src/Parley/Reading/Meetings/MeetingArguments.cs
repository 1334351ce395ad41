using Parley.Dates;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Fills mentions of meetings with what their sentence says: who, when, where, how long, which round, who leads.</summary>
internal sealed partial class MeetingArguments(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;
    private readonly MeetingParties _parties = new(article);
    private readonly MeetingStatusReader _status = new(article);
    private readonly HashSet<EdtfDate> _weekdays = [], _yearless = [];

    /// <summary>Whether a token is, or names, somebody who can meet.</summary>
    public bool IsSomebody(int token) => _parties.IsSomebody(token);

    /// <summary>Whether a phrase joins persons of two sides or more: "X and Y".</summary>
    public bool ArePersonsOfTwoSides(int people) => _parties.ArePersonsOfTwoSides(people);

    /// <summary>Fills the mentions of one sentence.</summary>
    public void Fill(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (MeetingMention mention in mentions)
        {
            _parties.Fill(mention);
            ReadModifiers(mention);
        }

        // Without sides these are no meetings, and must not take dates and places from one.
        mentions.RemoveAll(mention => mention.Kind is MeetingTrigger.Agreeing or MeetingTrigger.WeakVerb && mention.Parties.Count < 2 && mention.Persons.Count < 2);
        // "launched talks and will move to X for the next round": the round tells itself what comes next.
        mentions.RemoveAll(mention => mention.Kind == MeetingTrigger.Sequel && mentions.Exists(other => other.Predicate == mention.Trigger && other.Kind != MeetingTrigger.Sequel));
        mentions.RemoveAll(mention => (mention.Kind == MeetingTrigger.Agreeing || _words.Leaving.Contains(_document[mention.Trigger].Lemma)) && mentions.Exists(other => other.Predicate == mention.Trigger && other.Adjunct is not null));
        GiveDates(sentence, mentions);
        GivePlaces(sentence, mentions);
        foreach (MeetingMention mention in mentions)
        {
            GiveJourney(sentence, mention);
            GiveMargins(mentions, mention);
            // "the London talks …. They were held in May"
            if (mention is { Places.Count: 0, Antecedent: { Dates.Count: 0, Places.Count: > 0 } antecedent })
                mention.Places.AddRange(antecedent.Places);
        }

        GiveSameDay(sentence, mentions);
        foreach (MeetingMention mention in mentions)
            mention.IsBeside = IsEventBeside(mention);
        mentions.RemoveAll(mention => mention.IsBeside);
        GiveMinutes(sentence, mentions);
        Join(mentions);
        JoinCeremonies(mentions);
        foreach (MeetingMention mention in mentions)
        {
            LookBack(mention);
            _status.Fill(mention);
            if (mention is { Kind: not MeetingTrigger.Sequel, Ellipsis: { } whole })
                (mention.Status, mention.Time) = (whole.Status, whole.Time);
            LookAhead(mention);
            mention.IsNews = IsNews(sentence, mention);
            GiveAgenda(mention);
            GiveOutcome(mention);
        }
    }

    /// <summary>"met him for negotiations in X": the verb and the noun are one meeting, and the verb says who.</summary>
    private static void Join(List<MeetingMention> mentions)
    {
        foreach (MeetingMention noun in mentions)
        {
            if (noun.Adjunct is not null || noun.IsOther || mentions.Find(m => m.Kind is MeetingTrigger.Verb or MeetingTrigger.Inviting && m.Trigger == noun.Predicate && m.Trigger < noun.Trigger) is not { } verb)
                continue;
            verb.Dates.AddRange(noun.Dates.Except(verb.Dates));
            verb.Places.AddRange(noun.Places.Except(verb.Places));
            verb.IsListed |= noun.IsListed;
            noun.IsListed = verb.IsListed;
            verb.Venue ??= noun.Venue;
            verb.Round ??= noun.Round;
            verb.Minutes ??= noun.Minutes;
            noun.Dates.Clear();
            noun.Dates.AddRange(verb.Dates);
            foreach (ActorReference party in verb.Parties)
            {
                if (!noun.Parties.Exists(p => p.IsSame(party)))
                    noun.Parties.Add(party);
            }
        }
    }

    /// <summary>"At a ceremony in X on Friday they signed an accord": the ceremony is the signing.</summary>
    private static void JoinCeremonies(List<MeetingMention> mentions)
    {
        foreach (MeetingMention ceremony in mentions)
        {
            if (ceremony.Kind != MeetingTrigger.WeakNoun || ceremony.Adjunct is not ("at" or "during") || mentions.Find(m => m.Kind == MeetingTrigger.Signing && m.Trigger == ceremony.Predicate) is not { } signing)
                continue;
            signing.Dates.AddRange(ceremony.Dates.Except(signing.Dates));
            signing.Places.AddRange(ceremony.Places.Except(signing.Places));
            signing.Venue ??= ceremony.Venue;
        }
    }

    private void ReadModifiers(MeetingMention mention)
    {
        // "are to meet again": not what was told before.
        mention.IsAgain = mention.Kind == MeetingTrigger.Returning || (mention.Kind == MeetingTrigger.Verb && IsAgain(mention.Trigger));
        foreach (int child in _document.ChildrenOf(mention.Trigger))
        {
            if (child > mention.Trigger)
                break;
            string word = _document[child].Lower;
            if (_words.Ordinal(word) is { } round && IsRound(mention.Trigger))
                mention.Round = round;
            mention.IsOther |= _words.Other.Contains(word);
        }
    }

    private bool IsAgain(int verb)
    {
        if (_document[verb].Lemma is "reconvene" or "resume")
            return true;
        foreach (int child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document[child].Lower == "again")
                return true;
        }

        return false;
    }

    /// <summary>"the second round", "a third meeting": the number of a round, but not "the first talks in years".</summary>
    private bool IsRound(int trigger) => _document[trigger].Lemma is "round" or "session";

    /// <summary>
    /// The mention to which a phrase of the sentence belongs: the meeting noun or the verb on which it hangs; where the tree says
    /// neither, the only mention of the sentence with no verb between.
    /// </summary>
    private MeetingMention? Owner(Sentence sentence, List<MeetingMention> mentions, int first, int last)
    {
        // Right behind the noun: "talks on Thursday", "the second on June 2".
        if (first - 2 >= sentence.First && _document[first - 1].Upos == Upos.ADP && mentions.Find(mention => mention.Trigger == first - 2 && mention.Kind != MeetingTrigger.Verb) is { } adjacent)
            return adjacent;
        // "The last time that they met was in December": the date is what the clause says of the time.
        if (mentions.Find(mention => _document[mention.Trigger] is { Relation: "acl:relcl", Head: var noun } && _document[noun].Head >= first && _document[noun].Head <= last
            && Clauses.Plain(_document[noun].Relation) == "nsubj" && mention.Trigger < first) is { } time)
            return time;
        bool ofNoun = false, ofClause = false;
        int at = Tenses.Outer(_document, first, last);
        // "The next meeting could be in X": the place is what the clause says of it.
        if (mentions.Find(mention => mention.Predicate >= first && mention.Predicate <= last && mention.Trigger < first) is { } subject)
            return subject;
        for (int step = 0; at >= 0 && step < 12; step++, at = _document[at].Head)
        {
            // "The talks are due to open in X", where the tree takes the verb for an adjective.
            MeetingMention? own = mentions.Find(mention => mention.Trigger == at || (mention.Predicate == at && _document[at] is { Lower: "open", Upos: Upos.ADJ }));
            if (own is not null)
                return SameClause(own.Trigger, first, last) && (!ofNoun || (_document[at].Upos != Upos.VERB && !ofClause)) ? own : null;
            if (_document[at].Upos is not (Upos.VERB or Upos.AUX))
            {
                // "their first since the war in X"
                if (_document[at].Upos == Upos.NOUN && _words.Events.Contains(_document[at].Lemma) && Clauses.HasMarker(_document, at, "since"))
                    return null;
                // What stands at another noun is that noun's: "a ceasefire in the east".
                ofNoun |= _document[at].Upos == Upos.NOUN && _words.Events.Contains(_document[at].Lemma) && !Clauses.HasMarker(_document, at, "without");
                // "said Y, an analyst at X": where somebody works.
                ofNoun |= _document[at].Relation == "appos" && FrameVocabulary.Acts.People.Contains(_document[at].Lemma);
                // "a continuation of those of 2022"
                if (_document[at].Lower is "those" or "that")
                    return null;
                continue;
            }

            if (OfVerb(mentions, at, first) is { } owner && SameClause(owner.Trigger, first, last))
                return ofNoun ? null : owner;
            if (_document[at].Xpos == "VBN" && mentions.Find(mention => mention.Kind is MeetingTrigger.Noun && mention.Trigger < at && _status.Trailing(mention.Trigger) == at) is { } planned)
                return ofNoun ? null : planned;
            // "the round, which ended in X, lasted an hour": the verb behind is often hung from the relative clause.
            int clause = _document[at].Relation == "conj" ? _document[at].Head : at;
            if (_document[clause].Relation == "acl:relcl" && Told(mentions, _document[clause].Head) is { } told)
                return ofNoun ? null : told;
            if (!IsTransparent(at))
                break;
            // "talks to end the war in X": where the war is.
            ofClause |= ofNoun;
        }

        return ofNoun ? null : Nearest(sentence, mentions, first, last);
    }

    /// <summary>The mention whose noun a clause goes on: "the talks, which …", "the round of talks, which …".</summary>
    private MeetingMention? Told(List<MeetingMention> mentions, int noun) =>
        mentions.Find(mention => mention.Trigger == noun)
        ?? (_document[noun].Relation == "nmod" ? mentions.Find(mention => mention.Trigger == _document[noun].Head) : null);

    /// <summary>No semicolon or dash of a new clause between.</summary>
    private bool SameClause(int trigger, int first, int last)
    {
        for (int token = Math.Min(trigger, first); token < Math.Max(trigger, last); token++)
        {
            if (_document[token].Form == ";")
                return false;
        }

        return true;
    }

    // An infinitive or participle shares the time and place of the verb that governs it.
    private bool IsTransparent(int verb) => Clauses.Plain(_document[verb].Relation) is "xcomp" or "acl" && _document[verb].Relation != "acl:relcl";

    /// <summary>Of the mentions on one verb the nearest in front of the phrase.</summary>
    private MeetingMention? OfVerb(List<MeetingMention> mentions, int verb, int first)
    {
        MeetingMention? best = null;
        foreach (MeetingMention mention in mentions)
        {
            bool isAbout = mention.Trigger != verb && mention.Adjunct is null && _status.IsAboutIt(verb) && mention.Trigger > first;
            if (isAbout || !(mention.Predicate == verb || IsEnded(mention, verb) || IsSaid(mention, verb)))
                continue;
            if (best is null || (mention.Trigger < first && mention.Trigger > best.Trigger))
                best = mention;
        }

        return best;
    }

    /// <summary>"reached a deal on Friday, ending talks in X": the verb of the clause tells when.</summary>
    private bool IsEnded(MeetingMention mention, int verb) =>
        _document[mention.Predicate] is { Xpos: "VBG", Relation: "advcl" } ending && ending.Head == verb && mention.Predicate > verb && mention.Predicate != mention.Trigger && _words.Held.Contains(ending.Lemma)
        && Clauses.Marker(_document, mention.Predicate) is null;

    /// <summary>"X and Y were close, a mediator said on Friday, after talks in Z": what stands behind the saying is of its day.</summary>
    private bool IsSaid(MeetingMention mention, int verb) =>
        mention.Adjunct is "after" or "following" && mention.Trigger > verb && _document[mention.Predicate].Head == verb && _document[mention.Predicate].Relation is "ccomp";

    private MeetingMention? Nearest(Sentence sentence, List<MeetingMention> mentions, int first, int last)
    {
        MeetingMention? best = null;
        foreach (MeetingMention mention in mentions)
        {
            int from = Math.Min(mention.Trigger, first), to = Math.Max(mention.Trigger, last);
            bool near = to - from <= (mention.IsPlural ? 18 : 10) && NoVerbBetween(from, to) && sentence.First <= from;
            if (near && (best is null || Math.Abs(mention.Trigger - first) < Math.Abs(best.Trigger - first)))
                best = mention;
        }

        return best;
    }

    private bool NoVerbBetween(int from, int to)
    {
        for (int token = from + 1; token < to; token++)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ || _document[token].Form is ";" or ":" || (_document[token].Form == "," && to - from > 6))
                return false;
        }

        return true;
    }

    private IEnumerable<Mention> MentionsIn(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (article.MentionAt(token) is { } mention && (mention.First == token || mention.Head == token) && mention.Head == token)
                yield return mention;
        }
    }
}
