using System.Collections.Immutable;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <content>Who meets, and who leads those who do.</content>
public sealed partial class MeetingsStep
{
    private static List<ActorReference> PartiesOf(AnnotatedArticle article, MeetingChain chain)
    {
        if (chain.Parties.Count >= 2)
            return [.. chain.Parties, .. Visited(article, chain)];
        if (Sides(chain) is { Count: >= 2 } sides)
            return sides;
        return [.. Negotiators(article, chain), .. Visited(article, chain)];
    }

    /// <summary>"the Border Commission's session, between A and B": the body in which sides meet is none of them.</summary>
    private static void DropBodies(MeetingChain chain)
    {
        if (!chain.Parties.TrueForAll(IsOfSides))
            chain.Parties.RemoveAll(IsOfSides);

        static bool IsOfSides(ActorReference side) =>
            side.Id is not null && Gazetteer.Shipped.Find(side.Name) is null && MeetingVocabulary.Shipped.JointBodies.Contains(side.Name.Split(' ')[^1].ToLowerInvariant());
    }

    /// <summary>
    /// Where the text does not say who meets, it is those who meet in the rest of the article, if there all meetings of two sides or
    /// more have the same two; else those whom the article plainly shows at the table.
    /// </summary>
    private static List<ActorReference> Negotiators(AnnotatedArticle article, MeetingChain chain)
    {
        // "The contact group is to meet again": those who met last.
        if (chain.Parties.Count == 0 && chain.Time == MeetingTime.Future && chain.Mentions.Exists(m => m.IsAgain)
            && article.Meetings.Where(other => other is { Time: MeetingTime.Past, Date: not null, Parties.Count: >= 2 }).MaxBy(other => other.Date!.Last) is { } last)
            return last.Parties;
        if (chain.Parties.Count == 0 && chain.Mentions.Exists(m => IsOfCollective(article.Document, m)))
            return chain.Parties;
        if (chain.Parties.Count == 0 && article.MainParties.Count == 2 && chain.Mentions.Exists(m => m.IsOfBoth))
            return [.. article.MainParties];
        List<ActorReference>? only = Only(article, chain, other => article.MainParties.Count == 2 && article.MainParties.All(p => other.Parties.Exists(p.IsSame)), out _);
        bool differ = false;
        only ??= Only(article, chain, other => article.MainParties.Count < 2 || other.Parties.Exists(article.MainParties[0].IsSame), out differ);
        // "Both sides": of several meetings the one of two.
        bool isOfPeople = chain.Mentions.Exists(m => m.IsOfPeople);
        if (only is null && differ && isOfPeople)
            only = Only(article, chain, other => other.Parties.Count == 2, out _);
        if (only is not null || differ)
            return only ?? chain.Parties;
        // "negotiators gathered", what goes on from the meeting just told, "after 16 hours of talks", and what the article keeps coming back to.
        bool isOfTalks = chain.Mentions.Exists(m => m.IsOfPeople || m.Kind == MeetingTrigger.Sequel || m is { Status: MeetingStatus.Held, Minutes: not null, IsOther: false }) || (chain.Mentions.Count > 1 && chain.Mentions.Count == article.Meetings.Max(c => c.Mentions.Count));
        // "X ended the previous round": the round is that of the two who negotiate.
        bool isRound = chain.Parties.Count == 1 && article.MainParties.Count == 2 && article.MainParties.Any(chain.Parties[0].IsSame) && chain.Mentions.Exists(m => article.Document[m.Phrase].Lemma == "round" && !m.IsPlural);
        return isRound || (chain.Parties.Count == 0 && isOfTalks) ? [.. article.MainParties] : chain.Parties;
    }

