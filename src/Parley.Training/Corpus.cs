using System.Collections.Immutable;
using Parley.Text;
using Parley.Text.Network;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>Everything that the network learns from, as samples: sentences of treebanks with their variants, and sentences of sets of names.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<Tag, byte> _tags = [];
    private readonly Dictionary<string, byte> _relations = [];
    private readonly List<(string Name, NameLabels Labels)> _sets = [];
    private readonly Vocabulary _vocabulary;

    /// <param name="words">The rows of words.</param>
    /// <param name="phrases">Names and titles.</param>
    public Corpus(KeyList words, KeyList phrases)
    {
        _vocabulary = new Vocabulary(words.ToTable(), new PhraseMarks(phrases.ToTable()));
    }

    public ImmutableArray<Tag> Tags => [.. _tags.OrderBy(tag => tag.Value).Select(tag => tag.Key)];

    public ImmutableArray<string> Relations => [.. _relations.OrderBy(relation => relation.Value).Select(relation => relation.Key)];

    public ImmutableArray<NameLabels> Sets => [.. _sets.Select(set => set.Labels)];

    /// <summary>Sentences with tags and trees.</summary>
    public List<Sample> Trees { get; } = [];

    /// <summary>Sentences of which the names are known and no more.</summary>
    public List<Sample> Names { get; } = [];

    /// <summary>Sentences of newswire whose names a program has labelled.</summary>
    public List<Sample> Newswire { get; } = [];

    /// <summary>Adds sentences of treebanks; the names of those that a set of names has too are added with them.</summary>
    public void AddTrees(IEnumerable<TrainingSentence> sentences, IReadOnlyDictionary<string, List<(string Set, NamedSentence Sentence)>> names)
    {
        foreach (TrainingSentence sentence in sentences)
        {
            var sample = new Sample(sentence.Words, Inputs(sentence.Words))
            {
                Tags = [.. sentence.Tokens.Select(t => Index(_tags, new Tag(t.Upos, t.Xpos)))],
                Heads = [.. sentence.Heads.Select(head => (byte)(head == sentence.Length ? 0 : head + 1))],
                Relations = [.. sentence.Tokens.Select(t => Index(_relations, t.Relation))],
            };
            if (names.TryGetValue(Key(sentence.Tokens.Select(t => t.Form)), out List<(string Set, NamedSentence Sentence)>? found))
            {
                foreach ((string set, NamedSentence named) in found)
                    AddNames(sample, set, named, [.. Enumerable.Range(0, sentence.Length)]);
            }

            Trees.Add(sample);
        }
    }

    /// <summary>Adds sentences of a set of names.</summary>
    /// <param name="set">The set's name.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="isNewswire">Whether a program has labelled them.</param>
    public void AddNames(string set, IEnumerable<NamedSentence> sentences, bool isNewswire = false)
    {
        List<Sample> target = isNewswire ? Newswire : Names;
        foreach (NamedSentence sentence in sentences)
        {
            (Token[] tokens, int[] from) = Spacing.Cut(sentence.Words);
            if (tokens.Length is 0 or > LanguageModel.LongestPiece)
                continue;
            var words = new WordFeatures[tokens.Length];
            LanguageModel.Describe(tokens, words);
            var sample = new Sample(words, Inputs(words)) { Weight = isNewswire ? 0.5f : 1 };
            AddNames(sample, set, sentence, from);
            AddNames(sample, "parley", Mapped(sentence), from);
            target.Add(sample);
        }
    }

    /// <summary>The sentence with Parley's kinds of names.</summary>
    public static NamedSentence Mapped(NamedSentence sentence)
    {
        var mapped = new NamedSentence(sentence.Words, [.. sentence.Kinds], [.. sentence.Begins]);
        for (int first = 0; first < sentence.Words.Count; first++)
        {
            if (!sentence.Begins[first])
                continue;
            int end = first + 1;
            while (end < sentence.Words.Count && sentence.Kinds[end] is not null && !sentence.Begins[end])
                end++;
            string? kind = NameMapping.Of(sentence.Kinds[first]!, string.Join(' ', sentence.Words.Skip(first).Take(end - first)));
            int start = first;
            while (kind == "person" && start < end - 1 && NameMapping.IsTitle(sentence.Words[start]))
                mapped.Kinds[start++] = null;
            for (int i = start; i < end; i++)
            {
                mapped.Kinds[i] = kind ?? "?";
                mapped.Begins[i] = i == start;
            }
        }

        return mapped;
    }

    public static string Key(IEnumerable<string> words) => string.Join(' ', words);

    private void AddNames(Sample sample, string set, NamedSentence sentence, int[] from)
    {
        int index = _sets.FindIndex(s => s.Name == set);
        if (index < 0)
            throw new InvalidOperationException($"No set of names is called {set}.");
        ImmutableArray<string> kinds = _sets[index].Labels.Kinds;
        byte[] labels = new byte[from.Length];
        for (int i = 0; i < from.Length; i++)
        {
            if (sentence.Kinds[from[i]] is not { } kind)
                continue;
            int at = kinds.IndexOf(kind);
            bool begins = sentence.Begins[from[i]] && (i == 0 || from[i - 1] != from[i]);
            int next = i + 1;
            bool ends = next == from.Length || sentence.Kinds[from[next]] is null || from[next] != from[i] && sentence.Begins[from[next]];
            labels[i] = at < 0
                ? (byte)(kind == "?" ? Sample.Unknown : 0)
                : (byte)(4 * at + (begins && ends ? NameLabels.Only : begins ? NameLabels.First : ends ? NameLabels.Last : NameLabels.Middle));
        }

        sample.Names.Add((index, labels));
    }

    /// <summary>Makes a set of names known; the first ones are those that the model ships.</summary>
    public void Declare(string set, params IEnumerable<string> kinds) => _sets.Add((set, new NameLabels([.. kinds])));

    private WordInput[] Inputs(WordFeatures[] words)
    {
        var inputs = new WordInput[words.Length];
        _vocabulary.Describe(words, inputs);
        return inputs;
    }

    private static byte Index<T>(Dictionary<T, byte> index, T value)
        where T : notnull
    {
        if (!index.TryGetValue(value, out byte at))
            index[value] = at = checked((byte)index.Count);
        return at;
    }
}
