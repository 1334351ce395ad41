using Parley.Joining;
using Parley.Reading;
using Parley.Record;
using static Parley.Tests.Joining.Story;

namespace Parley.Tests.Joining;

public partial class JoinerTests
{
    [Theory]
    [InlineData("Volodar Zelensky", "Volodar Zelenskyy")]
    [InlineData("Leonid Kuchma", "Leonid Kutchma")]
    [InlineData("Mohamad Javad Zarif", "Javad Zarif")]
    [InlineData("Aleksandr Moroz", "Alexander Moroz")]
    [InlineData("Françoise Hollard", "Francoise Hollard")]
    [InlineData("Tsadkan Gebretensae", "Tsadkan Gebre-Tensae")]
    [InlineData("Orsk Pavo", "Pavo Orsk")]
    [InlineData("Omar al-Moroz", "Omar Moroz")]
    [InlineData("Omar Hadi Al Moroz", "Omar Hadi el-Moroz")]
    [InlineData("Omar Hadi al-Moroz", "al-Moroz")]
    [InlineData("Omar Hadi al-Moroz", "Moroz")]
    public void Spellings_of_one_name_are_one_person(string one, string other)
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Person(one);
        story.Article("b.txt").Words("Two.").Person(other);

        RecordActor actor = story.Record().Actors.ShouldHaveSingleItem();

        actor.Names.ShouldBe([one, other], ignoreOrder: true);
        actor.Articles.ShouldBe(["a.txt", "b.txt"]);
        actor.Joins.ShouldHaveSingleItem().Score.ShouldBeInRange(0.5, 1);
    }

    [Theory]
    [InlineData("Runa Falk", "Odo Falk")]
    [InlineData("Juan Carlos Varda", "Juan Carlos Brem")]
    [InlineData("Ana Maria Lopes", "Ana Lopes Maria Costa")]
    public void People_who_share_only_a_part_of_their_names_are_two(string one, string other)
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Person(one);
        story.Article("b.txt").Words("Two.").Person(other);

        story.Record().Actors.Length.ShouldBe(2);
    }

    [Fact]
    public void Two_people_whom_one_article_tells_apart_are_never_one()
    {
        var story = new Story();
        story.Article("a.txt").Words("Father and son.").Person("Aleksandr Ivan Moroz").Person("Aleksandr Moroz");
        story.Article("b.txt").Words("The son.").Person("Aleksandr Moroz");

        story.Record().Actors.Select(a => a.Name).ShouldBe(["Aleksandr Ivan Moroz", "Aleksandr Moroz"]);
    }

    [Fact]
    public void A_family_name_alone_is_the_only_person_of_that_name_in_the_same_company()
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Person("Runa Falk").Actor(Valdoria, ActorKind.State, "Valdoria");
        story.Article("b.txt").Person("Falk").Actor(Valdoria, ActorKind.State, "Valdoria").Says("Falk said it was over.", ArticleTeller.PersonCalled("Falk"));

        TalksRecord record = story.Record();

        record.Actors.Single(a => a.Kind == ActorKind.Person).Ids.ShouldBe(["falk", "runa-falk"]);
        record.Statements.ShouldHaveSingleItem().Facts.Speaker.ShouldBe(new ActorReference("runa-falk", "Runa Falk"));
    }

    [Fact]
    public void A_family_name_that_two_people_bear_stays_alone()
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Person("Runa Falk");
        story.Article("b.txt").Words("Two.").Person("Odo Falk");
        story.Article("c.txt").Words("Three.").Person("Falk");

        story.Record().Actors.Length.ShouldBe(3);
    }

    [Fact]
    public void Of_two_people_of_one_family_name_the_one_whose_side_is_in_the_article_is_meant()
    {
        var story = new Story();
        story.Article("a.txt").Person("Runa Falk").Serves("Runa Falk, Valdoria's president.", "Runa Falk", "president", Valdoria);
        story.Article("b.txt").Person("Odo Falk").Serves("Odo Falk, Ostmark's chancellor.", "Odo Falk", "chancellor", Ostmark);
        story.Article("c.txt").Words("Falk of Ostmark.").Person("Falk").Actor(Ostmark, ActorKind.State, "Ostmark");

        story.Record().Actors.Single(a => a.Name == "Odo Falk").Articles.ShouldBe(["b.txt", "c.txt"]);
    }

    [Fact]
    public void An_acronym_is_the_body_whose_initials_it_has()
    {
        var story = new Story();
        story.Article("a.txt").Words("One.").Actor(new ActorReference("northern-peoples-front", "Northern People's Front"), ActorKind.Group);
        story.Article("b.txt").Words("Two.").Actor(new ActorReference("NPF", "NPF"), ActorKind.Group);

        story.Record().Actors.ShouldHaveSingleItem().Name.ShouldBe("Northern People's Front");
    }

    [Fact]
    public void The_fullest_frequent_spelling_names_the_person_everywhere()
    {
        var story = new Story();
        story.Article("a.txt").Person("Moussa Faki").Says("He said so.", ArticleTeller.PersonCalled("Moussa Faki"));
        story.Article("b.txt").Person("Moussa Faki Mahamat").Says("He denied it.", ArticleTeller.PersonCalled("Moussa Faki Mahamat"));

        TalksRecord record = story.Record();

        record.Actors.ShouldHaveSingleItem().Name.ShouldBe("Moussa Faki Mahamat");
        record.Statements.Select(s => s.Facts.Speaker.Id).Distinct().ShouldBe(["moussa-faki-mahamat"]);
    }

    [Fact]
    public void Roles_carry_the_dates_between_which_articles_give_them()
    {
        var story = new Story();
        story.Article("a.txt", "2031-01-01").Person("Runa Falk").Serves("President Runa Falk spoke.", "Runa Falk", "president", Valdoria);
        story.Article("b.txt", "2031-06-01").Person("Runa Falk").Serves("President Runa Falk left.", "Runa Falk", "President", Valdoria);
        story.Article("c.txt", "2032-06-01").Person("Runa Falk").Serves("Former president Runa Falk spoke.", "Runa Falk", "president", Valdoria, former: true);

        RecordActor falk = story.Record().Actors.Single(a => a.Kind == ActorKind.Person);

        falk.Roles.Select(r => (r.Former, r.From!.ToString(), r.To!.ToString())).ShouldBe([(false, "2031-01-01", "2031-06-01"), (true, "2032-06-01", "2032-06-01")]);
    }
}
