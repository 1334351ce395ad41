using Parley.Record;

namespace Parley.Reading.Consolidation;

/// <summary>
/// A headline gives to a state what the text tells of its minister, and in fewer words: "Norland rejects offer" over "Foreign Minister
/// Kim Lee turned down …". So does a sentence that quotes somebody on what his state will do. Such a move is told twice.
/// </summary>
internal static class RetoldMoves
{
    /// <summary>The issue of a deal as a whole.</summary>
    private const string Whole = "settlement";

    /// <summary>Makes one move of two that are, in place.</summary>
    /// <param name="article">The article.</param>
    /// <param name="findings">Its findings, each told once but for these.</param>
    /// <param name="isBody">Whether a finding stands in the body of the text.</param>
    public static void Join(AnnotatedArticle article, List<Finding> findings, Func<Finding, bool> isBody)
    {
        for (int i = findings.Count - 1; i >= 0; i--)
        {
            if (findings[i] is not Move brief)
                continue;
            int full = findings.FindIndex(other => other is Move move && !ReferenceEquals(move, brief) && Tells(article, move, brief, !isBody(brief) && isBody(move)));
            if (full < 0)
                continue;
            // A headline that names the whole, "reach accord", says what the move settles.
            var joined = (Move)Merging.Of(findings[full], brief);
            findings[full] = brief.Issue == Whole ? joined with { Issue = Whole } : joined;
            findings.RemoveAt(i);
        }
    }

    private static bool Tells(AnnotatedArticle article, Move full, Move brief, bool isUnderHeadline)
    {
        bool isOfParty = article.PartyOf(full.Actor) is { } party && party.IsSame(brief.Actor);
        if (full.Type != brief.Type || !(isOfParty || (isUnderHeadline && full.Actor.IsSame(brief.Actor))) || !(isUnderHeadline || InOneSentence(full, brief)))
            return false;
        return (brief.Date is null || full.Date is null || brief.Date.Contains(full.Date) || full.Date.Contains(brief.Date))
            && (brief.Target is null || full.Target is null || Side(article, brief.Target).IsSame(Side(article, full.Target)));
    }

    private static bool InOneSentence(Move one, Move other) => one.Passages.Any(a => other.Passages.Any(b => a.Start == b.Start && a.End == b.End));

    private static ActorReference Side(AnnotatedArticle article, ActorReference actor) => article.PartyOf(actor) ?? actor;
}
