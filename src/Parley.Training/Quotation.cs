using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Turns "Berg said that they had left." into "“They had left,” said Berg." and its kin, which newspapers are full of and treebanks are not.
/// </summary>
internal static class Quotation
{
    /// <summary>The sentence turned round; null where it reports no speech, or where the parts are not in their plain order.</summary>
    public static TrainingSentence? Of(TrainingSentence sentence, Random random)
    {
        int verb = Array.IndexOf(sentence.Heads, sentence.Length);
        if (verb < 1 || !TokenizerRules.Shipped.ReportingVerbs.Has(sentence.Tokens[verb].Lower))
            return null;
        int subject = Child(sentence, verb, "nsubj"), content = Child(sentence, verb, "ccomp");
        if (subject < 0 || content < verb)
            return null;
        (int subjectFirst, int subjectLast) = Subtree(sentence, subject);
        (int first, int last) = Subtree(sentence, content);
        int end = sentence.Tokens[^1].Relation == "punct" ? sentence.Length - 1 : sentence.Length;
        if (subjectFirst != 0 || subjectLast != verb - 1 || first <= verb || last != end - 1)
            return null;
        return Turned(sentence, verb, content, [.. Enumerable.Range(first, last - first + 1)], first, random);
    }

    private static TrainingSentence Turned(TrainingSentence sentence, int verb, int content, List<int> said, int first, Random random)
    {
        while (said.Count > 1 && (sentence.Tokens[said[0]].Lower == "that" || sentence.Tokens[said[0]].Upos == Upos.PUNCT))
            said.RemoveAt(0);
        while (said.Count > 1 && sentence.Tokens[said[^1]].Upos == Upos.PUNCT)
            said.RemoveAt(said.Count - 1);
        IEnumerable<int> rest = Enumerable.Range(verb + 1, first - verb - 1).Where(i => sentence.Tokens[i].Upos != Upos.PUNCT);
        int[] speaker = [.. Enumerable.Range(0, verb)];
        bool isPronoun = verb == 1 && sentence.Tokens[0].Upos == Upos.PRON;
        bool inverted = random.NextDouble() < (isPronoun ? 0.05 : 0.7), quoted = random.NextDouble() < 0.7, curly = random.NextDouble() < 0.5;
        var order = new Builder(sentence, content);
        if (quoted)
            order.Mark(curly ? "\u201C" : "\"", "``", spaced: true);
        order.Words(said);
        order.Mark(",", ",", spaced: false);
        if (quoted)
            order.Mark(curly ? "\u201D" : "\"", "''", spaced: false);
        order.Words(inverted ? [verb, .. speaker, .. rest] : [.. speaker, verb, .. rest]);
        return order.Build(verb);
    }

    private static int Child(TrainingSentence sentence, int head, string relation)
    {
        int[] children = [.. Enumerable.Range(0, sentence.Length).Where(i => sentence.Heads[i] == head && sentence.Tokens[i].Relation == relation)];
        return children.Length == 1 ? children[0] : -1;
    }

    private static (int First, int Last) Subtree(TrainingSentence sentence, int top)
    {
        int first = top, last = top;
        for (int i = 0; i < sentence.Length; i++)
        {
            int at = i;
            while (at < sentence.Length && at != top)
                at = sentence.Heads[at];
            if (at == top)
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
        }

        return (first, last);
    }

    /// <summary>Puts words and new marks one after the other; the marks hang from the reported words.</summary>
    private sealed class Builder(TrainingSentence sentence, int content)
    {
        private readonly List<(Token Token, int Head)> _tokens = [];
        private readonly Dictionary<int, int> _places = [];
        private int _last = -2;
        private bool _glued;

        public void Mark(string form, string xpos, bool spaced)
        {
            Add(new Token(default, form, form, form, Upos.PUNCT, xpos, -1, "punct", 0), content, spaced);
            _glued = spaced;
            _last = -2;
        }

        public void Words(IReadOnlyList<int> words)
        {
            foreach (int word in words)
            {
                bool joined = word == _last + 1 && sentence.Tokens[word].Start == sentence.Tokens[_last].End;
                _places[word] = _tokens.Count;
                Token token = sentence.Tokens[word];
                bool begins = _tokens.TrueForAll(t => t.Token.Upos == Upos.PUNCT);
                Add(token with { Form = Write(token, begins, word == 0) }, sentence.Heads[word], !joined);
                _last = word;
            }
        }

        public TrainingSentence Build(int root)
        {
            Mark(".", ".", spaced: false);
            _tokens[^1] = (_tokens[^1].Token, root);
            ImmutableArray<Token> tokens =
            [
                .. _tokens.Select(t => t.Token with { Head = t.Head == sentence.Length ? -1 : _places.GetValueOrDefault(t.Head, _places[root]) }),
            ];
            return new TrainingSentence(tokens.AsSpan(), 0);
        }

        /// <summary>With a capital where the sentence begins, and without where it began.</summary>
        private static string Write(Token token, bool begins, bool began)
        {
            if (begins)
                return string.Concat(token.Form[..1].ToUpperInvariant(), token.Form.AsSpan(1));
            return began && token.Upos != Upos.PROPN && token.Form != "I" ? token.Lower : token.Form;
        }

        private void Add(Token token, int head, bool spaced)
        {
            int start = _tokens.Count == 0 ? 0 : _tokens[^1].Token.End + (spaced && !_glued ? 1 : 0);
            _tokens.Add((token with { Span = new Span(start, start + token.Form.Length) }, head));
            _glued = false;
        }
    }
}
