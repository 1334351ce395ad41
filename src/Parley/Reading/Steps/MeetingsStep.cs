using Parley.Dates;
using Parley.Names;
using Parley.Reading.Meetings;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Steps;

/// <summary>Meetings and rounds of talks, held or not.</summary>
public sealed partial class MeetingsStep : IReadingStep
{
    // What an article says a meeting is about first is what it is about.
    private const int MostIssues = 3;

    public string Name => "meetings";

    public Layers Needs => Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public Layers Gives => Layers.Findings;

    public void Run(AnnotatedArticle article)
    {
        article.Meetings = MeetingCoreference.Chains(new MeetingFinder(article).Find(), article.Article.Published.Date);
        GiveLeaders(article);
        foreach (MeetingChain chain in article.Meetings)
            DropBodies(chain);
        foreach (MeetingChain chain in article.Meetings)
        {
            GiveDay(article, chain);
            if (Status(chain) is not { } status || !IsTold(article, chain, status))
                continue;
            // "will open on Friday and run until Sunday"
            if (status == MeetingStatus.Planned && chain is { Date.IsDay: true, PlannedEnd: { } last } && chain.Date.First < last.First)
                chain.Date = EdtfDate.Between(chain.Date.First, last.First);
            Meeting meeting = Finding(article, chain, status);
            article.Findings.Add(meeting);
            article.Findings.AddRange(Announced(article, chain, meeting));
        }
    }

    /// <summary>A leader belongs to the meeting of the same sentence, else to the last one told of before, else to the first.</summary>
    private static void GiveLeaders(AnnotatedArticle article)
    {
        if (article.Meetings.Count == 0)
            return;
        foreach (DelegationLeader leader in new DelegationLeaders(article).Find())
        {
            int sentence = article.Document[leader.Token].Sentence;
            bool hasLed = article.Document[leader.Token].Xpos == "VBD" && !Clauses.IsPassive(article.Document, leader.Token);
            MeetingChain? chain = article.Meetings.FirstOrDefault(c => c.Persons.Count < 2 && c.Mentions.Exists(m => article.Document[m.Trigger].Sentence == sentence && !IsTangent(m)))
                ?? article.Meetings.Where(c => CanLead(c) && c.Mentions[0].Trigger < leader.Token && (leader.Side is null || c.Parties.Exists(p => p.IsSame(leader.Side))))
                    .MaxBy(c => c.Mentions.Last(m => m.Trigger < leader.Token).Trigger)
                ?? article.Meetings.Take(1).FirstOrDefault(CanLead);
            if (chain is null)
                continue;
            chain.Leaders.Add(leader);

            // Who leads a team leads none of persons who meet by themselves, none that is only thought of, and who has led none that is to come.
            bool CanLead(MeetingChain meeting) => (meeting.Persons.Count < 2 || leader.Side is null) && !(hasLed && meeting.Time == MeetingTime.Future) && !meeting.Mentions.TrueForAll(m => m.Status == MeetingStatus.Proposed && m.Rank is not null);

            // "The teams were led by X and Y, who last met in Z": another meeting than the one at which they lead.
            bool IsTangent(MeetingMention mention) => mention.Trigger > leader.Token && article.Document[mention.Trigger].Relation == "acl:relcl";
        }
    }

    /// <summary>News of talks that lasted so long, told first of all without a day: they ended about the day of writing.</summary>
    private static void GiveDay(AnnotatedArticle article, MeetingChain chain)
    {
        if (chain.Date is null && article.Article.Published.Date is { IsDay: true } day && chain.Mentions.Find(m => IsSaidBefore(article.Document, m)) is { } soon)
            chain.Date = Said(article, soon.Predicate) ?? day.Approximately();
        if (chain.Date is null && article.Article.Published.Date is { IsDay: true } written && !chain.Mentions.Exists(m => m.IsOther)
            && (chain.Mentions.Exists(m => m.IsNews) || IsOnlyNews(article, chain, written)))
            chain.Date = written.Approximately();
    }

