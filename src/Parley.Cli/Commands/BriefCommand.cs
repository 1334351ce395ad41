using System.CommandLine;
using Parley.Joining;
using Parley.Record;
using Parley.Views;
using static System.FormattableString;

namespace Parley.Cli.Commands;

internal static class BriefCommand
{
    // More talks than this on one page, and it is no brief.
    private const int Most = 3;

    // Of the rest so many are named.
    private const int Named = 20;

    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var since = new Option<string?>("--since") { Description = "Add what is new and what changed since this day", HelpName = "DATE" };
        var talks = new Option<string?>("--talks") { Description = "Only these talks: their id, or a part of their name", HelpName = "NAME" };
        var command = new Command("brief", "The state of the talks on one page") { since, talks };
        options.AddTo(command, filters: false);
        command.SetAction(parsed =>
        {
            using RecordSession session = terminal.Open(parsed.GetRequiredValue(options.Record), options.AsOfDate(parsed));
            EdtfDate? from = RecordOptions.Date(parsed.GetValue(since), "--since");
            string? named = parsed.GetValue(talks);
            if (parsed.GetValue(options.Json))
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, [.. Of(session, from, named)]));
            else
                Print(terminal, session, from, named);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Prints the briefs of the most reported talks, or of all those of a name; what is left is named.</summary>
    public static void Print(Terminal terminal, RecordSession session, EdtfDate? since = null, string? talks = null)
    {
        if (session.Record.Articles.IsEmpty)
            terminal.Error.WriteLine("The record holds nothing yet. `parley read PATH` reads articles into it.");
        int most = talks is null ? Most : int.MaxValue;
        terminal.Out.Write(string.Join(Environment.NewLine, Of(session, since, talks).Take(most).Select(b => BriefText.Plain(b, terminal.Width))));
        string[] others = [.. BriefView.Talks(session.Record, talks).Skip(most).Select(n => n.Name)];
        if (others.Length > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("Other talks in this record (parley brief --talks NAME): "
                + string.Join("; ", others.Take(Named)) + (others.Length > Named ? Invariant($"; and {others.Length - Named} more") : ""));
        }
    }

    /// <summary>The briefs, the most reported talks first, each made when it is asked for.</summary>
    public static IEnumerable<Brief> Of(RecordSession session, EdtfDate? since, string? talks)
    {
        TalksRecord record = session.Record;
        (EdtfDate, TalksRecord)? before = since is null ? null : (since, session.At(since));
        IReadOnlyList<Negotiation> negotiations = BriefView.Talks(record, talks);
        return negotiations.Count == 0 && !record.Articles.IsEmpty
            ? [BriefView.Of(record, null, session.AsOf, before)]
            : negotiations.Select(n => BriefView.Of(record, n, session.AsOf, before));
    }
}
