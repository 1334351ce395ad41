using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;

namespace Parley.Reading;

/// <summary>The words of <c>Data/likelihood.yaml</c>, looked up by lemma or phrase. Loaded once; thread-safe.</summary>
internal sealed class LikelihoodVocabulary
{
    private static readonly Lazy<LikelihoodVocabulary> Loaded = new(() => new LikelihoodVocabulary(DataFile.Read<LikelihoodData>("likelihood.yaml")));

    private readonly FrozenDictionary<Likelihood, Likelihood> _negated;
    private readonly (double Least, Likelihood Likelihood)[] _shares;

    private LikelihoodVocabulary(LikelihoodData data)
    {
        _negated = data.Negated.ToFrozenDictionary();
        Modals = ByWord(data.Modals);
        Adverbs = ByWord(data.Adverbs);
        Verbs = ByWord(data.Verbs);
        Beliefs = ByWord(data.Beliefs);
        Scales = ByWord(data.Scales);
        Adjectives = new PhraseTable(data.Adjectives);
        Phrases = new PhraseTable(data.Phrases);
        Cards = new PhraseTable(new() { [Likelihood.Likely] = data.Cards });
        Lowering = new PhraseTable(new() { [Likelihood.Unlikely] = data.Lowering });
        Nouns = data.Nouns.ToFrozenSet();
        Falling = data.Falling.ToFrozenSet();
        Rising = data.Rising.ToFrozenSet();
        Imagining = data.Imagining.ToFrozenSet();
        Opinions = new PhraseTable(new() { [Likelihood.Certain] = data.Opinions });
        _shares = [.. data.Shares.OrderByDescending(s => s.Value).Select(s => (s.Value, s.Key))];
        Expectations = data.Expectations.ToFrozenSet();
        Doubting = data.Doubting.ToFrozenSet();
        Surprise = data.Surprise.ToFrozenSet();
        Nobody = data.Nobody.ToFrozenSet();
        Perceptions = data.Perceptions.ToFrozenSet();
    }

    public static LikelihoodVocabulary Shipped => Loaded.Value;

    public FrozenDictionary<string, Likelihood> Modals { get; }

    public FrozenDictionary<string, Likelihood> Adverbs { get; }

    /// <summary>Verbs of expectation, whose content is the event.</summary>
    public FrozenDictionary<string, Likelihood> Verbs { get; }

    /// <summary>Verbs and adjectives of belief, which count over what is to come.</summary>
    public FrozenDictionary<string, Likelihood> Beliefs { get; }

    /// <summary>What goes with a noun of likelihood: "slim", "no".</summary>
    public FrozenDictionary<string, Likelihood> Scales { get; }

    public PhraseTable Adjectives { get; }

    public PhraseTable Phrases { get; }

    /// <summary>Phrases that count only where they are denied.</summary>
    public PhraseTable Cards { get; }

    public PhraseTable Lowering { get; }

    public FrozenSet<string> Nouns { get; }

    public FrozenSet<string> Falling { get; }

    /// <summary>Verbs of what becomes more.</summary>
    public FrozenSet<string> Rising { get; }

    /// <summary>Verbs that doubt where they are denied: "don't see them coming".</summary>
    public FrozenSet<string> Imagining { get; }

    /// <summary>Phrases under which "will" is a guess.</summary>
    public PhraseTable Opinions { get; }

    public FrozenSet<string> Expectations { get; }

    public FrozenSet<string> Doubting { get; }

    public FrozenSet<string> Surprise { get; }

    /// <summary>Verbs by which "could be" tells what was: "shelling could be heard".</summary>
    public FrozenSet<string> Perceptions { get; }

    public FrozenSet<string> Nobody { get; }

    /// <summary>What a share in percent says.</summary>
    public Likelihood OfShare(double percent) => Array.Find(_shares, s => percent >= s.Least).Likelihood;

    /// <summary>What a likelihood becomes where it is denied.</summary>
    public Likelihood Negate(Likelihood likelihood) => _negated[likelihood];

    private static FrozenDictionary<string, Likelihood> ByWord(Dictionary<Likelihood, List<string>> words) =>
        words.SelectMany(x => x.Value.Select(w => (Word: w, x.Key))).ToFrozenDictionary(x => x.Word, x => x.Key);

    /// <summary>Phrases with the likelihood that they give.</summary>
    internal sealed class PhraseTable
    {
        private readonly PhraseTrie _phrases = new();
        private readonly List<Likelihood> _likelihoods = [];

        public PhraseTable(Dictionary<Likelihood, List<string>> phrases)
        {
            foreach ((Likelihood likelihood, List<string> list) in phrases)
            {
                foreach (string phrase in list)
                {
                    if (_phrases.Add(phrase) == _likelihoods.Count)
                        _likelihoods.Add(likelihood);
                }
            }
        }

        /// <summary>The longest phrase that begins at a token; null if none does.</summary>
        public Likelihood? At(Text.Document document, int first, out int last)
        {
            int found = _phrases.Match(document, first, document.SentenceOf(first).End - 1, out last);
            return found < 0 ? null : _likelihoods[found];
        }
    }

    private sealed class LikelihoodData
    {
        public Dictionary<Likelihood, Likelihood> Negated { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Modals { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Adverbs { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Adjectives { get; set; } = [];

        public List<string> Cards { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Phrases { get; set; } = [];

        public List<string> Nouns { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Scales { get; set; } = [];

        public List<string> Falling { get; set; } = [];

        public List<string> Rising { get; set; } = [];

        public List<string> Imagining { get; set; } = [];

        public List<string> Opinions { get; set; } = [];

        public Dictionary<Likelihood, double> Shares { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Verbs { get; set; } = [];

        public Dictionary<Likelihood, List<string>> Beliefs { get; set; } = [];

        public List<string> Lowering { get; set; } = [];

        public List<string> Expectations { get; set; } = [];

        public List<string> Doubting { get; set; } = [];

        public List<string> Surprise { get; set; } = [];

        public List<string> Nobody { get; set; } = [];

        public List<string> Perceptions { get; set; } = [];
    }
}
