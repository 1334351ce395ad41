using Parley.Text;

namespace Parley.Reading;

/// <content>Phrases behind prepositions, and the words that introduce phrases and clauses.</content>
public static partial class Clauses
{
    /// <summary>The head of the first prepositional phrase of a verb or noun with one of these prepositions; -1 if there is none.</summary>
    public static int Oblique(Document document, int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (IsOblique(document, child) && HasMarker(document, child, prepositions))
                return child;
        }

        return -1;
    }

    /// <summary>The heads of the prepositional phrases of a verb or noun with a preposition, from left to right.</summary>
    public static IEnumerable<int> Obliques(Document document, int head, string preposition)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (IsOblique(document, child) && HasMarker(document, child, preposition))
                yield return child;
        }
    }

    /// <summary>Whether one of these prepositions or conjunctions introduces a phrase or clause, also as the second word of two ("out of").</summary>
    public static bool HasMarker(Document document, int head, params ReadOnlySpan<string> markers)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (child > head)
                return false;
            if (document[child].Relation is not ("case" or "mark") || document[child].Lower == "to" && !IsTo(document, child, head))
                continue;
            if (markers.Contains(document[child].Lower))
                return true;
            if (document[child].Lower is "out" or "away" or "off" && document.Child(child, "fixed") is var second and >= 0 && markers.Contains(document[second].Lower))
                return true;
        }

        return false;
    }

    /// <summary>The preposition or conjunction that introduces a phrase or clause, in lower case; null if there is none.</summary>
    public static string? Marker(Document document, int head)
    {
        foreach (int child in document.ChildrenOf(head))
        {
            if (child > head)
                break;
            if (document[child].Relation is "case" or "mark" && document[child].Lower is not ("'s" or "'" or "to" or "that") || IsTo(document, child, head))
                return document[child].Lower;
        }

        return null;
    }

    // "to" is the preposition of "to Cairo" and "to meeting", not the sign of an infinitive.
    private static bool IsTo(Document document, int child, int head) =>
        document[child].Lower == "to" && (document[head].Xpos == "VBG" || (document[child].Relation == "case" && document[head].Upos != Upos.VERB));

    private static bool IsOblique(Document document, int token) =>
        Plain(document[token].Relation) is "obl" or "nmod" or "advcl" or "acl" or "obj";
}
