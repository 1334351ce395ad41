using Parley.Articles.Fetching;

namespace Parley.Tests.Articles.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/1", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/open", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/1", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: Parley\nDisallow:", "/page", true)]
    [InlineData("User-agent: Parley\nDisallow: /x\nUser-agent: *\nDisallow: /", "/page", true)]
    [InlineData("User-agent: other\nUser-agent: parley/2.0\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/index.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/index.php?a=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-x-b-y-c-z", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("", "/page", true)]
    [InlineData("<html>no rules</html>", "/page", true)]
    public void The_longest_rule_of_the_own_group_decides(string text, string path, bool allows) => RobotsRules.Of(text, "Parley").Allows(path).ShouldBe(allows);

    [Fact]
    public void The_pause_that_a_site_asks_for_is_a_minute_at_most()
    {
        RobotsRules.Of("User-agent: *\nCrawl-delay: 2.5", "Parley").Pause.ShouldBe(TimeSpan.FromSeconds(2.5));
        RobotsRules.Of("User-agent: *\nCrawl-delay: 86400", "Parley").Pause.ShouldBe(TimeSpan.FromMinutes(1));
    }
}
