using System.Collections.Immutable;
using Parley.Reading;
using Parley.Record;
using Parley.Text;

namespace Parley.Storage;

/// <summary>A finding that an article gave before it was read again.</summary>
internal sealed record VanishedFinding(string Id, string Kind, string Identity, int Start, string Quote);

/// <summary>An actor that an article gave before it was read again, with the spellings used.</summary>
internal sealed record VanishedActor(string Id, ImmutableArray<string> Names);

/// <summary>
/// What took the place of findings and actors that are gone when an article is read again. Only what appeared in the same reading
/// can: what was there all along is another fact.
/// </summary>
internal static class Successors
{
    // With other identifying fields it must at least be about mostly the same words.
    private const double MostlySame = 0.5;

    /// <summary>
    /// For each finding that is gone, the new one of the same kind over the same words, as far as there is one: the same
    /// identifying fields first, then as many of them as possible, then the greatest overlap. A new finding takes the place of one
    /// that is gone; only where none is left over, of several.
    /// </summary>
    public static Dictionary<string, string> Of(
        string text, IReadOnlyCollection<VanishedFinding> gone, IReadOnlyCollection<Finding> appeared)
    {
        ILookup<string, Finding> ofKind = appeared.ToLookup(f => f.Kind);
        var pairs = new List<(VanishedFinding Gone, string New, int Fields, double Overlap)>();
        foreach (VanishedFinding old in gone)
        {
            if (Locate(text, old) is not { } place)
                continue;
            string[] fields = old.Identity.Split('|');
            foreach (Finding candidate in ofKind[old.Kind])
            {
                double overlap = candidate.Passages.Max(p => Overlap(place, new Span(p.Start, p.End)));
                int same = overlap > 0 ? SameFields(fields, candidate.Identity.Split('|')) : 0;
                if (overlap >= MostlySame || (overlap > 0 && same == int.MaxValue))
                    pairs.Add((old, candidate.Id, same, overlap));
            }
        }

        pairs.Sort((a, b) => (b.Fields, b.Overlap, a.Gone.Start).CompareTo((a.Fields, a.Overlap, b.Gone.Start)) is not 0 and int order
            ? order
            : string.CompareOrdinal(a.Gone.Id + a.New, b.Gone.Id + b.New));
        var successors = new Dictionary<string, string>();
        var taken = new HashSet<string>();
        foreach ((VanishedFinding old, string id, _, _) in pairs)
        {
            if (!successors.ContainsKey(old.Id) && taken.Add(id))
                successors.Add(old.Id, id);
        }

        foreach ((VanishedFinding old, string id, _, _) in pairs)
            successors.TryAdd(old.Id, id);
        return successors;
    }

    /// <summary>For each actor that is gone, the new one that shares most spellings with it, as far as one does.</summary>
    public static Dictionary<string, string> Of(IEnumerable<VanishedActor> gone, IReadOnlyCollection<ArticleActor> appeared)
    {
        var successors = new Dictionary<string, string>();
        foreach (VanishedActor old in gone)
        {
            var names = old.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
            (string? id, int shared) = appeared
                .Select(a => (a.Actor.Id, Shared: a.Names.Append(a.Actor.Name).Count(names.Contains)))
                .OrderByDescending(a => a.Shared).ThenBy(a => a.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (shared > 0)
                successors.Add(old.Id, id!);
        }

        return successors;
    }

    // Where the words stand now: at their old place, else nearest to it.
    private static Span? Locate(string text, VanishedFinding old)
    {
        int length = old.Quote.Length, from = Math.Clamp(old.Start, 0, text.Length);
        int after = text.IndexOf(old.Quote, from, StringComparison.Ordinal);
        int before = text.AsSpan(0, Math.Min(text.Length, from + length)).LastIndexOf(old.Quote);
        int at = after < 0 || (before >= 0 && from - before < after - from) ? before : after;
        return at < 0 ? null : new Span(at, at + length);
    }

    private static double Overlap(Span a, Span b)
    {
        int common = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return common <= 0 ? 0 : (double)common / a.Cover(b).Length;
    }

    private static int SameFields(string[] a, string[] b) =>
        a.AsSpan().SequenceEqual(b) ? int.MaxValue : a.Zip(b).Count(pair => pair.First == pair.Second);
}
