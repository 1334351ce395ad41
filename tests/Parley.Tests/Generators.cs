using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests;

/// <summary>Generates things of the domain for property tests: any kind of finding, with fields known and unknown.</summary>
public static class Generators
{
    private static readonly string[] Phrases =
    [
        "talks", "the envoys of Ruvenia", "a \"full\" ceasefire", "naïve café", "中文 текст", "🙂 smile", "line\nbreak", "tab\tstop", "back\\slash",
        "‹marks›", "a", "in Port Salen on Monday.", "'quoted'", "<b>bold</b>", "NEAR(a b)", "50%", "\u2028separator", "e\u0301",
    ];

    private static readonly ActorReference[] Somebody =
    [
        new("RUV", "Ruvenia"), new("TAL", "Talmark"), new("ada-lindqvist", "Ada Lindqvist"), new("omar-benhadj", "Omar Ben Hadj"),
        new("UN", "United Nations"), new(null, "experts"), new(null, "Talmark's \"officials\""),
    ];

    public static Gen<string> Texts => Gen.Elements(Phrases).NonEmptyListOf().Select(p => string.Join(' ', p));

    public static Gen<ActorReference> Actors => Gen.Elements(Somebody);

    public static Gen<EdtfDate> Dates => Gen.OneOf(
        Days.Select(EdtfDate.Day),
        Days.Select(d => EdtfDate.Month(d.Year, d.Month)),
        Days.Select(d => EdtfDate.Year(d.Year).Approximately()),
        from first in Days from length in Gen.Choose(1, 90) select EdtfDate.Between(first, first.PlusDays(length)));

    public static Gen<Article> Articles =>
        from id in Gen.Elements("harbour-courier.txt", "b.md", "c c.html", "ε.txt")
        from text in Texts
        from title in Gen.Elements(Phrases).OrNull()
        from outlet in Gen.Elements(Phrases).OrNull()
        from date in Dates.OrNull()
        from basis in Gen.Elements(DateBasis.Given, DateBasis.Inferred)
        from inText in Dates.OrNull()
        select new Article
        {
            Id = id, Text = text, Origin = "/in/" + id, Title = title, Outlet = outlet,
            Published = date is null ? Publication.Unknown : new Publication(date, basis), DatedByText = inText is null ? Publication.Unknown : new Publication(inText, DateBasis.Inferred) { Clues = ["the year is told"] },
        };

    public static Gen<ArticleReading> Readings =>
        from article in Articles
        from findings in Findings(article).ListOf()
        select new ArticleReading(
            article, [.. findings.DistinctBy(f => f.Id)], [.. Somebody.Where(s => s.Id is not null).Select(s => new ArticleActor(s, ActorKind.Person, [s.Name]))], 7);

    /// <summary>A finding of any kind of this article.</summary>
    public static Gen<Finding> Findings(Article article) => Gen.OneOf(
        Meetings(article), Attendances(article), Positions(article), Moves(article), Deadlines(article), Exchanges(article),
        Statements(article), Forecasts(article), Figures(article), Roles(article));

    private static Gen<LocalDate> Days => Gen.Choose(0, 20_000).Select(d => new LocalDate(1980, 1, 1).PlusDays(d));

    private static Gen<string?> Words => Gen.Elements(Phrases).OrNull()!;

    private static Gen<ActorReference?> Somebodies => Actors.OrNull()!;

    private static Gen<EdtfDate?> SomeDates => Dates.OrNull()!;

    private static Gen<string> Issues => Gen.Elements(IssueCodes.All.Order(StringComparer.Ordinal).ToArray());

    private static Gen<double?> Numbers => Gen.Elements<double?>(null, 0, 1, 40, 1_200, 0.1, 2.5e6, 1.0 / 3);

