using System.Collections.Frozen;
using Parley.Data;
using Parley.Record;

namespace Parley.Reading.Speech;

/// <summary>The words of <c>Data/speech.yaml</c>, looked up by lemma. Loaded once; thread-safe.</summary>
internal sealed class SpeechVocabulary
{
    private static readonly Lazy<SpeechVocabulary> Loaded = new(() => new SpeechVocabulary(DataFile.Read<SpeechData>("speech.yaml")));

    private readonly FrozenDictionary<string, SpeechVerb[]> _verbs;
    private readonly FrozenDictionary<string, string> _irregular;

    private SpeechVocabulary(SpeechData data)
    {
        _verbs = Verbs(data.Verbs);
        _irregular = data.IrregularForms.ToFrozenDictionary();
        LightVerbs = data.LightVerbs.ToFrozenSet();
        Nouns = data.Nouns.SelectMany(g => g.Words.Select(w => (Word: w, g.Manner))).DistinctBy(x => x.Word)
            .ToFrozenDictionary(x => x.Word, x => x.Manner);
        Adjectives = data.Adjectives.ToFrozenSet();
        SourceBefore = data.SourceBefore.Select(p => p.Split(' ')).GroupBy(p => p[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray());
        SourceGenitive = data.SourceGenitive.ToFrozenDictionary(x => x.Key, x => x.Value.ToFrozenSet());
        Citing = data.Citing.ToFrozenSet();
        Per = data.Per.ToFrozenSet();
        People = data.Speakers.People.ToFrozenSet();
        Bodies = data.Speakers.Bodies.ToFrozenSet();
        Papers = data.Speakers.Papers.ToFrozenSet();
        Voices = data.Voices.ToFrozenSet();
        Heads = data.Heads.ToFrozenSet();
        Anonymity = data.Anonymity.ToFrozenSet();
        OutletNouns = data.OutletNouns.ToFrozenSet();
        PlatformVerbs = data.PlatformVerbs.ToFrozenDictionary();
    }

    public static SpeechVocabulary Shipped => Loaded.Value;

    /// <summary>Verbs that can take a noun of saying as object: "issued a warning".</summary>
    public FrozenSet<string> LightVerbs { get; }

    public FrozenDictionary<string, SpeechManner> Nouns { get; }

    public FrozenSet<string> Adjectives { get; }

    /// <summary>Phrases with the source behind them, by their first word, the longest first.</summary>
    public FrozenDictionary<string, string[][]> SourceBefore { get; }

    /// <summary>By preposition, the nouns that follow a source in the genitive: "in Ankara's view".</summary>
    public FrozenDictionary<string, FrozenSet<string>> SourceGenitive { get; }

    public FrozenSet<string> Citing { get; }

    public FrozenSet<string> Per { get; }

    public FrozenSet<string> People { get; }

    public FrozenSet<string> Bodies { get; }

    public FrozenSet<string> Papers { get; }

    /// <summary>Nouns that speak for the state or body they belong to.</summary>
    public FrozenSet<string> Voices { get; }

    /// <summary>Offices whose holder speaks for the state where he is not named.</summary>
    public FrozenSet<string> Heads { get; }

    public FrozenSet<string> OutletNouns { get; }

    /// <summary>Verbs of "asked not to be named".</summary>
    public FrozenSet<string> Anonymity { get; }

    /// <summary>Verbs that name the platform on which something was written.</summary>
    public FrozenDictionary<string, string> PlatformVerbs { get; }

    /// <summary>The verbs and phrases that begin with this lemma, those of most words first; empty if there are none.</summary>
    public ReadOnlySpan<SpeechVerb> Verb(string lemma) => _verbs.TryGetValue(lemma, out SpeechVerb[]? verbs) ? verbs : [];

    /// <summary>The same for a form in lower case that was not taken for a verb: "told", "warned", "quips".</summary>
    public ReadOnlySpan<SpeechVerb> VerbOfForm(string form)
    {
        if (_irregular.TryGetValue(form, out string? lemma))
            return Verb(lemma);
        if (form.EndsWith("ed", StringComparison.Ordinal))
            return Verb(form[..^2]) is { IsEmpty: false } found ? found : Verb(form[..^1]);
        return form.EndsWith('s') ? Verb(form[..^1]) : [];
    }

    private static FrozenDictionary<string, SpeechVerb[]> Verbs(List<VerbGroup> groups)
    {
        var frames = new Dictionary<string, List<SpeechFrame>>();
        foreach (VerbGroup group in groups)
        {
            SpeechComplement complements = SpeechComplement.None;
            var prepositions = new List<string>();
            foreach (string name in group.Frames)
            {
                if (Enum.TryParse(name, ignoreCase: true, out SpeechComplement complement))
                    complements |= complement;
                else
                    prepositions.Add(name);
            }

            var frame = new SpeechFrame(
                group.Manner, complements, prepositions.ToFrozenSet(), group.Addressee, group.Content ?? Certainty.Attributed);
            foreach (string word in group.Words)
            {
                if (!frames.TryGetValue(word, out List<SpeechFrame>? list))
                    frames[word] = list = [];
                if (!list.Contains(frame))
                    list.Add(frame);
            }
        }

        return frames
            .Select(x => (Words: x.Key.Split(' '), Frames: x.Value))
            .GroupBy(x => x.Words[0])
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(x => x.Words.Length)
                    .Select(x => new SpeechVerb(x.Words[1..], [.. x.Frames])).ToArray());
    }

    private sealed class SpeechData
    {
        public List<VerbGroup> Verbs { get; set; } = [];

        public Dictionary<string, string> IrregularForms { get; set; } = [];

        public List<string> LightVerbs { get; set; } = [];

        public List<NounGroup> Nouns { get; set; } = [];

        public List<string> Adjectives { get; set; } = [];

        public List<string> SourceBefore { get; set; } = [];

        public Dictionary<string, List<string>> SourceGenitive { get; set; } = [];

        public List<string> Citing { get; set; } = [];

        public List<string> Per { get; set; } = [];

        public SpeakerNouns Speakers { get; set; } = new();

        public List<string> Voices { get; set; } = [];

        public List<string> Heads { get; set; } = [];

        public List<string> OutletNouns { get; set; } = [];

        public List<string> Anonymity { get; set; } = [];

        public Dictionary<string, string> PlatformVerbs { get; set; } = [];
    }

    private sealed class VerbGroup
    {
        public SpeechManner Manner { get; set; }

        public List<string> Frames { get; set; } = [];

        public Addressee Addressee { get; set; }

        public Certainty? Content { get; set; }

        public List<string> Words { get; set; } = [];
    }

    private sealed class NounGroup
    {
        public SpeechManner Manner { get; set; }

        public List<string> Words { get; set; } = [];
    }

    private sealed class SpeakerNouns
    {
        public List<string> People { get; set; } = [];

        public List<string> Bodies { get; set; } = [];

        public List<string> Papers { get; set; } = [];
    }
}
