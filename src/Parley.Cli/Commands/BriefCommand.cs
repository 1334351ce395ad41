using System.CommandLine;
using Parley.Joining;
using Parley.Record;
using Parley.Views;

namespace Parley.Cli.Commands;

internal static class BriefCommand
{
    // More talks than this on one page, and it is no brief.
    private const int Most = 3;

    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var since = new Option<string?>("--since") { Description = "Add what is new and what changed since this day", HelpName = "DATE" };
        var talks = new Option<string?>("--talks") { Description = "Only these talks: their id, or a part of their name", HelpName = "NAME" };
        var command = new Command("brief", "The state of the talks on one page") { since, talks };
        options.AddTo(command, filters: false);
        command.SetAction(parsed =>
        {
            using RecordSession session = RecordSession.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed), terminal);
            List<Brief> briefs = Of(session, RecordOptions.Date(parsed.GetValue(since), "--since"), parsed.GetValue(talks));
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, briefs));
            else
                Print(terminal, briefs, parsed.GetValue(talks) is null ? Most : int.MaxValue);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Prints the brief of the most reported talks; what is left is named.</summary>
    public static void Print(Terminal terminal, IReadOnlyList<Brief> briefs, int most = Most)
    {
        if (briefs.Count == 0)
            terminal.Error.WriteLine("The record holds nothing yet. `parley read PATH` reads articles into it.");
        terminal.Out.Write(string.Join(Environment.NewLine, briefs.Take(most).Select(b => BriefText.Plain(b, terminal.Width))));
        if (briefs.Count > most)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("Other talks in this record (parley brief --talks NAME): "
                + string.Join("; ", briefs.Skip(most).Select(b => b.Title)));
        }
    }

    public static List<Brief> Of(RecordSession session, EdtfDate? since, string? talks)
    {
        TalksRecord record = session.Record;
        (EdtfDate, TalksRecord)? before = since is null ? null : (since, session.At(since));
        List<Negotiation> negotiations =
        [
            .. BriefView.Order(record).Where(n => talks is null
                || n.Id.Equals(talks, StringComparison.OrdinalIgnoreCase)
                || n.Name.Contains(talks, StringComparison.OrdinalIgnoreCase)),
        ];
        if (talks is not null && negotiations.Count == 0)
        {
            throw new ParleyException(
                ErrorCode.WrongValue, $"--talks {talks}", "The record has no talks of this name.",
                "It has: " + string.Join("; ", record.Negotiations.Select(n => n.Name)) + ".");
        }

        List<Brief> briefs = [.. negotiations.Select(n => BriefView.Of(record, n, session.AsOf, before))];
        if (negotiations.Count == 0 && !record.Articles.IsEmpty)
            briefs.Add(BriefView.Of(record, null, session.AsOf, before));
        return briefs;
    }
}
