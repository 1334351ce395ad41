using System.CommandLine;
using Parley.Storage;

namespace Parley.Cli.Commands;

internal static class SearchCommand
{
    public static Command Build(Terminal terminal)
    {
        var record = new RecordOptions();
        var words = new Argument<string[]>("WORDS") { Description = "All must occur; a word may end in *", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "How many hits at most", HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("search", "Full-text search over articles and findings") { words, limit, record.Record, record.Json };
        command.SetAction(parsed =>
        {
            using SqliteStore store = SqliteStore.OpenExisting(parsed.GetRequiredValue(record.Record), terminal.Time);
            IReadOnlyList<SearchHit> hits = store.Search(string.Join(' ', parsed.GetRequiredValue(words)), Math.Clamp(parsed.GetValue(limit), 1, 10_000));
            if (parsed.GetValue(record.Json))
                JsonOutput.Write(terminal.Out, json => Views.ViewJson.Write(json, hits));
            else
                Print(terminal, hits);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, IReadOnlyList<SearchHit> hits)
    {
        if (hits.Count == 0)
            terminal.Error.WriteLine("Nothing found.");
        foreach (SearchHit hit in hits)
        {
            string excerpt = Views.TableText.OneLine(hit.Excerpt);
            if (terminal.Colours)
                excerpt = excerpt.Replace("‹", "\e[1m", StringComparison.Ordinal).Replace("›", "\e[0m", StringComparison.Ordinal);
            terminal.Out.WriteLine(hit.Kind == "article" ? hit.Id : $"{hit.Id} {hit.Kind} in {hit.Article}");
            terminal.Out.WriteLine("    " + excerpt);
        }
    }
}
