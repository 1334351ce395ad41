using Parley.Dates;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// What a forecast means that says only "it", "the chances", "all of it": what its article spoke of last before it, or its headline.
/// </summary>
internal static class Antecedent
{
    /// <summary>So many characters back at most; further back something else may be meant.</summary>
    private const int Back = 600;

    private static readonly string[] Things =
        [.. Wording.Shipped.AboutAgreement, .. Wording.Shipped.AboutGathering, .. Wording.Shipped.Truces];

    /// <summary>Whether words say nothing of what they are about: pronouns, chances and days alone.</summary>
    public static bool IsVague(string told)
    {
        bool any = false;
        foreach (string word in told.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            any = true;
            bool little = Wording.Shipped.SayingLittle.Contains(word) || Wording.Shipped.FunctionWords.Contains(word)
                || char.IsAsciiDigit(word[0]) || DatingClues.IsOfTheCalendar(word);
            if (!little)
                return false;
        }

        return any;
    }

    /// <summary>The word for what a forecast means; null where neither the words before it nor the headline have one.</summary>
    public static string? Of(Item<Forecast> item)
    {
        string text = item.Article.Reading.Article.Text;
        Passage passage = item.Finding.Passages[0];
        int at = text.IndexOf(item.Finding.Event, passage.Start, StringComparison.Ordinal);
        int end = at >= 0 && at < passage.End ? at : passage.Start;
        return Wording.Last(text[Math.Max(0, end - Back)..end], Things) ?? Wording.Last(item.Article.Reading.Article.Title ?? "", Things);
    }

    private static readonly char[] Breaks = [' ', '\n', '\r', '\t', '-', ',', '.', ';', ':', '?', '"', '“', '”', '\'', '’', '(', ')'];
}
