using System.Collections.Immutable;
using System.Globalization;
using Parley.Articles.Pages;
using Parley.Joining;
using Parley.Reading.Coreference;
using Parley.Text;
using Parley.Training.Coreference;
using Parley.Training.Frequencies;
using Parley.Training.Pages;
using Parley.Training.Speech;

namespace Parley.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["language", var data, var target, .. var options]:
                return Language(data, target, Options(options));
            case ["boundaries", var data, var model]:
                return Boundaries(data, model);
            case ["punctuation", var data, var model]:
                return Punctuation(data, model);
            case ["words", var data, var model]:
                return Words(data, model);
            case ["pages", var data, var target]:
                return Pages(data, target);
            case ["links", var data, var target]:
                return Links(data, target);
            case ["sayings", var data, var target]:
                return SayingModels(data, target);
            case ["frequencies", var data, var target]:
                return Frequencies(data, target);
            default:
                Console.Error.WriteLine("""
                    usage:
                      language DATA TARGET   trains the language model from the treebanks and sets of names in DATA and writes it to TARGET
                      boundaries DATA MODEL  trains the ends of sentences again, and leaves the rest of the model as it is
                      punctuation DATA MODEL the same for what punctuation hangs from
                      words DATA MODEL       the same for lemmas and features
                      pages DATA TARGET      trains the block model from the pages in DATA and writes it to TARGET
                      links DATA TARGET      trains the model of coreference from the texts in DATA and writes it to TARGET
                      sayings DATA TARGET    trains the model of statements from the articles in DATA and writes it to TARGET
                      frequencies DATA TARGET  counts in how many texts of DATA words are and writes that to TARGET
                    """);
                return 2;
        }
    }

    private static int Pages(string data, string target)
    {
        List<string> told = [];
        BlockModel model = PageTraining.Train([.. TrainingPage.Read(data, "aeb"), .. TrainingPage.Read(data, "trafeval")], new TreeSettings(), line =>
        {
            told.Add(line);
            Console.Error.WriteLine(line);
        });
        using var bytes = new MemoryStream();
        model.Write(bytes);
        string path = Path.Combine(target, "pages.model");
        File.WriteAllBytes(path, bytes.ToArray());
        PageModelCard.Write(path + ".md", bytes.ToArray(), told);
        Console.Error.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }

    private static int Frequencies(string data, string target)
    {
        string[] texts = [.. NewsTexts.Of(data)];
        var frequencies = WordFrequencies.Of(texts);
        using var bytes = new MemoryStream();
        frequencies.Write(bytes);
        string path = Path.Combine(target, "frequencies.model");
        File.WriteAllBytes(path, bytes.ToArray());
        FrequenciesCard.Write(path + ".md", bytes.ToArray(), texts.Length, frequencies.Count);
        return 0;
    }

    private static int SayingModels(string data, string target)
    {
        List<string> told = [];
        StatementGold[] Gold(string name) => [.. StatementGold.Read(Path.Combine(data, "statements", name + ".jsonl.gz"))];
        LinearModel model = new SayingTraining(Tell).Train(Gold("polnear_train"), Gold("polnear_dev"));
        using var bytes = new MemoryStream();
        model.Write(bytes);
        string path = Path.Combine(target, "sayings.model");
        File.WriteAllBytes(path, bytes.ToArray());
        SayingModelCard.Write(path + ".md", bytes.ToArray(), told);
        return 0;

        void Tell(string line)
        {
            told.Add(line);
            Console.Error.WriteLine(line);
        }
    }

    private static int Links(string data, string target)
    {
        CoreferenceGold[] texts = [.. CoreferenceGold.Read(data, "train").Where(gold => Treebanks.IsFree(gold.Document))];
        LinkModel model = LinkTraining.Train(texts);
        using var bytes = new MemoryStream();
        model.Write(bytes);
        string path = Path.Combine(target, "links.model");
        File.WriteAllBytes(path, bytes.ToArray());
        var score = CoreferenceScore.Of(CoreferenceGold.Read(data, "dev"), model);
        Console.Error.WriteLine(FormattableString.Invariant($"dev: CoNLL {score.Conll:P1} (MUC {score.Muc:P1}, B-cubed {score.BCubed:P1}, CEAF-e {score.Ceaf:P1}), mentions {score.Mentions:P1}, pronouns {score.PronounLinks:P1}"));
        LinkModelCard.Write(path + ".md", bytes.ToArray(), texts.Length);
        return 0;
    }

    private static List<ConllUDocument> Documents(string data) =>
        [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];

    private static int Boundaries(string data, string path)
    {
        sbyte[] boundaries = BoundaryTrainer.Train(Documents(data), new TrainingSettings().BoundarySeed);
        foreach (string name in (string[])["ewt-dev", "gum-dev"])
            Console.Error.WriteLine($"{name}: {SentenceAccuracy.Of(boundaries, Treebanks.Read(data, name))}");
        return Write(path, Read(path) with { Boundaries = boundaries }, new DevelopmentParts(data), new TrainingSettings());
    }

    private static int Punctuation(string data, string path)
    {
        (sbyte[] weights, float unit) = PunctuationTrainer.Train(Documents(data), new TrainingSettings().BoundarySeed);
        return Write(path, Read(path) with { Punctuation = weights, PunctuationUnit = unit }, new DevelopmentParts(data), new TrainingSettings());
    }

    private static int Words(string data, string path)
    {
        List<ConllUDocument> documents = Documents(data);
        (ImmutableArray<LemmaScript> scripts, KeyList lemmas) =
            LemmaTrainer.Train([.. documents.SelectMany(d => d.Document.Tokens)], IrregularForms.Read(), WordForms.Gmb(data));
        (ImmutableArray<string> sets, KeyList features) = MorphologyTrainer.Train(documents);
        ModelFile file = Read(path) with { LemmaScripts = scripts, Lemmas = lemmas, FeatureSets = sets, Features = features };
        return Write(path, file, new DevelopmentParts(data), new TrainingSettings());
    }

    /// <summary>
    /// Trains the teachers that are not there yet, one after the other; the assistants, each taught by all before it; and then the model that
    /// learns from all of them.
    /// </summary>
    private static int Language(string data, string target, TrainingSettings settings)
    {
        List<ConllUDocument> documents = Documents(data);
        var parts = new DevelopmentParts(data);
        var sources = new NameSources(data);
        string path = Path.Combine(target, "english.model");
        var teachers = new List<ModelFile>();
        foreach (int seed in settings.TeacherSeeds)
            Teach(settings with { Seed = seed, Network = settings.Teacher }, []);
        foreach (int seed in teachers.Count > 0 ? settings.AssistantSeeds : [])
            Teach(settings with { Seed = seed, Network = settings.Assistant }, [.. teachers]);
        return Write(path, Train(settings, teachers), parts, settings);

        void Teach(TrainingSettings own, IReadOnlyList<ModelFile> from)
        {
            string teacher = $"{path}.teacher-{own.Seed}";
            if (!File.Exists(teacher))
            {
                using FileStream stream = File.Create(teacher + ".new");
                Train(own, from).Write(stream);
                File.Move(teacher + ".new", teacher);
            }

            teachers.Add(Read(teacher));
        }

        ModelFile Train(TrainingSettings own, IReadOnlyList<ModelFile> from)
        {
            string checkpoint = $"{path}.training-{own.Seed}-{from.Count}";
            var training = new LanguageTraining(documents, sources, RawTexts.Beside(data), WordForms.Gmb(data), own);
            ModelFile file = training.Train(from, Console.Error.WriteLine, checkpoint, model => Console.Error.WriteLine(parts.Report(new LanguageModel(model))));
            File.Delete(checkpoint);
            return file;
        }
    }

    private static ModelFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return ModelFile.Read(stream);
    }

    /// <summary>Writes a model and its card.</summary>
    private static int Write(string path, ModelFile file, DevelopmentParts parts, TrainingSettings settings)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        File.WriteAllBytes(path, bytes.ToArray());
        ModelCard.Write(path + ".md", bytes.ToArray(), settings, parts.Scores(new LanguageModel(file)));
        Console.Error.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }

    private static ImmutableArray<int> Seeds(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))];

    /// <summary>The settings, with changes such as <c>size=128</c> to try something out.</summary>
    private static TrainingSettings Options(IEnumerable<string> options)
    {
        var settings = new TrainingSettings();
        CultureInfo culture = CultureInfo.InvariantCulture;
        foreach (string option in options)
        {
            string[] parts = option.Split('=');
            settings = parts[0] switch
            {
                "seed" => settings with { Seed = int.Parse(parts[1], culture) },
                "size" => settings with { Network = settings.Network with { Size = int.Parse(parts[1], culture) } },
                "teacher-size" => settings with { Teacher = settings.Teacher with { Size = int.Parse(parts[1], culture) } },
                "assistants" => settings with { AssistantSeeds = Seeds(parts[1]) },
                "state-dropout" => settings with { Network = settings.Network with { StateDropout = float.Parse(parts[1], culture) } },
                "epochs" => settings with { Network = settings.Network with { Epochs = int.Parse(parts[1], culture) } },
                "rate" => settings with { Network = settings.Network with { Rate = float.Parse(parts[1], culture) } },
                "layer-dropout" => settings with { Network = settings.Network with { LayerDropout = float.Parse(parts[1], culture) } },
                "newswire" => settings with { NewswireParts = int.Parse(parts[1], culture) },
                "teachers" => settings with { TeacherSeeds = Seeds(parts[1]) },
                _ => throw new ArgumentException($"No setting is called {parts[0]}.", nameof(options)),
            };
        }

        return settings;
    }
}
