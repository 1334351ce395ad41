using Parley.Text;

namespace Parley.Training;

/// <summary>
/// How many arcs of the gold tree can no longer be reached after a transition from any state of the arc-hybrid system (Goldberg and Nivre
/// 2013, section 5.2).
/// </summary>
internal static class DynamicOracle
{
    /// <param name="state">The state before the transition.</param>
    /// <param name="heads">The gold heads; the sentence's length stands for the root.</param>
    /// <param name="kind">The transition, which the state allows.</param>
    public static int Cost(ArcHybrid state, int[] heads, TransitionKind kind)
    {
        int next = state.Next, top = state.Stack(0), under = state.Stack(1), cost = 0;
        if (kind == TransitionKind.Shift)
        {
            // The next word loses its dependents on the stack, and a head on the stack other than the word that will be under it.
            for (int below = 0; below < state.Depth; below++)
            {
                int word = state.Stack(below);
                if (heads[word] == next)
                    cost++;
                if (below > 0 && heads[next] == word)
                    cost++;
            }

            return cost;
        }

        // The word on top loses the dependents that still wait, and its head unless the arc is the right one.
        for (int word = next; word < state.Length; word++)
        {
            if (heads[word] == top)
                cost++;
        }

        int head = heads[top];
        bool waits = head == under || head >= next;
        bool found = kind == TransitionKind.Left ? head == next : head == under;
        return waits && !found ? cost + 1 : cost;
    }
}
