using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["language", var data, var target]:
                return Language(data, target);
            case ["boundaries", var data, var model]:
                return Boundaries(data, model);
            case ["words", var data, var model]:
                return Words(data, model);
            default:
                Console.Error.WriteLine("""
                    usage:
                      language DATA TARGET   trains the language model from the treebanks in DATA and writes it to TARGET
                      boundaries DATA MODEL  trains the ends of sentences again, and leaves the rest of the model as it is
                      words DATA MODEL       the same for lemmas and features
                    """);
                return 2;
        }
    }

    private static List<ConllUDocument> Documents(string data) =>
        [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];

    private static int Boundaries(string data, string path)
    {
        sbyte[] boundaries = BoundaryTrainer.Train(Documents(data), new TrainingSettings().Seed);
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

    private static int Language(string data, string target)
    {
        List<ConllUDocument> documents = Documents(data);
        var settings = new TrainingSettings();
        ModelFile file = LanguageTraining.Train(documents, RawText.Gmb(data), WordForms.Gmb(data), settings, Console.Error.WriteLine);
        using var bytes = new MemoryStream();
        file.Write(bytes);
        string path = Path.Combine(target, "english.model");
        File.WriteAllBytes(path, bytes.ToArray());
        var model = new LanguageModel(file);
        (string Name, Accuracy Accuracy)[] scores =
            [.. new[] { "ewt-dev", "gum-dev" }.Select(name => (name, Accuracy.Of(model, Treebanks.Read(data, name))))];
        foreach ((string name, Accuracy accuracy) in scores)
            Console.Error.WriteLine($"{name}: {accuracy}");
        ModelCard.Write(path + ".md", bytes.ToArray(), settings, scores);
        Console.Error.WriteLine($"{path}: {bytes.Length:N0} bytes");
        return 0;
    }
}
