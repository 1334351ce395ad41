using System.Collections.Immutable;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Joining;

public class ArticleDatesTests
{
    private static readonly ImmutableArray<ArticleActor> Cast =
    [
        .. new[] { "Ada Lindqvist", "Omar Ben Hadj", "Tova Karim", "Jon Aster" }
            .Select(name => new ArticleActor(new ActorReference(name.ToLowerInvariant().Replace(' ', '-'), name), ActorKind.Person, [name])),
    ];

    private static ArticleReading Reading(string id, string text, string? date, params Finding[] findings) =>
        new(
            new Article { Id = id, Text = text, Published = date is null ? Publication.Unknown : new Publication(EdtfDate.Parse(date), DateBasis.Given) },
            [.. findings], Cast, 50);

    private static IReadOnlyDictionary<string, Publication> Infer(IEnumerable<ArticleReading> readings)
    {
        var dates = new ArticleDates();
        foreach (ArticleReading reading in readings)
            dates.Add(reading);
        return dates.Infer();
    }

    private static Meeting MeetingOn(string article, string text, string date, string place) => new()
    {
        Article = article, Passages = [Passage.Cut(text, 0, text.Length)], Rule = "test", Status = MeetingStatus.Held, Date = EdtfDate.Parse(date), Place = place,
    };

    private const string Report = "Ada Lindqvist and Omar Ben Hadj met at Velden. Tova Karim was there.";

    // 16 May 2029 is a Wednesday.
    private const string Announcement =
        "Ada Lindqvist will meet Omar Ben Hadj at Velden on Wednesday. Tova Karim said on Monday that Jon Aster had prepared the talks. The first round took place on 3 April.";

    [Fact]
    public void A_weekday_announced_is_the_day_that_another_article_dates()
    {
        ArticleReading[] readings =
        [
            Reading("dated", Report, "2029-05-17", MeetingOn("dated", Report, "2029-05-16", "Velden")),
            Reading("undated", Announcement, null),
        ];
        Publication published = Infer(readings)["undated"];
        published.Basis.ShouldBe(DateBasis.Inferred);
        // Between the Monday behind and the Wednesday ahead, both of which today would be called otherwise.
        published.Date.ShouldBe(EdtfDate.Parse("2029-05-15"));
    }

    [Fact]
    public void A_meeting_told_without_its_day_was_held_today_where_another_article_dates_it()
    {
        const string open = "Ada Lindqvist met Omar Ben Hadj at Velden for an hour. Tova Karim and Jon Aster were there too. A first round took place on 3 April.";
        Meeting undated = MeetingOn("undated", open, "2029-05-16", "Velden") with { Date = null };
        ArticleReading[] readings =
        [
            Reading("dated", Report, "2029-05-17", MeetingOn("dated", Report, "2029-05-16", "Velden")),
            Reading("undated", open, null, undated),
        ];
        Infer(readings)["undated"].Date.ShouldBe(EdtfDate.Parse("2029-05-16"));
    }

    [Fact]
    public void Last_Wednesday_is_the_Wednesday_that_another_article_dates_not_that_of_writing()
    {
        const string later = "Ada Lindqvist and Omar Ben Hadj met at Velden last Wednesday. Tova Karim said on Monday that Jon Aster had left. The first round took place on 3 April.";
        ArticleReading[] readings =
        [
            Reading("dated", Report, "2029-05-17", MeetingOn("dated", Report, "2029-05-16", "Velden")),
            Reading("undated", later, null),
        ];
        Infer(readings)["undated"].Date.ShouldBe(EdtfDate.Parse("2029-05-21"));
    }

    [Fact]
    public void What_is_told_of_accords_named_after_a_place_did_not_happen_there()
    {
        // A Tuesday on which somebody was at Velden is no Tuesday on which the Velden accords were endorsed elsewhere.
        const string endorsed = "A council endorsed the Velden accords on Tuesday. Ada Lindqvist and Omar Ben Hadj were glad. Tova Karim and Jon Aster were not. A first round took place on 3 April.";
        ArticleReading[] readings =
        [
            Reading("dated", Report, "2029-05-17", MeetingOn("dated", Report, "2029-05-15", "Velden")),
            Reading("undated", endorsed, null),
        ];
        Infer(readings).ContainsKey("undated").ShouldBeFalse();
    }

