using Parley.Text;

namespace Parley.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not ["language", var data, var target])
        {
            Console.Error.WriteLine("usage: language DATA TARGET   trains the language model from the treebanks in DATA and writes it to TARGET");
            return 2;
        }

        List<ConllUDocument> documents =
            [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];
        var settings = new TrainingSettings();
        ModelFile file = LanguageTraining.Train(documents, RawText.Gmb(data), settings, Console.Error.WriteLine);
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
