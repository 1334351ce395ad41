using Parley.Text;
using Parley.Training;

if (args is not ["language", var data, var target])
{
    Console.Error.WriteLine("usage: language DATA TARGET   trains the language model from the treebanks in DATA and writes it to TARGET");
    return 2;
}

List<ConllUDocument> documents =
    [.. Treebanks.Read(data, "ewt-train"), .. Treebanks.Read(data, "gum-train").Where(Treebanks.IsFree)];
ModelFile file = LanguageTraining.Train(documents, Console.Error.WriteLine);
string path = Path.Combine(target, "english.model");
using (FileStream stream = File.Create(path))
    file.Write(stream);
var model = new LanguageModel(file);
foreach (string name in new[] { "ewt-dev", "gum-dev" })
    Console.Error.WriteLine($"{name}: {Accuracy.Of(model, Treebanks.Read(data, name))}");
Console.Error.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes");
return 0;
