using System.Collections.Frozen;
using Parley.Data;

namespace Parley.Articles;

/// <summary>Names of months in many languages: <c>Data/months.yaml</c>.</summary>
internal static class MonthNames
{
    private const int LongestName = 16;

    private static readonly Lazy<Tables> Loaded = new(() => new Tables(DataFile.Read<Dictionary<string, List<List<string>>>>("months.yaml")));

    /// <summary>The month from 1 to 12 that a word names; 0 where it names none, or one of two and the language does not tell which.</summary>
    /// <param name="word">A word in any case, a full stop behind it or not.</param>
    /// <param name="language">BCP 47 code of the text's language, if known.</param>
    public static int Of(ReadOnlySpan<char> word, string? language)
    {
        word = word.TrimEnd('.');
        if (word.Length is < 2 or > LongestName)
            return 0;
        Span<char> lower = stackalloc char[LongestName];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (!Loaded.Value.All.TryGetValue(lower, out Meaning meaning))
            return 0;
        if (meaning.IsClear)
            return meaning.Month;
        string code = language is null ? "" : language.Split('-', '_')[0].ToLowerInvariant();
        return Loaded.Value.ByLanguage.GetValueOrDefault((code, lower.ToString()));
    }

    private readonly record struct Meaning(int Month, bool IsClear);

    private sealed class Tables
    {
        public Tables(Dictionary<string, List<List<string>>> languages)
        {
            Dictionary<string, Meaning> all = [];
            Dictionary<(string, string), int> byLanguage = [];
            foreach ((string language, List<List<string>> months) in languages)
            {
                for (int i = 0; i < months.Count; i++)
                {
                    foreach (string name in months[i])
                    {
                        byLanguage[(language, name)] = i + 1;
                        all[name] = new Meaning(i + 1, !all.TryGetValue(name, out Meaning other) || (other.IsClear && other.Month == i + 1));
                    }
                }
            }

            All = all.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
            ByLanguage = byLanguage.ToFrozenDictionary();
        }

        public FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> All { get; }

        public FrozenDictionary<(string Language, string Name), int> ByLanguage { get; }
    }
}