    [Fact]
    public void A_day_just_behind_and_a_day_just_ahead_hold_the_day_of_writing_between_them()
    {
        // Tuesdays of 2029: 15 May among them.
        const string between = "Ada Lindqvist and Omar Ben Hadj missed the date of 14 May. They talked on Tuesday. Tova Karim said that Jon Aster will sign by 17 May.";
        ArticleReading[] readings =
        [
            Reading("dated", Report, "2029-03-20", MeetingOn("dated", Report, "2029-03-20", "Velden")),
            Reading("undated", between, null),
        ];
        Infer(readings)["undated"].Date.ShouldBe(EdtfDate.Parse("2029-05-15"));
    }

    [Fact]
    public void Talks_that_went_through_the_night_began_on_the_day_that_was_announced()
    {
        // 17 May 2029 is a Thursday.
        const string through = "Ada Lindqvist and Omar Ben Hadj agreed at Velden on Thursday after 16 hours of talks. Tova Karim was there.";
        Meeting night = MeetingOn("dated", through, "2029-05-17", "Velden") with { Minutes = 960 };
        ArticleReading[] readings = [Reading("dated", through, "2029-05-17", night), Reading("undated", Announcement, null)];
        Infer(readings)["undated"].Date.ShouldBe(EdtfDate.Parse("2029-05-15"));
    }

    [Fact]
    public void Two_weeks_that_fit_alike_leave_the_date_open()
    {
        ArticleReading[] readings =
        [
            Reading("first", Report, "2029-05-16", MeetingOn("first", Report, "2029-05-16", "Velden")),
            Reading("second", Report, "2029-06-06", MeetingOn("second", Report, "2029-06-06", "Velden")),
            Reading("undated", Announcement, null),
        ];
        Infer(readings).ContainsKey("undated").ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_the_articles_makes_no_difference()
    {
        ArticleReading[] readings =
        [
            Reading("a", Announcement, null),
            Reading("b", Report, "2029-05-17", MeetingOn("b", Report, "2029-05-16", "Velden")),
            Reading("c", Report, "2028-01-10", MeetingOn("c", Report, "2028-01-09", "Oslo")),
            Reading("d", "It rained.", null),
        ];
        Infer(readings).ShouldBe(Infer(readings.Reverse()));
    }

    [Fact]
    public void An_article_of_no_story_stays_undated() =>
        Infer([Reading("alone", "They will meet at Velden on Wednesday.", null)]).ShouldBeEmpty();

    [Fact]
    public void A_given_date_is_left_alone() =>
        Infer([Reading("a", Announcement, "2001-05-05"), Reading("b", Report, "2029-05-17", MeetingOn("b", Report, "2029-05-16", "Velden"))]).ShouldBeEmpty();

    [Fact]
    public void What_has_gone_on_since_a_weekday_began_in_the_days_given_for_it_and_a_date_that_is_told_lies_a_week_back()
    {
        const string accord = "Ada Lindqvist and Omar Ben Hadj signed an accord at Velden on 2 May. Tova Karim and Jon Aster are to meet at Arnau within five days.";
        // 7 May 2029 is a Monday; the Saturday before it would be in the days given, too.
        const string open =
            "Tova Karim and Jon Aster signed a paper here on Saturday.\n\nTova Karim and Jon Aster put their names to it at Arnau. They had been at it for six days, since Monday. "
            + "It flows from the accord that Ada Lindqvist and Omar Ben Hadj signed at Velden on 2 May. The armies have until 20 May, the guns until 2 June.";
        Meeting window = MeetingOn("dated", accord, "2029-05-03/2029-05-08", "Arnau") with { Status = MeetingStatus.Planned, Passages = [Passage.Cut(accord, accord.IndexOf("Tova", StringComparison.Ordinal), accord.Length)] };
        Meeting undated = MeetingOn("undated", open, "2029-05-16", "Arnau") with { Date = null };
        ArticleReading[] readings = [Reading("dated", accord, "2029-05-03", MeetingOn("dated", accord[..accord.IndexOf(" Tova", StringComparison.Ordinal)], "2029-05-02", "Velden"), window), Reading("undated", open, null, undated)];

        Infer(readings)["undated"].Date.ShouldBe(EdtfDate.Parse("2029-05-12"));
    }
}
