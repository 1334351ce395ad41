using System.Collections.Immutable;
using System.Globalization;
using Parley.Articles.Pages;
using Parley.Text;
using Parley.Training.Network;
using Parley.Training.Pages;

namespace Parley.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["language", var data, var target, .. var options]:
                return Language(data, target, options);
            case ["boundaries", var data, var model]:
                return Boundaries(data, model);
            case ["words", var data, var model]:
                return Words(data, model);
            case ["pages", var data, var target]:
                return Pages(data, target);
            default:
                Console.Error.WriteLine("""
                    usage:
                      language DATA TARGET   trains the language model from the treebanks and sets of names in DATA and writes it to TARGET
                      boundaries DATA MODEL  trains the ends of sentences again, and leaves the rest of the model as it is
                      words DATA MODEL       the same for lemmas and features
                      pages DATA TARGET      trains the block model from the pages in DATA and writes it to TARGET
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

    private static List<ConllUDocument> Documents(string data) =>
        [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];

    private static int Boundaries(string data, string path)
    {
        sbyte[] boundaries = BoundaryTrainer.Train(Documents(data), new TrainingSettings(new NetworkSettings()).Seed);
        foreach (string name in (string[])["ewt-dev", "gum-dev"])
            Console.Error.WriteLine($"{name}: {SentenceAccuracy.Of(boundaries, Treebanks.Read(data, name))}");
        return Replace(path, file => file with { Boundaries = boundaries });
    }

    private static int Words(string data, string path)
    {
        List<ConllUDocument> documents = Documents(data);
        (ImmutableArray<LemmaScript> scripts, KeyList lemmas) =
            LemmaTrainer.Train([.. documents.SelectMany(d => d.Document.Tokens)], IrregularForms.Read(), WordForms.Gmb(data));
        (ImmutableArray<string> sets, KeyList features) = MorphologyTrainer.Train(documents);
        return Replace(path, file => file with { LemmaScripts = scripts, Lemmas = lemmas, FeatureSets = sets, Features = features });
    }

    /// <summary>Writes a model again with other sections.</summary>
    private static int Replace(string path, Func<ModelFile, ModelFile> change)
    {
        using FileStream stream = File.Open(path, FileMode.Open);
        ModelFile file = change(ModelFile.Read(stream));
        stream.SetLength(0);
        file.Write(stream);
        return 0;
    }

    private static int Language(string data, string target, string[] options)
    {
        List<ConllUDocument> documents = Documents(data);
        TrainingSettings settings = Options(options);
        var training = new LanguageTraining(documents, new NameSources(data), RawTexts.Beside(data), WordForms.Gmb(data), settings);
        string path = Path.Combine(target, "english.model");
        (string Name, List<ConllUDocument> Documents)[] held = [.. new[] { "ewt-dev", "gum-dev" }.Select(name => (name, Treebanks.Read(data, name).ToList()))];
        List<NamedSentence> names = [.. NameSets.Universal(data, "dev", withOther: false)];
        ModelFile file = training.Train(Console.Error.WriteLine, path + ".training", measured =>
        {
            var after = new LanguageModel(measured);
            foreach ((string name, List<ConllUDocument> dev) in held)
                Console.Error.WriteLine($"  {name}: {Accuracy.Of(after, dev)}");
            Console.Error.WriteLine($"  names of ewt-dev: F1 {NameAccuracy.Of(after, held[0].Documents, names) * 100:F2}");
        });
        using var bytes = new MemoryStream();
        file.Write(bytes);
        File.WriteAllBytes(path, bytes.ToArray());
        var model = new LanguageModel(file);
        (string Name, Accuracy Accuracy)[] scores = [.. held.Select(dev => (dev.Name, Accuracy.Of(model, dev.Documents)))];
        ModelCard.Write(path + ".md", bytes.ToArray(), settings, scores);
        File.Delete(path + ".training");
        Console.Error.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }

    /// <summary>The settings, with changes such as <c>size=128</c> to try something out.</summary>
    private static TrainingSettings Options(IEnumerable<string> options)
    {
        var settings = new TrainingSettings(new NetworkSettings());
        CultureInfo culture = CultureInfo.InvariantCulture;
        foreach (string option in options)
        {
            string[] parts = option.Split('=');
            settings = parts[0] switch
            {
                "seed" => settings with { Seed = int.Parse(parts[1], culture) },
                "size" => settings with { Network = settings.Network with { Size = int.Parse(parts[1], culture) } },
                "epochs" => settings with { Network = settings.Network with { Epochs = int.Parse(parts[1], culture) } },
                "rate" => settings with { Network = settings.Network with { Rate = float.Parse(parts[1], culture) } },
                "layer-dropout" => settings with { Network = settings.Network with { LayerDropout = float.Parse(parts[1], culture) } },
                _ => throw new ArgumentException($"No setting is called {parts[0]}.", nameof(options)),
            };
        }

        return settings;
    }
}
