using Parley.Articles;
using Parley.Names;
using Parley.Reading;
using Parley.Record;

namespace Parley.Tests.Reading;

public class ActorsStepTests
{
    private static readonly ArticleReader Reader = new();

    private static AnnotatedArticle Read(string text) => Reader.Annotate(new Article { Id = "a", Text = text }, Layers.Actors);

    /// <summary>The mention whose words are these; the last one where there are several.</summary>
    private static Mention Of(AnnotatedArticle article, string words) =>
        article.Mentions.Last(mention => mention.Span.Of(article.Text) == words && mention.Form != MentionForm.Adjective);

    [Fact]
    public void A_family_name_alone_is_the_person_named_in_full_before()
    {
        AnnotatedArticle article = Read("Negotiator Abla Noori arrived in Oslo on Monday. After lunch Noori met the press.");
        Of(article, "Noori").Actor.ShouldBe(new ActorReference("abla-noori", "Abla Noori"));
    }

    [Fact]
    public void Spellings_of_one_name_and_a_slip_of_the_pen_are_one_person_under_the_fullest_spelling()
    {
        AnnotatedArticle article = Read("Envoy Sergei Dolgin spoke first. Then Sergey Dolgin left. Mr. Dolgim was tired, and Dolgin slept.");
        article.Actors.Where(actor => actor.Kind == ActorKind.Person).ShouldHaveSingleItem().Names.ShouldBe(["Sergei Dolgin", "Sergey Dolgin", "Dolgim", "Dolgin"]);
    }

