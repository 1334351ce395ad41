using System.Globalization;
using System.Text;

namespace Parley.Bench;

/// <summary>
/// Measures the steps of reading and of joining one by one, through the program itself, against the data and with the scorers of
/// <c>../shared</c>. The one figure to follow is the last line that each scorer prints.
/// </summary>
internal static class LayersVerb
{
    private const string Program = "./parley";

    private static readonly (string Scorer, string Layer, string Gold, string Options)[] Layers =
    [
        ("score_dates.py", "dates", "data/dates/te3_timebank.jsonl.gz", ""),
        ("score_dates.py", "dates", "data/dates/wikiwars_train.jsonl.gz", ""),
        ("score_dates.py", "dates", "data/dates/msrecognizers_specs_en.jsonl.gz", ""),
        ("score_statements.py", "statements", "data/statements/polnear_dev.jsonl.gz", ""),
        ("score_statements.py", "statements", "data/statements/polnear_dev.jsonl.gz", "--only ../shared/data/statements/polnear_dev_foreign_ids.txt"),
        ("score_statements.py", "statements", "data/statements/gum_news_dev.jsonl.gz", ""),
        ("score_acts.py", "acts", "data/events/plv_train.jsonl", "--given"),
        ("score_acts.py", "acts", "data/events/plv_train.jsonl", "--unaided"),
        ("score_acts.py", "acts", "data/events/plv_test_codebook_half.jsonl", "--given"),
        ("score_acts.py", "acts", "data/events/un_quadclass_en.jsonl.gz", "--relevance"),
        ("score_pages.py", "article", "data/pages/aeb.gold.jsonl.gz", "--html ../shared/data/pages/aeb-html.tar"),
        ("score_pages.py", "article", "data/pages/trafeval.gold.jsonl.gz", "--html ../shared/data/pages/trafeval-html.tar"),
    ];

    public static int Run()
    {
        var table = new StringBuilder("Last line of each scorer of `../shared/eval`.\n\n| layer | gold | |\n| --- | --- | --- |\n");
        foreach ((string scorer, string layer, string gold, string options) in Layers)
        {
            string score = $"python3 ../shared/eval/{scorer}", answers = "answers.jsonl";
            // The page scorer wants the pages for its inputs too, and gives all its figures in one line where it is asked to.
            bool isPages = options.StartsWith("--html", StringComparison.Ordinal);
            (string inputs, string told) = isPages ? (options, "--json") : ("", options);
            // Exit code 3: some inputs could not be read, such as a page without text; the scorer counts them as missed.
            string line = Last($"""{score} --inputs ../shared/{gold} {inputs} | ({Program} inspect {layer} --jsonl - || [ $? = 3 ]) > "$T/{answers}" && {score} ../shared/{gold} "$T/{answers}" {told}""");
            table.Append(CultureInfo.InvariantCulture, $"| {layer} | `{Path.GetFileName(gold)}` {options.Split(' ')[0]} | {line} |\n");
        }

        table.Append(UnrelatedTexts.Row());
        foreach (string story in Directory.EnumerateDirectories(Repository.PathOf("..", "shared", "eval", "dispatches")).Select(s => Path.GetFileName(s)).Order(StringComparer.Ordinal))
        {
            string line = Last(
                $"""{Program} read ../shared/eval/dispatches/{story} --record "$T/r.db" > /dev/null && {Program} export --format json --record "$T/r.db" > "$T/r.json" """
                + $"""&& python3 ../shared/eval/score_story.py ../shared/eval/dispatches.{story}.story.json "$T/r.json" """);
            table.Append(CultureInfo.InvariantCulture, $"| record | `{story}` | {line} |\n");
        }

        ResultsFile.Write("layers", "Accuracy of the steps and of the record", "dotnet run --project bench/Parley.Bench -c Release -- accuracy --layers", table.ToString());
        return 0;
    }

    // A figure that cannot be had says so; the others are still measured.
    private static string Last(string pipeline)
    {
        try
        {
            string output = Repository.Output("bash", "-c", $"""set -o pipefail; T=$(mktemp -d); trap 'rm -rf "$T"' EXIT; {pipeline}""");
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        }
        catch (InvalidOperationException)
        {
            return "not measured: the command failed";
        }
    }
}
