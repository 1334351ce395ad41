using Parley.Text;

namespace Parley.Training;

/// <summary>
/// Makes headlines of sentences, which treebanks hardly have: capitals on most words, no full stop, articles and auxiliaries of the passive
/// left out where nothing hangs from them; writes names small, as mails do; and turns reported speech round. The trees stay right.
/// </summary>
internal static class Augmentation
{
    /// <summary>The share of sentences that are given once more as a headline, without their full stop, or in small letters.</summary>
    private const double Headlines = 0.15, Bare = 0.1, Small = 0.06;

    /// <summary>The share of sentences beginning with an article and a plural that are given once more without the article.</summary>
    private const double Plurals = 0.5;

    /// <summary>How often reported speech is turned round.</summary>
    private const int Quotations = 3;

    private const int Longest = 25;

    private enum Style
    {
        AsWritten,
        Capitals,
        AllCapitals,
        Small,
    }

    /// <summary>The sentences, each with its variants behind it.</summary>
    public static List<TrainingSentence> Extend(IReadOnlyList<TrainingSentence> sentences, int seed)
    {
        var random = new Random(seed);
        var all = new List<TrainingSentence>(sentences.Count * 5 / 4);
        foreach (TrainingSentence sentence in sentences)
        {
            all.Add(sentence);
            for (int i = 0; i < Quotations && Quotation.Of(sentence, random) is { } quotation; i++)
                all.Add(quotation);
            double chance = random.NextDouble();
            if (sentence.Length is > 3 and <= Longest && chance < Headlines)
                all.Add(Headline(sentence, random));
            else if (sentence.Length > 2 && chance < Headlines + Bare)
                all.Add(Variant(sentence, i => i < sentence.Length - 1 || !IsStop(sentence.Tokens[i]), Style.AsWritten));
            else if (chance < Headlines + Bare + Small && sentence.Tokens.Any(token => token.Upos == Upos.PROPN))
                all.Add(Variant(sentence, _ => true, Style.Small));
            if (BeginsWithPlural(sentence) && random.NextDouble() < Plurals)
                all.Add(Variant(sentence, i => i > 0, Style.AsWritten));
        }

        return all;
    }

    private static TrainingSentence Headline(TrainingSentence sentence, Random random)
    {
        bool terse = random.NextDouble() < 0.7;
        double style = random.NextDouble();
        return Variant(
            sentence,
            i => !(i == sentence.Length - 1 && IsStop(sentence.Tokens[i]) || terse && IsLeftOut(sentence, i)),
            style < 0.5 ? Style.Capitals : style < 0.9 ? Style.AsWritten : Style.AllCapitals);
    }

    private static bool IsStop(Token token) => token.Form == "." && token.Relation == "punct";

    private static bool BeginsWithPlural(TrainingSentence sentence) =>
        sentence.Length > 3 && sentence.Heads[0] is > 0 and < 4 && sentence.Tokens[sentence.Heads[0]].Xpos == "NNS" && IsLeftOut(sentence, 0);

    private static bool IsLeftOut(TrainingSentence sentence, int index)
    {
        Token token = sentence.Tokens[index];
        bool article = token.Relation == "det" && token.Lower is "the" or "a" or "an";
        bool auxiliary = token.Relation is "aux:pass" or "aux" && token.Lower is "is" or "are" or "was" or "were";
        return (article || auxiliary) && !sentence.Heads.Contains(index);
    }

    private static TrainingSentence Variant(TrainingSentence sentence, Func<int, bool> keeps, Style style)
    {
        int[] kept = [.. Enumerable.Range(0, sentence.Length).Where(keeps)];
        var index = new Dictionary<int, int> { [sentence.Length] = -1 };
        for (int i = 0; i < kept.Length; i++)
            index[kept[i]] = i;
        Token[] tokens =
        [
            .. kept.Select(i => Write(sentence.Tokens[i], i == kept[0], style) with { Head = index[sentence.Heads[i]] }),
        ];
        return new TrainingSentence(tokens, 0);
    }

    private static Token Write(Token token, bool first, Style style)
    {
        string form = token.Form;
        bool small = token.Upos is Upos.ADP or Upos.CCONJ or Upos.DET or Upos.PART && form.Length < 4;
        if (style == Style.AllCapitals)
            form = form.ToUpperInvariant();
        else if (style == Style.Small)
            form = form.ToLowerInvariant();
        else if (style == Style.Capitals && !small || first)
            form = string.Concat(form[..1].ToUpperInvariant(), form.AsSpan(1));
        return token with { Form = form };
    }
}
