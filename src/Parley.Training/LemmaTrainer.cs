using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>Finds the endings and the words that the lemmatiser looks up.</summary>
internal static class LemmaTrainer
{
    public static (ImmutableArray<LemmaScript> Scripts, KeyList Table) Train(IEnumerable<Token> tokens, IrregularForms irregular)
    {
        var words = new Dictionary<(string Lower, string Xpos, Upos Upos), Dictionary<LemmaScript, int>>();
        foreach (Token token in tokens)
        {
            if (token.Lemma is "_" or "")
                continue;
            string own = Lemmatiser.KeepsCase(new Tag(token.Upos, token.Xpos)) ? token.Form : token.Lower;
            LemmaScript script = LemmaScript.Between(own, token.Lemma);
            if (script.Strip <= byte.MaxValue)
                Count(words, (token.Lower, token.Xpos, token.Upos), script);
        }

        foreach ((string form, Tag tag, string lemma) in irregular.All())
        {
            if (!words.ContainsKey((form, tag.Xpos, tag.Upos)))
                Count(words, (form, tag.Xpos, tag.Upos), LemmaScript.Between(form, lemma));
        }

        var endings = new Dictionary<(string Ending, string Xpos, Upos Upos), Dictionary<LemmaScript, int>>();
        foreach (((string lower, string xpos, Upos upos), Dictionary<LemmaScript, int> scripts) in words)
        {
            // Each word counts once: rules are for the words that the text does not have.
            LemmaScript script = Most(scripts);
            for (int length = 0; length <= Math.Min(Lemmatiser.LongestEnding, lower.Length - 1); length++)
                Count(endings, (lower[^length..], xpos, upos), script);
        }

        return Collect(words, endings);
    }

    private static (ImmutableArray<LemmaScript> Scripts, KeyList Table) Collect(
        Dictionary<(string Lower, string Xpos, Upos Upos), Dictionary<LemmaScript, int>> words,
        Dictionary<(string Ending, string Xpos, Upos Upos), Dictionary<LemmaScript, int>> endings)
    {
        var scripts = new List<LemmaScript>();
        var index = new Dictionary<LemmaScript, uint>();
        var table = new SortedDictionary<uint, uint>();
        uint Index(LemmaScript script)
        {
            if (!index.TryGetValue(script, out uint at))
            {
                index[script] = at = (uint)scripts.Count;
                scripts.Add(script);
            }

            return at;
        }

        var kept = new Dictionary<(string, string, Upos), LemmaScript>();
        foreach (((string ending, string xpos, Upos upos), Dictionary<LemmaScript, int> counts) in endings.OrderBy(e => e.Key.Ending.Length))
        {
            LemmaScript most = Most(counts);
            bool sure = ending.Length == 0 || counts.Values.Sum() >= 2 && counts[most] * 3 >= counts.Values.Sum() * 2;
            if (!sure || ending.Length > 0 && Longest(kept, ending[1..], xpos, upos) == most)
                continue;
            kept[(ending, xpos, upos)] = most;
            table[Lemmatiser.EndingKey(ending, xpos, upos)] = Index(most);
        }

        foreach (((string lower, string xpos, Upos upos), Dictionary<LemmaScript, int> counts) in words.OrderBy(w => w.Key.Lower, StringComparer.Ordinal))
        {
            LemmaScript most = Most(counts);
            if (Longest(kept, lower[^Math.Min(Lemmatiser.LongestEnding, lower.Length - 1)..], xpos, upos) != most)
                table[Lemmatiser.WordKey(lower, xpos, upos)] = Index(most);
        }

        return ([.. scripts], new KeyList([.. table.Keys], [.. table.Values]));
    }

    private static LemmaScript? Longest(Dictionary<(string, string, Upos), LemmaScript> kept, string ending, string xpos, Upos upos)
    {
        for (int cut = 0; cut <= ending.Length; cut++)
        {
            if (kept.TryGetValue((ending[cut..], xpos, upos), out LemmaScript script))
                return script;
        }

        return null;
    }

    private static void Count<T>(Dictionary<T, Dictionary<LemmaScript, int>> counts, T key, LemmaScript script)
        where T : notnull
    {
        if (!counts.TryGetValue(key, out Dictionary<LemmaScript, int>? own))
            counts[key] = own = [];
        own[script] = own.GetValueOrDefault(script) + 1;
    }

    private static LemmaScript Most(Dictionary<LemmaScript, int> counts) =>
        counts.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Strip).ThenBy(s => s.Key.Add, StringComparer.Ordinal).First().Key;
}
