using Parley.Text;
using Parley.Training.Network;

namespace Parley.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not ["language", var data, var target, .. var options])
        {
            Console.Error.WriteLine("usage: language DATA TARGET   trains the language model from the treebanks and sets of names in DATA and writes it to TARGET");
            return 2;
        }

        List<ConllUDocument> documents =
            [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];
        var settings = new TrainingSettings(Options(options));
        var training = new LanguageTraining(documents, new NameSources(data), RawTexts.Beside(data), settings);
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

    /// <summary>The network's settings, with changes such as <c>size=128</c> to try something out.</summary>
    private static NetworkSettings Options(IEnumerable<string> options)
    {
        var settings = new NetworkSettings();
        foreach (string option in options)
        {
            string[] parts = option.Split('=');
            System.Globalization.CultureInfo culture = System.Globalization.CultureInfo.InvariantCulture;
            settings = parts[0] switch
            {
                "size" => settings with { Size = int.Parse(parts[1], culture) },
                "epochs" => settings with { Epochs = int.Parse(parts[1], culture) },
                "rate" => settings with { Rate = float.Parse(parts[1], culture) },
                "layer-dropout" => settings with { LayerDropout = float.Parse(parts[1], culture) },
                "input-dropout" => settings with { InputDropout = float.Parse(parts[1], culture) },
                "word-dropout" => settings with { WordDropout = float.Parse(parts[1], culture) },
                "batch" => settings with { BatchWords = int.Parse(parts[1], culture) },
                _ => throw new ArgumentException($"No setting is called {parts[0]}.", nameof(options)),
            };
        }

        return settings;
    }
}
