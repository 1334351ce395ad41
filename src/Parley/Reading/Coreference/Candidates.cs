namespace Parley.Reading.Coreference;

/// <summary>
/// To which phrases before one could refer back: the last ones, and the last ones with the same head or of the same actor however far
/// away. A fixed number, so that time grows with the text and not with its square.
/// </summary>
internal sealed class Candidates(List<Markable> markables)
{
    /// <summary>The most candidates that a phrase has.</summary>
    public const int Most = Near + Events + (2 * Alike);

    private const int Near = 30, Alike = 5, Events = 4;

    private readonly Dictionary<uint, List<int>> _alike = [];

    /// <summary>Writes the places of a phrase's candidates, the nearest first; returns how many.</summary>
    public int Of(int place, Span<int> found)
    {
        Markable markable = markables[place];
        int count = 0, oldest = place, events = markable.CanBeEvent ? Events : 0;
        for (int near = Near; near > 0 && oldest > 0;)
        {
            oldest--;
            if (markables[oldest].Form != MarkableForm.Event)
                near--;
            else if (events > 0)
                events--;
            else
                continue;
            found[count++] = oldest;
        }

        Add(HeadKey(markable), oldest, found, ref count);
        if (markable.Actor != 0)
            Add(ActorKey(markable), oldest, found, ref count);
        return count;
    }

    /// <summary>Whether a phrase with the same head was entered.</summary>
    public bool IsRepeat(int place) => _alike.ContainsKey(HeadKey(markables[place]));

    /// <summary>Makes a phrase a candidate for those behind it.</summary>
    public void Enter(int place)
    {
        if (markables[place].Form == MarkableForm.Event)
            return;
        Keep(HeadKey(markables[place]), place);
        if (markables[place].Actor != 0)
            Keep(ActorKey(markables[place]), place);
    }

    private void Add(uint key, int oldest, Span<int> found, ref int count)
    {
        if (!_alike.TryGetValue(key, out List<int>? places))
            return;
        for (int i = places.Count - 1; i >= 0; i--)
        {
            if (places[i] < oldest && !found[..count].Contains(places[i]))
                found[count++] = places[i];
        }
    }

    private void Keep(uint key, int place)
    {
        if (!_alike.TryGetValue(key, out List<int>? places))
            _alike[key] = places = [];
        if (places.Count == Alike)
            places.RemoveAt(0);
        places.Add(place);
    }

    private static uint HeadKey(Markable markable) => markable.HeadKey;

    private static uint ActorKey(Markable markable) => markable.Actor ^ 0x55555555;
}
