namespace Parley.Training.Pages;

/// <summary>The words of a text, as the scorers of page extraction count them.</summary>
internal static class Words
{
    /// <summary>Runs of letters, digits and underscores.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            words.Add(text[start..i]);
            start = -1;
        }

        return words;
    }

    /// <summary>Words without white space between them, for snippets that break anywhere.</summary>
    public static string[] Fold(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How often each run of four words occurs; a shorter text is one run.</summary>
    public static Dictionary<string, int> Shingles(List<string> words)
    {
        Dictionary<string, int> shingles = [];
        if (words.Count == 0)
            return shingles;
        for (int i = 0; i < Math.Max(1, words.Count - 3); i++)
        {
            string run = string.Join(' ', words.Skip(i).Take(4));
            shingles[run] = shingles.GetValueOrDefault(run) + 1;
        }

        return shingles;
    }
}
