using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Parley.Data;
using Parley.Reading;
using Parley.Storage;

namespace Parley.Cli.Commands;

internal static class DoctorCommand
{
    public static Command Build(Terminal terminal)
    {
        var options = new RecordOptions();
        var command = new Command("doctor", "Versions, the record's file, and whether all is well") { options.Record, options.Json };
        command.SetAction(parsed =>
        {
            (List<(string Name, string Value)> lines, bool well) = Examine(parsed.GetRequiredValue(options.Record), terminal);
            if (parsed.GetValue(options.Json))
            {
                JsonOutput.Write(terminal.Out, json =>
                {
                    json.WriteStartObject();
                    foreach ((string name, string value) in lines)
                        json.WriteString(name, value);
                    json.WriteBoolean("well", well);
                    json.WriteEndObject();
                });
            }
            else
            {
                int width = lines.Max(l => l.Name.Length);
                foreach ((string name, string value) in lines)
                    terminal.Out.WriteLine($"{name.PadRight(width)}  {value}");
            }

            return well ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static string Model()
    {
        using Stream model = DataFile.Open("english.model");
        return $"English, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(model))[..16]}…";
    }

    private static (List<(string Name, string Value)> Lines, bool Well) Examine(string file, Terminal terminal)
    {
        List<(string, string)> lines =
        [
            ("parley", typeof(ArticleReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"),
            ("reader", ArticleReader.Version),
            ("language model", Model()),
            ("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors"),
            ("network", "not used"),
        ];
        if (!File.Exists(file))
        {
            lines.Add(("record", $"{file} does not exist yet; `parley read PATH` makes it"));
            return (lines, true);
        }

        try
        {
            using SqliteStore store = SqliteStore.OpenExisting(file, terminal.Time);
            StoreDescription d = store.Describe();
            lines.Add(("record", d.Location));
            lines.Add(("engine", d.Engine));
            lines.Add(("migration", d.Migration.ToString(CultureInfo.InvariantCulture)));
            lines.Add(("holds", string.Create(CultureInfo.InvariantCulture, $"{d.Articles:#,0} articles, {d.Findings:#,0} findings, {d.Decisions:#,0} decisions, {d.Bytes:#,0} bytes")));
            lines.Add(("integrity", d.Integrity));
            return (lines, d.Integrity == "ok");
        }
        catch (ParleyException e)
        {
            lines.Add(("record", e.Message));
            return (lines, false);
        }
    }
}
