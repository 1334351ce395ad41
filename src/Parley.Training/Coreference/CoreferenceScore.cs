using Parley.Articles;
using Parley.Reading;
using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>
/// How well chains of mentions agree with gold, over many texts: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF of
/// entities (Luo 2005), counted as the reference scorer does (Pradhan et al. 2014), and the mean of their F1, which the CoNLL tasks of
/// 2011 and 2012 report. Mentions match where both ends do; chains of one mention are left out on both sides.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly Share[] _precision = new Share[3], _recall = new Share[3];
    private Share _pronouns, _foundMentions, _goldMentions;

    private record struct Share(double Right, double All)
    {
        public readonly double Value => All == 0 ? 0 : Right / All;

        public void Add(double right, double all) => (Right, All) = (Right + right, All + all);
    }

    /// <summary>F1 of the mentions that stand in chains.</summary>
    public double Mentions => F1(_foundMentions, _goldMentions);

    public double Muc => F1(_precision[0], _recall[0]);

    public double BCubed => F1(_precision[1], _recall[1]);

    public double Ceaf => F1(_precision[2], _recall[2]);

    /// <summary>The mean of the three.</summary>
    public double Conll => (Muc + BCubed + Ceaf) / 3;

    /// <summary>Of gold's pronouns that refer back: how many are linked, and the nearest mention before in their chain is one of gold's.</summary>
    public double PronounLinks => _pronouns.Value;

    /// <summary>Scores the chains that a model finds in texts, read from the bare text.</summary>
    public static CoreferenceScore Of(IEnumerable<CoreferenceGold> texts, LinkModel model)
    {
        var reader = new ArticleReader();
        var score = new CoreferenceScore();
        foreach (CoreferenceGold gold in texts)
        {
            Document document = gold.Document.Document;
            AnnotatedArticle article = reader.Annotate(new Article { Id = gold.Document.Id, Text = document.Text }, Layers.Actors);
            score.Add(gold.Chains, model.Chains(article).Select(chain => (IReadOnlyCollection<Span>)chain), span => IsPronoun(document, span));
        }

        return score;
    }

    /// <summary>Counts one text.</summary>
    /// <param name="gold">Its chains.</param>
    /// <param name="found">The chains to judge.</param>
    /// <param name="isPronoun">Whether a mention is a pronoun.</param>
    public void Add(IEnumerable<IReadOnlyCollection<Span>> gold, IEnumerable<IReadOnlyCollection<Span>> found, Func<Span, bool> isPronoun)
    {
        HashSet<Span>[] key = Chains(gold), response = Chains(found);
        Dictionary<Span, int> keyOf = Places(key), responseOf = Places(response);
        AddMuc(ref _recall[0], key, responseOf);
        AddMuc(ref _precision[0], response, keyOf);
        AddBCubed(ref _recall[1], key, response, responseOf);
        AddBCubed(ref _precision[1], response, key, keyOf);
        double common = Assignment.Most(key.Length, response.Length, (k, r) => 2.0 * key[k].Count(response[r].Contains) / (key[k].Count + response[r].Count));
        _recall[2].Add(common, key.Length);
        _precision[2].Add(common, response.Length);
        _goldMentions.Add(keyOf.Keys.Count(responseOf.ContainsKey), keyOf.Count);
        _foundMentions.Add(responseOf.Keys.Count(keyOf.ContainsKey), responseOf.Count);
        foreach ((Span pronoun, int chain) in keyOf)
        {
            if (!isPronoun(pronoun) || !key[chain].Any(m => IsBefore(m, pronoun)))
                continue;
            Span? antecedent = responseOf.TryGetValue(pronoun, out int place)
                ? response[place].Where(m => IsBefore(m, pronoun)).OrderBy(m => (m.Start, m.End)).Select(m => (Span?)m).LastOrDefault()
                : null;
            _pronouns.Add(antecedent is { } nearest && key[chain].Contains(nearest) ? 1 : 0, 1);
        }
    }

    private static bool IsPronoun(Document document, Span span)
    {
        int token = document.TokenAt(span.Start);
        return document[token].End == span.End && document[token].Upos == Upos.PRON;
    }

    private static bool IsBefore(Span one, Span other) => (one.Start, one.End).CompareTo((other.Start, other.End)) < 0;

    private static HashSet<Span>[] Chains(IEnumerable<IReadOnlyCollection<Span>> chains) => [.. chains.Select(c => c.ToHashSet()).Where(c => c.Count > 1)];

    // A mention that stands in two chains counts in the first.
    private static Dictionary<Span, int> Places(HashSet<Span>[] chains)
    {
        var places = new Dictionary<Span, int>();
        for (int chain = 0; chain < chains.Length; chain++)
        {
            foreach (Span mention in chains[chain])
                places.TryAdd(mention, chain);
        }

        return places;
    }

    // Links that are needed, less those that are missing: a mention that the others do not have is a part of its own.
    private static void AddMuc(ref Share share, HashSet<Span>[] chains, Dictionary<Span, int> others)
    {
        foreach (HashSet<Span> chain in chains)
        {
            int missing = chain.Count(m => !others.ContainsKey(m));
            int parts = missing + chain.Where(others.ContainsKey).Select(m => others[m]).Distinct().Count();
            share.Add(chain.Count - parts, chain.Count - 1);
        }
    }

    private static void AddBCubed(ref Share share, HashSet<Span>[] chains, HashSet<Span>[] others, Dictionary<Span, int> otherOf)
    {
        foreach (HashSet<Span> chain in chains)
        {
            foreach (Span mention in chain)
                share.Add(otherOf.TryGetValue(mention, out int other) ? (double)chain.Count(others[other].Contains) / chain.Count : 0, 1);
        }
    }

    private static double F1(Share precision, Share recall) =>
        precision.Value + recall.Value == 0 ? 0 : 2 * precision.Value * recall.Value / (precision.Value + recall.Value);
}
