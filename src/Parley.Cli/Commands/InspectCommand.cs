using System.CommandLine;
using Parley.Articles;
using Parley.Cli.Inspect;
using Parley.Reading;
using Parley.Record;

namespace Parley.Cli.Commands;

/// <summary>Shows what one step of reading sees, one line an article, in the order of the input.</summary>
internal static class InspectCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("inspect", "What one step of reading sees");
        foreach (InspectLayer layer in InspectLayer.All)
            command.Add(Build(layer, terminal));
        return command;
    }

    private static Command Build(InspectLayer layer, Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "One article a file; - for standard input", Arity = ArgumentArity.OneOrMore };
        var jsonl = new Option<bool>("--jsonl") { Description = "One article a line: { \"id\", \"text\", \"published\" }" };
        var published = new Option<string?>("--published") { Description = "Date of input that carries none", HelpName = "DATE" };
        var conllu = new Option<string?>("--conllu") { Description = "Read CoNLL-U from a file or -, and keep its tokens and sentences", HelpName = "FILE" };
        var command = new Command(layer.Name, layer.Summary) { published, jsonl, paths };
        bool takesConllU = layer.Name == "tokens";
        if (takesConllU)
        {
            paths.Arity = ArgumentArity.ZeroOrMore;
            command.Add(conllu);
        }

        command.SetAction(parsed =>
        {
            if (takesConllU && parsed.GetValue(conllu) is { } gold)
            {
                TokensLayer.Retag(gold, terminal);
                return ExitCode.Done;
            }

            EdtfDate? date = RecordOptions.Date(parsed.GetValue(published), "--published");
            string[] inputs = parsed.GetValue(paths) ?? [];
            if (inputs.Length == 0)
                throw new ParleyException(ErrorCode.WrongValue, "inspect " + layer.Name, "No input is given.", "Name a file, or - for standard input.");
            return Run(layer, parsed.GetValue(jsonl) ? Lines(inputs, terminal.In, date) : ArticleSource.Read(inputs, terminal.In, date), terminal);
        });
        return command;
    }

    /// <summary>Files of JSON Lines whatever their names; what begins with a brace on standard input is read so.</summary>
    private static IEnumerable<SourceResult> Lines(IEnumerable<string> inputs, Stream standardInput, EdtfDate? date)
    {
        foreach (string input in inputs)
        {
            if (input == "-" || !File.Exists(input))
            {
                foreach (SourceResult result in ArticleSource.Read([input], standardInput, date))
                    yield return result;
                continue;
            }

            using FileStream file = File.OpenRead(input);
            foreach (SourceResult result in ArticleSource.Read(["-"], file, date))
                yield return result;
        }
    }

    private static int Run(InspectLayer layer, IEnumerable<SourceResult> inputs, Terminal terminal)
    {
        var reader = new ArticleReader();
        bool any = false, failed = false;
        foreach ((string? text, ParleyException? error) in inputs
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.AutoBuffered)
            .Select(input => input.Article is { } article ? (layer.Write(reader, article), null) : ((string?)null, input.Error)))
        {
            if (error is not null)
            {
                failed = true;
                terminal.Error.WriteLine(error.Message);
                continue;
            }

            any = true;
            terminal.Out.Write(text);
        }

        return failed ? any ? ExitCode.DoneInPart : ExitCode.Failed : ExitCode.Done;
    }
}
