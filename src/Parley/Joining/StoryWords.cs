using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>
/// The weights of the words of stories, each the sum over the story's texts, found by story and by word: a text's products with many stories
/// are worked out word by word, in the order of its words.
/// </summary>
internal sealed class StoryWords
{
    /// <summary>Looking a word up in one story costs about as much as going past so many stories that have it.</summary>
    private const int LookUp = 6;

    private readonly Dictionary<uint, List<(int Story, double Weight)>> _byWord = [];

    // For each story where its words stand in the lists of them, in the order in which they came to it.
    private readonly List<Dictionary<uint, int>> _places = [];
    private double[] _products = [];

    // The number of the last question in which a story was asked for.
    private int[] _asked = [];
    private int _question;

    /// <summary>The number of a new story.</summary>
    public int Begin()
    {
        _places.Add([]);
        if (_places.Count > _asked.Length)
        {
            Array.Resize(ref _asked, 2 * _places.Count);
            Array.Resize(ref _products, _asked.Length);
        }

        return _places.Count - 1;
    }

    public void Add(int story, uint word, double weight)
    {
        ref List<(int Story, double Weight)>? stories = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _);
        stories ??= new(1);
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places[story], word, out bool isThere);
        if (!isThere)
        {
            place = stories.Count;
            stories.Add((story, 0));
        }

        CollectionsMarshal.AsSpan(stories)[place].Weight += weight;
    }

    /// <summary>Adds all words of another story to one.</summary>
    public void Absorb(int story, int other)
    {
        foreach ((uint word, double weight) in Of(other))
            Add(story, word, weight);
    }

    /// <summary>The words of a story, in the order in which they came to it.</summary>
    public (uint Word, double Weight)[] Of(int story)
    {
        var words = new (uint Word, double Weight)[_places[story].Count];
        int at = 0;
        foreach ((uint word, int place) in _places[story])
            words[at++] = (word, _byWord[word][place].Weight);
        return words;
    }

    /// <summary>The weightiest words of a story, the weightiest first; of equals the smaller hash.</summary>
    public (uint Word, double Weight)[] Heaviest(int story, int count)
    {
        var heaviest = new PriorityQueue<uint, (double, uint)>(count + 1);
        foreach ((uint word, double weight) in Of(story))
        {
            // Of words of one weight the greater hash goes first.
            if (heaviest.Count < count)
                heaviest.Enqueue(word, (weight, ~word));
            else
                heaviest.EnqueueDequeue(word, (weight, ~word));
        }

        return [.. heaviest.UnorderedItems.Select(w => (w.Element, w.Priority.Item1)).OrderByDescending(w => w.Item2).ThenBy(w => w.Element)];
    }

    /// <summary>Leaves each story in a list once.</summary>
    public void Distinct(List<int> stories)
    {
        _question++;
        int count = 0;
        foreach (int story in CollectionsMarshal.AsSpan(stories))
        {
            if (_asked[story] == _question)
                continue;
            _asked[story] = _question;
            stories[count++] = story;
        }

        CollectionsMarshal.SetCount(stories, count);
    }

    /// <summary>Works out the product of some words with each of some stories.</summary>
    public void Multiply((uint Word, double Weight)[] words, ReadOnlySpan<int> stories)
    {
        _question++;
        foreach (int story in stories)
        {
            _asked[story] = _question;
            _products[story] = 0;
        }

        foreach ((uint word, double weight) in words)
        {
            if (!_byWord.TryGetValue(word, out List<(int Story, double Weight)>? there))
                continue;
            if (there.Count <= LookUp * stories.Length)
            {
                foreach ((int story, double sum) in CollectionsMarshal.AsSpan(there))
                {
                    if (_asked[story] == _question)
                        _products[story] += weight * sum;
                }

                continue;
            }

            foreach (int story in stories)
            {
                if (_places[story].TryGetValue(word, out int place))
                    _products[story] += weight * there[place].Weight;
            }
        }
    }

    /// <summary>The product of a story with the words that were last multiplied.</summary>
    public double Product(int story) => _products[story];
}
