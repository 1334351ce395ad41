using Parley.Text;

namespace Parley.Reading;

/// <content>Who does what a clause tells.</content>
public static partial class Clauses
{
    /// <summary>Who does it: the subject of an active verb, the by-phrase of a passive one; -1 if nobody is named.</summary>
    public static int Agent(Document document, int verb)
    {
        if (!IsPassive(document, verb))
            return Subject(document, verb);
        int agent = document.Child(verb, "obl:agent");
        if (agent >= 0 && !IsExcluded(document, agent))
            return agent;
        foreach (int other in Obliques(document, verb, "by"))
        {
            if (!IsExcluded(document, other))
                return other;
        }

        return agent;
    }

    /// <summary>Everybody who does it: the agent with those joined to it; of a list before "who", only those next to it.</summary>
    public static IReadOnlyList<int> Agents(Document document, int verb)
    {
        int[] joined = [.. Conjuncts(document, Agent(document, verb)).Where(agent => !IsCorrected(document, agent)).SelectMany(agent => Listed(document, agent))];
        int relative = document.Child(verb, "nsubj");
        if (joined.Length == 1 && joined[0] == relative && SecondSubject(document, verb, relative) is var second and >= 0)
            return [relative, .. Conjuncts(document, second)];
        if (joined.Length < 3 || relative < 0 || !IsRelative(document, relative))
            return joined;
        int last = Array.FindLastIndex(joined, t => t < relative);
        if (last < 0)
            return joined;
        bool pair = last > 0 && document.Child(joined[last], "cc") >= 0;
        return pair ? joined[(last - 1)..(last + 1)] : [joined[last]];
    }

    // "not by the four but by the envoys"
    private static bool IsExcluded(Document document, int agent) =>
        document.Child(agent, "advmod") is >= 0 and var not && not < agent && document[not].Lower == "not";

    // "not by the ministers but by the envoys": those in front have not done it.
    private static bool IsCorrected(Document document, int agent) =>
        IsExcluded(document, agent) && document.Child(agent, "conj") is >= 0 and var joined && document.Child(joined, "cc") is >= 0 and var but && document[but].Lower == "but";

    // "signed by the envoys: A, B and C", "by the rebels A and B": a list of names behind a noun says who they are.
    private static IEnumerable<int> Listed(Document document, int agent)
    {
        if (document[agent].Upos is not (Upos.NOUN or Upos.PROPN))
            return [agent];
        foreach (int child in document.ChildrenOf(agent))
        {
            if (child > agent && document[child] is { Relation: "appos", Upos: Upos.PROPN } && (document[agent + 1].Form == ":" || (child == agent + 1 && document[agent].Upos == Upos.NOUN)) && document.Child(child, "conj") >= 0)
                return Conjuncts(document, child).SelectMany(name => Listed(document, name));
        }

        return [agent];
    }

    // "Norland and several powers demanded": two subjects, where a parser missed that they are joined.
    private static int SecondSubject(Document document, int verb, int subject)
    {
        bool joined = false;
        for (int token = subject + 1; token < verb && token < subject + Reach; token++)
        {
            joined |= document[token].Upos == Upos.CCONJ;
            if (joined && document[token].Head == verb && Plain(document[token].Relation) == "nsubj")
                return token;
        }

        return -1;
    }
}
