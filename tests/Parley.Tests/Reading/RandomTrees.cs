using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Parley.Text;

namespace Parley.Tests.Reading;

/// <summary>Sentences of words that set off rules, with trees that no grammar would give.</summary>
public static class RandomTrees
{
    private static readonly string[] Words =
    [
        "Norland", "Sudland", "rejected", "demand", "offer", "talks", "with", "the", "a", ",", ";", ":", "-", "--", "\"", "and", "must", "will", "not",
        "no", "without", "unless", "ceasefire", "withdraw", "to", "by", "of", "'s", "including", "agreed", "signed", "out", "walk", "unacceptable", "is", "she", "which", ".",
    ];

    private static readonly string[] Relations =
    [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "amod", "case", "mark", "aux", "aux:pass", "cop", "conj", "cc", "xcomp", "ccomp",
        "advcl", "acl", "acl:relcl", "advmod", "det", "punct", "parataxis", "compound", "compound:prt", "fixed", "appos", "dep",
    ];

    public static Arbitrary<Document> Documents() => Gen.Sized(size => Gen.Choose(1, Math.Max(1, size)).SelectMany(Of)).ToArbitrary();

    private static Gen<Document> Of(int count) =>
        from words in Gen.Elements(Words).ListOf(count)
        from relations in Gen.Elements(Relations).ListOf(count)
        from tags in Gen.Elements(Enum.GetValues<Upos>()).ListOf(count)
        from xpos in Gen.Elements("VB", "VBD", "VBN", "VBG", "VBZ", "NN", "NNP", "JJ", "IN", "WDT", "MD").ListOf(count)
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from parents in Gen.Choose(0, 1_000_000).ListOf(count)
        select Build([.. words], [.. relations], [.. tags], [.. xpos], order, [.. parents]);

    private static Document Build(string[] words, string[] relations, Upos[] tags, string[] xpos, int[] order, int[] parents)
    {
        // Each token hangs on one that comes before it in a shuffled order: always a tree, never a cycle.
        int[] heads = new int[words.Length];
        for (int i = 0; i < order.Length; i++)
            heads[order[i]] = i == 0 ? -1 : order[parents[i] % i];
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        for (int i = 0; i < words.Length; i++)
        {
            tokens.Add(new Token(
                new Span(at, at + words[i].Length), words[i], words[i].ToLowerInvariant(), words[i] == "rejected" ? "reject" : words[i], tags[i], xpos[i],
                heads[i], heads[i] < 0 ? "root" : relations[i], 0));
            at += words[i].Length + 1;
        }

        string text = string.Join(' ', words);
        return new Document(text, [new Sentence(0, new Span(0, text.Length), 0, words.Length, 0)], tokens.ToImmutable());
    }
}
