using FsCheck;
using FsCheck.Fluent;
using Parley.Articles;
using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

/// <summary>What holds for any readings: made at random from few parties, days and places, so that much of it joins.</summary>
public class JoinerPropertyTests
{
    private static readonly string?[] Days = [null, "2031-05-15", "2031-05-16", "2031-06-02", "2031-05", "2031", "2031-05-16/2031-05-17"];
    private static readonly string?[] Places = [null, "Dornburg", "Astwick"];
    private static readonly string[] People = ["Runa Falk", "Pavo Orsk", "Falk", "Runa Falck", "P. Orsk", "Pavo Jon Orsk", "Runa", "Ilse Orsk"];
    private static readonly string[] Bodies = ["Salen Strait Authority", "SSA", "Southern Shipping Alliance", "Port Council"];
    private static readonly ActorReference[] Parties = [Valdoria, Kestria, Ostmark];

    [Fact]
    public void The_order_of_the_articles_makes_no_difference() => Check((story, random) =>
    {
        ArticleReading[] shuffled = [.. story.Readings.OrderBy(_ => random())];
        string[] findings = [.. story.Readings.SelectMany(r => r.Findings).Select(f => f.Id)];
        story.Decide(DecisionAction.Join, findings[0], findings[^1]).Decide(DecisionAction.Split, findings[1], findings[2]);

        RecordJson.Write(Joiner.Join(shuffled, story.Decisions, EdtfDate.Parse("2032-01-01")))
            .ShouldBe(RecordJson.Write(story.Record("2032-01-01")));
    });

    [Fact]
    public void Whatever_comes_leaves_and_changes_the_record_is_the_one_joined_at_once() => Check((story, random) =>
    {
        string[] findings = [.. story.Readings.SelectMany(r => r.Findings).Select(f => f.Id)];
        string Any() => findings[random() % findings.Length];
        story.Decide(DecisionAction.Join, Any(), Any()).Decide(DecisionAction.Split, Any(), Any()).Decide(DecisionAction.Reject, Any())
            .Correct(Any(), "date", "2031-05-20").Decide(DecisionAction.Join, "runa-falk", "pavo-orsk").Decide(DecisionAction.Split, "falk", "runa-falk");
        Dictionary<string, ArticleReading> held = [];
        IReadOnlyList<Decision> decided = [];
        var joiner = new RecordJoiner(ids => ids.Select(id => held[id]));
        // Some articles come again in another edition, or under another date; views of an earlier day leave the later ones out.
        foreach (ArticleReading reading in story.Readings.Concat(story.Readings).Concat(story.Readings).OrderBy(_ => random()))
        {
            if (random() % 3 == 0)
            {
                decided = [.. story.Decisions.Where(_ => random() % 3 > 0)];
                joiner.Take(decided);
            }

            Publication published = random() % 4 == 0 ? Publication.Unknown : random() % 4 == 0 ? new(EdtfDate.Parse("2031-05-19"), DateBasis.Given) : reading.Article.Published;
            held[reading.Article.Id] = reading with { Article = reading.Article with { Published = published }, Findings = [.. reading.Findings.Skip(random() % 3)] };
            joiner.Take(held[reading.Article.Id]);
            EdtfDate day = EdtfDate.Parse(Of(new Random(random()), ["2031-05-14", "2031-05-20", "2032-01-01"]));

            if (random() % 2 == 0)
                RecordJson.Write(joiner.Join(day)).ShouldBe(RecordJson.Write(Joiner.Join([.. held.Values.OrderBy(_ => random())], decided, day)));
        }
    });

    [Fact]
    public void Every_finding_is_in_one_entry_or_in_a_role() => Check((story, _) =>
    {
        TalksRecord record = story.Record();

        IEnumerable<string> held = record.Entries.SelectMany(e => e.Findings).Concat(record.Actors.SelectMany(a => a.Roles).SelectMany(r => r.Findings));
        held.Order().ShouldBe(story.Readings.SelectMany(r => r.Findings).Select(f => f.Id).Order());
        record.Findings.Keys.Order().ShouldBe(story.Readings.SelectMany(r => r.Findings).Select(f => f.Id).Order());
    });

    [Fact]
    public void A_split_of_all_findings_undoes_every_join_and_loses_none() => Check((story, _) =>
    {
        foreach (Entry entry in story.Record().Entries.Where(e => e.Findings.Length > 1))
        {
            for (int i = 0; i < entry.Findings.Length - 1; i++)
                story.Decide(DecisionAction.Split, [.. entry.Findings.Skip(i)]);
        }

        TalksRecord record = story.Record();

        record.Entries.ShouldAllBe(e => e.Findings.Length == 1);
        record.Entries.Sum(e => e.Findings.Length).ShouldBe(story.Readings.SelectMany(r => r.Findings).Count(f => f is not Role));
    });

