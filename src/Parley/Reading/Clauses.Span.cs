using Parley.Text;

namespace Parley.Reading;

/// <content>The words of clauses.</content>
public static partial class Clauses
{
    // A clause of more tokens than this is a parser's mistake; what is left of it is its first part.
    private const int LongestClause = 160;

    /// <summary>The tokens of a phrase or clause, first and last included, without the clauses and sentences joined to it.</summary>
    public static (int First, int Last) Extent(Document document, int head)
    {
        int first = head, last = head, visited = 0;
        var open = new Stack<int>();
        open.Push(head);
        while (open.TryPop(out int next) && visited++ < LongestClause)
        {
            first = Math.Min(first, next);
            last = Math.Max(last, next);
            foreach (int child in document.ChildrenOf(next))
            {
                if (!IsApart(document, child, next, head))
                    open.Push(child);
            }
        }

        return Trim(document, first, last);
    }

    /// <summary>The text of a clause: from its first to its last word, quotation marks and brackets kept in pairs where they are.</summary>
    public static Span SpanOf(Document document, int head)
    {
        (int first, int last) = Extent(document, head);
        return document.SpanOf(first, last);
    }

    // A joined clause with a subject of its own, or a parenthesis, is another clause.
    private static bool IsApart(Document document, int child, int parent, int head)
    {
        string relation = document[child].Relation;
        if (relation == "parataxis")
            return true;
        if (relation is "conj")
            return parent == head && IsPredicate(document, head);
        if (relation is "advcl" && child > parent)
            return IsContrast(document, child);
        return relation is "cc" or "punct" && parent == head && child > head && IsPredicate(document, head) && JoinsClause(document, child, head);
    }

    // "X wants a truce, while Y wants a treaty"; "while talks go on" says when.
    private static bool IsContrast(Document document, int clause) =>
        document.Child(clause, "mark") is > 0 and var mark && document[mark].Lower is "while" or "whereas" && document[mark - 1].Form == ","
        && document[clause].Xpos is "VBD" or "VBZ" or "VBP" && document.Child(clause, "nsubj") >= 0;

    private static bool JoinsClause(Document document, int mark, int head)
    {
        int joined = document.Child(head, "conj");
        return joined >= 0 && mark < joined;
    }

    private static (int First, int Last) Trim(Document document, int first, int last)
    {
        while (last > first && document[last].Upos == Upos.PUNCT && document[last].Form is "." or "," or ";" or ":" or "-" or "–" or "—" or "--")
            last--;
        while (first < last && document[first].Upos == Upos.PUNCT && document[first].Form is "," or ";" or ":" or "-" or "–" or "—" or "--" or "•" or "*")
            first++;
        return (first, last);
    }
}
