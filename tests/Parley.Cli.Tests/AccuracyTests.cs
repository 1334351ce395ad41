using System.Diagnostics;
using System.Text.Json;
using Parley.Tests;

namespace Parley.Cli.Tests;

/// <summary>Floors under the accuracy of reading. They only rise; bench/RESULTS.md has the figures themselves.</summary>
public sealed class AccuracyTests
{
    [SharedFact]
    public void Findings_of_real_articles_stay_above_their_floors() =>
        Score(SharedData.Path("seeds"), SharedData.Path("eval", "seeds.gold.jsonl"), microF1: 0.78, precision: 0.77);

    [SharedFact]
    public void Findings_of_four_other_stories_stay_above_their_floors()
    {
        foreach (string story in new[] { "minsk", "pretoria", "tariffs", "vienna" })
            Score(SharedData.Path("eval", "dispatches", story), SharedData.Path("eval", $"dispatches.{story}.gold.jsonl"), microF1: 0.72, precision: 0.80);
    }

    [SharedFact]
    public void Dates_of_news_of_histories_and_of_everyday_phrases_stay_above_their_floors()
    {
        ScoreDates("te3_timebank", value: 80.5, strict: 87);
        ScoreDates("wikiwars_train", value: 81.5, strict: 85.5);
        ScoreDates("msrecognizers_specs_en", value: 55, strict: 50);
    }

    [SharedFact]
    public void Articles_without_a_date_that_tell_one_story_are_dated_within_a_day()
    {
        using var desk = new Desk();
        desk.Run("read", SharedData.Path("seeds")).Code.ShouldBe(0);
        using var record = JsonDocument.Parse(desk.Run("export", "--format", "json").Out);
        string[] dates = [.. record.RootElement.GetProperty("articles").EnumerateArray().OrderBy(a => a.GetProperty("id").GetString(), StringComparer.Ordinal).Select(a => a.GetProperty("published").GetProperty("date").GetString() ?? "")];
        string[] written = ["2025-05-15", "2025-05-13", "2025-06-02", "2025-07-22", "2025-07-23"];
        foreach ((string date, string day) in dates.Zip(written))
            Math.Abs(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber).ShouldBeLessThanOrEqualTo(1);
    }

    [SharedFact]
    public void The_rounds_that_the_articles_tell_of_are_each_listed_once()
    {
        using var desk = new Desk();
        desk.Run("read", SharedData.Path("seeds")).Code.ShouldBe(0);
        using var rows = JsonDocument.Parse(desk.Run("meetings", "--json").Out);
        List<JsonElement> held = [.. rows.RootElement.EnumerateArray().Where(m => m.GetProperty("status").GetString() == "held")];
        foreach (string date in new[] { "2019-12", "2022-03", "2025-05-16", "2025-06-02", "2025-07" })
            held.Count(m => m.GetProperty("date").GetString()?.StartsWith(date, StringComparison.Ordinal) == true).ShouldBe(1, date);
        JsonElement last = held.Single(m => m.GetProperty("date").GetString()?.StartsWith("2025-07", StringComparison.Ordinal) == true);
        last.GetProperty("minutes").GetDouble().ShouldBe(40);
    }

    private static void ScoreDates(string set, double value, double strict)
    {
        using var desk = new Desk();
        string gold = SharedData.Path("data", "dates", set + ".jsonl.gz"), inputs = Path.Combine(desk.Folder, "inputs.jsonl"), answers = Path.Combine(desk.Folder, "answers.jsonl");
        File.WriteAllText(inputs, Python([SharedData.Path("eval", "score_dates.py"), "--inputs", gold]));
        File.WriteAllText(answers, desk.Run("inspect", "dates", "--jsonl", inputs).Out);
        using var score = JsonDocument.Parse(Python([SharedData.Path("eval", "score_dates.py"), gold, answers, "--json"]));
        JsonElement scores = score.RootElement.GetProperty("scores");
        scores.GetProperty("value").GetProperty("f1").GetDouble().ShouldBeGreaterThanOrEqualTo(value, set);
        scores.GetProperty("strict").GetProperty("f1").GetDouble().ShouldBeGreaterThanOrEqualTo(strict, set);
    }

    private static void Score(string texts, string gold, double microF1, double precision)
    {
        using var desk = new Desk();
        string findings = Path.Combine(desk.Folder, "findings.jsonl");
        desk.Run("read", texts, "--findings", findings).Code.ShouldBe(0);
        using var score = JsonDocument.Parse(Python([SharedData.Path("eval", "score.py"), gold, findings, "--texts", texts, "--json"]));
        score.RootElement.GetProperty("passages_not_in_text").GetInt32().ShouldBe(0);
        score.RootElement.GetProperty("precision").GetDouble().ShouldBeGreaterThanOrEqualTo(precision, gold);
        score.RootElement.GetProperty("micro").GetDouble().ShouldBeGreaterThanOrEqualTo(microF1, gold);
    }

    private static string Python(string[] args)
    {
        using Process python = Process.Start(new ProcessStartInfo("python3", args) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        python.ExitCode.ShouldBe(0);
        return output;
    }
}
