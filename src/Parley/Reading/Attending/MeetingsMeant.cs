using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Text;

namespace Parley.Reading.Attending;

/// <summary>Which meeting of the article a clause about coming to one means.</summary>
internal sealed class MeetingsMeant(AnnotatedArticle article)
{
    // So many tokens behind a meeting it can still be meant.
    private const int Reach = 150;

    private readonly Document _document = article.Document;

    /// <summary>The meeting that is meant: one told of in the sentence, one at the place named, or the last one told of.</summary>
    public MeetingChain? Chain(Sentence sentence, int token, bool needsPlace)
    {
        foreach (MeetingChain chain in article.Meetings)
        {
            if (chain.Mentions.Exists(m => _document[m.Trigger].Sentence == sentence.Index && m.Trigger >= token && m.Trigger - token < 12))
                return chain;
        }

        List<string> places = [.. PlacesBehind(sentence, token)];
        MeetingChain? there = article.Meetings.LastOrDefault(chain => chain.Places.Exists(held => places.Exists(place => MeetingCoreference.SamePlace(held, place))) && chain.Mentions[0].Trigger <= sentence.End);
        if (there is not null)
            return there;
        // News of a meeting that is told without its place is filed from there.
        if (article.FiledFrom is { } city && places.Contains(city) && article.Meetings.LastOrDefault(chain => chain.Places.Count == 0 && chain.Time == MeetingTime.Past && chain.Mentions[0].Trigger <= sentence.End) is { } filed)
            return filed;
        if (needsPlace && !HasThere(sentence, token))
            return null;
        bool isPast = Clauses.IsPast(_document, token) && Clauses.ModalityOf(_document, token) == Modality.Actual;
        return article.Meetings.Where(chain => Before(chain, token) >= 0).OrderBy(chain => isPast && chain.Time == MeetingTime.Future).ThenByDescending(chain => Before(chain, token)).FirstOrDefault()
            ?? article.Meetings.FirstOrDefault();
    }

    /// <summary>Whether the sentence or the one before tells of a meeting.</summary>
    public bool IsRightBehind(Sentence sentence) =>
        article.Meetings.Any(chain => IsRightBehind(chain, sentence));

    /// <summary>Whether the sentence or the one before tells of this meeting.</summary>
    public bool IsRightBehind(MeetingChain chain, Sentence sentence) =>
        chain.Mentions.Exists(m => _document[m.Trigger].Sentence is var told && (told == sentence.Index || told == sentence.Index - 1));

    /// <summary>Whether the sentence tells of a meeting in front of a token, fewer than so many tokens away.</summary>
    public bool IsToldBefore(Sentence sentence, int token, int within = int.MaxValue) =>
        article.Meetings.Any(chain => chain.Mentions.Exists(m => m.Trigger >= sentence.First && m.Trigger < token && token - m.Trigger < within));

    /// <summary>Where a meeting is told of last in front of a token, not too far away; -1 where it is not.</summary>
    private static int Before(MeetingChain chain, int token)
    {
        int last = -1;
        foreach (MeetingMention mention in chain.Mentions)
        {
            if (mention.Trigger < token && token - mention.Trigger < Reach)
                last = Math.Max(last, mention.Trigger);
        }

        return last;
    }

    private IEnumerable<string> PlacesBehind(Sentence sentence, int token)
    {
        for (int next = token; next < sentence.End && next <= token + 12; next++)
        {
            if (article.MentionAt(next) is { Place: { } place } mention && (mention.First == next || next == token) && mention.Form != MentionForm.Adjective)
                yield return place;
        }
    }

    private bool HasThere(Sentence sentence, int token)
    {
        for (int next = token + 1; next < sentence.End && next <= token + 3; next++)
        {
            if (_document[next].Lower is "there")
                return true;
        }

        return false;
    }
}
