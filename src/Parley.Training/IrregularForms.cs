using Parley.Text;

namespace Parley.Training;

/// <summary>The irregular forms of English with their tags and lemmas: <c>irregular-forms.yaml</c>.</summary>
internal sealed class IrregularForms
{
    private const string Vowels = "aeiou";

    public Dictionary<string, List<string>> Verbs { get; set; } = [];

    public List<string> Doubling { get; set; } = [];

    /// <summary>The lemma of plurals of which the treebanks have two.</summary>
    public Dictionary<string, string> Settled { get; set; } = [];

    public Dictionary<string, List<string>> Nouns { get; set; } = [];

    public Dictionary<string, List<string>> Adjectives { get; set; } = [];

    public Dictionary<string, List<string>> Adverbs { get; set; } = [];

    public static IrregularForms Read() => OwnLists.Read<IrregularForms>("irregular-forms.yaml");

    /// <summary>Every form with its tag and lemma.</summary>
    public IEnumerable<(string Form, Tag Tag, string Lemma)> All() =>
        Verbs.SelectMany(verb => Pair(verb, "VBD", "VBN", Upos.VERB))
            .Concat(Doubling.SelectMany(Doubled))
            .Concat(Nouns.SelectMany(noun => noun.Value.Select(form => (form, new Tag(Upos.NOUN, "NNS"), noun.Key))))
            .Concat(Adjectives.SelectMany(word => Pair(word, "JJR", "JJS", Upos.ADJ)))
            .Concat(Adverbs.SelectMany(word => Pair(word, "RBR", "RBS", Upos.ADV)));

    /// <summary>Past forms of verbs as a tagger mistakes them for the present: "they sang".</summary>
    public IEnumerable<(string Form, Tag Tag, string Lemma)> AsPresent() =>
        Verbs.SelectMany(verb => Pair(verb, "VBP", "VBP", Upos.VERB)).Where(form => !Verbs.ContainsKey(form.Form));

    private static IEnumerable<(string Form, Tag Tag, string Lemma)> Pair(
        KeyValuePair<string, List<string>> word, string first, string second, Upos upos) =>
        word.Value[0].Split('/').Select(form => (form, new Tag(upos, first), word.Key))
            .Concat(word.Value[^1].Split('/').Select(form => (form, new Tag(upos, second), word.Key)));

    private static IEnumerable<(string Form, Tag Tag, string Lemma)> Doubled(string verb)
    {
        char last = verb[^1];
        if (Vowels.Contains(last, StringComparison.Ordinal))
            yield break;
        yield return (verb + last + "ed", new Tag(Upos.VERB, "VBD"), verb);
        yield return (verb + last + "ed", new Tag(Upos.VERB, "VBN"), verb);
        yield return (verb + last + "ing", new Tag(Upos.VERB, "VBG"), verb);
    }
}
