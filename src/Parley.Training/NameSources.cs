using Parley.Text;

namespace Parley.Training;

/// <summary>
/// The sets of names that are at hand, each read once. The set re3d is not among them: a part of it may not go into a model that ships, and
/// the file does not tell which.
/// </summary>
internal sealed class NameSources
{
    private static readonly string[] CrossNerKinds =
    [
        "politician", "election", "politicalparty", "organisation", "location", "misc", "country", "event", "person", "scientist", "award", "university",
        "astronomicalobject", "chemicalcompound", "protein", "academicjournal", "enzyme", "discipline", "theory", "chemicalelement",
    ];

    private readonly List<NamedSentence> _universal = [], _universalOther = [], _gmb = [], _crossNer = [], _wnut = [], _wiki = [];

    /// <summary>No sets.</summary>
    public NameSources()
    {
    }

    /// <summary>The sets in a folder.</summary>
    public NameSources(string folder)
    {
        _universal = [.. NameSets.Universal(folder, "train", withOther: true).Select(WithoutOther)];
        _universalOther = [.. NameSets.Universal(folder, "train", withOther: true)];
        _gmb = [.. NameSets.Gmb(folder)];
        _crossNer = [.. NameSets.CrossNer(folder, "politics-train"), .. NameSets.CrossNer(folder, "science-train"), .. NameSets.CrossNer(folder, "science-dev")];
        _wnut = [.. NameSets.Wnut(folder, "train")];
        _wiki = [.. NameSets.WikiGold(folder)];
    }

    /// <summary>All sentences as keys of their words.</summary>
    public IEnumerable<uint[]> Words =>
        from sentence in _gmb.Concat(_crossNer).Concat(_wnut).Concat(_wiki)
        select Spacing.Cut(sentence.Words).Tokens into tokens
        select Features(tokens).Select(word => word.Norm).ToArray();

    /// <summary>Declares the sets and adds their sentences, and the trees with the names that are known of them.</summary>
    public void AddTo(Corpus corpus, IEnumerable<TrainingSentence> trees)
    {
        corpus.Declare("uner", "PER", "LOC", "ORG");
        corpus.Declare("parley", NameMapping.Kinds);
        corpus.Declare("gmb", "geo", "gpe", "org", "per", "art", "eve", "nat");
        corpus.Declare("crossner", CrossNerKinds);
        corpus.Declare("wnut", "person", "location", "group", "creative-work", "product", "corporation");
        corpus.Declare("wiki", "PER", "ORG", "LOC", "MISC");
        var names = new Dictionary<string, List<(string, NamedSentence)>>();
        for (int i = 0; i < _universal.Count; i++)
        {
            List<(string, NamedSentence)> own = [("uner", _universal[i]), ("parley", Corpus.Mapped(_universalOther[i]))];
            names.TryAdd(Corpus.Key(_universal[i].Words), own);
            // Its variant in small letters has the same names.
            names.TryAdd(Corpus.Key(_universal[i].Words.Select(word => word.ToLowerInvariant())), own);
        }

        corpus.AddTrees(trees, names);
        corpus.AddNames("gmb", _gmb, isNewswire: true);
        corpus.AddNames("crossner", _crossNer);
        corpus.AddNames("wnut", _wnut);
        corpus.AddNames("wiki", _wiki);
    }

    private static WordFeatures[] Features(Token[] tokens)
    {
        var features = new WordFeatures[tokens.Length];
        LanguageModel.Describe(tokens, features);
        return features;
    }

    private static NamedSentence WithoutOther(NamedSentence sentence)
    {
        bool[] isName = [.. sentence.Kinds.Select(kind => kind is not null and not "OTH")];
        return new NamedSentence(sentence.Words, [.. sentence.Kinds.Select((kind, i) => isName[i] ? kind : null)], [.. sentence.Begins.Select((begins, i) => begins && isName[i])]);
    }
}
