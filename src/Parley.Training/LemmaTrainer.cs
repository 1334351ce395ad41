using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Training;

/// <summary>Finds the endings and the words that the lemmatiser looks up.</summary>
internal static class LemmaTrainer
{
    public static (ImmutableArray<LemmaScript> Scripts, KeyList Table) Train(
        IReadOnlyList<Token> tokens, IrregularForms irregular, WordForms forms)
    {
        var words = new Dictionary<(string Lower, Tag Tag, LetterCase Shape), Dictionary<LemmaScript, int>>();
        foreach (Token token in tokens)
        {
            var tag = new Tag(token.Upos, token.Xpos);
            // Parts of a word that is written apart have the whole word's lemma; numbers are no matter of words.
            if (token.Lemma is "_" or "" || token.Xpos == "GW" || token.Upos == Upos.NUM && char.IsAsciiDigit(token.Form[0]))
                continue;
            bool keepsCase = Lemmatiser.KeepsCase(tag);
            LemmaScript script = LemmaScript.Between(keepsCase ? token.Form : token.Lower, token.Lower, token.Lemma);
            if (script.Strip <= byte.MaxValue)
                Count(words, (token.Lower, tag, keepsCase ? Lemmatiser.Shape(token.Form) : LetterCase.Other), script);
        }

        AddNames(words);
        foreach ((string form, string lemma) in irregular.Settled)
            words[(form, new Tag(Upos.NOUN, "NNS"), LetterCase.Other)] = new() { [LemmaScript.Between(form, form, lemma)] = 1 };
        var known = forms.Words();
        forms.Add(tokens);
        foreach ((string form, Tag tag, string lemma) in irregular.All().Concat(forms.All()))
        {
            // A lemma that is no word is a treebank's slip: "freed" of "fre"; so is a past form that is its own: "struck" of "struck".
            (string, Tag, LetterCase) word = (form, tag, LetterCase.Other);
            if (!words.TryGetValue(word, out Dictionary<LemmaScript, int>? told) || (Most(told).Apply(form, form) is var most
                && (known.Contains(lemma) && !known.Contains(most) || most == form && most != lemma && tag is { Upos: Upos.VERB, Xpos: "VBD" or "VBN" })))
                words[word] = new() { [LemmaScript.Between(form, form, lemma)] = 1 };
        }

        var endings = new Dictionary<(string Ending, Tag Tag), Dictionary<LemmaScript, int>>();
        foreach (((string lower, Tag tag, LetterCase shape), Dictionary<LemmaScript, int> scripts) in words)
        {
            if (shape != LetterCase.Other)
                continue;
            // Each word counts once: rules are for the words that the text does not have.
            LemmaScript script = Most(scripts);
            for (int length = 0; length <= Math.Min(Lemmatiser.LongestEnding, lower.Length - 1); length++)
                Count(endings, (lower[^length..], tag), script);
        }

        foreach ((string form, Tag tag, string lemma) in irregular.AsPresent().Concat(forms.Verbed()))
            words.TryAdd((form, tag, LetterCase.Other), new() { [LemmaScript.Between(form, form, lemma)] = 1 });
        return Collect(words, endings);
    }

    private static (ImmutableArray<LemmaScript> Scripts, KeyList Table) Collect(
        Dictionary<(string Lower, Tag Tag, LetterCase Shape), Dictionary<LemmaScript, int>> words,
        Dictionary<(string Ending, Tag Tag), Dictionary<LemmaScript, int>> endings)
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

        var kept = new Dictionary<(string, Tag), LemmaScript>();
        foreach (((string ending, Tag tag), Dictionary<LemmaScript, int> counts) in endings.OrderBy(e => e.Key.Ending.Length))
        {
            LemmaScript most = Most(counts);
            bool sure = ending.Length == 0 || counts.Values.Sum() >= 2 && counts[most] * 3 >= counts.Values.Sum() * 2;
            if (!sure || ending.Length > 0 && Longest(kept, ending[1..], tag) == most)
                continue;
            kept[(ending, tag)] = most;
            table[Lemmatiser.EndingKey(ending, tag)] = Index(most);
        }

        foreach (((string lower, Tag tag, LetterCase shape), Dictionary<LemmaScript, int> counts) in words.OrderBy(w => w.Key.Lower, StringComparer.Ordinal))
        {
            LemmaScript most = Most(counts);
            bool foreseen = Longest(kept, lower[^Math.Min(Lemmatiser.LongestEnding, lower.Length - 1)..], tag) == most;
            if (!foreseen || shape == LetterCase.Upper && lower.Length > Lemmatiser.LongestAcronym)
                table[Lemmatiser.WordKey(lower, tag, shape)] = Index(most);
        }

        return ([.. scripts], new KeyList([.. table.Keys], [.. table.Values]));
    }

    /// <summary>Names that are known with a capital are the same names in small letters and, where they are no acronyms, in capitals.</summary>
    private static void AddNames(Dictionary<(string Lower, Tag Tag, LetterCase Shape), Dictionary<LemmaScript, int>> words)
    {
        foreach (((string lower, Tag tag, _), Dictionary<LemmaScript, int> scripts) in words
            .Where(w => w.Key.Shape == LetterCase.Other && w.Key.Lower.Length > 2 && Lemmatiser.KeepsCase(w.Key.Tag)).ToList())
        {
            LemmaScript title = Most(scripts) with { IsTitle = true };
            if (title.Strip > 1 || title.Add.Length > 1)
                continue;
            foreach (LetterCase shape in (LetterCase[])[LetterCase.Lower, LetterCase.Upper])
            {
                if (!words.ContainsKey((lower, tag, shape)))
                    Count(words, (lower, tag, shape), title);
            }
        }
    }

    private static LemmaScript? Longest(Dictionary<(string, Tag), LemmaScript> kept, string ending, Tag tag)
    {
        for (int cut = 0; cut <= ending.Length; cut++)
        {
            if (kept.TryGetValue((ending[cut..], tag), out LemmaScript script))
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
