using Parley.Text;

namespace Parley.Training;

/// <summary>The parts of the data by which models are measured; nothing is trained on them.</summary>
internal sealed class DevelopmentParts
{
    private readonly (string Name, List<ConllUDocument> Documents)[] _treebanks;
    private readonly List<NamedSentence> _names;

    /// <param name="data">The folder of treebanks and sets of names.</param>
    public DevelopmentParts(string data)
    {
        _treebanks = [.. new[] { "ewt-dev", "gum-dev" }.Select(name => (name, Treebanks.Read(data, name).ToList()))];
        _names = [.. NameSets.Universal(data, "dev", withOther: false)];
    }

    public IEnumerable<(string Name, Accuracy Accuracy)> Scores(LanguageModel model) =>
        _treebanks.Select(treebank => (treebank.Name, Accuracy.Of(model, treebank.Documents)));

    /// <summary>All scores of a model as lines for a person.</summary>
    public string Report(LanguageModel model) =>
        string.Concat(Scores(model).Select(score => $"  {score.Name}: {score.Accuracy}\n"))
        + $"  names of ewt-dev: F1 {NameAccuracy.Of(model, _treebanks[0].Documents, _names) * 100:F2}";
}
