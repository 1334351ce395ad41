namespace Parley.Text;

/// <summary>
/// What is known of words by themselves, kept for those that came last: most words of a text have just been seen. A word falls out when another
/// one takes its place; answers never depend on what is in the cache. Thread-safe without locks.
/// </summary>
internal sealed class WordCache
{
    private const int Places = 1 << 15;

    private readonly Word?[] _words = new Word?[Places];

    /// <summary>The word with this form, with or without spaces around it.</summary>
    public Word Get(ReadOnlySpan<char> form, bool joinedLeft, bool joinedRight)
    {
        int ways = (joinedLeft ? 1 : 0) | (joinedRight ? 2 : 0);
        uint place = (FeatureHash.Of(form) + (uint)ways * 0x9E3779B9u) & (Places - 1);
        Word? word = Volatile.Read(ref _words[place]);
        if (word is not null && word.Ways == ways && form.SequenceEqual(word.Form))
            return word;
        word = new Word(form.ToString(), ways, new WordFeatures(form, joinedLeft, joinedRight));
        Volatile.Write(ref _words[place], word);
        return word;
    }

    /// <summary>A word in one of the four ways in which spaces can be around it.</summary>
    internal sealed class Word(string form, int ways, WordFeatures features)
    {
        private LemmaOf? _lemma;

        public int Ways => ways;

        public string Form => form;

        public string Lower { get; } = Characters.Lower(form);

        public WordFeatures Features => features;

        /// <summary>Its lemma with a tag; the last one is kept.</summary>
        public string Lemma(Lemmatiser lemmatiser, Tag tag)
        {
            LemmaOf? last = Volatile.Read(ref _lemma);
            if (last is not null && last.Tag == tag)
                return last.Lemma;
            string lemma = lemmatiser.Lemma(form, Lower, tag);
            Volatile.Write(ref _lemma, new LemmaOf(tag, lemma));
            return lemma;
        }
    }

    private sealed record LemmaOf(Tag Tag, string Lemma);
}
