using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Where: cities, countries and houses.</content>
internal sealed partial class MeetingArguments
{
    /// <summary>A place and the verb that takes people there stand so many tokens apart at most.</summary>
    private const int Near = 8;

    private void GivePlaces(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (Mention place in MentionsIn(sentence))
        {
            bool isFacility = place.Kind == NameKind.Facility;
            if (!isFacility && (place.Place is null || place.Form == MentionForm.Adjective))
                continue;
            if (IsGivenUp(place.First, place.Last) && MentionsIn(sentence).Any(other => other.First > place.Last && other.Place is not null))
            {
                if (mentions.Find(m => m.Announced is not null) is { } planned)
                    planned.AnnouncedPlace ??= place.Place;
                continue;
            }

            // "the Dolma Palace": part of the house's name.
            if (!isFacility && place.Last + 1 < sentence.End && _document[place.Last + 1].Upos == Upos.PROPN && _words.VenueNouns.Contains(_document[place.Last + 1].Lower))
                continue;
            MeetingMention? owner = IsWhere(place.First) || IsGoal(place, mentions) ? Signed(mentions, place.First) ?? Owner(sentence, mentions, place.First, place.Last) : null;
            owner ??= isFacility ? null : Visited(place, mentions) ?? Left(place, mentions);
            if (owner is not null && isFacility)
            {
                owner.Venue ??= place.Span.Of(article.Text);
                // A seat of government is a house in the capital.
                if (owner.Places.Count == 0 && Gazetteer.Shipped.Find(owner.Venue) is { Kind: EntryKind.Seat, Party.Id: { } state } && Gazetteer.Shipped.States.GetValueOrDefault(state)?.Capitals is [var capital, ..])
                    owner.Places.Add(capital);
            }
            else if (owner?.Places.Contains(place.Place!) == false)
                Add(owner, place);
        }

        GiveCapitals(sentence, mentions);
        GiveHere(sentence, mentions);
        GiveVenues(sentence, mentions);

        // "the Geneva talks", "talks in Geneva's old town": the noun's own modifiers. A region's name says what the talks are about.
        foreach (MeetingMention mention in mentions)
        {
            if (mention.Kind == MeetingTrigger.Signing)
                continue;
            foreach (int child in _document.ChildrenOf(mention.Trigger))
            {
                if (child < mention.Trigger && _document[child].Relation is "compound" or "nmod:poss" && article.MentionAt(child) is { Kind: NameKind.Place, Place: { } name } && !MeetingParties.IsPaired(_document, child) && !mention.Places.Contains(name)
                    && !IsRegion(name))
                {
                    mention.Places.Insert(0, name);
                }
            }
        }
    }

    /// <summary>Whether a place is a region, or stands for a group that is of it.</summary>
    private static bool IsRegion(string place) =>
        Gazetteer.Shipped.Find(place) is { } entry && (entry.Kind == EntryKind.Region || (entry is { Kind: EntryKind.Capital, Actor.Id: { } actor } && Gazetteer.Shipped.State(actor) is null));

    /// <summary>"met on the sidelines of a summit in X": they met there, and on its day where none of their own is given.</summary>
    private void GiveMargins(List<MeetingMention> mentions, MeetingMention mention)
    {
        foreach (MeetingMention other in mentions)
        {
            int noun = _document[other.Phrase].Relation == "nmod" ? _document[other.Phrase].Head : -1;
            if (noun <= mention.Trigger || !_words.Margins.Contains(_document[noun].Lemma) || (_document[noun].Head != mention.Trigger && _document[noun].Head != mention.Predicate))
                continue;
            if (mention.Places.Count == 0)
                mention.Places.AddRange(other.Places);
            if (mention.Dates.Count == 0)
                mention.Dates.AddRange(other.Dates);
        }
    }

    /// <summary>"on the sidelines of a summit": the event beside which they met is none of their talks.</summary>
    private bool IsEventBeside(MeetingMention mention) =>
        !(mention.IsPlural && mention.Kind == MeetingTrigger.Noun) && _document[mention.Phrase] is { Relation: "nmod", Head: >= 0 and var noun } && _words.Margins.Contains(_document[noun].Lemma);

