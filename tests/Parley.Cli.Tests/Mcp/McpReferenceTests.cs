using System.Globalization;
using System.Text;
using Parley.Web.Queries;

namespace Parley.Cli.Tests.Mcp;

public sealed class McpReferenceTests
{
    private const string Begin = "<!-- tools -->\n", End = "<!-- end of tools -->";

    [Fact]
    public void The_reference_lists_the_tools_as_they_are()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "mcp.md"));
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        string written = Written();
        Assert.True(page[start..page.IndexOf(End, StringComparison.Ordinal)] == written, "docs/reference/mcp.md is to have this between its marks:\n" + written);
    }

    private static string Written()
    {
        var text = new StringBuilder();
        foreach (RecordQuery tool in RecordQueries.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"### `{tool.Name}`\n\n{tool.Summary}.\n\n| argument | type | meaning |\n| --- | --- | --- |\n");
            foreach (QueryParameter p in tool.Parameters)
            {
                string type = p.IsNumber
                    ? string.Create(CultureInfo.InvariantCulture, $"number, {p.Least} to {p.Most}, {p.Usual} by default")
                    : string.Create(CultureInfo.InvariantCulture, $"text, {p.Most} characters at most{(p.IsRequired ? ", required" : "")}");
                text.Append(CultureInfo.InvariantCulture, $"| `{p.Name}` | {type} | {p.Summary} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