    [Fact]
    public void A_reprint_never_adds_an_origin() => Check((story, _) =>
    {
        ArticleReading original = story.Readings[0];
        ArticleReading reprint = original with
        {
            Article = original.Article with { Id = "reprint.txt" },
            Findings = [.. original.Findings.Select(f => f with { Article = "reprint.txt" })],
        };
        Dictionary<string, int> before = story.Record().Entries.SelectMany(e => e.Findings.Select(f => (f, e.Origins))).ToDictionary(p => p.f, p => p.Origins);

        TalksRecord after = Joiner.Join([.. story.Readings, reprint], [], EdtfDate.Parse("2035-01-01"));

        after.Articles.Single(a => a.Id == "reprint.txt").CopyOf.ShouldBe(original.Article.Id);
        foreach (Entry entry in after.Entries)
        {
            string[] old = [.. entry.Findings.Where(before.ContainsKey)];
            if (old.Length > 0)
                entry.Origins.ShouldBeLessThanOrEqualTo(old.Select(f => before[f]).Distinct().Sum());
        }
    });

    [Fact]
    public void Every_join_of_an_entry_has_a_reason_between_two_of_its_findings() => Check((story, _) =>
    {
        foreach (Entry entry in story.Record().Entries)
        {
            entry.Joins.Length.ShouldBeGreaterThanOrEqualTo(entry.Findings.Length - 1);
            entry.Joins.ShouldAllBe(j => entry.Findings.Contains(j.Left) && entry.Findings.Contains(j.Right) && j.Why.Length > 0);
        }
    });

    [Fact]
    public void No_finding_whatever_its_fields_makes_joining_fail() => Prop.ForAll(
        Generators.Readings.NonEmptyListOf().Select(r => r.DistinctBy(i => i.Article.Id).ToList()).ToArbitrary(),
        readings => Joiner.Join(readings, [], EdtfDate.Parse("9999-12-31")).Entries.Sum(e => e.Findings.Length)
            == readings.SelectMany(r => r.Findings).Count(f => f is not Role)).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("2031-05-01/..")]
    [InlineData("../2031-05-01")]
    [InlineData("203X")]
    [InlineData("2031-24")]
    [InlineData("9999")]
    [InlineData("0001-01-01/9999-12-31")]
    public void No_date_whatever_makes_joining_fail(string date)
    {
        var story = new Story();
        foreach (string? published in new[] { date, null, "2031-05-02" })
        {
            story.Article(published ?? "undated", published)
                .Met("They met.", date, "Dornburg").Met("They will meet.", date, null, MeetingStatus.Planned).Met("They met again.", null, "Dornburg")
                .Due("It is due.", date, "a treaty").Holds("They want it.", Valdoria, Stance.Demands, "ceasefire", date)
                .Attends("He came.", "Pavo Orsk", AttendanceStatus.Attends, date).Counts("Nine died.", 9, "person", "dead", asOf: date);
        }

        story.Record(date);
        story.Record("9999-12-31").Entries.Sum(e => e.Findings.Length).ShouldBe(21);
    }

    private static void Check(Action<Story, Func<int>> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            property(Make(random), () => random.Next());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Story Make(Random random)
    {
        var story = new Story();
        for (int i = 0; i < 6; i++)
        {
            string? published = random.Next(4) == 0 ? null : $"2031-05-{10 + random.Next(18)}";
            ArticleTeller article = story.Article($"{i}.txt", published).Words(Text(random, random.Next(3)));
            foreach (string person in People.Where(_ => random.Next(3) == 0))
                article.Person(person);
            foreach (string body in Bodies.Where(_ => random.Next(4) == 0))
                article.Actor(ArticleTeller.PersonCalled(body), random.Next(5) == 0 ? ActorKind.Person : ActorKind.Body, body);
            for (int j = 0; j < 6; j++)
                Tell(article, random, $"Sentence {i} {j} of {random.Next(3)} things.");
        }

        return story;
    }

    /// <summary>Sixty words in any order, half of them of a theme.</summary>
    private static string Text(Random random, int theme) => string.Join(' ', Enumerable.Range(0, 60).Select(i => Word(i % 2 == 0 ? (theme * 50) + random.Next(50) : random.Next(5000))));

    private static string Word(int number) => string.Concat($"{number:0000}".Select(digit => (char)('a' + digit - '0')));

    private static void Tell(ArticleTeller article, Random random, string sentence)
    {
        string? day = Of(random, Days), place = Of(random, Places);
        ActorReference party = Of(random, Parties), other = Of(random, Parties);
        string person = Of(random, People);
        _ = random.Next(10) switch
        {
            0 or 1 => article.Met(sentence, day, place, Of(random, Enum.GetValues<MeetingStatus>()), random.Next(3) is > 0 and var round ? round : null,
                parties: party == other ? [party] : [party, other], heads: random.Next(2) == 0 ? [(party, person)] : null),
            2 => article.Holds(sentence, party, Of(random, Enum.GetValues<Stance>()), "ceasefire", day),
            3 => article.Due(sentence, day, sentence, party, span: day is null ? "P5D" : null),
            4 => article.Counts(sentence, random.Next(3), "person", Of(random, ["soldiers killed", "people killed in the war", null])),
            5 => article.Says(sentence, ArticleTeller.PersonCalled(person), day),
            6 => article.Acts(sentence, Of(random, ["sign", "reject"]), party, other, "ceasefire", day),
            7 => article.HandsOver(sentence, random.Next(3) * 100, Of(random, Enum.GetValues<ExchangeStatus>()), day),
            8 => article.Attends(sentence, person, Of(random, Enum.GetValues<AttendanceStatus>()), day, place),
            _ => random.Next(2) == 0
                ? article.Expects(sentence, Of(random, Enum.GetValues<Likelihood>()), sentence, party)
                : article.Serves(sentence, person, "minister", party),
        };
    }

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