    /// <summary>"talks in X and in Y" are a meeting in each.</summary>
    private void Add(MeetingMention meeting, Mention place)
    {
        meeting.IsSpread = (meeting.IsVisit && meeting.IsSpread) || (meeting.IsPlural && meeting.Places.Count > 0 && IsJoined(meeting, place.First) && (meeting.Places.Count == 1 || meeting.IsSpread));
        meeting.IsNearby = meeting.Places.Count == 0 && place.First > 0 && _document[place.First - 1].Lower is "near" or "outside";
        meeting.Places.Add(place.Place!);
    }

    /// <summary>Whether an "and" stands between a place and the last one of a meeting, dates and prepositions left out.</summary>
    private bool IsJoined(MeetingMention meeting, int place)
    {
        bool joined = false;
        for (int token = place - 1; token > 0 && place - token < 2 * Near; token--)
        {
            if (article.MentionAt(token)?.Place == meeting.Places[^1])
                return joined;
            if (_document[token].Upos == Upos.VERB)
                return false;
            joined |= _document[token].Lower == "and";
        }

        return false;
    }

    /// <summary>"initialled an accord in X": where a text is signed, not where it holds.</summary>
    private MeetingMention? Signed(List<MeetingMention> mentions, int place)
    {
        int noun = _document[place].Head;
        // "signed deals with A and B in X": where they signed, too.
        while (noun >= 0 && _document[noun].Relation is "nmod" or "conj" && _document[noun].Head is >= 0 and var outer && outer < noun && (_document[noun].Relation == "conj" || Clauses.HasMarker(_document, noun, "with", "between")))
            noun = outer;
        return noun < 0 ? null : mentions.Find(m => m.Kind == MeetingTrigger.Signing && noun > m.Trigger && place - m.Trigger <= Near + Near
            && (Clauses.Patient(_document, m.Trigger) == noun || (_document[noun].Head == m.Trigger && _document[m.Trigger].Lemma == "put" && place > noun)));
    }

