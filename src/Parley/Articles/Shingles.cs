using System.Collections.Immutable;

namespace Parley.Articles;

/// <summary>The hashed runs of five words of a text, without regard to case and punctuation.</summary>
internal static class Shingles
{
    private const int Words = 5;
    private const ulong Prime = 0x100000001b3;   // FNV-1a, 64 bits
    private const ulong Basis = 0xcbf29ce484222325;

    /// <summary>Each run once, in ascending order, and how many words the text has.</summary>
    public static (ImmutableArray<ulong> Runs, int Count) Of(string text)
    {
        var runs = new List<ulong>((text.Length / 6) + 1);
        Span<ulong> window = stackalloc ulong[Words];
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            ulong word = Basis;
            for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at)); at++)
            {
                if (char.IsLetterOrDigit(text[at]))
                    word = (word ^ char.ToLowerInvariant(text[at])) * Prime;
            }

            window[count++ % Words] = word;
            if (count >= Words)
                runs.Add(Run(window, count));
        }

        runs.Sort();
        return ([.. Distinct(runs)], count);
    }

    /// <summary>How much of the smaller set is in the other one, from 0 to 1.</summary>
    public static double Containment<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : struct, IComparable<T>
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].CompareTo(right[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return (double)shared / Math.Min(left.Length, right.Length);
    }

    /// <summary>An apostrophe, full stop or hyphen between letters belongs to the word: "U.S." is "us", "8 a.m." is "8 am".</summary>
    private static bool IsInside(string text, int at) =>
        text[at] is '\'' or '\u2019' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static ulong Run(ReadOnlySpan<ulong> window, int count)
    {
        ulong run = Basis;
        for (int i = 0; i < Words; i++)
            run = (run ^ window[(count + i) % Words]) * Prime;
        // The last bits of a product depend on few bits: mix, so that any bits can serve to draw a sample.
        run ^= run >> 32;
        return run * 0x9e3779b97f4a7c15;
    }

    private static IEnumerable<ulong> Distinct(List<ulong> sorted)
    {
        for (int i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                yield return sorted[i];
        }
    }
}
