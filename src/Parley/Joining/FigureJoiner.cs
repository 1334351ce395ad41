using System.Collections.Immutable;
using NodaTime;
using Parley.Record;

namespace Parley.Joining;

/// <summary>
/// Puts together the figures that count the same thing: the same unit and much the same words for what is counted, or around the
/// number.
/// </summary>
internal static class FigureJoiner
{
    /// <summary>Two texts that share so much are about the same things (Jaccard of content words).</summary>
    private const double Alike = 0.5;

    /// <summary>… and so much where the number is the same, or where the words around the number have to help.</summary>
    private const double Near = 0.34;

    /// <summary>… and so much where one article gives both.</summary>
    private const double SameWords = 0.75;

    /// <param name="figures">Those of all articles.</param>
    /// <param name="negotiation">The talks that an article is about.</param>
    /// <param name="meeting">The meeting whose length a figure gives; null where it gives none.</param>
    public static List<Group<Figure>> Join(IReadOnlyList<Item<Figure>> figures, Func<string, string?> negotiation, Func<Item<Figure>, string?> meeting)
    {
        List<Group<Figure>> groups = ByWords(figures, negotiation);
        Together(groups, g => g.Items.Where(i => Tolls.Is(i.Finding)).Select(i => $"toll {negotiation(i.Article.Id)}"), "how many the conflict has killed so far");
        Together(groups, g => g.Items.Select(i => meeting(i) is { } met ? $"{UnitKey(i.Finding.Unit)} {met}" : null).OfType<string>(), "how long one meeting lasted");
        JoinRivals(groups);
        return groups;
    }

    /// <summary>Puts groups together that one key leads to.</summary>
    private static void Together(List<Group<Figure>> groups, Func<Group<Figure>, IEnumerable<string>> keys, string why)
    {
        var first = new Dictionary<string, Group<Figure>>();
        foreach (Group<Figure> group in groups.ToList())
        {
            string? key = keys(group).FirstOrDefault();
            if (key is null || first.TryAdd(key, group))
                continue;
            first[key].Absorb(group, 0.7, why);
            groups.Remove(group);
        }
    }