    /// <summary>"was initialled here on Saturday": the place from which the report was filed.</summary>
    private void GiveHere(Sentence sentence, List<MeetingMention> mentions)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token] is not { Lower: "here", Upos: Upos.ADV } || article.StatementAt(token) is { Direct: true } || Owner(sentence, mentions, token, token) is not { Places.Count: 0 } owner)
                continue;
            owner.IsHere = true;
            if (article.FiledFrom is { } city)
                owner.Places.Add(city);
        }
    }

    /// <summary>"invited them to X".</summary>
    private bool IsGoal(Mention place, List<MeetingMention> mentions) =>
        place.First > 0 && _document[place.First - 1].Lower == "to" && mentions.Exists(m => m.Kind == MeetingTrigger.Inviting && m.Trigger < place.First && place.First - m.Trigger < 16);

    /// <summary>"flew to X for talks", "come to X on Friday for a second round".</summary>
    private MeetingMention? Visited(Mention place, List<MeetingMention> mentions)
    {
        if (place.First == 0 || _document[place.First - 1].Lower != "to")
            return null;
        MeetingMention? visit = mentions.Find(m => IsVisit(m) && (IsBehind(m, place.First) || (m.Predicate < place.First && place.First - m.Predicate < (m.Places.Count > 0 ? 3 * Near : Near) && m.Trigger - place.Last is < 3 * Near and > -2 * Near)));
        if (visit is null)
            return mentions.Find(m => m.Kind == MeetingTrigger.Returning && m.Trigger < place.First && place.First - m.Trigger < Near);
        visit.IsVisit = true;
        // "first to X, on Monday, and then, on Tuesday, for talks, to Y": two legs, each with its day.
        if (IsBehind(visit, place.First) && visit.Places.Count == 1)
        {
            if (visit.Dates.Count == 2)
                visit.IsSpread = true;
            else
                visit.Places.Clear();
        }

        return visit;
    }

    private bool IsVisit(MeetingMention mention) => _words.Coming.Contains(_document[mention.Predicate].Lemma) && mention.Trigger != mention.Predicate && IsFor(mention);

    /// <summary>"and then, for five hours of talks, to X": the place stands right behind the talks.</summary>
    private static bool IsBehind(MeetingMention mention, int place) => place - mention.Trigger is > 0 and <= 4 && mention.Predicate < mention.Trigger;

    /// <summary>"for talks", "for two days of talks".</summary>
    private bool IsFor(MeetingMention mention)
    {
        for (int token = mention.Trigger - 1; token > mention.Predicate && mention.Trigger - token <= Near && (_document[token].Upos is not (Upos.VERB or Upos.PUNCT) || _document[token].Form is "-" or "–"); token--)
        {
            if (_document[token].Lower == "for")
                return true;
        }

        return false;
    }

    /// <summary>"left X after ten hours of talks".</summary>
    private MeetingMention? Left(Mention place, List<MeetingMention> mentions) =>
        _document[place.Head].Relation == "obj" && _document[place.Head].Head is >= 0 and var verb && _words.Leaving.Contains(_document[verb].Lemma)
            ? mentions.Find(m => m.Predicate == verb && (m.Trigger == verb || m.Adjunct is "after" or "following"))
            : null;

    /// <summary>"in the Kenyan capital".</summary>
    private void GiveCapitals(Sentence sentence, List<MeetingMention> mentions)
    {
        for (int token = sentence.First + 1; token < sentence.End; token++)
        {
            if (_document[token].Lower != "capital" || article.MentionAt(token - 1) is not { Form: MentionForm.Adjective, Party.Id: { } state } adjective || !IsWhere(adjective.First)
                || Gazetteer.Shipped.States.GetValueOrDefault(state)?.Capitals is not [var city, ..] || (Signed(mentions, token) ?? Owner(sentence, mentions, token, token)) is not { Places.Count: 0 } owner)
                continue;
            owner.Places.Add(city);
        }
    }

    /// <summary>"at the foreign ministry", "in a guest house": a house that has no name.</summary>
    private void GiveVenues(Sentence sentence, List<MeetingMention> mentions)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token].Upos is not (Upos.NOUN or Upos.PROPN) || !_words.VenueNouns.Contains(_document[token].Lemma.ToLowerInvariant()) || !Clauses.HasMarker(_document, token, "at", "in", "inside"))
                continue;
            if (Owner(sentence, mentions, token, token) is not { Venue: null } owner)
                continue;
            // "at a Nairobi hotel"
            if (owner.Places.Count == 0 && token > sentence.First && article.MentionAt(token - 1) is { Kind: NameKind.Place, Form: MentionForm.Name, Place: { } city })
                owner.Places.Add(city);
            int first = token;
            while (first > sentence.First && (_document[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART or Upos.DET || _document[first - 1].Form == "-") && token - first < 6)
                first--;
            if (_document[first].Upos == Upos.DET)
                first++;
            // "in the room" could be any.
            if (first >= token && !_words.Houses.Contains(_document[token].Lemma))
                continue;
            owner.Venue = _document.SpanOf(Math.Min(first, token), token).Of(article.Text);
        }
    }

    /// <summary>Whether "in", "at", "near" or "outside" stands in front of a place, or it goes on one ("in Lausanne, Switzerland").</summary>
    private bool IsWhere(int first)
    {
        for (int token = first - 1; token >= 0 && token >= first - 5 && _document[token].Sentence == _document[first].Sentence; token--)
        {
            string word = _document[token].Lower;
            // "talks to end the war in X"
            if (token > 0 && word is "in" && _words.Theatres.Contains(_document[token - 1].Lemma) && article.MentionAt(token - 1)?.Party is null)
                return false;
            if (word is "in" or "at" or "near" or "outside" or "inside" || (word == "on" && _words.Islands.Contains(_document[first - 2].Lemma)))
                return true;
            if (_document[token].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADP or Upos.PROPN) || word is "to" or "from" or "between" or "with" or "against")
                return false;
        }

        return false;
    }
}
