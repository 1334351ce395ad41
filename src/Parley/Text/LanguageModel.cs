using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Data;

namespace Parley.Text;

/// <summary>Sentences, tokens, parts of speech, lemmas and dependency trees of English text. Thread-safe.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> Lazy = new(() =>
    {
        using Stream stream = DataFile.Open("english.model");
        return new LanguageModel(ModelFile.Read(stream));
    });

    private readonly SentenceSplitter _splitter;
    private readonly KeyTable _clusters;
    private readonly Tagger _tagger;
    private readonly DependencyParser _parser;
    private readonly Lemmatiser _lemmatiser;
    private readonly Morphology _morphology;

    internal LanguageModel(ModelFile file)
    {
        _splitter = new SentenceSplitter(new BoundaryModel(file.Boundaries));
        _clusters = file.Clusters.ToTable();
        _tagger = new Tagger(file.Tags, file.Lexicon.ToTable(), file.Tagger.ToPerceptron());
        _parser = new DependencyParser(
            file.Tags, file.Relations, new TransitionWeights(file.Structure.ToTable()), file.Labels.ToPerceptron());
        _lemmatiser = new Lemmatiser(file.LemmaScripts, file.Lemmas.ToTable());
        _morphology = new Morphology(file.FeatureSets, file.Features.ToTable());
    }

    /// <summary>The model that ships with Parley, loaded once.</summary>
    public static LanguageModel Shipped => Lazy.Value;

    /// <summary>Analyses the blocks of a text; what stands outside them is left out, and no sentence crosses a block's border.</summary>
    public Document Analyse(string text, IReadOnlyList<Span> blocks)
    {
        var spans = new List<Span>(text.Length / 5);
        var ends = new List<int>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (int block = 0; block < blocks.Count; block++)
        {
            int first = spans.Count;
            ends.Clear();
            Tokenizer.Cut(text, blocks[block], spans);
            _splitter.Split(text, spans, first, ends);
            foreach (int end in ends)
            {
                var span = new Span(spans[first].Start, spans[end - 1].End);
                sentences.Add(new Sentence(sentences.Count, span, first, end, block));
                first = end;
            }
        }

        var tokens = new Token[spans.Count];
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                string form = spans[i].Of(text);
                tokens[i] = new Token(spans[i], form, Characters.Lower(form), "", Upos.X, "", -1, "", sentence.Index);
            }
        }

        return Fill(text, sentences.ToImmutable(), tokens);
    }

    /// <summary>Tags and parses tokens and sentences that are given: their spans, forms and lower forms are kept, all else is replaced.</summary>
    public Document Analyse(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens) =>
        Fill(text, sentences, [.. tokens]);

    /// <summary>
    /// The universal features of a token that is tagged and parsed, as CoNLL-U writes them (<c>Number=Sing|Person=3</c>); <c>_</c> if there
    /// are none.
    /// </summary>
    public string Features(Document document, int token) => _morphology.Features(document, token);

    private Document Fill(string text, ImmutableArray<Sentence> sentences, Token[] tokens)
    {
        int longest = 0;
        foreach (Sentence sentence in sentences)
            longest = Math.Max(longest, sentence.Count);
        var words = new WordFeatures[longest];
        uint[] entries = new uint[longest];
        byte[] tags = new byte[longest], relations = new byte[longest];
        int[] heads = new int[longest];
        var state = new ArcHybrid(Math.Min(longest, ArcHybrid.Longest));
        foreach (Sentence sentence in sentences)
        {
            int count = sentence.Count;
            ReadOnlySpan<Token> own = tokens.AsSpan(sentence.First, count);
            Describe(own, _clusters, words);
            _tagger.Predict(words.AsSpan(0, count), entries, tags);
            _parser.Parse(state, words.AsSpan(0, count), tags.AsSpan(0, count), heads, relations);
            for (int i = 0; i < count; i++)
            {
                Tag tag = _tagger.Tags[tags[i]];
                tokens[sentence.First + i] = own[i] with
                {
                    Lemma = _lemmatiser.Lemma(own[i].Form, own[i].Lower, tag),
                    Upos = tag.Upos,
                    Xpos = tag.Xpos,
                    Head = heads[i] < 0 ? -1 : sentence.First + heads[i],
                    Relation = _parser.Relations[relations[i]],
                };
            }
        }

        return new Document(text, sentences, ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }

    /// <summary>What the models see of each token.</summary>
    internal static void Describe(ReadOnlySpan<Token> tokens, KeyTable clusters, Span<WordFeatures> words)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            bool joinedLeft = i > 0 && tokens[i].Start == tokens[i - 1].End;
            bool joinedRight = i + 1 < tokens.Length && tokens[i].End == tokens[i + 1].Start;
            var word = new WordFeatures(tokens[i].Form, joinedLeft, joinedRight);
            words[i] = clusters.TryGet(word.Norm, out uint cluster) ? word with { Cluster = cluster } : word;
        }
    }
}
