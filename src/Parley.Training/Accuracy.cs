using Parley.Text;

namespace Parley.Training;

/// <summary>How well a model does on the tokens of a treebank: shares of all tokens.</summary>
internal readonly record struct Accuracy(double Upos, double Xpos, double Lemma, double Uas, double Las, double WordsPerSecond)
{
    public static Accuracy Of(LanguageModel model, IEnumerable<ConllUDocument> documents)
    {
        int all = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        long ticks = 0;
        foreach (ConllUDocument document in documents)
        {
            Document gold = document.Document;
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            Document found = model.Analyse(gold.Text, gold.Sentences, gold.Tokens);
            ticks += System.Diagnostics.Stopwatch.GetTimestamp() - start;
            for (int i = 0; i < gold.Tokens.Length; i++)
            {
                Token right = gold[i], token = found[i];
                all++;
                upos += right.Upos == token.Upos ? 1 : 0;
                xpos += right.Xpos == token.Xpos ? 1 : 0;
                lemma += right.Lemma == "_" || right.Lemma == token.Lemma ? 1 : 0;
                if (right.Head != token.Head)
                    continue;
                uas++;
                las += Universal(right.Relation).SequenceEqual(Universal(token.Relation)) ? 1 : 0;
            }
        }

        double count = Math.Max(1, all);
        return new Accuracy(upos / count, xpos / count, lemma / count, uas / count, las / count,
            all * (double)System.Diagnostics.Stopwatch.Frequency / Math.Max(1, ticks));
    }

    public override string ToString() =>
        $"UPOS {Upos * 100:F2}  XPOS {Xpos * 100:F2}  lemma {Lemma * 100:F2}  UAS {Uas * 100:F2}  LAS {Las * 100:F2}  {WordsPerSecond:N0} words/s";

    private static ReadOnlySpan<char> Universal(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }
}
