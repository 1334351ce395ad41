using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Bench;

/// <summary>
/// Measures the steps of reading and of joining one by one, through the program itself, against the data and with the scorers of
/// <c>../shared</c>: of each answer, the figures that are followed.
/// </summary>
internal static class LayersVerb
{
    private const string Program = "./parley";

    /// <summary>What a scorer's answer holds that is followed: a name for it, and the way to it in the answer, by the names of fields.</summary>
    private static readonly (string Name, string Path)[] Dates = [("strict", "scores/strict/f1"), ("relaxed", "scores/relaxed/f1"), ("value F1", "scores/value/f1")];

    private static readonly (string Name, string Path)[] Statements =
    [
        ("all: content F1", "scores/all/content/f1"), ("with speaker", "scores/all/+speaker/f1"), ("direct: content F1", "scores/direct/content/f1"),
        ("with speaker", "scores/direct/+speaker/f1"), ("speaker right where content is", "scores/all/speaker_on_matched"),
    ];

    private static readonly (string Name, string Path)[] Given = [("root macro-F1", "root/macro_f1"), ("class macro-F1", "class/macro_f1")];
    private static readonly (string Name, string Path)[] Unaided = [("root, actor, target F1", "root, actor, target/f1")];
    private static readonly (string Name, string Path)[] Relevance = [("precision", "any action/precision"), ("recall", "any action/recall"), ("accuracy", "any action/accuracy")];

    private static readonly (string Name, string Path)[] Pages =
    [
        ("text F1", "text F1"), ("snippets F1", "snippets F1"), ("title", "title"), ("author", "author"), ("date right", "date right"), ("precision of dates", "date precision"),
    ];

    private static readonly (string Scorer, string Layer, string Gold, string Options, (string Name, string Path)[] Figures)[] Layers =
    [
        ("score_dates.py", "dates", "data/dates/te3_timebank.jsonl.gz", "", Dates),
        ("score_dates.py", "dates", "data/dates/wikiwars_train.jsonl.gz", "", Dates),
        ("score_dates.py", "dates", "data/dates/msrecognizers_specs_en.jsonl.gz", "", Dates),
        ("score_statements.py", "statements", "data/statements/polnear_dev.jsonl.gz", "", Statements),
        ("score_statements.py", "statements", "data/statements/polnear_dev.jsonl.gz", "--only ../shared/data/statements/polnear_dev_foreign_ids.txt", Statements),
        ("score_statements.py", "statements", "data/statements/gum_news_dev.jsonl.gz", "", Statements),
        ("score_acts.py", "acts", "data/events/plv_train.jsonl", "--given", Given),
        ("score_acts.py", "acts", "data/events/plv_train.jsonl", "--unaided", Unaided),
        ("score_acts.py", "acts", "data/events/plv_test_codebook_half.jsonl", "--given", Given),
        ("score_acts.py", "acts", "data/events/plover_gsr_cameo.jsonl", "--given", Given),
        ("score_acts.py", "acts", "data/events/un_quadclass_en.jsonl.gz", "--relevance", Relevance),
        ("score_pages.py", "article", "data/pages/aeb.gold.jsonl.gz", "--html ../shared/data/pages/aeb-html.tar", Pages),
        ("score_pages.py", "article", "data/pages/trafeval.gold.jsonl.gz", "--html ../shared/data/pages/trafeval-html.tar", Pages),
    ];

    public static int Run()
    {
        var table = new StringBuilder("By the scorers of `../shared/eval`.\n\n| layer | gold | |\n| --- | --- | --- |\n");
        foreach ((string scorer, string layer, string gold, string options, (string Name, string Path)[] figures) in Layers)
        {
            string score = $"python3 ../shared/eval/{scorer}", answers = "answers.jsonl";
            // The page scorer wants the pages for its inputs too.
            bool isPages = options.StartsWith("--html", StringComparison.Ordinal);
            (string inputs, string told) = isPages ? (options, "") : ("", options);
            // Exit code 3: some inputs could not be read, such as a page without text; the scorer counts them as missed.
            using JsonDocument? answer = Answer($"""{score} --inputs ../shared/{gold} {inputs} | ({Program} inspect {layer} --jsonl - || [ $? = 3 ]) > "$T/{answers}" && {score} ../shared/{gold} "$T/{answers}" {told} --json""");
            Add(table, layer, $"`{Path.GetFileName(gold)}` {options.Split(' ')[0]}", answer, root => figures.Select(f => (f.Name, Figure(root, f.Path))));
        }

        table.Append(NewsMix.Rows());
        foreach (string story in Directory.EnumerateDirectories(Repository.PathOf("..", "shared", "eval", "dispatches")).Select(s => Path.GetFileName(s)).Order(StringComparer.Ordinal))
        {
            using JsonDocument? answer = Answer(
                $"""{Program} read ../shared/eval/dispatches/{story} --record "$T/r.db" > /dev/null && {Program} export --format json --record "$T/r.db" > "$T/r.json" """
                + $"""&& python3 ../shared/eval/score_story.py ../shared/eval/dispatches.{story}.story.json "$T/r.json" --json""");
            Add(table, "record", $"`{story}`", answer, StoryFigures);
        }

        ResultsFile.Write("layers", "Accuracy of the steps and of the record", "dotnet run --project bench/Parley.Bench -c Release -- accuracy --layers", table.ToString());
        return 0;
    }

    /// <summary>A row of the table; what cannot be had says so.</summary>
    private static void Add(StringBuilder table, string layer, string gold, JsonDocument? answer, Func<JsonElement, IEnumerable<(string Name, double? Value)>> figures)
    {
        string told = answer is null
            ? "not measured: the command failed"
            : string.Join(", ", figures(answer.RootElement).Where(f => f.Value is not null).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Value:0.0}")));
        table.Append(CultureInfo.InvariantCulture, $"| {layer} | {gold} | {told} |\n");
    }

    /// <summary>All measures of a story, by share right or by F1, and their mean.</summary>
    private static IEnumerable<(string Name, double? Value)> StoryFigures(JsonElement answer)
        => answer.GetProperty("scores").EnumerateObject().Select(s => (s.Name, Figure(s.Value, "right") ?? Figure(s.Value, "f1"))).Append(("mean", Figure(answer, "mean")));

    private static double? Figure(JsonElement at, string path)
    {
        foreach (string name in path.Split('/'))
        {
            if (!at.TryGetProperty(name, out at))
                return null;
        }

        return at.ValueKind == JsonValueKind.Number ? at.GetDouble() : null;
    }

    // A figure that cannot be had says so; the others are still measured.
    private static JsonDocument? Answer(string pipeline)
    {
        try
        {
            return JsonDocument.Parse(Repository.Output("bash", "-c", $"""set -o pipefail; T=$(mktemp -d); trap 'rm -rf "$T"' EXIT; {pipeline}"""));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