    /// <summary>"told reporters before a meeting with X": they met on the day on which it was said.</summary>
    private static bool IsSaidBefore(Document document, MeetingMention mention) =>
        mention is { Adjunct: "before" or "ahead", Kind: MeetingTrigger.Noun, IsOther: false } && (mention.Parties.Count > 0 || mention.Persons.Count > 0)
        && DateVocabulary.Shipped.Saying.Contains(document[mention.Predicate].Lemma) && Clauses.IsPast(document, mention.Predicate);

    /// <summary>The day on which a sentence says that something was said; null where it names none.</summary>
    private static EdtfDate? Said(AnnotatedArticle article, int verb) =>
        article.DatesIn(article.Document.SentenceOf(verb).Span).FirstOrDefault(d => d is { Date.IsDay: true, Type: DateType.Date, Operator: DateOperator.None } && Tenses.Outer(article.Document, d.First, d.Last) == verb)?.Date;

    /// <summary>"came out of the talks, which had lasted seven hours", where the article tells of no other meeting these days.</summary>
    private static bool IsOnlyNews(AnnotatedArticle article, MeetingChain chain, EdtfDate written) =>
        chain.Mentions.Exists(m => m is { Status: MeetingStatus.Held, Minutes: not null })
        && !article.Meetings.Any(other => other != chain && other.Time == MeetingTime.Past && (other.Date is null || other.Date.Last >= written.First.PlusDays(-MeetingCoreference.Recent)));

    /// <summary>
    /// Whether the article says enough of a meeting to put it on record. One that was held has a day, a place, a length, or is what the
    /// article keeps coming back to; one that is only thought of has two sides; one that was called off has two or the number of a round.
    /// </summary>
    private static bool IsTold(AnnotatedArticle article, MeetingChain chain, MeetingStatus status)
    {
        if (chain.Date is not null)
            return true;
        // "the two presidents could meet in X"
        bool sides = chain.Parties.Count >= 2 || chain.Persons.Count >= 2 || (chain.Places.Count > 0 && chain.Mentions.Exists(m => m.Rank is not null) && PartiesOf(article, chain).Count >= 2);
        bool people = chain.Mentions.Exists(m => m.IsOfPeople);
        return status switch
        {
            MeetingStatus.Held => chain.Mentions.Exists(m => m.Minutes is not null) || (chain.Places.Count > 0 && (sides || chain.Mentions.Exists(m => m.IsOther)))
                || (sides && chain.Mentions.Count > 1 && chain.Mentions.Count == article.Meetings.Max(c => c.Mentions.Count)),
            MeetingStatus.Planned => sides || people || chain.Places.Count > 0,
            _ => sides || chain.Round is not null,
        };
    }

    /// <summary>The day for which it was planned, or the last one that it is to have, each as what was announced.</summary>
    private static IEnumerable<Meeting> Announced(AnnotatedArticle article, MeetingChain chain, Meeting meeting)
    {
        if (meeting.Status is not (MeetingStatus.Held or MeetingStatus.Planned))
            yield break;
        foreach (MeetingMention mention in chain.Mentions.Where(m => m.Announced is not null || m.PlannedEnd is not null))
        {
            EdtfDate? end = mention.PlannedEnd is { } last && meeting is { Status: MeetingStatus.Held, Date: { IsApproximate: false } first } && first.First < last.First ? EdtfDate.Between(first.First, last.First) : null;
            foreach (EdtfDate date in new[] { mention.Announced, end }.OfType<EdtfDate>().Where(d => !d.Equals(meeting.Date)))
            {
                yield return meeting with
                {
                    Passages = [article.Cut(article.Document.SentenceOf(mention.Trigger).Span)],
                    Certainty = Certainty.Planned,
                    Date = date,
                    Place = mention.AnnouncedPlace ?? meeting.Place,
                    Venue = mention.AnnouncedPlace is null ? meeting.Venue : null,
                    Minutes = null,
                    Outcome = null,
                    Status = MeetingStatus.Planned,
                };
            }
        }
    }

