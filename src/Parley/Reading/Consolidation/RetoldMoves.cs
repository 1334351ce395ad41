using Parley.Record;

namespace Parley.Reading.Consolidation;

/// <summary>
/// A headline gives to a state what the text tells of its minister, and in fewer words: "Norland rejects offer" over "Foreign Minister
/// Kim Lee turned down …". So does a sentence that quotes somebody on what his state will do. Such a move is told twice.
/// </summary>
internal static class RetoldMoves
{
    /// <summary>Makes one move of two that are, in place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="findings">Its findings, each told once but for these.</param>
    /// <param name="isBody">Whether a finding stands in the body of the text.</param>
    public static void Join(AnnotatedArticle article, List<Finding> findings, Func<Finding, bool> isBody)
    {
        // By type and by whoever may be meant, so that of many moves only few are compared.
        var byActor = new Dictionary<(string Type, string Actor), List<int>>();
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i] is not Move move)
                continue;
            Add(byActor, (move.Type, Key(move.Actor)), i);
            if (article.PartyOf(move.Actor) is { } party && !party.IsSame(move.Actor))
                Add(byActor, (move.Type, Key(party)), i);
        }

        var gone = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        for (int i = findings.Count - 1; i >= 0; i--)
        {
            if (findings[i] is not Move brief || !byActor.TryGetValue((brief.Type, Key(brief.Actor)), out List<int>? others))
                continue;
            int full = others.FindIndex(other => other != i && findings[other] is Move move && !gone.Contains(move) && Tells(article, move, brief, !isBody(brief) && isBody(move)));
            if (full < 0)
                continue;
            findings[others[full]] = Merging.Of(findings[others[full]], brief);
            gone.Add(brief);
        }

        findings.RemoveAll(gone.Contains);
    }

    private static string Key(ActorReference actor) => actor.Id ?? actor.Name.ToUpperInvariant();

    private static void Add(Dictionary<(string Type, string Actor), List<int>> byActor, (string Type, string Actor) key, int move)
    {
        if (!byActor.TryGetValue(key, out List<int>? moves))
            byActor[key] = moves = [];
        moves.Add(move);
    }

    private static bool Tells(AnnotatedArticle article, Move full, Move brief, bool isUnderHeadline)
    {
        bool isOfParty = article.PartyOf(full.Actor) is { } party && party.IsSame(brief.Actor);
        if (!(isOfParty || (isUnderHeadline && full.Actor.IsSame(brief.Actor))) || !(isUnderHeadline || InOneSentence(full, brief)))
            return false;
        return (brief.Date is null || full.Date is null || brief.Date.Contains(full.Date) || full.Date.Contains(brief.Date))
            && (brief.Target is null || full.Target is null || Side(article, brief.Target).IsSame(Side(article, full.Target)));
    }

    private static bool InOneSentence(Move one, Move other) => one.Passages.Any(a => other.Passages.Any(b => a.Start == b.Start && a.End == b.End));

    private static ActorReference Side(AnnotatedArticle article, ActorReference actor) => article.PartyOf(actor) ?? actor;
}
