namespace Parley.Tests.Docs;

public class ErrorsPageTests
{
    private static readonly string Page = File.ReadAllText(Find("docs/reference/errors.md"));

    [Fact]
    public void The_page_lists_every_error_with_its_number_meaning_and_remedy()
    {
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith("| PLY", StringComparison.Ordinal))];
        rows.Length.ShouldBe(Enum.GetValues<ErrorCode>().Length);
        foreach (ErrorCode code in Enum.GetValues<ErrorCode>())
        {
            string row = rows.Where(line => line.StartsWith($"| PLY{(int)code:0000} | {code} | ", StringComparison.Ordinal)).ToArray().ShouldHaveSingleItem();
            row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        }
    }

    [Fact]
    public void A_message_begins_with_the_number_that_the_page_lists()
    {
        new ParleyException(ErrorCode.InputEmpty, "a.txt", "The file has no text.", "Give the article's text.")
            .Message.ShouldBe("PLY1003: a.txt: The file has no text. Give the article's text.");
    }

    private static string Find(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, path)))
            folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull($"{path} must lie in the checkout.").FullName, path);
    }
}
