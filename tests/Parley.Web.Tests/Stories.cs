namespace Parley.Web.Tests;

/// <summary>Articles on talks that never were, far in the future.</summary>
internal static class Stories
{
    public const string Held = """
        ---
        title: Norway and Chile end fishing talks
        outlet: Harbour Post
        published: 2031-03-06
        ---
        Norway and Chile held a second round of talks on fishing rights in Geneva on Thursday. The talks lasted 50 minutes.

        Norway demanded that Chile withdraw its ships from the disputed waters within 30 days. Chile rejected the demand.

        "We expect a third round," said the Chilean foreign minister, Ana Quiroga.
        """;

    public const string HeldElsewhere = """
        ---
        title: Second round in Geneva over
        outlet: Alpine News
        published: 2031-03-07
        ---
        The second round of fishing talks between Norway and Chile, held in Geneva on Thursday, lasted less than an hour, Norwegian officials said.

        Chile's Foreign Minister Ana Quiroga said that her country would not withdraw its ships.
        """;

    public const string Acts = """
        ---
        title: Norway accuses Chile over fishing talks
        outlet: Fjord Daily
        published: 2031-03-08
        ---
        Norway accused Chile on Friday of breaking off the fishing talks held in Geneva. Chile warned Norway on Saturday against sanctions.

        Norway and Chile signed an agreement on fishing rights in Geneva on Saturday, officials said.
        """;

    /// <summary>Writes articles into a folder, as a.md, b.md …</summary>
    public static void Put(string folder, params ReadOnlySpan<string> articles)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < articles.Length; i++)
            File.WriteAllText(Path.Combine(folder, $"{(char)('a' + i)}.md"), articles[i]);
    }
}
