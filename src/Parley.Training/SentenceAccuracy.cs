using Parley.Text;

namespace Parley.Training;

/// <summary>How well a model cuts text into tokens and sentences: F1 of spans, both ends right, as the treebanks' scorer counts.</summary>
internal readonly record struct SentenceAccuracy(double Tokens, double Sentences)
{
    public static SentenceAccuracy Of(sbyte[] boundaries, IEnumerable<ConllUDocument> documents)
    {
        var splitter = new SentenceSplitter(new LinearModel(boundaries));
        (int Right, int Found, int Gold) tokens = default, sentences = default;
        foreach (ConllUDocument document in documents)
        {
            Document gold = document.Document;
            RunningText running = RunningText.Plain(gold);
            var spans = new List<Span>();
            var ends = new List<int>();
            var found = new List<Span>();
            foreach (Span block in running.Blocks)
            {
                int first = spans.Count;
                ends.Clear();
                Tokenizer.Cut(running.Text, block, spans);
                splitter.Split(running.Text, spans, first, ends);
                foreach (int end in ends)
                {
                    found.Add(new Span(spans[first].Start, spans[end - 1].End));
                    first = end;
                }
            }

            Count(ref sentences, found, running.Sentences);
            Count(ref tokens, spans, [.. gold.Sentences.SelectMany(s => Moved(gold, s, running.Sentences[s.Index].Start - s.Span.Start))]);
        }

        return new SentenceAccuracy(F1(tokens), F1(sentences));
    }

    public override string ToString() => $"tokens {Tokens * 100:F2}  sentences {Sentences * 100:F2}";

    private static IEnumerable<Span> Moved(Document document, Sentence sentence, int by) =>
        Enumerable.Range(sentence.First, sentence.Count).Select(i => new Span(document[i].Start + by, document[i].End + by));

    private static void Count(ref (int Right, int Found, int Gold) counts, List<Span> found, IReadOnlyList<Span> gold)
    {
        var right = new HashSet<Span>(gold);
        counts.Right += found.Count(right.Contains);
        counts.Found += found.Count;
        counts.Gold += gold.Count;
    }

    private static double F1((int Right, int Found, int Gold) counts) => 2.0 * counts.Right / (counts.Found + counts.Gold);
}
