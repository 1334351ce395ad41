using System.Collections.Immutable;
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
                JsonOutput.Write(terminal.Out, json => ViewJson.Write(json, [.. Of(session, from, named).Briefs]));
            else
                Print(terminal, session, from, named);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Prints the briefs of the most reported talks, or of all those of a name; what is left is named.</summary>
    public static void Print(Terminal terminal, RecordSession session, EdtfDate? since = null, string? talks = null)
    {
        int most = talks is null ? Most : int.MaxValue;
        (IReadOnlyList<Brief> briefs, IReadOnlyList<string> others) = Of(session, since, talks, most);
        if (briefs.Count == 0)
            terminal.Error.WriteLine("The record holds nothing yet. `parley read PATH` reads articles into it.");
        terminal.Out.Write(string.Join(Environment.NewLine, briefs.Select(b => BriefText.Plain(b, terminal.Width))));
        if (others.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("Other talks in this record (parley brief --talks NAME): "
                + string.Join("; ", others.Take(Named)) + (others.Count > Named ? Invariant($"; and {others.Count - Named} more") : ""));
        }
    }

    /// <summary>The briefs of the most reported talks, and the names of the others.</summary>
    /// <param name="session">The record; its talks are joined one after the other.</param>
    /// <param name="since">Since when changes are told.</param>
    /// <param name="talks">Only these talks.</param>
    /// <param name="most">How many briefs at most.</param>
    public static (IReadOnlyList<Brief> Briefs, IReadOnlyList<string> Others) Of(RecordSession session, EdtfDate? since, string? talks, int most = int.MaxValue)
    {
        (EdtfDate, TalksRecord)? before = since is null ? null : (since, session.At(since));
        ImmutableArray<(Negotiation Negotiation, Brief Brief)>[] parts =
            [.. session.OfParts(part => part.Negotiations.Select(n => (n, BriefView.Of(part, n, session.AsOf, before))).ToImmutableArray())];
        if (talks is null && parts.Length > 0 && parts.All(p => p.IsEmpty))
            return ([BriefView.Of(session.Record, null, session.AsOf, before)], []);
        Dictionary<string, Brief> briefs = parts.SelectMany(p => p).ToDictionary(b => b.Negotiation.Id, b => b.Brief);
        IReadOnlyList<Negotiation> wanted = BriefView.Talks(parts.SelectMany(p => p).Select(b => b.Negotiation), talks);
        return ([.. wanted.Take(most).Select(n => briefs[n.Id])], [.. wanted.Skip(most).Select(n => n.Name)]);
    }
}
