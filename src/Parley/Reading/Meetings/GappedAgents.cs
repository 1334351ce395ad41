using Parley.Names;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>"X was represented by A, Y by B", "the team of X was led by A and that of Y by B": a passive verb that is not said again.</summary>
internal static class GappedAgents
{
    // Between the comma or "and" and the "by" stands who is represented, and nothing else.
    private const int Longest = 6;

    /// <summary>The side and the agent of each clause that leaves out the verb, as tokens.</summary>
    public static IEnumerable<(int Side, int Agent)> Of(AnnotatedArticle article, Sentence sentence, int verb)
    {
        Document document = article.Document;
        for (int by = verb + 3; by + 1 < sentence.End; by++)
        {
            if (document[by].Upos == Upos.VERB || document[by].Form == ";")
                yield break;
            if (document[by].Lower == "by" && Side(article, verb, by) is >= 0 and var side)
                yield return (side, by + 1);
        }
    }

    /// <summary>The party named in front of a "by"; -1 where none stands between it and a comma or "and".</summary>
    private static int Side(AnnotatedArticle article, int verb, int by)
    {
        int side = -1;
        for (int token = by - 1; token > verb + 1 && by - token <= Longest; token--)
        {
            if (article.Document[token].Form == "," || article.Document[token].Lower == "and")
                return side;
            if (article.Document[token].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART or Upos.PRON or Upos.NUM))
                return -1;
            if (article.MentionAt(token) is { } mention && (mention.Party ?? mention.Actor) is { Id: not null } && mention.Kind != NameKind.Person)
                side = token;
        }

        return -1;
    }
}
