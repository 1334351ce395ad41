using System.CommandLine;

namespace Parley.Cli.Tests;

public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "commands.md"));

    public static TheoryData<string> Commands => [.. All().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_and_option_is_documented(string name)
    {
        Command command = All().Single(c => c.Name == name);
        Page.ShouldContain($"`parley {name}", customMessage: $"docs/reference/commands.md does not speak of {name}");
        foreach (Option option in command.Options.Where(o => !o.Hidden && o is not System.CommandLine.Help.HelpOption))
            Page.ShouldContain($"`{option.Name}", customMessage: $"docs/reference/commands.md does not speak of {option.Name} of {name}");
    }

    [Fact]
    public void Every_layer_of_inspect_is_documented()
    {
        foreach (string layer in Inspect.InspectLayer.All.Select(l => l.Name))
            Page.ShouldContain($"| `{layer}` |");
    }

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)))
        {
            foreach (string target in Links(File.ReadAllText(file)))
            {
                string path = Path.Combine(Path.GetDirectoryName(file)!, target);
                (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{Path.GetRelativePath(Repository.Root, file)} links to {target}");
            }
        }
    }

    private static IEnumerable<Command> All()
    {
        using var desk = new Desk();
        return [.. ParleyProgram.Build(desk.Terminal()).Subcommands];
    }

    private static IEnumerable<string> Links(string page)
    {
        for (int at = page.IndexOf("](", StringComparison.Ordinal); at >= 0; at = page.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            int end = page.IndexOf(')', at);
            if (end < 0)
                yield break;
            string target = page[(at + 2)..end].Split('#')[0];
            if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
                yield return target;
        }
    }
}