    private static Gen<T> Any<T>()
        where T : struct, Enum =>
        Gen.Elements(Enum.GetValues<T>());

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> items) => items.ListOf().Select(i => i.Take(3).ToImmutableArray());

    private static Gen<Common> Commons(Article article) =>
        from places in (from start in Gen.Choose(0, article.Text.Length - 1)
                        from end in Gen.Choose(start + 1, article.Text.Length)
                        select Passage.Cut(article.Text, start, end)).NonEmptyListOf()
        from certainty in Any<Certainty>()
        from source in Somebodies
        from rule in Gen.Elements(Phrases)
        select new Common([.. places.Take(3)], certainty, source, rule);

    private static Gen<Finding> Meetings(Article article) =>
        from c in Commons(article)
        from parties in Many(Actors)
        from date in SomeDates
        from place in Words
        from host in Somebodies
        from round in Gen.Elements<int?>(null, 1, 3)
        from heads in Many(from party in Actors from person in Actors select new HeadOfDelegation(party, person))
        from minutes in Numbers
        from agenda in Many(Issues)
        from status in Any<MeetingStatus>()
        select (Finding)new Meeting
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Parties = parties,
            Date = date, Place = place, Venue = c.Rule, Host = host, Round = round, Heads = heads, Minutes = minutes, Agenda = agenda,
            Outcome = place, Status = status,
        };

    private static Gen<Finding> Attendances(Article article) =>
        from c in Commons(article)
        from person in Actors
        from status in Any<AttendanceStatus>()
        from date in SomeDates
        from place in Words
        select (Finding)new Attendance
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Person = person,
            Status = status, Date = date, Place = place,
        };

    private static Gen<Finding> Positions(Article article) =>
        from c in Commons(article)
        from party in Actors
        from stance in Any<Stance>()
        from issue in Issues
        from speaker in Somebodies
        from text in Gen.Elements(Phrases)
        from condition in Words
        from date in SomeDates
        select (Finding)new Position
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Party = party,
            Stance = stance, Issue = issue, Speaker = speaker, Text = text, Condition = condition, Date = date,
        };

    private static Gen<Finding> Moves(Article article) =>
        from c in Commons(article)
        from type in Gen.Elements(MoveTypes.Plover.Keys.Order(StringComparer.Ordinal).ToArray())
        from actor in Actors
        from target in Somebodies
        from issue in Issues.OrNull()
        from date in SomeDates
        select (Finding)new Move
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Type = type, Actor = actor,
            Target = target, Issue = issue, Date = date,
        };

    private static Gen<Finding> Deadlines(Article article) =>
        from c in Commons(article)
        from due in SomeDates
        from setter in Somebodies
        from addressee in Somebodies
        from condition in Words
        from set in SomeDates
        from span in Gen.Elements("P50D", "PT36H", null)
        select (Finding)new Deadline
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Due = due, Setter = setter,
            On = addressee, Condition = condition, Consequence = c.Rule, Set = set, Span = span,
        };

    private static Gen<Finding> Exchanges(Article article) =>
        from c in Commons(article)
        from what in Any<ExchangeWhat>()
        from parties in Many(Actors)
        from date in SomeDates
        from count in Numbers
        from status in Any<ExchangeStatus>()
        select (Finding)new Exchange
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, What = what, Parties = parties,
            Date = date, Count = count, Status = status,
        };

    private static Gen<Finding> Statements(Article article) =>
        from c in Commons(article)
        from speaker in Actors
        from via in Somebodies
        from direct in Gen.Elements(true, false)
        from text in Gen.Elements(Phrases)
        from date in SomeDates
        from place in Words
        select (Finding)new Statement
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Speaker = speaker, Via = via,
            Direct = direct, Text = text, Date = date, Place = place,
        };

    private static Gen<Finding> Forecasts(Article article) =>
        from c in Commons(article)
        from likelihood in Any<Likelihood>()
        from what in Gen.Elements(Phrases)
        select (Finding)new Forecast
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Likelihood = likelihood,
            Event = what,
        };

    private static Gen<Finding> Figures(Article article) =>
        from c in Commons(article)
        from value in Numbers
        from low in Numbers
        from unit in Gen.Elements("person", "km2", "day")
        from counted in Words
        from qualifier in Any<Qualifier>()
        from asOf in SomeDates
        select (Finding)new Figure
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Value = value, Low = low,
            High = low * 2, Unit = unit, Of = counted, Qualifier = qualifier, AsOf = asOf,
        };

    private static Gen<Finding> Roles(Article article) =>
        from c in Commons(article)
        from person in Actors
        from title in Gen.Elements("foreign minister", "chief of staff")
        from body in Somebodies
        from former in Gen.Elements(true, false)
        select (Finding)new Role
        {
            Article = article.Id, Passages = c.Passages, Certainty = c.Certainty, Source = c.Source, Rule = c.Rule, Person = person, Title = title,
            Body = body, Former = former,
        };

    private sealed record Common(ImmutableArray<Passage> Passages, Certainty Certainty, ActorReference? Source, string Rule);
}
