using Parley.Text;
using Parley.Text.Network;
using Parley.Training;

namespace Parley.Tests.Text;

public class PunctuationTests
{
    private static readonly string[] Signs = [",", ".", "(", ")", "\"", "“", "”", "'", "-", ";"];
    private static readonly string[] Names = ["Berg", "Holt", "Okoro", "Ilves", "Tamm"];
    private static readonly string[] Offices = ["envoy", "minister", "general", "mediator"];

    [Fact]
    public void Wherever_a_mark_may_hang_its_arc_crosses_no_other()
    {
        var random = new Random(11);
        for (int trial = 0; trial < 500; trial++)
        {
            (int[] heads, bool[] isMark) = Tree(random, 3 + trial % 20);
            PunctuationPlaces places = Places(heads, isMark, random);
            for (int mark = 0; mark < heads.Length; mark++)
            {
                if (!isMark[mark])
                    continue;
                places.IsMark(mark).ShouldBeTrue();
                int[] own = [.. places.Of(mark)];
                int[] free = [.. Enumerable.Range(0, heads.Length).Where(head => !isMark[head] && Words(heads, isMark).All(word => !Cross(mark, head, word, heads[word])))];
                own.ShouldBe(free, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void Marks_alone_are_moved_and_a_tree_stays_a_tree()
    {
        var random = new Random(12);
        for (int trial = 0; trial < 200; trial++)
        {
            (int[] heads, bool[] isMark) = Tree(random, 3 + trial % 20);
            int[] hung = [.. heads];
            sbyte[] weights = [.. Enumerable.Range(0, 1 << 10).Select(_ => (sbyte)random.Next(-128, 128))];
            new Punctuation(new LinearModel(weights), unit: 1).Hang(Places(heads, isMark, random), Indifferent(heads.Length), hung);
            for (int i = 0; i < heads.Length; i++)
            {
                if (isMark[i])
                    isMark[hung[i]].ShouldBeFalse();
                else
                    hung[i].ShouldBe(heads[i]);
            }
        }
    }

    [Fact]
    public void A_mark_from_which_a_word_hangs_counts_as_a_word()
    {
        var places = new PunctuationPlaces();
        places.Begin(3);
        places.Put(0, -1, 1, Upos.VERB, 0);
        places.Put(1, 0, 2, Upos.PUNCT, PunctuationPlaces.Sign(","));
        places.Put(2, 1, 3, Upos.NOUN, 0);
        places.Settle();
        places.IsMark(1).ShouldBeFalse();
    }

    [Fact]
    public void A_comma_learns_to_close_the_aside_that_another_one_opened()
    {
        List<ConllUDocument> documents = Asides();
        (sbyte[] weights, float unit) = PunctuationTrainer.Train(documents, seed: 3);
        var punctuation = new Punctuation(new LinearModel(weights), unit);
        foreach (TrainingSentence sentence in Treebanks.Sentences(documents))
        {
            int[] heads = [.. sentence.Heads.Select(head => head == sentence.Length ? -1 : head)], found = [.. heads];
            var places = new PunctuationPlaces();
            places.Begin(heads.Length);
            for (int i = 0; i < heads.Length; i++)
            {
                Token token = sentence.Tokens[i];
                bool isMark = token.Relation == "punct";
                // All marks hang from the root at first: wrong for both commas.
                found[i] = isMark ? Array.IndexOf(heads, -1) : heads[i];
                places.Put(i, found[i], FeatureHash.Of(token.Relation), token.Upos, isMark ? PunctuationPlaces.Sign(token.Form) : 0);
            }

            places.Settle();
            punctuation.Hang(places, Indifferent(heads.Length), found);
            found.ShouldBe(heads);
        }
    }

    /// <summary>"[Name], the [office], left." and the same without the aside.</summary>
    private static List<ConllUDocument> Asides()
    {
        var text = new System.Text.StringBuilder();
        foreach (string name in Names)
        {
            foreach (string office in Offices)
            {
                text.Append($"1\t{name}\t{name}\tPROPN\tNNP\t_\t6\tnsubj\t_\t_\n2\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n4\t{office}\t{office}\tNOUN\tNN\t_\t1\tappos\t_\t_\n5\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n6\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_\n\n");
                text.Append($"1\t{name}\t{name}\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
            }
        }

        return [.. ConllUReader.Read(new StringReader(text.ToString()))];
    }

    /// <summary>A network to which all arcs are the same.</summary>
    private static ArcScores Indifferent(int length)
    {
        var room = new Workspace();
        room.Batch.Begin([length]);
        room.Queries.Of(length * 16).Clear();
        room.Heads.Of(length * 32).Clear();
        return new ArcScores(room, 0, 32, 16);
    }

    private static PunctuationPlaces Places(int[] heads, bool[] isMark, Random random)
    {
        var places = new PunctuationPlaces();
        places.Begin(heads.Length);
        for (int i = 0; i < heads.Length; i++)
            places.Put(i, heads[i], (uint)random.Next(), (Upos)random.Next(17), isMark[i] ? PunctuationPlaces.Sign(Signs[random.Next(Signs.Length)]) : 0);
        places.Settle();
        return places;
    }

    /// <summary>A tree of words without crossing arcs, and marks that hang from its root.</summary>
    private static (int[] Heads, bool[] IsMark) Tree(Random random, int count)
    {
        int[] heads = new int[count];
        bool[] isMark = [.. Enumerable.Range(0, count).Select(i => i > 0 && random.Next(3) == 0)];
        int[] words = [.. Enumerable.Range(0, count).Where(i => !isMark[i])];
        int root = Grow(words, -1, heads, random);
        for (int i = 0; i < count; i++)
            heads[i] = isMark[i] ? root : heads[i];
        return (heads, isMark);
    }

    /// <summary>Makes one of the words the others' head, and does so again with those before it and those behind it.</summary>
    private static int Grow(ReadOnlySpan<int> words, int head, int[] heads, Random random)
    {
        if (words.IsEmpty)
            return -1;
        int middle = random.Next(words.Length), own = words[middle];
        heads[own] = head;
        Grow(words[..middle], own, heads, random);
        Grow(words[(middle + 1)..], own, heads, random);
        return own;
    }

    private static IEnumerable<int> Words(int[] heads, bool[] isMark) => Enumerable.Range(0, heads.Length).Where(i => !isMark[i]);

    /// <summary>Whether two arcs cross; that of the root comes from before the sentence and goes over all that is in front of it.</summary>
    private static bool Cross(int mark, int head, int word, int above)
    {
        (int from, int to) = (Math.Min(mark, head), Math.Max(mark, head));
        if (above < 0)
            return from < word && word < to;
        (int first, int last) = (Math.Min(word, above), Math.Max(word, above));
        return from < first && first < to && to < last || first < from && from < last && last < to;
    }
}
