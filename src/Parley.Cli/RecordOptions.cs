using System.CommandLine;
using Parley.Record;
using Parley.Views;

namespace Parley.Cli;

/// <summary>The options that commands on a record share. Each command owns its instance, as the parser wants it.</summary>
internal sealed class RecordOptions
{
    public Option<string> Record { get; } = new("--record")
    {
        Description = "The record's file",
        HelpName = "FILE",
        DefaultValueFactory = _ => "parley.db",
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Answer as JSON" };

    public Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "Show what was known on this day (default: the day of the newest article)",
        HelpName = "DATE",
    };

    public Option<string?> Party { get; } = new("--party") { Description = "Only what this actor is part of: a code or a name", HelpName = "ACTOR" };

    public Option<string?> Issue { get; } = new("--issue") { Description = "Only this issue, or group of issues", HelpName = "CODE" };

    public Option<string?> From { get; } = new("--from") { Description = "Only from this day on", HelpName = "DATE" };

    public Option<string?> To { get; } = new("--to") { Description = "Only until this day", HelpName = "DATE" };

    public Option<string?> Article { get; } = new("--article") { Description = "Only what this article reports", HelpName = "ID" };

    public void AddTo(Command command, bool filters)
    {
        command.Add(Record);
        command.Add(Json);
        command.Add(AsOf);
        if (!filters)
            return;
        command.Add(Party);
        command.Add(Issue);
        command.Add(From);
        command.Add(To);
        command.Add(Article);
    }

    public RecordFilter Filter(ParseResult parsed) => new(
        parsed.GetValue(Party),
        parsed.GetValue(Issue),
        Date(parsed.GetValue(From), "--from"),
        Date(parsed.GetValue(To), "--to"),
        parsed.GetValue(Article));

    public EdtfDate? AsOfDate(ParseResult parsed) => Date(parsed.GetValue(AsOf), "--as-of");

    /// <exception cref="ParleyException">No date of the calendar (3004).</exception>
    public static EdtfDate? Date(string? text, string option)
    {
        if (text is null)
            return null;
        return EdtfDate.TryParse(text, out EdtfDate? date)
            ? date
            : throw new ParleyException(ErrorCode.WrongValue, $"{option} {text}", "This is no date.", "Write 2025-05-16, 2025-05 or 2025.");
    }
}
