using Parley.Articles;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading;

public class RolesStepTests
{
    private static readonly ArticleReader Reader = new();

    private static List<Role> Roles(string text) => [.. Reader.Read(new Article { Id = "a", Text = text }).Findings.OfType<Role>()];

    [Theory]
    [InlineData("Peruvian Foreign Minister Abla Noori arrived.", "Foreign Minister", "PER", false)]
    [InlineData("Abla Noori, the foreign minister of Peru, arrived.", "foreign minister", "PER", false)]
    [InlineData("Peru's foreign minister, Abla Noori, arrived.", "foreign minister", "PER", false)]
    [InlineData("Former Peruvian president Abla Noori arrived.", "president", "PER", true)]
    [InlineData("The minister of finance and trade of Peru, Abla Noori, arrived.", "minister of finance and trade", "PER", false)]
    [InlineData("Abla Noori, who stepped down as Peru's president in May, arrived.", "president", "PER", true)]
    [InlineData("Abla Noori, Peru's deputy prime minister from 2005 to 2008, arrived.", "deputy prime minister", "PER", true)]
    [InlineData("Abla Noori, who chairs the African Union, arrived.", "chairman", "AU", false)]
    [InlineData("US Secretary of State Abla Noori arrived.", "Secretary of State", "USA", false)]
    [InlineData("Gen. Abla Noori, Peru's defence minister, arrived.", "defence minister", "PER", false)]
    [InlineData("Peru's army chief, General Abla Noori, arrived.", "army chief", "PER", false)]
    [InlineData("Peruvian army chief General Abla Noori arrived.", "army chief", "PER", false)]
    [InlineData("The leader of the African Union, Abla Noori, arrived.", "leader", "AU", false)]
    [InlineData("The Houthis' leader, Abla Noori, arrived.", "leader", "houthis", false)]
    [InlineData("Houthi leader Abla Noori arrived.", "leader", "houthis", false)]
    public void An_office_is_found_in_front_of_the_name_and_behind_it(string text, string title, string body, bool former)
    {
        Role role = Roles(text).ShouldHaveSingleItem();
        role.Person.ShouldBe(new ActorReference("abla-noori", "Abla Noori"));
        role.Title.ShouldBe(title);
        role.Body!.Id.ShouldBe(body);
        role.Former.ShouldBe(former);
        role.Rule.ShouldStartWith("role.");
    }

    [Theory]
    [InlineData("An aide to the president, Abla Noori, arrived.")]
    [InlineData("The special envoy of the secretary-general for Peru, Abla Noori, arrived.")]
    public void Whom_somebody_serves_is_not_himself(string text) => Roles(text).ShouldNotContain(role => role.Title.Contains("president") || role.Title.Contains("secretary-general"));

    [Fact]
    public void Two_offices_joined_by_and_are_two_roles() =>
        Roles("Abla Noori, Peru's deputy prime minister and foreign minister, arrived.")
            .Select(role => (role.Title, role.Body!.Id)).ShouldBe([("deputy prime minister", "PER"), ("foreign minister", "PER")]);

    [Fact]
    public void An_office_told_twice_is_one_role_with_both_passages()
    {
        Role role = Roles("President Abla Noori of Peru arrived. It rained. Later President Noori left.").ShouldHaveSingleItem();
        role.Passages.Select(passage => passage.Quote).ShouldBe(["President Abla Noori", "President Noori"]);
    }

    [Theory]
    [InlineData("Gen. Abla Noori arrived.")]
    [InlineData("Peruvian leader Abla Noori arrived.")]
    [InlineData("Abla Noori, the president said, was ill.")]
    public void A_rank_a_leader_or_a_clause_is_no_office(string text) => Roles(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Abla Noori, better known as Toro, arrived. Envoy Toro left.")]
    [InlineData("Abla Noori (also known as \"Toro\") arrived. Envoy Toro left.")]
    [InlineData("Abla Noori, who goes by the name of Toro, arrived. Envoy Toro left.")]
    [InlineData("Abla Noori, nicknamed Toro, arrived. Envoy Toro left.")]
    public void Another_name_of_somebody_is_the_same_person(string text) => Roles(text).ShouldHaveSingleItem().Person.Id.ShouldBe("abla-noori");

    [Fact]
    public void A_short_form_in_brackets_tells_which_group_of_one_name_is_meant() =>
        Reader.Read(new Article { Id = "a", Text = "The National Liberation Army (ELN) demanded a truce. It rained. Later the National Liberation Army accepted a ceasefire on New Year's Eve." })
            .Actors.Select(actor => actor.Actor.Id).Distinct().ShouldBe(["ELN"]);
}
