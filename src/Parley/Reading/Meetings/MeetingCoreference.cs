using NodaTime;
using Parley.Names;
using Parley.Record;

namespace Parley.Reading.Meetings;

/// <summary>
/// Which mentions of an article tell of one meeting. Goes through them in order; each joins the meeting with which it agrees most, or
/// begins a new one. What differs in date, place, round or sides is never joined.
/// </summary>
internal static class MeetingCoreference
{
    /// <summary>What a mention must agree on to join: a date; a round; place and sides; or that it points back and nothing speaks against it.</summary>
    private const int Enough = 3;

    private const double TwiceAsLong = 2;

    /// <summary>What an article tells as news lies so many days back at most.</summary>
    public const int Recent = 7;

    /// <param name="mentions">In the order of the text.</param>
    /// <param name="published">The day of writing: on it a meeting can be held and still planned.</param>
    public static List<MeetingChain> Chains(List<MeetingMention> mentions, EdtfDate? published)
    {
        List<MeetingChain> chains = [];
        // Headlines are worded worst, so they come last.
        foreach (MeetingMention mention in mentions.Where(m => !m.IsHeading && !m.IsHint).Concat(mentions.Where(m => m.IsHeading && !m.IsHint)))
        {
            IReadOnlyList<EdtfDate?> dates = Split(mention);
            int meetings = mention.IsSpread && dates.Count == 1 ? mention.Places.Count : dates.Count;
            for (int i = 0; i < meetings; i++)
            {
                // "in X on one day and in Y on another": a place for each.
                IReadOnlyList<string> places = meetings > 1 && mention.Places.Count == meetings ? [mention.Places[i]] : mention.Places;
                EdtfDate? date = dates[Math.Min(i, dates.Count - 1)];
                MeetingChain? chain = Best(chains, mention, date, places, published);
                if (chain is null)
                {
                    if (!IsTold(mention, date))
                        continue;
                    chain = new MeetingChain();
                    chains.Add(chain);
                }

                chain.Add(mention, date, places);
            }
        }

        TakeHints(chains, mentions);
        MergeUndated(chains, published);
        return chains;
    }

    /// <summary>
    /// "X and Y agreed on Friday to …. The talks lasted two hours": talks without a day, to which the article keeps coming back, are of
    /// the day of the agreement, if there is one.
    /// </summary>
    private static void TakeHints(List<MeetingChain> chains, List<MeetingMention> mentions)
    {
        List<MeetingMention> hints = mentions.FindAll(m => m is { IsHint: true, Status: MeetingStatus.Held, Dates.Count: 1 });
        if (hints.Count == 0)
            return;
        // Of talks told of as often it is those of the sides that agreed.
        MeetingChain? main = chains.Where(c => c.Date is null && c.Time == MeetingTime.Past && !c.Mentions.Exists(m => m.IsOther)).MaxBy(c => (c.Mentions.Count, Sides(c, hints[0])));
        if (main is null || hints.Exists(h => !h.Dates[0].Equals(hints[0].Dates[0])) || chains.Exists(c => c.Date?.Overlaps(hints[0].Dates[0]) == true))
            return;
        foreach (MeetingMention hint in hints)
        {
            if (Sides(main, hint) >= 0 || main.Parties.Count < 2)
                main.Add(hint, hint.Dates[0], hint.Places);
        }
    }

    /// <summary>A meeting without a day that can be only one of those with a day is that one.</summary>
    private static void MergeUndated(List<MeetingChain> chains, EdtfDate? published)
    {
        foreach (MeetingChain undated in chains.FindAll(c => c.Date is null && (c.Persons.Count < 2 || c.Mentions.TrueForAll(m => m.Kind == MeetingTrigger.Signing)) && !c.Mentions.Exists(m => m.IsOther)))
        {
            // What is news now is none of what lies weeks back.
            bool isNews = published is not null && undated.Mentions.Exists(m => m.IsNews);
            List<MeetingChain> fitting = chains.FindAll(c => c.Date is not null && !(isNews && c.Date.Last < published!.First.PlusDays(-Recent)) && undated.Mentions.TrueForAll(m => Score(c, m, null, m.Places, published) >= 0));
            // "Negotiators are to meet once more. The president will have a meeting": what is told of as new is not what was told of before.
            if (fitting.Count != 1 || (undated.Time == MeetingTime.Future && fitting[0].Mentions[0].IsIndefinite && fitting[0].Mentions[0].Trigger > undated.Last))
                continue;
            foreach (MeetingMention mention in undated.Mentions)
                fitting[0].Add(mention, null, mention.Places);
            chains.Remove(undated);
        }
    }