    private static Meeting Finding(AnnotatedArticle article, MeetingChain chain, MeetingStatus status)
    {
        MeetingMention main = chain.Mentions.Find(m => m.Status == status) ?? chain.Mentions[0];
        List<ActorReference> parties = PartiesOf(article, chain);
        return new Meeting
        {
            Article = article.Article.Id,
            Passages = [.. chain.Mentions.Select(m => m.Trigger).Concat(chain.Leaders.Select(l => l.Token)).Select(token => article.Document.SentenceOf(token).Span).Distinct().OrderBy(s => s.Start).Select(article.Cut)],
            Certainty = main.Certainty,
            Source = main.Source,
            Rule = main.Rule,
            Parties = [.. parties],
            Date = chain.Date,
            Place = Place(article, chain, status),
            Venue = First(chain, m => m.Venue) ?? chain.Leaders.Select(l => House(article, l.Token)).FirstOrDefault(h => h is not null),
            Host = First(chain, m => m.Host),
            Round = chain.Round,
            Heads = Heads(article, chain, parties),
            Minutes = chain.Mentions.Select(m => m.Minutes).FirstOrDefault(m => m is not null),
            Agenda = [.. chain.Mentions.SelectMany(m => m.Agenda).Distinct().Take(MostIssues)],
            Outcome = status == MeetingStatus.Held ? First(chain, m => m.Outcome) : null,
            Status = status,
        };
    }

    /// <summary>
    /// Where it says; news of a meeting that the lead tells comes from where it was held, so that the dateline says where, unless that is one
    /// of the sides' own country, or where in the country.
    /// </summary>
    private static string? Place(AnnotatedArticle article, MeetingChain chain, MeetingStatus status)
    {
        string? told = chain.Places.Count > 0 ? Nearest(chain.Places) : First(chain, m => m.HostedIn);
        bool isNews = status == MeetingStatus.Held
            && (chain.Date is null || article.Article.Published.Date is not { } written || (chain.Date.Last >= written.First.PlusDays(-1) && chain.Date.First <= written.Last))
            && (chain.Date is { IsApproximate: true } || chain.Mentions.Exists(m => article.IsLead(article.Document.SentenceOf(m.Trigger))));
        // "Both sides will be back on Friday"
        bool isHere = told is null && chain.Mentions.Exists(m => m is { Kind: MeetingTrigger.Returning, Places.Count: 0 });
        if (!(isNews || isHere) || article.FiledFrom is not { } city)
            return told;
        // A report from a side's own capital may only say who reports.
        string? country = Gazetteer.Shipped.Find(city)?.Country;
        if (told is null && Sides(chain).Exists(side => side.Id == country))
            return null;
        bool isWithin = told is not null && Gazetteer.Shipped.Find(told) is { Kind: EntryKind.State } state && state.Country == country;
        return told is null || isWithin ? city : told;
    }

    /// <summary>"Facing him at the Alder Palace will be X": the house with a name in which somebody leads.</summary>
    private static string? House(AnnotatedArticle article, int leading) =>
        Clauses.Oblique(article.Document, leading, "at", "in", "inside") is >= 0 and var house && article.MentionAt(house) is { Kind: NameKind.Facility } facility ? facility.Span.Of(article.Text) : null;

    /// <summary>The place told first; where that is a state, the first city in it: "in Kenya's capital Nairobi".</summary>
    private static string Nearest(List<string> places) =>
        Gazetteer.Shipped.Find(places[0]) is { Kind: EntryKind.State, Country: { } country }
            ? places.Find(p => Gazetteer.Shipped.Find(p) is { Kind: not EntryKind.State } within && within.Country == country) ?? places[0]
            : places[0];

    private static T? First<T>(MeetingChain chain, Func<MeetingMention, T?> field)
        where T : class =>
        chain.Mentions.Select(field).FirstOrDefault(value => value is not null);

    /// <summary>What all mentions say together: that it fell through outweighs that it was held, and that it was held outweighs plans.</summary>
    private static MeetingStatus? Status(MeetingChain chain)
    {
        foreach (MeetingStatus status in (ReadOnlySpan<MeetingStatus>)
            [MeetingStatus.Cancelled, MeetingStatus.Held, MeetingStatus.Planned, MeetingStatus.Refused, MeetingStatus.Proposed])
        {
            if (chain.Mentions.Exists(m => m.Status == status))
                return status;
        }

        return null;
    }
}