    /// <summary>Those who meet at all other meetings of one kind that may be of the same sides; null where there is none, or where they differ.</summary>
    private static List<ActorReference>? Only(AnnotatedArticle article, MeetingChain chain, Func<MeetingChain, bool> isOfKind, out bool differ)
    {
        differ = false;
        List<ActorReference>? only = null;
        foreach (MeetingChain other in article.Meetings)
        {
            if (other.Parties.Count < 2 || !chain.Parties.TrueForAll(p => other.Parties.Exists(p.IsSame)) || !isOfKind(other))
                continue;
            differ |= only is not null && !other.Parties.Take(2).All(p => only.Exists(p.IsSame));
            only ??= other.Parties;
        }

        return differ ? null : only;
    }

    /// <summary>"flew to X for talks": the government that sits there, where it is one of those who negotiate.</summary>
    private static IEnumerable<ActorReference> Visited(AnnotatedArticle article, MeetingChain chain)
    {
        if (chain.Parties.Count == 0 || !chain.Mentions.Exists(m => m.IsVisit) || chain.Places.Count != 1
            || Gazetteer.Shipped.Find(chain.Places[0]) is not { Kind: EntryKind.State or EntryKind.Capital, Party: { } host } || chain.Parties.Exists(host.IsSame))
            return [];
        return article.MainParties.Any(host.IsSame) || article.Meetings.Any(other => other != chain && other.Parties.Exists(host.IsSame)) ? [host] : [];
    }

    private static bool IsOfCollective(Document document, MeetingMention mention) =>
        document[mention.Trigger].Upos == Upos.VERB && (Clauses.Subject(document, mention.Trigger) is >= 0 and var own ? own : document.Child(mention.Trigger, "nsubj:outer")) is >= 0 and var subject && MeetingVocabulary.Shipped.Collectives.Contains(document[subject].Lemma);

    /// <summary>The sides that meet, those of the persons who meet or lead among them.</summary>
    private static List<ActorReference> Sides(MeetingChain chain)
    {
        List<ActorReference> sides = [.. chain.Parties];
        foreach (ActorReference side in chain.Leaders.Select(l => l.Side).Concat(chain.Persons.Select(p => p.Party)).OfType<ActorReference>())
        {
            if (!sides.Exists(s => s.IsSame(side)))
                sides.Add(side);
        }

        return sides;
    }

    /// <summary>
    /// Those who are named as leading a side; at a meeting of persons, the persons; of "the leaders of A and B" those whom the article
    /// names as leaders of A and of B.
    /// </summary>
    private static ImmutableArray<HeadOfDelegation> Heads(AnnotatedArticle article, MeetingChain chain, List<ActorReference> parties)
    {
        var heads = new List<HeadOfDelegation>();
        foreach (HeadOfDelegation head in chain.Leaders.Where(l => l.Side is not null).Select(l => new HeadOfDelegation(l.Side!, l.Person))
            .Concat(chain.Persons.Where(p => p.Party is not null).Select(p => new HeadOfDelegation(p.Party!, p.Person))))
        {
            if (!heads.Exists(h => h.Party.IsSame(head.Party) || h.Person.IsSame(head.Person)))
                heads.Add(head);
        }

        if (chain.Mentions.Find(m => m.Rank is not null)?.Rank is not { } rank)
            return [.. heads];
        foreach (ActorReference party in parties)
        {
            if (!heads.Exists(h => h.Party.IsSame(party)) && Holder(article, party, MeetingVocabulary.Shipped.Ranks[rank]) is { } holder)
                heads.Add(new HeadOfDelegation(party, holder));
        }

        return [.. heads];
    }

    /// <summary>The one person whom the article names with one of these offices of a party; null where there is none, or more.</summary>
    private static ActorReference? Holder(AnnotatedArticle article, ActorReference party, IReadOnlySet<string> titles)
    {
        ActorReference? only = null;
        foreach (Office office in article.Offices)
        {
            if (office.IsFormer || !titles.Contains(office.Title.ToLowerInvariant()))
                continue;
            foreach ((ArticlePerson person, _) in office.Holders)
            {
                if ((office.Body ?? office.Party ?? person.Party)?.IsSame(party) != true)
                    continue;
                if (only is not null && !only.IsSame(person.Reference))
                    return null;
                only = person.Reference;
            }
        }

        return only;
    }
}