    /// <summary>The dates of the meetings that one mention tells of: days in a row are one meeting, others one each.</summary>
    private static IReadOnlyList<EdtfDate?> Split(MeetingMention mention)
    {
        if (mention.Dates.Count == 0)
            return [null];
        // "to X on Thursday and to Y on Friday": days in a row, but not one meeting.
        if (mention.IsSpread && mention.Places.Count == mention.Dates.Count)
            return [.. mention.Dates];
        if (mention is { IsEither: true, Dates: [var from, var to], Status: MeetingStatus.Planned or MeetingStatus.Proposed } && from.First < to.First && EdtfDate.TryParse($"{from}/{to}", out EdtfDate? either))
            return [either];
        List<EdtfDate?> split = [];
        foreach (EdtfDate date in mention.Dates)
        {
            EdtfDate? before = split.Count > 0 ? split[^1] : null;
            if (before is not null && date.IsDay && before.Last.PlusDays(1) == date.First && before.First.PlusDays(6) >= date.First)
                split[^1] = EdtfDate.Between(before.First, date.Last);
            else if (before?.Contains(date) == true)
                split[^1] = date;
            else if (before is null || !date.Contains(before))
                split.Add(date);
        }

        // One meeting has one date, the first that is told.
        return mention.IsListed || (mention.IsPlural && mention.Status is null or MeetingStatus.Held) ? split : [split[0]];
    }

    private static MeetingChain? Best(List<MeetingChain> chains, MeetingMention mention, EdtfDate? date, IReadOnlyList<string> places, EdtfDate? published)
    {
        MeetingChain? best = null;
        int most = Enough - 1;
        foreach (MeetingChain chain in chains)
        {
            int score = Score(chain, mention, date, places, published);
            // Of meetings that fit alike it is the one told of more, for a bare "the talks", and else the last one.
            bool isBare = mention.Parties.Count + mention.Places.Count + mention.Persons.Count == 0 && date is null;
            bool ties = score == most && best is not null && score >= Enough && (!isBare || chain.Mentions.Count > best.Mentions.Count);
            if (score > most || ties)
            {
                best = chain;
                most = score;
            }
        }

        return best;
    }