    /// <summary>Puts two counts of one thing in one sentence together.</summary>
    private static void JoinRivals(List<Group<Figure>> groups)
    {
        Dictionary<string, List<(Group<Figure> Group, Item<Figure> Item)>> bySentence = groups
            .SelectMany(g => g.Items.Select(i => (Group: g, Item: i)))
            .GroupBy(g => $"{g.Item.Finding.Passages[0].Start} {g.Item.Finding.Unit} {g.Item.Article.Id}")
            .Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.ToList());
        var into = new Dictionary<Group<Figure>, Group<Figure>>();
        foreach (List<(Group<Figure> Group, Item<Figure> Item)> sentence in bySentence.Values)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                for (int j = i + 1; j < sentence.Count; j++)
                {
                    (Group<Figure> one, Group<Figure> two) = (Root(into, sentence[i].Group), Root(into, sentence[j].Group));
                    if (one == two || !RivalCounts.Are(sentence[i].Item.Finding, sentence[j].Item.Finding))
                        continue;
                    one.Absorb(two, 0.7, "counted by two sides in one sentence");
                    groups.Remove(two);
                    into[two] = one;
                }
            }
        }
    }

    private static Group<Figure> Root(Dictionary<Group<Figure>, Group<Figure>> into, Group<Figure> group)
    {
        while (into.TryGetValue(group, out Group<Figure>? up))
            group = up;
        return group;
    }

    private static List<Group<Figure>> ByWords(IReadOnlyList<Item<Figure>> figures, Func<string, string?> negotiation) => WordGroups.Join(
        figures,
        f => $"{UnitKey(f.Finding.Unit)} {negotiation(f.Article.Id)}",
        f => $"{f.Finding.Of} {FigureContext.Of(f.Finding)}",
        (one, two, words, others) =>
        {
            bool same = Same(one.Finding, two.Finding);
            double around = words.Likeness(others);
            ContentWords left = ContentWords.Of(one.Finding.Of), right = ContentWords.Of(two.Finding.Of);
            if (Nearness.AreCopies(one, two) && same && around >= Near)
                return (0.9, "the same number in a reprint");
            if (left.Count == 0 || right.Count == 0)
            {
                // Without words for what is counted, the words around the number must be much the same,
                // and not be so because one sentence gives both.
                bool apart = same || !Passages.Overlap(one.Finding, two.Finding);
                return apart && words.Shared(others) > 1 && around >= (same ? Near : Alike) ? (around, "much the same words around the number") : null;
            }

            double like = left.Likeness(right);
            int shared = left.Shared(right);
            bool turned = Turned(one.Finding.Of!, two.Finding.Of!);
            if (turned || shared == 0)
                return null;
            // One word in common ("people", "days") says little: what is said of them must be alike too.
            bool named = shared == Math.Min(left.Count, right.Count) && !Wording.Shipped.Measures.Contains(one.Finding.Unit);
            // All the words of one in the other, and more around them: "8,000 soldiers", "8,000 of the province's soldiers".
            bool held = shared == Math.Min(left.Count, right.Count) && words.Shared(others) > shared + 1;
            if (same && (named || held || around >= Near || (shared > 1 && like >= Near)))
                return (0.6 + (0.4 * like), "the same number of the same things");
            // Two numbers in one article count two things, unless it uses the same words for both.
            if (one.Article == two.Article && !same)
                return shared > 1 && like >= SameWords ? (like, "counted twice by one article") : null;
            return named || (shared > 1 && like >= Alike) || (like > 0 && words.Shared(others) > 2 && around >= Near)
                ? (Math.Max(like, 0.6), "much the same things are counted")
                : null;
        });

    /// <summary>Units that name the same thing are one: "aircraft", "warplane".</summary>
    private static string UnitKey(string unit) => string.Join(' ', ContentWords.Of(unit).Words) is { Length: > 0 } key ? key : unit;

    /// <summary>Whether two names stand in the other order, as in "levies of the one on the other" and the other way round.</summary>
    private static bool Turned(string one, string two)
    {
        string[] first = Names(one), second = Names(two);
        return first.Length > 1 && second.Length > 1 && first[0] != second[0] && second.Contains(first[0]) && first.Contains(second[0]);

        static string[] Names(string text) =>
            [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w.Length > 3 ? w[..4] : w).Distinct()];
    }

    public static FigureEntry Entry(Group<Figure> group)
    {
        ImmutableArray<string> ids = group.Ids();
        ImmutableArray<FigureValue> values = Values(group.Items);
        return new FigureEntry
        {
            Id = EntryIds.Of("figure", ids),
            Findings = ids,
            Articles = group.Articles(),
            Origins = group.Origins(),
            Joins = group.Reasons(),
            Disagreements = Disagreements(group.Items),
            Of = Reports.Most(Reports.Of(group.Items, f => f.Of)),
            Unit = group.First.Finding.Unit,
            Values = values,
        };
    }

    private static ImmutableArray<FigureValue> Values(IReadOnlyList<Item<Figure>> items) =>
    [
        .. items
            .GroupBy(i => (i.Finding.Value, i.Finding.Low, i.Finding.High))
            .Select(g =>
            {
                List<Item<Figure>> same = [.. g.OrderBy(Day).ThenBy(i => i.Id, StringComparer.Ordinal)];
                return new FigureValue(
                    g.Key.Value,
                    g.Key.Low,
                    g.Key.High,
                    Reports.Most([.. same.Select(i => new Report<Qualifier>(i.Finding.Qualifier, i.Article))]),
                    same.Select(i => i.Finding.AsOf).FirstOrDefault(d => d is not null) ?? same[0].Article.Date,
                    [.. same.Select(i => i.Id).Order(StringComparer.Ordinal)],
                    Group<Figure>.ArticlesOf(same));
            })
            .OrderBy(v => v.AsOf?.First ?? LocalDate.MaxIsoValue)
            .ThenBy(v => v.Value ?? v.Low)
            .ThenBy(v => v.High),
    ];

    /// <summary>On what articles differ; an article that gives several numbers itself takes no side.</summary>
    private static ImmutableArray<Disagreement> Disagreements(IReadOnlyList<Item<Figure>> all)
    {
        List<Item<Figure>> items = [.. all.GroupBy(i => i.Article).Where(g => OneValue(g)).SelectMany(g => g)];
        if (items.Select(i => (i.Finding.Value, i.Finding.Low, i.Finding.High)).Distinct().Count() < 2)
            return [];
        DisagreementKind kind =
            Compatible(items) ? DisagreementKind.Precision
            : items.All(i => Day(i) != LocalDate.MaxIsoValue) && items.GroupBy(Day).All(OneValue) ? DisagreementKind.Change
            : DisagreementKind.Conflict;
        return [Reports.Disagree("value", kind, items.Select(i => new Report<string>(Written(i.Finding), i.Article)))];
    }

    private static bool OneValue(IEnumerable<Item<Figure>> items) =>
        items.Select(i => (i.Finding.Value, i.Finding.Low, i.Finding.High)).Distinct().Count() == 1;

    /// <summary>Whether one value can be right for all: each report's bounds hold it.</summary>
    private static bool Compatible(IReadOnlyList<Item<Figure>> items)
    {
        (double Low, double High)[] bounds = [.. items.Select(i => Bounds(i.Finding))];
        return bounds.Max(b => b.Low) <= bounds.Min(b => b.High);
    }

    /// <summary>What a figure leaves open: "about" a tenth on both sides, "nearly" a tenth below, "more than" half again above.</summary>
    private static (double Low, double High) Bounds(Figure figure)
    {
        if (figure.Value is not { } value)
            return (figure.Low ?? double.MinValue, figure.High ?? double.MaxValue);
        return figure.Qualifier switch
        {
            Qualifier.About => (value * 0.9, value * 1.1),
            Qualifier.Nearly => (value * 0.9, value),
            Qualifier.LessThan or Qualifier.AtMost => (0, value),
            Qualifier.MoreThan or Qualifier.AtLeast => (value, value * 1.5),
            _ => (value, value),
        };
    }

    private static bool Same(Figure one, Figure two) => one.Value == two.Value && one.Low == two.Low && one.High == two.High;

    private static LocalDate Day(Item<Figure> item) => item.Finding.AsOf?.First ?? item.Article.Day ?? LocalDate.MaxIsoValue;

    private static string Written(Figure figure)
    {
        string number = figure.Value is { } value ? MeetingEntries.Number(value)
            : $"{(figure.Low is { } low ? MeetingEntries.Number(low) : "")}–{(figure.High is { } high ? MeetingEntries.Number(high) : "")}";
        return figure.Qualifier == Qualifier.Exactly ? number : $"{PublicName.Of(figure.Qualifier)} {number}";
    }
}
