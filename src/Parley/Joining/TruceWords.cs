using System.Text.RegularExpressions;

namespace Parley.Joining;

/// <summary>Whether a report's words tell that a truce was broken.</summary>
internal static class TruceWords
{
    /// <summary>So many words may stand between the truce and what became of it.</summary>
    private const int Between = 4;

    private static readonly Regex Breach = new(
        $@"\b(?:{Any(Wording.Shipped.BrokenBefore)})\W+(?:\w+\W+){{0,{Between}}}(?:{Any(Wording.Shipped.Ceasefires)})\b"
        + $@"|\b(?:{Any(Wording.Shipped.Ceasefires)})\W+(?:\w+\W+){{0,{Between}}}(?:{Any(Wording.Shipped.BrokenAfter)})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        Regex.InfiniteMatchTimeout);

    public static bool TellBreach(string words) =>
        Wording.Find(words, Wording.Shipped.Ceasefires) is not null && Breach.IsMatch(words) && Wording.Find(words, Wording.Shipped.Unreal) is null;

    private static string Any(string[] phrases) => string.Join('|', phrases.Select(Regex.Escape));
}
