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
    private readonly StoryWords _words = new();
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
            return Begin();
        int best = -1;
        double most = Alike;
        foreach (int candidate in Candidates(text.Words))
        {
            double like = _words.Product(candidate) / _stories[candidate].Count;
            // Of equals the one that began last.
            if (like > most || (like == most && candidate > best))
                (best, most) = (candidate, like);
        }

        if (best < 0)
            best = Begin();
        _stories[best].Count++;
        foreach ((uint word, double weight) in text.Words)
            _words.Add(best, word, weight);
        Index(text.Words, best);
        return best;
    }

    private int Begin()
    {
        _stories.Add(new Story());
        return _words.Begin();
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
            one.Count += two.Count;
            two.Into = pair.One;
            _words.Absorb(pair.One, pair.Two);
            Index(_words.Heaviest(pair.One, Keys), pair.One);
            Offer(pair.One);
        }

        void Offer(int story)
        {
            if (_stories[story].Count == 0)
                return;
            int count = _stories[story].Count;
            foreach (int other in Candidates(_words.Heaviest(story, Keys), story))
            {
                double like = _words.Product(other) / count / _stories[other].Count;
                (int one, int two) = (Math.Min(story, other), Math.Max(story, other));
                if (like >= Alike)
                    pairs.Enqueue((one, two, count + _stories[other].Count), (-like, one, two));
            }
        }
    }

    private int Root(int story)
    {
        while (_stories[story].Into is { } into)
            story = into;
        return story;
    }

    /// <summary>Stories that share a weighty word with a text, each once, their products with it worked out; until the next call.</summary>
    private ReadOnlySpan<int> Candidates((uint Word, double Weight)[] text)
    {
        Find(text);
        _words.Multiply(text, CollectionsMarshal.AsSpan(_candidates));
        return CollectionsMarshal.AsSpan(_candidates);
    }

    /// <summary>The same for a story with others, of those that became a part of another that one.</summary>
    private ReadOnlySpan<int> Candidates((uint Word, double Weight)[] heaviest, int story)
    {
        Find(heaviest);
        Span<int> found = CollectionsMarshal.AsSpan(_candidates);
        for (int i = 0; i < found.Length; i++)
            found[i] = Root(found[i]);
        int[] others = [.. _candidates.Where(other => other != story).Distinct()];
        _words.Multiply(_words.Of(story), others);
        return others;
    }

    private void Find((uint Word, double Weight)[] words)
    {
        _candidates.Clear();
        foreach ((uint word, _) in words.AsSpan(0, Math.Min(Keys, words.Length)))
        {
            if (_index.TryGetValue(word, out List<int>? there))
                _candidates.AddRange(CollectionsMarshal.AsSpan(there)[Math.Max(0, there.Count - Compared)..]);
        }

        _words.Distinct(_candidates);
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
        /// <summary>How many texts it has; none for one that was too short to tell.</summary>
        public int Count { get; set; }

        /// <summary>The words that lead to it.</summary>
        public HashSet<uint> Indexed { get; } = [];

        /// <summary>The story that this one became a part of.</summary>
        public int? Into { get; set; }
    }
}
