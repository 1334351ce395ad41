using Parley.Text;

namespace Parley.Training;

/// <summary>How well a model finds the names of a treebank: strict F1, both ends and kind right.</summary>
internal static class NameAccuracy
{
    /// <param name="model">The model.</param>
    /// <param name="documents">The treebank.</param>
    /// <param name="sentences">The names of its sentences; sentences that it lacks are left out.</param>
    public static double Of(LanguageModel model, IEnumerable<ConllUDocument> documents, IEnumerable<NamedSentence> sentences)
    {
        Dictionary<string, NamedSentence> names = sentences.DistinctBy(s => Corpus.Key(s.Words)).ToDictionary(s => Corpus.Key(s.Words));
        int right = 0, found = 0, gold = 0;
        foreach (ConllUDocument document in documents)
        {
            Document own = model.Analyse(document.Document.Text, document.Document.Sentences, document.Document.Tokens);
            foreach (Sentence sentence in own.Sentences)
            {
                Token[] tokens = own.Tokens.AsSpan(sentence.First, sentence.Count).ToArray();
                if (!names.TryGetValue(Corpus.Key(tokens.Select(t => t.Form)), out NamedSentence? named))
                    continue;
                HashSet<(int, int, string)> expected = [.. Spans([.. named.Kinds.Select((kind, i) => kind is null ? null : (named.Begins[i] ? "B-" : "I-") + kind)])];
                HashSet<(int, int, string)> answered = [.. Spans([.. tokens.Select(t => t.Entity)])];
                gold += expected.Count;
                found += answered.Count;
                right += expected.Intersect(answered).Count();
            }
        }

        return 2.0 * right / Math.Max(1, gold + found);
    }

    private static IEnumerable<(int First, int End, string Kind)> Spans(string?[] tags)
    {
        for (int first = 0; first < tags.Length; first++)
        {
            if (tags[first] is not ['B', '-', ..] tag)
                continue;
            int end = first + 1;
            while (end < tags.Length && tags[end] is ['I', '-', ..])
                end++;
            yield return (first, end, tag[2..]);
        }
    }
}
