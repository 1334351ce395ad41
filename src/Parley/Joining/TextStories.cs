using System.Runtime.InteropServices;

namespace Parley.Joining;

/// <summary>
/// Groups texts into stories by their words: each text joins the story to whose texts it is most like, on the average; then stories
/// that are as much alike become one. The work for a text grows with the stories that share its weightiest words, not with their number.
/// </summary>
internal sealed class TextStories
{
    /// <summary>
    /// Least average product of a text with those of its story. Measured on BASIL (news stories of three outlets each), where 0.18 to 0.25
    /// do equally well.
    /// </summary>
    private const double Alike = 0.2;

    /// <summary>A text of fewer words than this, each counted once, is too short to tell: it is a story of its own.</summary>
    private const int Shortest = 30;

    /// <summary>So many of a text's weightiest words lead to stories, and under each word to the latest so many.</summary>
    private const int Keys = 16, Compared = 48;

    private readonly List<Story> _stories = [];
    private readonly Dictionary<uint, List<int>> _index = [];
    private readonly List<int> _candidates = [];

    private TextStories()
    {
    }

    /// <summary>A number for each text, the same for the texts of one story.</summary>
    /// <param name="texts">In an order that does not depend on that of their arrival.</param>
    public static int[] Of(IReadOnlyList<TextWords> texts)
    {
        var frequency = new Dictionary<uint, int>();
        foreach (TextWords text in texts)
        {
            for (int i = 0; i < text.Count; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(frequency, text.Word(i), out _)++;
        }

        var stories = new TextStories();
        int[] first = [.. texts.Select(t => stories.Add(TextVector.Of(t, texts.Count, frequency)))];
        stories.Merge();
        return [.. first.Select(stories.Root)];
    }

    /// <summary>Whether a text is long enough to tell its story.</summary>
    public static bool CanTell(TextWords text) => text.Count >= Shortest;

    private int Add(TextVector text)
    {
        if (text.Words.Length < Shortest)
        {
            _stories.Add(new Story());
            return _stories.Count - 1;
        }

        int best = -1;
        double most = Alike;
        foreach (int candidate in Candidates(text.Words))
        {
            double like = _stories[candidate].Likeness(text.Words) / _stories[candidate].Count;
            if (like >= most)
                (best, most) = (candidate, like);
        }

        if (best < 0)
        {
            best = _stories.Count;
            _stories.Add(new Story());
        }

        _stories[best].Add(text.Words);
        Index(text.Words, best);
        return best;
    }

    /// <summary>Makes one story of two as long as two are alike, the most alike first.</summary>
    private void Merge()
    {
        var pairs = new PriorityQueue<(int One, int Two, int Size), (double, int, int)>();
        for (int i = 0; i < _stories.Count; i++)
            Offer(i);
        while (pairs.TryDequeue(out (int One, int Two, int Size) pair, out _))
        {
            (Story one, Story two) = (_stories[pair.One], _stories[pair.Two]);
            if (one.Into is not null || two.Into is not null || one.Count + two.Count != pair.Size)
                continue;
            one.Absorb(two);
            two.Into = pair.One;
            Index(one.Heaviest(Keys), pair.One);
            Offer(pair.One);
        }

        void Offer(int story)
        {
            Story own = _stories[story];
            foreach (int other in Candidates(own.Heaviest(Keys)).ToArray().Select(Root).Where(o => o != story).Distinct())
            {
                Story there = _stories[other];
                double like = own.Likeness(there) / own.Count / there.Count;
                (int one, int two) = (Math.Min(story, other), Math.Max(story, other));
                if (like >= Alike)
                    pairs.Enqueue((one, two, own.Count + there.Count), (-like, one, two));
            }
        }
    }

    private int Root(int story)
    {
        while (_stories[story].Into is { } into)
            story = into;
        return story;
    }

    /// <summary>Stories that share a weighty word, each once, in the order in which they began; until the next call.</summary>
    private ReadOnlySpan<int> Candidates((uint Word, double Weight)[] words)
    {
        _candidates.Clear();
        foreach ((uint word, _) in words.AsSpan(0, Math.Min(Keys, words.Length)))
        {
            if (_index.TryGetValue(word, out List<int>? there))
                _candidates.AddRange(CollectionsMarshal.AsSpan(there)[Math.Max(0, there.Count - Compared)..]);
        }

        Span<int> all = CollectionsMarshal.AsSpan(_candidates);
        all.Sort();
        int count = 0;
        foreach (int candidate in all)
        {
            if (count == 0 || all[count - 1] != candidate)
                all[count++] = candidate;
        }

        return all[..count];
    }

    private void Index((uint Word, double Weight)[] words, int story)
    {
        foreach ((uint word, _) in words.AsSpan(0, Math.Min(Keys, words.Length)))
        {
            if (!_stories[story].Indexed.Add(word))
                continue;
            if (!_index.TryGetValue(word, out List<int>? there))
                _index[word] = there = [];
            there.Add(story);
        }
    }

    private sealed class Story
    {
        private readonly Dictionary<uint, double> _sum = [];

        public int Count { get; private set; }

        /// <summary>The words that lead to it.</summary>
        public HashSet<uint> Indexed { get; } = [];

        /// <summary>The story that this one became a part of.</summary>
        public int? Into { get; set; }

        public void Add((uint Word, double Weight)[] words)
        {
            Count++;
            foreach ((uint word, double weight) in words)
                CollectionsMarshal.GetValueRefOrAddDefault(_sum, word, out _) += weight;
        }

        public void Absorb(Story other)
        {
            Count += other.Count;
            foreach ((uint word, double weight) in other._sum)
                CollectionsMarshal.GetValueRefOrAddDefault(_sum, word, out _) += weight;
        }

        public double Likeness((uint Word, double Weight)[] words)
        {
            double sum = 0;
            foreach ((uint word, double weight) in words)
                sum += weight * _sum.GetValueOrDefault(word);
            return sum;
        }

        public double Likeness(Story other)
        {
            (Dictionary<uint, double> few, Dictionary<uint, double> many) = _sum.Count <= other._sum.Count ? (_sum, other._sum) : (other._sum, _sum);
            double sum = 0;
            foreach ((uint word, double weight) in few)
                sum += weight * many.GetValueOrDefault(word);
            return sum;
        }

        public (uint Word, double Weight)[] Heaviest(int count)
        {
            var heaviest = new PriorityQueue<uint, (double, uint)>(count + 1);
            foreach ((uint word, double weight) in _sum)
            {
                // Of words of one weight the greater hash goes first.
                if (heaviest.Count < count)
                    heaviest.Enqueue(word, (weight, ~word));
                else
                    heaviest.EnqueueDequeue(word, (weight, ~word));
            }

            return [.. heaviest.UnorderedItems.Select(w => (w.Element, w.Priority.Item1)).OrderByDescending(w => w.Item2).ThenBy(w => w.Element)];
        }
    }
}
