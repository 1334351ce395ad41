using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <content>Where: cities, countries and houses.</content>
internal sealed partial class MeetingArguments
{
    private void GivePlaces(Sentence sentence, List<MeetingMention> mentions)
    {
        foreach (Mention place in MentionsIn(sentence))
        {
            bool isFacility = place.Kind == NameKind.Facility;
            if ((!isFacility && (place.Place is null || place.Form == MentionForm.Adjective)) || !(IsWhere(place) || IsGoal(place, mentions)))
                continue;
            // "the Dolma Palace": part of the house's name.
            if (!isFacility && place.Last + 1 < sentence.End && _document[place.Last + 1].Upos == Upos.PROPN && _words.VenueNouns.Contains(_document[place.Last + 1].Lower))
                continue;
            if (Owner(sentence, mentions, place.First, place.Last) is not { } owner)
                continue;
            if (isFacility)
                owner.Venue ??= place.Span.Of(article.Text);
            else if (!owner.Places.Contains(place.Place!))
                owner.Places.Add(place.Place!);
        }

        GiveVenues(sentence, mentions);

        // "the Geneva talks", "talks in Geneva's old town": the noun's own modifiers.
        foreach (MeetingMention mention in mentions)
        {
            if (mention.Kind == MeetingTrigger.Signing || mention.Places.Count > 0)
                continue;
            foreach (int child in _document.ChildrenOf(mention.Trigger))
            {
                if (child < mention.Trigger && _document[child].Relation is "compound" or "nmod:poss" && article.MentionAt(child) is { Kind: NameKind.Place, Place: { } name })
                    mention.Places.Add(name);
            }
        }
    }

    /// <summary>"invited them to X".</summary>
    private bool IsGoal(Mention place, List<MeetingMention> mentions) =>
        place.First > 0 && _document[place.First - 1].Lower == "to" && mentions.Exists(m => m.Kind == MeetingTrigger.Inviting && m.Trigger < place.First && place.First - m.Trigger < 16);

    /// <summary>"at the foreign ministry", "in a guest house": a house that has no name.</summary>
    private void GiveVenues(Sentence sentence, List<MeetingMention> mentions)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_document[token].Upos is not (Upos.NOUN or Upos.PROPN) || !_words.VenueNouns.Contains(_document[token].Lemma.ToLowerInvariant()) || !Clauses.HasMarker(_document, token, "at", "in", "inside"))
                continue;
            if (Owner(sentence, mentions, token, token) is not { Venue: null } owner)
                continue;
            int first = token;
            while (first > sentence.First && _document[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART or Upos.DET && token - first < 6)
                first--;
            if (_document[first].Upos == Upos.DET)
                first++;
            owner.Venue = _document.SpanOf(Math.Min(first, token), token).Of(article.Text);
        }
    }

    /// <summary>Whether "in", "at", "near" or "outside" stands in front of a place, or it goes on one ("in Lausanne, Switzerland").</summary>
    private bool IsWhere(Mention place)
    {
        for (int token = place.First - 1; token >= 0 && token >= place.First - 5 && _document[token].Sentence == _document[place.First].Sentence; token--)
        {
            string word = _document[token].Lower;
            if (word is "in" or "at" or "near" or "outside" or "inside")
                return true;
            if (_document[token].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADP or Upos.PROPN) || word is "to" or "from" or "between" or "with" or "against")
                return false;
        }

        return false;
    }
}
