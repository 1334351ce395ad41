namespace Parley.Names;

/// <summary>Levenshtein's distance: how many letters must be added, left out or changed.</summary>
internal static class EditDistance
{
    /// <summary>Words longer than 64 letters are as far apart as they are long.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > 64 || other.Length > 64)
            return one.SequenceEqual(other) ? 0 : Math.Max(one.Length, other.Length);
        Span<int> row = stackalloc int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
            row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
