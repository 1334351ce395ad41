using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Data;
using Parley.Text.Network;

namespace Parley.Text;

/// <summary>Sentences, tokens, parts of speech, lemmas, dependency trees and names of English text. Thread-safe.</summary>
public sealed class LanguageModel
{
    /// <summary>Longer sentences are analysed in pieces.</summary>
    internal const int LongestPiece = 160;

    /// <summary>The room of a longer text is not kept for the next one.</summary>
    private const int LongestKept = 50_000;

    /// <summary>About how many words go through the network in step.</summary>
    private const int BatchWords = 1024;

    private static readonly Lazy<LanguageModel> Lazy = new(() => DataFile.Load("english.model", stream => new LanguageModel(ModelFile.Read(stream))));

    private readonly SentenceSplitter _splitter;
    private readonly ImmutableArray<Tag> _tags;
    private readonly ImmutableArray<string> _relations;
    private readonly uint[] _relationHashes;
    private readonly int _punct, _aux;
    private readonly string?[] _entities;
    private readonly WordCache _words = new();
    private readonly Vocabulary _vocabulary;
    private readonly ParserNetwork _network;
    private readonly Punctuation _punctuation;
    private readonly Lemmatiser _lemmatiser;
    private readonly Morphology _morphology;
    private readonly ConcurrentBag<AnalysisRoom> _rooms = [];

    internal LanguageModel(ModelFile file)
    {
        _splitter = new SentenceSplitter(new LinearModel(file.Boundaries));
        _tags = file.Tags;
        _relations = file.Relations;
        _relationHashes = [.. file.Relations.Select(relation => FeatureHash.Of(relation))];
        (_punct, _aux) = (file.Relations.IndexOf("punct"), file.Relations.IndexOf("aux"));
        _entities = EntityTags(file.Names[0]);
        _vocabulary = new Vocabulary(file.Words.ToTable(), new PhraseMarks(file.Phrases.ToTable()));
        _network = new ParserNetwork(file.Network, file.Tags.Length, file.Relations, file.Names[..1]);
        _punctuation = new Punctuation(new LinearModel(file.Punctuation), file.PunctuationUnit);
        _lemmatiser = new Lemmatiser(file.LemmaScripts, file.Lemmas.ToTable());
        _morphology = new Morphology(file.FeatureSets, file.Features.ToTable());
    }

    /// <summary>The model that ships with Parley, loaded once.</summary>
    public static LanguageModel Shipped => Lazy.Value;

    /// <summary>Analyses the blocks of a text; what stands outside them is left out, and no sentence crosses a block's border.</summary>
    public Document Analyse(string text, IReadOnlyList<Span> blocks) => Analyse(text, blocks, null);