    /// <summary>How much speaks for it that a mention tells of a meeting; negative where something speaks against it.</summary>
    private static int Score(MeetingChain chain, MeetingMention mention, EdtfDate? date, IReadOnlyList<string> places, EdtfDate? published)
    {
        const int No = -1;
        int score = 0;
        if (date is not null && chain.Date is not null)
        {
            if (!SameDate(date, chain.Date))
                return No;
            score += 4;
        }

        if (mention.Round is not null && chain.Round is not null)
        {
            if (mention.Round != chain.Round)
                return No;
            score += 3;
        }

        if (mention.Time != MeetingTime.Unknown && chain.Time != MeetingTime.Unknown && mention.Time != chain.Time)
        {
            // Announced in one sentence and held in another, on one day.
            bool today = published is not null && chain.Date?.Overlaps(published) == true;
            // What was held in a month is none that is planned for a day of it, and an invitation goes to another meeting.
            if (mention.Kind == MeetingTrigger.Inviting || (date is not null && chain.Date is not null && (IsMonth(date) || IsMonth(chain.Date) || IsAhead(mention.Time == MeetingTime.Future ? date : chain.Date, published))))
                return No;
            if ((mention.IsAgain && mention.Time == MeetingTime.Future) || (mention.Time == MeetingTime.Past && chain.Mentions.TrueForAll(m => m.IsAgain)))
                return No;
            if ((date is null || chain.Date is null) && !today)
                return No;
            score--;
        }

        if (AreApart(chain, mention))
            return No;
        // What was called off is none that was held, unless both are of one day.
        if ((date is null || chain.Date is null) && chain.Mentions.Exists(m => IsOff(m) != IsOff(mention) && (m.Status == MeetingStatus.Held || mention.Status == MeetingStatus.Held)))
            return No;
        // "ruled out talks with X on Friday, when the commission met": what somebody will not have is not what he comes to.
        bool refused = mention.Status == MeetingStatus.Refused;
        if ((refused || mention.Status == MeetingStatus.Held) && chain.Mentions.Exists(m => m.Status == (refused ? MeetingStatus.Held : MeetingStatus.Refused)))
            return No;

        if (places.Count > 0 && chain.Places.Count > 0)
        {
            if (places.Any(place => chain.Places.Exists(other => SamePlace(place, other))))
                score += 2;
            else if (!(mention.IsNearby || chain.IsNearby) || date is null || chain.Date is null || Sides(chain, mention) < 3)
                return No;
        }

        // "the London talks" are none that are only to come, nobody knows where and when.
        if (places.Count > 0 && mention.Time == MeetingTime.Unknown && chain is { Time: MeetingTime.Future, Date: null, Places.Count: 0 })
            return No;
        int sides = Sides(chain, mention);
        // "invited both to meet again" means those who met, and not others of whom talks are wanted.
        if (sides < 0 || (date is null && mention is { Status: MeetingStatus.Proposed, Parties.Count: >= 2 } && chain.Parties.Count == 0 && chain.Mentions.TrueForAll(m => m.IsAgain && m.IsOfPeople)))
            return No;
        score += sides;
        // "Previous talks in May brought nothing. The latest round lasted an hour": what is told of now is none of the previous ones.
        if (!mention.IsOther && date is null && mention.Round is null && chain.Mentions.TrueForAll(m => m.IsOther))
            return No;
        // "Previous talks, held in May, brought nothing": no day for the talks that the article tells of.
        if (mention.IsOther && date is not null && chain.Date is null && mention.Time != MeetingTime.Future && chain.Mentions.Exists(m => !m.IsOther))
            return No;
        // "Another meeting is planned within a month" is none that was held.
        if (mention.IsOther && mention.Time == MeetingTime.Future && chain.Time == MeetingTime.Past && !Equals(date, chain.Date))
            return No;
        if (mention.IsOther && date is null)
            return chain.Mentions.Exists(m => m.IsOther) && score > 0 && sides > 0 ? score : No;
        // "the summit in X" is not the truce that envoys signed.
        if (mention.IsSummit && date is null && mention.Parties.Count == 0 && places.Count > 0 && chain.Places.Count == 0 && chain.Persons.Count < 2 && !chain.Mentions.Exists(m => m.IsSummit))
            return No;
        bool close = Math.Abs(mention.Trigger - chain.Last) < 120;
        if (mention.IsDefinite)
            score += close ? 3 : 2;
        else if (close && !mention.IsIndefinite && mention.Parties.Count + mention.Places.Count + mention.Persons.Count == 0 && date is null)
            score += 2;
        if (mention.Time == chain.Time && mention.Time != MeetingTime.Unknown)
            score++;
        return score;
    }

    /// <summary>Whether days in a row end on a day: "wound up four days of talks on Thursday", "met from Monday to Thursday".</summary>
    public static bool EndsOn(EdtfDate span, EdtfDate day) => day.IsDay && span.IsInterval && span.Last == day.Last && span.First.PlusDays(Recent) >= day.First;

    /// <summary>"met on Thursday and will meet again within a week": days that only follow on the day of writing are none of a meeting that was held by then.</summary>
    private static bool IsAhead(EdtfDate date, EdtfDate? published) => published is not null && date.IsInterval && date.First >= published.First && date.Last > published.Last;