    [Fact]
    public void Two_people_who_share_a_family_name_stay_two()
    {
        AnnotatedArticle article = Read("Minister Pavel Torban met his brother. Ivana Torban said nothing. Mr Torban smiled.");
        article.Actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Actor.Id).ShouldBe(["pavel-torban", "ivana-torban"]);
        Of(article, "Torban").Actor!.Id.ShouldBe("pavel-torban");
    }

    [Fact]
    public void Particles_hyphens_and_double_names_belong_to_the_name()
    {
        AnnotatedArticle article = Read("Envoy Guillermo de la Vargo-Prent and Ambassador Hassan bin Tarrik met Maria von der Loyden.");
        article.Actors.Select(actor => actor.Actor.Name).ShouldBe(["Guillermo de la Vargo-Prent", "Hassan bin Tarrik", "Maria von der Loyden"]);
    }

    [Theory]
    [InlineData("Envoy Dol Jae-min arrived. Later Dol left.", "Dol Jae-min")]
    [InlineData("Envoy Torban Sen-backed rebels arrived.", "Torban Sen")]
    public void A_given_name_of_two_syllables_is_one_name_and_an_adjective_behind_a_hyphen_is_none(string text, string name) =>
        Read(text).Actors.ShouldContain(actor => actor.Actor.Name == name);

    [Theory]
    [InlineData("Vice Premier Lun He said he hoped for a deal.", "Lun He")]
    [InlineData("The spokeswoman, Phan Thu Dang, said talks were useful.", "Phan Thu Dang")]
    [InlineData("Commissioner Volker Türk arrived.", "Volker Türk")]
    public void A_small_word_or_a_nation_with_a_capital_is_part_of_a_name(string text, string name) =>
        Read(text).Actors.ShouldContain(actor => actor.Actor.Name == name);

    [Fact]
    public void The_capital_of_a_state_may_stand_for_a_body_that_sits_there()
    {
        AnnotatedArticle article = Read("Brussels rejected the plan on Monday. Ministers met in Brussels a day later.");
        article.Mentions.Where(mention => mention.Span.Of(article.Text) == "Brussels").Select(mention => mention.Actor?.Id).ShouldBe(["EU", null]);
    }

    [Fact]
    public void Two_states_may_share_the_end_of_their_name() =>
        Read("North and South Korea agreed to reopen a hotline. The two Koreas will meet.").Actors.Select(actor => actor.Actor.Id).ShouldBe(["PRK", "KOR"], ignoreOrder: true);

    [Theory]
    [InlineData("The envoys left ahead of the Lima talks.")]
    [InlineData("He is content with the Lima accords.")]
    public void A_capital_that_names_talks_is_where_they_are_held(string text) =>
        Read(text).Mentions.Single(mention => mention.Place == "Lima").Actor.ShouldBeNull();

    [Theory]
    [InlineData("If Congress gets a text, it has 30 days.", "Congress")]
    [InlineData("Unless Torban Assembly votes, the deal lapses.", "Torban Assembly")]
    [InlineData("When World Food Programme trucks came, people cheered.", "World Food Programme")]
    public void A_small_word_that_opens_a_sentence_is_no_part_of_a_name(string text, string name) =>
        Read(text).Mentions.ShouldContain(mention => mention.Span.Of(text) == name);

    [Fact]
    public void A_capital_is_a_place_behind_in_and_the_government_where_it_acts()
    {
        AnnotatedArticle article = Read("The delegates met in Lima on Tuesday. Lima rejected the plan.");
        Mention place = article.Mentions.First(mention => mention.Place == "Lima"), government = article.Mentions.Last(mention => mention.Place == "Lima");
        place.Actor.ShouldBeNull();
        place.Kind.ShouldBe(NameKind.Place);
        government.Actor!.Id.ShouldBe("PER");
        government.Kind.ShouldBe(NameKind.State);
    }

    [Fact]
    public void A_persons_side_follows_from_nationality_office_or_owner()
    {
        AnnotatedArticle article = Read(
            "Peruvian Foreign Minister Abla Noori met Pavel Torban, the Kenyan ambassador, and Norway's Ivana Dolgin. Noori's spokesman Hugo Prentiss said so.");
        foreach ((string id, string side) in new[] { ("abla-noori", "PER"), ("pavel-torban", "KEN"), ("ivana-dolgin", "NOR"), ("hugo-prentiss", "PER") })
            article.PartyOf(new ActorReference(id, id))!.Id.ShouldBe(side, id);
    }

    [Fact]
    public void A_demonym_with_a_noun_is_an_unnamed_group_on_the_states_side()
    {
        AnnotatedArticle article = Read("Peruvian negotiators left the room.");
        Mention group = Of(article, "Peruvian negotiators");
        group.Form.ShouldBe(MentionForm.Nominal);
        group.Actor.ShouldBe(new ActorReference(null, "Peruvian negotiators"));
        group.Party!.Id.ShouldBe("PER");
        article.Mentions.ShouldContain(mention => mention.Form == MentionForm.Adjective && mention.Actor!.Id == "PER");
    }

    [Fact]
    public void A_ministry_or_spokesman_is_the_state_and_an_official_is_nobody_known()
    {
        AnnotatedArticle article = Read("The Norwegian foreign ministry confirmed it. A Norwegian official did not.");
        Of(article, "Norwegian foreign ministry").Actor!.Id.ShouldBe("NOR");
        Of(article, "Norwegian official").Actor!.Id.ShouldBeNull();
    }

    [Fact]
    public void What_is_pro_or_anti_a_state_is_not_on_its_side()
    {
        AnnotatedArticle article = Read("The pro-Norwegian rebels left.");
        article.Mentions.ShouldNotContain(mention => mention.Form == MentionForm.Nominal && mention.Party != null);
    }

    [Theory]
    [InlineData("President Abla Noori met Foreign Minister Pavel Torban. The foreign minister left.", "foreign minister", "pavel-torban")]
    [InlineData("Peruvian President Abla Noori met Kenyan President Pavel Torban. The Kenyan leader left.", "Kenyan leader", "pavel-torban")]
    [InlineData("The Peruvian president is ill. Peruvian President Abla Noori, 60, cancelled her trip.", "Peruvian president", "abla-noori")]
    public void An_epithet_is_the_person_whose_office_and_side_fit(string text, string words, string id) =>
        Of(Read(text), words).Actor!.Id.ShouldBe(id);

    [Fact]
    public void An_epithet_that_two_fit_is_nobody_known()
    {
        AnnotatedArticle article = Read("Presidents came. President Pavel Torban and President Hugo Prentiss shook hands. The president left.");
        Of(article, "president").Actor?.Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ivana Dolgin met Pavel Torban in Oslo. She left early.", "She", "ivana-dolgin")]
    [InlineData("Ivana Dolgin met Pavel Torban in Oslo. He left early.", "He", "pavel-torban")]
    [InlineData("Pavel Torban said that he was tired.", "he", "pavel-torban")]
    public void A_pronoun_is_the_last_person_of_its_gender(string text, string pronoun, string id) =>
        Of(Read(text), pronoun).Actor!.Id.ShouldBe(id);

    [Fact]
    public void Both_sides_are_the_two_parties_to_the_talks()
    {
        AnnotatedArticle article = Read(
            "Talks between Peru and Norway began on Monday. Peru wants a deal and Norway wants one too. Both sides will meet again.");
        article.MainParties.Select(party => party.Id).ShouldBe(["PER", "NOR"]);
        Of(article, "Both sides").Members.Select(party => party.Id).ShouldBe(["PER", "NOR"]);
    }

    [Fact]
    public void The_alliance_is_the_one_that_was_named()
    {
        AnnotatedArticle article = Read("NATO met on Monday. Later the alliance published a letter.");
        Of(article, "alliance").Actor!.Id.ShouldBe("NATO");
    }

    [Fact]
    public void An_unknown_body_has_a_slug_or_the_acronym_given_in_brackets()
    {
        AnnotatedArticle article = Read("The Institute for Harbour Studies (IHS) wrote a report. The IHS and the Torbania Fishing Council agree.");
        article.Actors.Select(actor => actor.Actor.Id).ShouldBe(["IHS", "torbania-fishing-council"], ignoreOrder: true);
    }

    [Fact]
    public void The_first_word_of_a_sentence_and_a_headline_in_capitals_make_no_names()
    {
        AnnotatedArticle article = Read("Talks resume. Nobody came.\n\nWHO WILL SIT AT THE TABLE\n\nHopes are low.");
        article.Mentions.ShouldNotContain(mention => mention.Form == MentionForm.Name);
    }
}
