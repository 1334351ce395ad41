using System.CommandLine;
using Parley.Articles.Fetching;
using Parley.Reading;
using Parley.Storage;
using Parley.Views;
using Parley.Watching;

namespace Parley.Cli.Commands;

internal static class WatchCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var sources = new Argument<string>("SOURCES") { Description = "A list of sources: sources.yaml, or OPML" };
        var once = new Option<bool>("--once") { Description = "One round over all sources, then end; for cron" };
        var opml = new Option<string?>("--opml") { Description = "Write the feeds of the list as OPML, and end", HelpName = "FILE" };
        var command = new Command("watch", "Follow feeds and pages, and read what is new") { sources, once, opml, options.Record, options.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(sources);
            if (parsed.GetValue(opml) is { } target)
            {
                TextFile.Write(target, SourceList.Read(TextFile.Read(path), path).ToOpml());
                return ExitCode.Done;
            }

            using SqliteStore store = SqliteStore.Open(parsed.GetRequiredValue(options.Record), terminal.Time);
            return await FollowAsync(terminal, store, path, parsed.GetRequiredValue(options.Record), parsed.GetValue(once), parsed.GetValue(options.Json), cancellation);
        });
        return command;
    }

    private static async Task<int> FollowAsync(
        Terminal terminal, SqliteStore store, string path, string record, bool isOnce, bool asJson, CancellationToken cancellation)
    {
        while (true)
        {
            // Read anew for each round: who edits the list need not start again.
            SourceList list = SourceList.Read(TextFile.Read(path), path);
            using var fetcher = new Fetcher(new FetcherOptions { Allow = list.Allow, Contact = list.Contact, Proxy = list.Proxy ?? Network.Proxy }, terminal.Time);
            var watch = new Watch(store, new ArticleReader(), fetcher, terminal.Time);
            RoundSummary round = watch.Round(list, isOnce, new IntakeOptions(), cancellation);
            if (round.Sources > 0)
                Report(terminal, record, round, asJson);
            if (cancellation.IsCancellationRequested)
                return ExitCode.Interrupted;
            if (isOnce)
                return round.Failed.Count == 0 ? ExitCode.Done : round.Failed.Count == round.Sources ? ExitCode.Failed : ExitCode.DoneInPart;
            TimeSpan wait = watch.NextAt(list) - terminal.Time.GetUtcNow();
            try
            {
                await Task.Delay(wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1), terminal.Time, cancellation);
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
        }
    }

    private static void Report(Terminal terminal, string record, RoundSummary round, bool asJson)
    {
        IReadOnlyDictionary<string, string[]> negotiations = round.Intake.New + round.Intake.Changed > 0 ? Negotiations(terminal, record, round) : new Dictionary<string, string[]>();
        if (asJson)
            JsonOutput.Write(terminal.Out, json => RoundOutput.Json(json, round, negotiations));
        else
            RoundOutput.Text(terminal.Out, round, negotiations);
        terminal.Out.Flush();
    }

    /// <summary>To which negotiations each new article belongs.</summary>
    private static Dictionary<string, string[]> Negotiations(Terminal terminal, string record, RoundSummary round)
    {
        using RecordSession session = terminal.Open(record, null);
        HashSet<string> wanted = [.. round.Intake.Articles];
        ILookup<string, string> named = session
            .OfParts(part => part.Negotiations.SelectMany(n => n.Articles.Where(wanted.Contains).Select(a => (Article: a, n.Name))).ToArray())
            .SelectMany(n => n).ToLookup(n => n.Article, n => n.Name);
        return round.Intake.Articles.ToDictionary(article => article, article => named[article].ToArray());
    }
}
