using Parley.Reading.Coreference;
using Parley.Text;

namespace Parley.Training.Coreference;

/// <summary>A phrase with its candidates.</summary>
/// <param name="Rows">The features of each; the first row is that the phrase refers to nothing before.</param>
/// <param name="IsRight">Whether gold says so.</param>
internal sealed record Choice(uint[][] Rows, bool[] IsRight)
{
    /// <summary>The choices of a text, chains as gold has them.</summary>
    public static List<Choice> Of(LinkText text)
    {
        var lasts = new Dictionary<int, Markable>();
        var candidates = new Candidates(text.Markables);
        var choices = new List<Choice>();
        for (int place = 0; place < text.Markables.Count; place++)
        {
            if (text.Markables[place].Form != MarkableForm.Event)
                choices.Add(Of(text.Article.Document, text, place, candidates));
            candidates.Enter(place);
            if (text.Chains[place] >= 0)
                Enter(lasts, text.Chains[place], text.Markables[place]);
        }

        return choices;
    }

    // As when texts are read: a chain is one from its second phrase on.
    private static void Enter(Dictionary<int, Markable> lasts, int chain, Markable markable)
    {
        if (lasts.TryGetValue(chain, out Markable? before))
        {
            if (before.Referent is null)
                new Referent().Add(before);
            before.Referent!.Add(markable);
        }

        lasts[chain] = markable;
    }

    private static Choice Of(Document document, LinkText text, int place, Candidates candidates)
    {
        Span<int> places = stackalloc int[Candidates.Most];
        var keys = new uint[LinkFeatures.Count];
        var features = new LinkFeatures(document, keys);
        Markable markable = text.Markables[place];
        int count = candidates.Of(place, places), chain = text.Chains[place], fitting = 0;
        var rows = new uint[count + 1][];
        var isRight = new bool[count + 1];
        for (int i = 0; i < count; i++)
        {
            Markable before = text.Markables[places[i]];
            rows[i + 1] = keys[..features.Pair(before, markable, place - places[i] - 1, fitting)];
            fitting += LinkFeatures.Fits(before, markable) ? 1 : 0;
            isRight[i + 1] = chain >= 0 && text.Chains[places[i]] == chain;
        }

        rows[0] = keys[..features.Alone(markable, candidates.IsRepeat(place), fitting)];
        isRight[0] = !isRight.Contains(true);
        return new Choice(rows, isRight);
    }
}
