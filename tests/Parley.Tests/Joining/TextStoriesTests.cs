using Parley.Articles;
using Parley.Joining;

namespace Parley.Tests.Joining;

public sealed class TextStoriesTests
{
    private const string Harbour = """
        Valdoria and Kestria resumed talks in Dornburg over the closed harbour of Port Salen, mediators said. Envoy Tamsin Oyelle led
        the Valdorian delegation; General Radek Holm spoke for Kestria. Shipping through the Salen strait has halted since spring,
        fishermen lost boats, insurers raised premiums and grain rots in silos along the quay while customs officers count crates.
        """;

    private const string Again = """
        Fishermen in Port Salen hope that the Dornburg talks reopen the Salen strait. Kestria keeps the harbour shut; Valdoria wants
        grain ships let through at once. Tamsin Oyelle and Radek Holm, who lead the delegations, sat together for hours without a deal,
        insurers keep premiums high, silos along the quay are full, and mediators count on customs officers returning soon.
        """;

    private const string Mine = """
        Ostmark accuses Lethia of draining lake Umber for its copper mine. Geologists drilled wells, farmers marched through Brisk with
        buckets, and minister Edda Varn threatened lawsuits before an arbitration panel. Engineers proposed pumping stations, dams and
        meters; accountants priced the damage, and villagers planted reeds while herons left the marshes for northern ponds.
        """;

    [Fact]
    public void Texts_about_the_same_are_one_story_and_others_are_another()
    {
        string[] stories = Of(Harbour, Mine, Again);
        stories[2].ShouldBe(stories[0]);
        stories[1].ShouldNotBe(stories[0]);
    }

    [Fact]
    public void What_all_texts_of_a_record_share_still_holds_them_together() =>
        Of(Harbour, Again).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void A_text_of_a_few_words_tells_too_little() =>
        Of("Envoys met in Dornburg.", "Envoys met in Dornburg.").Distinct().Count().ShouldBe(2);

    [Fact]
    public void Without_texts_there_are_no_stories() => Of().ShouldBeEmpty();

    private static string[] Of(params string[] texts)
    {
        PrecedingTrees<StoryText> stories = TextStories.Trees();
        for (int i = 0; i < texts.Length; i++)
            stories.Set($"{i}", new StoryText($"{i}", null, TextVector.Of(texts[i])));
        stories.Settle();
        return [.. texts.Select((_, i) => stories.RootOf($"{i}"))];
    }
}
