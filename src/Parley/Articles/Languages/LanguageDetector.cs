using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Parley.Data;

namespace Parley.Articles.Languages;

/// <summary>
/// Tells the language of a text by its letters and short words: runs of one to four letters with the borders of words, weighed by how
/// much more frequent they are in one language than in the others of its script (Cavnar and Trenkle 1994 with likelihoods in place of ranks). Profiles
/// are made from <c>Data/languages.yaml</c>; a script that only one language has tells by itself.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>So much of a text is looked at, in three places.</summary>
    private const int Looked = 300;

    private const int LongestRun = 4, LeastLetters = 60;

    /// <summary>How much clearer than the next language the best one must be, in nats a run.</summary>
    private const double Clear = 0.05;

    /// <summary>How much of each language is taken to be like the others of its script, so that a run that it lacks does not rule it out.</summary>
    private const double Shared = 0.1;

    private static readonly Lazy<LanguageDetector> Loaded = new(() => new LanguageDetector(DataFile.Read<Dictionary<string, string>>("languages.yaml")));

    private readonly string[] _codes;
    private readonly FrozenDictionary<ulong, float[]> _runs;
    private readonly Script[] _scripts;

    private LanguageDetector(Dictionary<string, string> words)
    {
        _codes = [.. words.Keys];
        _scripts = [.. words.Values.Select(text => ScriptOf(text[0]))];
        var counts = new Dictionary<ulong, float[]>();
        for (int code = 0; code < _codes.Length; code++)
        {
            string[] list = words[_codes[code]].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            double all = 0;
            for (int i = 0; i < list.Length; i++)
            {
                // Zipf's law: the word of rank n is about 1/n as frequent as the first; flattened, so that letters of rarer words count.
                float weight = (float)(1 / Math.Pow(i + 4, 0.7));
                all += AddRuns(counts, $" {list[i]} ", code, weight);
            }

            foreach (float[] row in counts.Values)
                row[code] /= (float)all;
        }

        foreach (float[] row in counts.Values)
            Weigh(row);
        _runs = counts.ToFrozenDictionary();
    }

    private enum Script
    {
        None,
        Latin,
        Cyrillic,
        Arabic,
        Devanagari,
        Hebrew,
        Han,
        Kana,
        Single,
    }

    public static LanguageDetector Shipped => Loaded.Value;

    /// <summary>The BCP 47 code of a text's language; null where the text is too short or no language is clearly the best.</summary>
    public string? Detect(string text)
    {
        string sample = Sample(text);
        Dictionary<Script, int> scripts = [];
        Dictionary<string, int> singles = [];
        foreach (char sign in sample)
        {
            Script script = ScriptOf(sign);
            if (script == Script.None)
                continue;
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
            if (script == Script.Single)
                singles[SingleLanguage(sign)!] = singles.GetValueOrDefault(SingleLanguage(sign)!) + 1;
        }

        int letters = scripts.Values.Sum();
        if (letters < LeastLetters && !(letters > 3 && (scripts.ContainsKey(Script.Han) || scripts.ContainsKey(Script.Kana) || scripts.ContainsKey(Script.Single))))
            return null;
        Script main = scripts.MaxBy(s => s.Value).Key;
        if (main == Script.Single)
            return singles.MaxBy(s => s.Value).Key;
        if (main is Script.Han or Script.Kana)
            return scripts.GetValueOrDefault(Script.Kana) * 20 > letters ? "ja" : "zh";
        return Best(sample, main);
    }

    /// <summary>
    /// How well a text fits the best language of its script, in nats a run of letters: for comparing ways to decode the same bytes.
    /// </summary>
    internal double Fit(string text)
    {
        string sample = Sample(text);
        return Score(sample, Script.None).Max();
    }

    private string? Best(string sample, Script script)
    {
        double[] scores = Score(sample, script);
        int best = -1, second = -1;
        for (int code = 0; code < scores.Length; code++)
        {
            if (_scripts[code] != script)
                continue;
            if (best < 0 || scores[code] > scores[best])
                (best, second) = (code, best);
            else if (second < 0 || scores[code] > scores[second])
                second = code;
        }

        return best >= 0 && (second < 0 || scores[best] - scores[second] >= Clear) ? _codes[best] : null;
    }

    private double[] Score(string sample, Script script)
    {
        // Rows are as long as whole vectors; what is behind the last language stays nought.
        Span<float> sums = stackalloc float[RowLength];
        sums.Clear();
        int runs = 0;
        string folded = Folded(sample);
        for (int start = 0; start < folded.Length; start++)
        {
            ulong run = 0;
            for (int length = 1; length <= LongestRun && start + length <= folded.Length; length++)
            {
                char last = folded[start + length - 1];
                run = run << 16 | last;
                // A space can only be the first or the last of a run.
                if (last == ' ' && length == 1)
                    continue;
                runs++;
                if (_runs.TryGetValue(run, out float[]? row))
                    Add(row, sums);
                if (last == ' ')
                    break;
            }
        }

        var scores = new double[_codes.Length];
        for (int code = 0; code < scores.Length; code++)
            scores[code] = script != Script.None && _scripts[code] != script ? double.NegativeInfinity : (double)sums[code] / Math.Max(1, runs);
        return scores;
    }

    /// <summary>From how frequent a run is in each language to the logarithm of that against its mean over the languages of the same script.</summary>
    private void Weigh(float[] row)
    {
        Span<double> sums = stackalloc double[(int)Script.Single + 1];
        Span<int> languages = stackalloc int[sums.Length];
        for (int code = 0; code < _codes.Length; code++)
        {
            sums[(int)_scripts[code]] += row[code];
            languages[(int)_scripts[code]]++;
        }

        for (int code = 0; code < _codes.Length; code++)
        {
            double mean = sums[(int)_scripts[code]] / languages[(int)_scripts[code]];
            row[code] = mean > 0 ? (float)Math.Log(((1 - Shared) * row[code] / mean) + Shared) : 0;
        }
    }

    private int RowLength => (_codes.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        for (int i = 0; i < row.Length; i += Vector<float>.Count)
            (new Vector<float>(row[i..]) + new Vector<float>(sums[i..])).CopyTo(sums[i..]);
    }

    private double AddRuns(Dictionary<ulong, float[]> counts, string word, int code, float weight)
    {
        double all = 0;
        for (int start = 0; start < word.Length; start++)
        {
            ulong run = 0;
            for (int length = 1; length <= LongestRun && start + length <= word.Length; length++)
            {
                run = run << 16 | word[start + length - 1];
                if (run == ' ')
                    continue;
                if (!counts.TryGetValue(run, out float[]? row))
                    counts.Add(run, row = new float[RowLength]);
                row[code] += weight;
                all += weight;
            }
        }

        return all;
    }

    private static string Sample(string text)
    {
        if (text.Length <= 3 * Looked)
            return text;
        int middle = (text.Length - Looked) / 2;
        return $"{text.AsSpan(0, Looked)} {text.AsSpan(middle, Looked)} {text.AsSpan(text.Length - Looked)}";
    }

    /// <summary>Letters in lower case with one space between words.</summary>
    private static string Folded(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length + 2).Append(' ');
        foreach (char sign in text)
        {
            if (char.IsLetter(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                folded.Append(char.ToLowerInvariant(sign));
            else if (folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded[^1] != ' ')
            folded.Append(' ');
        return folded.ToString();
    }

    private static Script ScriptOf(char sign) => sign switch
    {
        _ when !char.IsLetter(sign) => Script.None,
        < '\u0250' => Script.Latin,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => Script.Han,
        _ when SingleLanguage(sign) is not null => Script.Single,
        _ => Script.None,
    };

    /// <summary>The language of a script that one language alone uses.</summary>
    private static string? SingleLanguage(char sign) => sign switch
    {
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "el",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0A00' and <= '\u0A7F' => "pa",
        >= '\u0A80' and <= '\u0AFF' => "gu",
        >= '\u0B00' and <= '\u0B7F' => "or",
        >= '\u0B80' and <= '\u0BFF' => "ta",
        >= '\u0C00' and <= '\u0C7F' => "te",
        >= '\u0C80' and <= '\u0CFF' => "kn",
        >= '\u0D00' and <= '\u0D7F' => "ml",
        >= '\u0D80' and <= '\u0DFF' => "si",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u0E80' and <= '\u0EFF' => "lo",
        >= '\u0F00' and <= '\u0FFF' => "bo",
        >= '\u1000' and <= '\u109F' => "my",
        >= '\u10A0' and <= '\u10FF' => "ka",
        >= '\u1200' and <= '\u137F' => "am",
        >= '\u1780' and <= '\u17FF' => "km",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        _ => null,
    };
}
