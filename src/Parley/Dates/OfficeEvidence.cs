using System.Collections.Frozen;
using Parley.Data;
using Parley.Text;

namespace Parley.Dates;

/// <summary>"President X", "Y, the foreign minister": the article was written in a term of theirs; "former president X": after it.</summary>
internal static class OfficeEvidence
{
    private const int Near = 9;

    private static readonly Dictionary<string, List<string>> Source = DataFile.Read<Dictionary<string, List<string>>>("offices.yaml");

    private static readonly Phrases<string> Offices =
        new(Source.Where(o => o.Key is not ("former" or "lesser")).SelectMany(o => o.Value.Select(w => KeyValuePair.Create(w, o.Key))));

    private static readonly FrozenSet<string> Former = Source["former"].ToFrozenSet();

    private static readonly FrozenSet<string> Lesser = Source["lesser"].ToFrozenSet();

    public static IEnumerable<DatingEvidence> Of(Document document, WordPart[] parts)
    {
        var seen = new HashSet<(string, string, bool)>();
        for (int at = 0; at < parts.Length; at++)
        {
            if (parts[at].Kind != WordPartKind.Word || !char.IsUpper(document.Text[parts[at].Span.Start])
                || !Terms.Shipped.ByFamilyName.TryGetValue(Plain(parts[at].Lower), out Terms.Holder[]? holders))
                continue;
            foreach (Terms.Holder holder in holders)
            {
                int first = Start(parts, at, holder.Words);
                if (first < 0 || Office(document, parts, first, at, holder.Office) is not { } former || !seen.Add((holder.Name, holder.Office, former)))
                    continue;
                if (former && holder.Days.FirstEnd == DaySet.Latest)
                    continue;
                DaySet days = former ? DaySet.Of(ArticleDating.From(holder.Days.FirstEnd)) : holder.Days;
                var span = new Span(parts[first].Span.Start, parts[at].Span.End);
                yield return new DatingEvidence(days, DatingEvidence.Strong, $"{(former ? "former holder" : "holder")} of an office ({holder.Body}, {holder.Office}): {holder.Name}", span);
            }
        }
    }

    /// <summary>The first word part of the name that ends here; -1 where another name does. The family name alone will do behind its office.</summary>
    private static int Start(WordPart[] parts, int last, string[] words)
    {
        int at = last;
        for (int word = words.Length - 2; word >= 0; word--)
        {
            int before = at - 1;
            if (before >= 0 && parts[before].IsSign('-'))
                before--;
            if (before < 0 || Plain(parts[before].Lower) != Plain(words[word]))
                return word == words.Length - 2 ? -1 : at;
            at = before;
        }

        return at;
    }

    /// <summary>Whether the office stands beside the name, and as a former one; null where it does not.</summary>
    private static bool? Office(Document document, WordPart[] parts, int first, int last, string office)
    {
        int sentence = document[parts[first].Token].Sentence;
        int floor = first;
        while (floor > 0 && first - floor < Near && document[parts[floor - 1].Token].Sentence == sentence && parts[floor - 1].Lower is not (";" or ":" or "and" or "\"" or "”"))
            floor--;
        for (int at = first - 1; at >= floor; at--)
        {
            if (!Offices.TryAt(parts, at, first, out int end, out string found) || found != office || first - end > 1 || IsLesser(parts, at))
                continue;
            return HasFormer(parts, floor, at);
        }

        // "X, the foreign minister": behind the name and a comma.
        if (last + 2 >= parts.Length || parts[last + 1].Lower != ",")
            return null;
        int limit = last + 2;
        while (limit < parts.Length && limit - last < Near && document[parts[limit].Token].Sentence == sentence && parts[limit].Lower is not ("," or ";" or "and" or "."))
            limit++;
        for (int at = last + 2; at < limit; at++)
        {
            if (Offices.TryAt(parts, at, limit, out _, out string found) && found == office && !IsLesser(parts, at))
                return HasFormer(parts, last + 2, at);
        }

        return null;
    }

    /// <summary>"deputy foreign minister": another office than the one named.</summary>
    private static bool IsLesser(WordPart[] parts, int office) => office > 0 && Lesser.Contains(parts[office - 1].Lower);

    private static bool HasFormer(WordPart[] parts, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (Former.Contains(parts[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>Letters without their marks, so that "Erdoğan" is "Erdogan".</summary>
    private static string Plain(string word)
    {
        foreach (char letter in word)
        {
            if (letter > 127)
                return Folding.Fold(word);
        }

        return word;
    }
}
