using System.Globalization;
using Parley.Bench;

return args switch
{
    ["findings", string folder] => FindingsVerb.Run(folder),
    ["accuracy"] => AccuracyVerb.Run(),
    ["accuracy", "--layers"] => LayersVerb.Run(),
    ["accuracy", "--language"] => LanguageAccuracyVerb.Run(),
    ["accuracy", "--coreference"] => CoreferenceVerb.Run(),
    ["speed"] => SpeedVerb.Run(),
    ["speed", "--steps"] => SpeedVerb.RunSteps(),
    ["speed", "--language"] => LanguageSpeedVerb.Run(),
    ["language-read", string texts, string cores] => LanguageSpeedVerb.Read(texts, int.Parse(cores, CultureInfo.InvariantCulture)),
    ["speed", "--dates"] => DateSpeedVerb.Run(),
    ["joining"] => JoiningVerb.Run(),
    ["growing"] => GrowingVerb.Run(null),
    ["growing", string folder] => GrowingVerb.Run(folder),
    ["growing-read", string folder, string record] => GrowingVerb.Read(folder, record),
    ["growing-join", string record] => GrowingVerb.Join(record),
    ["growing-add", string record, string articles] => GrowingVerb.Add(record, int.Parse(articles, CultureInfo.InvariantCulture)),
    ["dating"] => DatingVerb.Run(),
    ["joining", string story] => JoiningVerb.Print(story),
    ["sources"] => SourcesVerb.Run(),
    ["page-read", string file] => HostilePages.Read(file),
    ["pages"] => await PagesVerb.Run(10_000, null),
    ["pages", string size] => int.TryParse(size, CultureInfo.InvariantCulture, out int articles) ? await PagesVerb.Run(articles, null) : await PagesVerb.Print(size),
    ["pages", string size, string folder] => await PagesVerb.Run(int.Parse(size, CultureInfo.InvariantCulture), folder),
    ["screenshots"] => await ScreenshotsVerb.Run(null),
    ["screenshots", string folder] => await ScreenshotsVerb.Run(folder),
    ["variants", string folder, string count] => SpeedVerb.WriteVariants(folder, int.Parse(count, CultureInfo.InvariantCulture)),
    ["speed-read", string folder, string cores] => SpeedVerb.Read(folder, int.Parse(cores, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Parley.Bench VERB
          findings DIR       reads the articles of a folder and prints their findings as JSON Lines
          accuracy           scores findings against the gold in ../shared/eval; writes bench/RESULTS.md
          accuracy --layers  scores the steps of reading and the record likewise, through the program
          accuracy --language  scores the language core on treebanks and name sets likewise
          accuracy --coreference  scores which mentions refer to one and the same, likewise
          joining            measures grouping by story, copies, and the record that the gold's findings give; writes bench/RESULTS.md
          joining STORY      prints the record that the gold's findings of a story give
          growing [DIR]      time and memory of an article in a record of 10,000 and of 100,000; writes bench/RESULTS.md;
                             the records are kept in the folder for the next run
          dating             each article of a story without its date: how many are dated all the same; writes bench/RESULTS.md
          speed              words per second, memory and size of the record; writes bench/RESULTS.md
          speed --steps      time of each step of reading; writes bench/RESULTS.md
          speed --language   the language core alone, beside wink-nlp (npm); writes bench/RESULTS.md
          speed --dates      the reading of dates alone; writes bench/RESULTS.md
          sources            pages and feeds per second, and what hostile pages cost; writes bench/RESULTS.md
          pages [N] [DIR]    time and length of each page of a record of N articles, 8 clients at once (10,000); writes bench/RESULTS.md;
                             the record is kept in the folder for the next run
          pages RECORD       prints the same of a record that is there
          screenshots        takes the two pictures of the README again, with Chromium
          screenshots DIR    takes pictures of every page, light and dark, into a folder
          variants DIR N     writes N variants of the samples into a folder
        """);
    return 2;
}