    /// <summary>"met for three hours on Monday. The full round lasted forty minutes": what the article itself says lasted twice as long is another meeting.</summary>
    private static bool AreApart(MeetingChain chain, MeetingMention mention) =>
        chain.Mentions.Exists(m => AreApart((m.Minutes, m.Source), (mention.Minutes, mention.Source)));

    /// <summary>Whether an article tells of two meetings by their lengths; lengths that others tell may still be of one.</summary>
    public static bool AreApart(Meeting one, Meeting other) => AreApart((one.Minutes, one.Source), (other.Minutes, other.Source));

    private static bool AreApart((double? Minutes, ActorReference? Source) one, (double? Minutes, ActorReference? Source) other) =>
        one is { Minutes: { } a, Source: null } && other is { Minutes: { } b, Source: null } && Math.Max(a, b) >= TwiceAsLong * Math.Min(a, b);

    private static bool IsMonth(EdtfDate date) => !date.IsDay && !date.IsInterval;

    private static bool IsOff(MeetingMention mention) => mention is { Kind: MeetingTrigger.Noun, Status: MeetingStatus.Cancelled };

    /// <summary>2 where sides agree, 0 where one says nothing, -1 where they differ.</summary>
    private static int Sides(MeetingChain chain, MeetingMention mention)
    {
        if (mention.IsOfPersons && chain.Persons.Count >= 2 && !mention.Persons.Exists(p => chain.Persons.Exists(c => c.Person.IsSame(p.Person))))
            return -1;
        int shared = mention.Parties.Count(p => chain.Parties.Exists(c => IsSameSide(c, p)));
        if (mention.Parties.Count == 0 || chain.Parties.Count == 0)
            return 0;
        if (shared == 0)
            return mention.Parties.Count == 1 && chain.Parties.Count == 1 && mention.Persons.Count + chain.Persons.Count < 2 ? 0 : -1;
        bool differ = mention.Parties.Count >= 2 && chain.Parties.Count >= 2 && shared < Math.Min(mention.Parties.Count, chain.Parties.Count);
        return differ ? -1 : shared >= 2 ? 3 : 1;
    }

    /// <summary>In one article a side that has no name is the same, whatever the word for it: "rebels", "the separatists".</summary>
    public static bool IsSameSide(ActorReference one, ActorReference other) => one.IsSame(other) || (one.Id is null && other.Id is null);

    /// <summary>One name, or a city and its country.</summary>
    public static bool SamePlace(string one, string other) =>
        one == other || (Gazetteer.Shipped.Find(one) is { Country: { } country } a && Gazetteer.Shipped.Find(other) is { } b
            && country == b.Country && (a.Kind == EntryKind.State || b.Kind == EntryKind.State));

    /// <summary>One day in both, or a day in a month or span of days.</summary>
    private static bool SameDate(EdtfDate one, EdtfDate other)
    {
        if (one.Equals(other) || one.Contains(other) || other.Contains(one))
            return true;
        bool spans = one.IsInterval || other.IsInterval;
        return spans && Period.Between(one.First, other.First, PeriodUnits.Days).Days is >= -7 and <= 7 && one.Overlaps(other);
    }

    /// <summary>Whether a mention says enough to begin a meeting: when, where, who with whom, or that it is the news.</summary>
    private static bool IsTold(MeetingMention mention, EdtfDate? date)
    {
        bool sides = mention.Parties.Count >= 2 || mention.Persons.Count >= 2;
        bool circumstances = date is not null || mention.Places.Count > 0 || mention.Venue is not null || mention.Minutes is not null;
        bool verbal = mention.Kind == MeetingTrigger.Verb && (mention.Parties.Count > 0 || (mention.IsOfPeople && mention.Status == MeetingStatus.Planned));
        return mention.Status is not null && (sides || circumstances || mention.Round is not null || verbal || mention.IsNews);
    }
}
