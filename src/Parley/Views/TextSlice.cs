namespace Parley.Views;

/// <summary>Parts of a text that cut no character in two.</summary>
public static class TextSlice
{
    /// <summary>
    /// Of a text, from an offset on, at most so many UTF-16 units. A start within a surrogate pair is moved before it; an end too, or
    /// behind it where nothing would be left.
    /// </summary>
    public static string Of(string text, int start, int most)
    {
        start = Math.Clamp(start, 0, text.Length);
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
            start--;
        int end = Math.Min(text.Length, start + Math.Max(most, 0));
        if (end < text.Length && end > start && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]))
            end += end - 1 > start ? -1 : 1;
        return text[start..end];
    }
}