    /// <summary>Analyses a text once more, without the network.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">The blocks of it that are analysed.</param>
    /// <param name="known">What the network said of the same blocks (<see cref="Document.Analysis"/>); null where it is to be asked.</param>
    internal Document Analyse(string text, IReadOnlyList<Span> blocks, Analysis? known)
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
                tokens[i] = new Token(spans[i], "", "", "", Upos.X, "", -1, "", sentence.Index);
        }

        return Fill(text, sentences.ToImmutable(), tokens, known);
    }

    /// <summary>Tags and parses tokens and sentences that are given: their spans and forms are kept, all else is replaced.</summary>
    public Document Analyse(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens) =>
        Fill(text, sentences, [.. tokens], null);

    /// <summary>
    /// The universal features of a token that is tagged and parsed, as CoNLL-U writes them (<c>Number=Sing|Person=3</c>); <c>_</c> if there
    /// are none.
    /// </summary>
    public string Features(Document document, int token) => _morphology.Features(document, token);

    /// <summary>The number of a word's vector, learned from which words stand beside it; 0 for all words that have none.</summary>
    internal int VectorOf(ReadOnlySpan<char> form) => _vocabulary.VectorOf(form);

    /// <summary>How alike the uses of two words are, by the numbers of their vectors: from -1 to 1.</summary>
    internal float Likeness(int one, int other) => _network.Likeness(one, other);

    /// <summary>What the models see of each token.</summary>
    internal static void Describe(ReadOnlySpan<Token> tokens, Span<WordFeatures> words)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            bool joinedLeft = i > 0 && tokens[i].Start == tokens[i - 1].End;
            bool joinedRight = i + 1 < tokens.Length && tokens[i].End == tokens[i + 1].Start;
            words[i] = new WordFeatures(tokens[i].Form, joinedLeft, joinedRight);
        }
    }

    private Document Fill(string text, ImmutableArray<Sentence> sentences, Token[] tokens, Analysis? known)
    {
        if (!_rooms.TryTake(out AnalysisRoom? room))
            room = new AnalysisRoom(_network.Names.Length);
        room.Begin(tokens.Length);
        foreach (Sentence sentence in sentences)
            Describe(text, tokens, sentence, room);
        room.Cut(sentences, LongestPiece);
        // What was said of another text is not taken for this one.
        if (known?.Tags.Length != tokens.Length)
        {
            Run(room);
            room.Analysis.CopyTo(known = Analysis.Of(tokens.Length, _network.Names.Length), tokens.Length);
        }

        foreach (Sentence sentence in sentences)
            Write(sentence, tokens, room, known);
        if (tokens.Length <= LongestKept)
            _rooms.Add(room);
        return new Document(text, sentences, ImmutableCollectionsMarshal.AsImmutableArray(tokens)) { Analysis = known };
    }

    /// <summary>Looks up what is known of a sentence's words by themselves, and marks its names and titles.</summary>
    private void Describe(string text, Token[] tokens, Sentence sentence, AnalysisRoom room)
    {
        Span<WordFeatures> features = room.Features(sentence.Count);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            bool joinedLeft = i > sentence.First && tokens[i].Start == tokens[i - 1].End;
            bool joinedRight = i + 1 < sentence.End && tokens[i].End == tokens[i + 1].Start;
            string form = tokens[i].Form;
            room.Words[i] = _words.Get(form.Length > 0 ? form : tokens[i].Span.In(text), joinedLeft, joinedRight);
            features[i - sentence.First] = room.Words[i].Features;
        }

        _vocabulary.Describe(features, room.Inputs.AsSpan(sentence.First, sentence.Count));
    }

    /// <summary>Sends the pieces through the network, those of like length together, and hangs up their punctuation.</summary>
    private void Run(AnalysisRoom room)
    {
        Span<(int First, int Length)> pieces = CollectionsMarshal.AsSpan(room.Pieces);
        pieces.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.First.CompareTo(b.First));
        for (int first = 0; first < pieces.Length;)
        {
            int end = first, words = 0;
            while (end < pieces.Length && (words == 0 || words + pieces[end].Length <= BatchWords))
                words += pieces[end++].Length;
            _network.Run(room.Network, room.Inputs, pieces[first..end], room.Analysis);
            for (int piece = first; piece < end; piece++)
                HangPunctuation(room, pieces[piece], _network.ArcsOf(room.Network, piece - first));
            first = end;
        }
    }

    private void HangPunctuation(AnalysisRoom room, (int First, int Length) piece, ArcScores arcs)
    {
        Analysis analysis = room.Analysis;
        PunctuationPlaces places = room.Punctuation;
        places.Begin(piece.Length);
        for (int i = 0; i < piece.Length; i++)
        {
            int relation = analysis.Relations[piece.First + i];
            uint sign = relation == _punct ? PunctuationPlaces.Sign(room.Words[piece.First + i].Form) : 0;
            places.Put(i, analysis.Heads[piece.First + i], _relationHashes[relation], _tags[analysis.Tags[piece.First + i]].Upos, sign);
        }

        places.Settle();
        _punctuation.Hang(places, arcs, analysis.Heads.AsSpan(piece.First, piece.Length));
    }

    private void Write(Sentence sentence, Token[] tokens, AnalysisRoom room, Analysis analysis)
    {
        int root = -1;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            // The roots of later pieces hang from the first one's.
            bool isTop = analysis.Heads[i] < 0;
            if (isTop && root < 0)
                root = i;
            WordCache.Word word = room.Words[i];
            Tag tag = _tags[analysis.Tags[i]];
            tokens[i] = new Token(
                tokens[i].Span,
                word.Form,
                word.Lower,
                IsHave(i, room, analysis) ? "have" : word.Lemma(_lemmatiser, tag),
                tag.Upos,
                tag.Xpos,
                !isTop ? room.Starts[i] + analysis.Heads[i] : root == i ? -1 : root,
                isTop && root != i ? "parataxis" : _relations[analysis.Relations[i]],
                sentence.Index)
            {
                Entity = _entities[analysis.Names[0][i]],
            };
        }
    }

    /// <summary>Whether a word is "has" or "had" cut short: an auxiliary of a past participle, and not of its passive.</summary>
    private bool IsHave(int token, AnalysisRoom room, Analysis analysis) =>
        analysis.Relations[token] == _aux && room.Words[token].Lower is "'s" or "’s" or "'d" or "’d"
        && analysis.Heads[token] >= 0 && _tags[analysis.Tags[room.Starts[token] + analysis.Heads[token]]].Xpos == "VBN";

    private static string?[] EntityTags(NameLabels labels)
    {
        string?[] tags = new string?[labels.Count];
        for (int kind = 0; kind < labels.Kinds.Length; kind++)
        {
            string begin = "B-" + labels.Kinds[kind], inside = "I-" + labels.Kinds[kind];
            (tags[1 + 4 * kind], tags[2 + 4 * kind], tags[3 + 4 * kind], tags[4 + 4 * kind]) = (begin, inside, inside, begin);
        }

        return tags;
    }
}
